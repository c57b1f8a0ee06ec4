import { diagnosticsText } from '@signoz-as-code/core';
import { askDefinitions } from '@signoz-as-code/engine/definitions';
import { findRoot } from '@signoz-as-code/engine/root';
import { verdicts } from '@signoz-as-code/engine/verdicts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import { type Io, useColor } from '../io.ts';
import { format } from '../options.ts';

/** Every diagnostic of every concern and of the programs that can be asked, and what shows only across concerns. */
export async function check(options: { readonly format: 'text' | 'json' }, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const programs = verdicts(root);
  const { diagnostics: all } = await askDefinitions(root, { ask: 'problems' }, io, programs.judge).finally(
    programs.close,
  );
  const failed = all.some(({ severity }) => severity === 'error');
  if (options.format === 'json')
    io.out(`${JSON.stringify({ diagnostics: all, verifiedBy: programs.by() ?? null }, null, 2)}\n`);
  else {
    io.out(all.length === 0 ? 'nothing is wrong\n' : diagnosticsText(all, { color: useColor(io, io.outIsTerminal) }));
    io.err(`${programs.said()}\n`);
  }
  return failed ? exit.error : exit.ok;
}

export default {
  examples: ['signoz-as-code check', 'signoz-as-code check --format json'],
  with: (made) => made.addOption(format(['text', 'json'])),
  run: (io, options: { readonly format: 'text' | 'json' }) => check(options, io),
} satisfies CommandDefinition;
