import { diagnosticsText, sortDiagnostics } from '@signoz-as-code/core';
import { review } from '@signoz-as-code/telemetry/review';
import { compiled } from '../compiled.ts';
import { exit } from '../exit.ts';
import { type Io, useColor } from '../io.ts';
import { findRoot } from '../root.ts';
import { verdicts } from '../verdicts.ts';

/** Every diagnostic of every concern and of the programs that can be asked, and what shows only across concerns. */
export async function check(options: { readonly format: 'text' | 'json' }, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const programs = verdicts(root);
  const { diagnostics, artifacts } = await compiled(root, programs.judge).finally(programs.close);
  const { catalogue } = await import('../concerns.ts');
  // With errors there are no artifacts, and everything would look unused.
  const all = sortDiagnostics([...diagnostics, ...(artifacts.length === 0 ? [] : review(catalogue, artifacts))]);
  const failed = all.some(({ severity }) => severity === 'error');
  if (options.format === 'json')
    io.out(`${JSON.stringify({ diagnostics: all, verifiedBy: programs.by() ?? null }, null, 2)}\n`);
  else {
    io.out(all.length === 0 ? 'nothing is wrong\n' : diagnosticsText(all, { color: useColor(io, io.outIsTerminal) }));
    io.err(`${programs.said()}\n`);
  }
  return failed ? exit.error : exit.ok;
}
