import { askDefinitions } from '@signoz-as-code/engine/definitions';
import { findRoot } from '@signoz-as-code/engine/root';
import { verdicts } from '@signoz-as-code/engine/verdicts';
import type { CommandDefinition } from '../command.ts';
import { type DiagnosticFormat, diagnosticFormats, writeDiagnostics } from '../diagnostics.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { day, format } from '../options.ts';

export interface CheckOptions {
  readonly format: DiagnosticFormat;
  /** The day on which limits are looked at: `2026-11-29`. This one unless given. */
  readonly today?: string;
}

/** Every diagnostic of every concern and of the programs that can be asked, and what shows only across concerns. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const programs = verdicts(root);
  const { today = new Date().toISOString().slice(0, 10) } = options;
  const { diagnostics: all } = await askDefinitions(root, { ask: 'problems', today }, io, programs.judge).finally(
    programs.close,
  );
  const failed = all.some(({ severity }) => severity === 'error');
  const json = { diagnostics: all, verifiedBy: programs.by() ?? null };
  if (options.format === 'text' && all.length === 0) io.out('nothing is wrong\n');
  else await writeDiagnostics(options.format, all, root, json, io);
  if (options.format !== 'json') io.err(`${programs.said()}\n`);
  return failed ? exit.error : exit.ok;
}

export default {
  examples: [
    'signoz-as-code check',
    'signoz-as-code check --format json',
    'signoz-as-code check --today 2027-01-31   # which limits will have an old basis then',
    'signoz-as-code check --format github   # in a workflow: on the lines of the pull request',
  ],
  with: (made) =>
    made
      .addOption(format(diagnosticFormats))
      .option('--today <date>', 'which limits have an old basis on that day, like 2027-01-31; today unless given', day),
  run: (io, options: CheckOptions) => check(options, io),
} satisfies CommandDefinition;
