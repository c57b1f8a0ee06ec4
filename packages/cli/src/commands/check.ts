import { askDefinitions } from '@signoz-as-code/engine/definitions';
import { findRoot } from '@signoz-as-code/engine/root';
import { verdicts } from '@signoz-as-code/engine/verdicts';
import { type CheckAnswer, writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { type DiagnosticFormat, diagnosticFormats, writeDiagnostics } from '../diagnostics.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { day, format } from '../options.ts';

export interface CheckOptions {
  readonly format: DiagnosticFormat;
  /** The date for checking the age of limits: `2026-11-29`. Today unless given. */
  readonly today?: string;
}

/** Everything that the checks find, and the programs that gave verdicts. */
export interface Checked extends CheckAnswer {
  /** The same in a sentence. */
  readonly said: string;
}

/** Every diagnostic of every concern and of the programs that can be asked, and those across concerns. */
export async function checkProject(
  root: string,
  io: Io,
  today = new Date().toISOString().slice(0, 10),
): Promise<Checked> {
  const programs = verdicts(root);
  const { diagnostics } = await askDefinitions(root, { ask: 'problems', today }, io, programs.judge).finally(
    programs.close,
  );
  return { diagnostics, verifiedBy: programs.by() ?? null, said: programs.said() };
}

async function check({ format, today }: CheckOptions, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const { diagnostics, verifiedBy, said } = await checkProject(root, io, today);
  if (format === 'json') writeJson(io, 'check', { diagnostics, verifiedBy });
  else if (format === 'text' && diagnostics.length === 0) io.out('nothing is wrong\n');
  else await writeDiagnostics(format, diagnostics, root, io);
  if (format !== 'json') io.err(`${said}\n`);
  return diagnostics.some(({ severity }) => severity === 'error') ? exit.error : exit.ok;
}

export default {
  examples: [
    'signoz-as-code check',
    'signoz-as-code check --format json',
    'signoz-as-code check --today 2027-01-31   # which limits will be outdated then',
    'signoz-as-code check --format github   # in a workflow: annotations on the lines of the pull request',
    'signoz-as-code check --format sarif > check.sarif   # for code scanning',
  ],
  with: (made) =>
    made
      .addOption(format(diagnosticFormats))
      .option('--today <date>', 'check the age of limits for this day, like 2027-01-31; default: today', day),
  run: (io, options: CheckOptions) => check(options, io),
} satisfies CommandDefinition;
