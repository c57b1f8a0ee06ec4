import { commandLine, type Diagnostic, diagnosticsText, type FolderChanges } from '@signoz-as-code/core';
import { generate as generateFolder } from '@signoz-as-code/engine/generate';
import { findRoot } from '@signoz-as-code/engine/root';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import { type Io, useColor } from '../io.ts';
import { format } from '../options.ts';

export interface GenerateOptions {
  readonly check?: boolean;
  readonly format: 'text' | 'json';
}

/** Compiles the definitions into generated/, or with `check` says what is stale and writes nothing. */
export async function generate(options: GenerateOptions, io: Io): Promise<number> {
  const { check = false, format } = options;
  const { diagnostics, changes, contradictions, said } = await generateFolder(findRoot(io.cwd), io, { check });
  const color = useColor(io, io.errIsTerminal);
  if (format === 'json' && changes === undefined) io.out(`${JSON.stringify({ diagnostics }, null, 2)}\n`);
  else if (format === 'text' && diagnostics.length > 0) io.err(diagnosticsText(diagnostics, { color }));
  if (format === 'text' && said !== undefined) io.err(`${said}\n`);
  if (changes === undefined) {
    io.err('Nothing was written.\n');
    return exit.error;
  }
  report(changes, [...diagnostics, ...contradictions], options, io);
  if (!check || isEmpty(changes)) return exit.ok;
  if (format === 'text' && contradictions.length > 0) io.err(diagnosticsText(contradictions, { color }));
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
    'signoz-as-code generate --check   # in CI: exit 2 and the names of what is stale',
  ],
  with: (made) =>
    made
      .option('--check', 'write nothing; exit 2 when generated/ does not match the definitions')
      .addOption(format(['text', 'json'])),
  run: (io, options: GenerateOptions) => generate(options, io),
} satisfies CommandDefinition;
