import { diagnosticsText, sortDiagnostics } from '@signoz-as-code/core';
import { review } from '@signoz-as-code/telemetry/review';
import { compiled } from '../compiled.ts';
import { exit } from '../exit.ts';
import { type Io, useColor } from '../io.ts';
import { findRoot } from '../root.ts';

/** Every diagnostic of every concern, and what shows only across them. Writes nothing. */
export async function check(options: { readonly format: 'text' | 'json' }, io: Io): Promise<number> {
  const { diagnostics, artifacts } = await compiled(findRoot(io.cwd));
  const { catalogue } = await import('../concerns.ts');
  // With errors there are no artifacts, and everything would look unused.
  const all = sortDiagnostics([...diagnostics, ...(artifacts.length === 0 ? [] : review(catalogue, artifacts))]);
  const failed = all.some(({ severity }) => severity === 'error');
  if (options.format === 'json') io.out(`${JSON.stringify({ diagnostics: all }, null, 2)}\n`);
  else
    io.out(all.length === 0 ? 'nothing is wrong\n' : diagnosticsText(all, { color: useColor(io, io.outIsTerminal) }));
  return failed ? exit.error : exit.ok;
}
