import { commandLine, type Diagnostic, diagnosticsText, type FolderChanges } from '@signoz-as-code/core';
import { type Generated, generate as generateFolder } from '@signoz-as-code/engine/generate';
import { findRoot } from '@signoz-as-code/engine/root';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import type { Seen } from '@signoz-as-code/engine/watch';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import { type Io, styleOf } from '../io.ts';
import { format } from '../options.ts';
import { stopSignal } from '../stop-signal.ts';

export interface GenerateOptions {
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly cache?: boolean;
  readonly format: 'text' | 'json';
}

/** Compiles the definitions into generated/, or with `check` says what is stale and writes nothing. */
export async function generate(options: GenerateOptions, io: Io): Promise<number> {
  const { check = false, cache = true } = options;
  return told(await generateFolder(findRoot(io.cwd), io, { check, cache }), options, io);
}

/** Generates after each change, until it is told to stop. */
async function follow(options: GenerateOptions, io: Io): Promise<number> {
  if (options.check === true) throw new UsageError('--check looks once and writes nothing: leave --watch out');
  if (options.cache === false) throw new UsageError('--watch goes by what has changed: leave --no-cache out');
  if (options.format === 'json') throw new UsageError('--watch prints text only: leave --format out');
  const { watchDefinitions } = await import('@signoz-as-code/engine/watch');
  const stop = stopSignal();
  const tell = (seen: Seen): void => {
    if ('failure' in seen) io.err(`${seen.failure}\nNothing was written.\n`);
    else if (told(seen.generated, options, io) === exit.ok) io.err(`${seen.ms} ms. Ctrl-C ends it.\n`);
  };
  await watchDefinitions(findRoot(io.cwd), io, tell, stop);
  return exit.ok;
}

/** Says what came of it, and gives the code for it. */
function told(generated: Generated, options: GenerateOptions, io: Io): number {
  const { check = false, format } = options;
  const { diagnostics, changes, contradictions, said } = generated;
  const style = styleOf(io, 'err');
  if (format === 'json' && changes === undefined) io.out(`${JSON.stringify({ diagnostics }, null, 2)}\n`);
  else if (format === 'text' && diagnostics.length > 0) io.err(diagnosticsText(diagnostics, style), style);
  if (format === 'text' && said !== undefined) io.err(`${said}\n`);
  if (changes === undefined) {
    io.err('Nothing was written.\n');
    return exit.error;
  }
  report(changes, [...diagnostics, ...contradictions], options, io);
  if (!check || isEmpty(changes)) return exit.ok;
  if (format === 'text' && contradictions.length > 0) io.err(diagnosticsText(contradictions, style), style);
  return exit.changes;
}

function report(changes: FolderChanges, diagnostics: readonly Diagnostic[], options: GenerateOptions, io: Io): void {
  if (options.format === 'json') {
    io.out(`${JSON.stringify({ ...changes, ...(diagnostics.length > 0 ? { diagnostics } : {}) }, null, 2)}\n`);
    return;
  }
  const words = options.check
    ? { created: 'missing', changed: 'stale', removed: 'left over' }
    : { created: 'new', changed: 'changed', removed: 'removed' };
  for (const what of ['created', 'changed', 'removed'] as const) {
    for (const path of changes[what]) io.out(`${words[what].padEnd(9)}  ${path}\n`);
  }
  if (isEmpty(changes)) io.out('everything generated is up to date\n');
  else if (options.check)
    io.err(
      `What is generated does not match the definitions: run ${commandLine('generate')} and commit what it writes.\n`,
    );
}

function isEmpty(changes: FolderChanges): boolean {
  return changes.created.length + changes.changed.length + changes.removed.length === 0;
}

export default {
  examples: [
    'signoz-as-code generate',
    'signoz-as-code generate --watch   # beside `signoz-as-code preview`, which shows what it writes',
    'signoz-as-code generate --check   # in CI: exit 2 and the names of what is stale',
  ],
  with: (made) =>
    made
      .option('--watch', 'generate again after each change, until Ctrl-C')
      .option('--no-cache', 'compile everything, also what has not changed since it last was')
      .option('--check', 'write nothing; exit 2 when generated/ does not match the definitions')
      .addOption(format(['text', 'json'])),
  run: (io, options: GenerateOptions) => (options.watch === true ? follow : generate)(options, io),
} satisfies CommandDefinition;
