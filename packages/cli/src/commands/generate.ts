import { commandLine, diagnosticsText, type FolderChanges } from '@signoz-as-code/core';
import { type Generated, generate as generateFolder } from '@signoz-as-code/engine/generate';
import { findRoot } from '@signoz-as-code/engine/root';
import type { Seen } from '@signoz-as-code/engine/watch';
import { Option } from 'commander';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { type DiagnosticFormat, diagnosticFormats, writeDiagnostics } from '../diagnostics.ts';
import { exit } from '../exit.ts';
import { type Io, styleOf } from '../io.ts';
import { format } from '../options.ts';
import { stopSignal } from '../stop-signal.ts';

export interface GenerateOptions {
  /** Writes nothing, and fails where generated/ does not match the definitions. */
  readonly frozen?: boolean;
  readonly watch?: boolean;
  readonly cache?: boolean;
  readonly format: DiagnosticFormat;
}

/** Compiles the definitions into generated/. With `frozen` it lists stale files and writes nothing. */
export async function generate(options: GenerateOptions, io: Io): Promise<number> {
  const { frozen = false, cache = true } = options;
  const root = findRoot(io.cwd);
  return report(await generateFolder(root, io, { check: frozen, cache }), options, root, io);
}

/** Generates after each change, until it is stopped. */
async function follow(options: GenerateOptions, io: Io): Promise<number> {
  const { watchDefinitions } = await import('@signoz-as-code/engine/watch');
  const stop = stopSignal();
  const root = findRoot(io.cwd);
  const tell = async (seen: Seen): Promise<void> => {
    if ('failure' in seen) io.err(`${seen.failure}\nNothing was written.\n`);
    else if ((await report(seen.generated, options, root, io)) === exit.ok) io.err(`${seen.ms} ms. Ctrl-C ends it.\n`);
  };
  await watchDefinitions(root, io, tell, stop);
  return exit.ok;
}

/** Writes the result in the requested format, and returns its exit code. */
async function report(
  { diagnostics, changes, contradictions, said }: Generated,
  { frozen = false, format }: GenerateOptions,
  root: string,
  io: Io,
): Promise<number> {
  const isStale = frozen && changes !== undefined && !isEmpty(changes);
  const problems = isStale ? [...diagnostics, ...contradictions] : diagnostics;
  if (format === 'json')
    writeJson(
      io,
      'generate',
      changes === undefined
        ? { diagnostics }
        : { ...changes, ...(problems.length > 0 ? { diagnostics: problems } : {}) },
    );
  else if (format === 'text') {
    const style = styleOf(io, 'err');
    if (problems.length > 0) io.err(diagnosticsText(problems, style), style);
  } else await writeDiagnostics(format, problems, root, io);
  if (format !== 'json' && said !== undefined) io.err(`${said}\n`);
  if (changes === undefined) {
    io.err('Nothing was written.\n');
    return exit.error;
  }
  if (format === 'text') io.out(changesText(changes, frozen));
  else if (format !== 'json') io.err(changesText(changes, frozen));
  if (format !== 'json') for (const name of environmentsIn(changes.removed)) io.err(stays(name));
  if (!isStale) return exit.ok;
  if (format !== 'json')
    io.err(`generated/ does not match the definitions: run ${commandLine('generate')} and commit the result.\n`);
  return exit.changes;
}

/** The files that differ, one a line. */
export function changesText(changes: FolderChanges, frozen: boolean): string {
  if (isEmpty(changes)) return 'generated/ is up to date\n';
  const words = frozen
    ? { created: 'missing', changed: 'stale', removed: 'left over' }
    : { created: 'new', changed: 'changed', removed: 'removed' };
  return (['created', 'changed', 'removed'] as const)
    .flatMap((what) => changes[what].map((path) => `${words[what].padEnd(9)}  ${path}\n`))
    .join('');
}

/** The environments whose whole folder is among these paths. */
function environmentsIn(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => /^generated\/([^/]+)\/environment\.json$/.exec(path)?.[1] ?? []);
}

function stays(environment: string): string {
  return `${environment} is no longer an environment: its resources stay in the live systems, and no plan shows them. To delete them or hand them back to the UI, put it back into signoz.config.ts first (docs/adopting.md)\n`;
}

export function isEmpty(changes: FolderChanges): boolean {
  return changes.created.length + changes.changed.length + changes.removed.length === 0;
}

export default {
  examples: [
    'signoz-as-code generate',
    'signoz-as-code generate --watch   # run `signoz-as-code preview` next to it to see the result',
    'signoz-as-code generate --frozen   # in CI: exits with 2 and lists stale files',
    'signoz-as-code generate --frozen --format github   # problems on the lines of the pull request',
  ],
  with: (made) =>
    made
      .option('--watch', 'generate again after each change, until Ctrl-C')
      .option('--no-cache', 'compile everything, including unchanged definitions')
      .option('--frozen', 'write nothing; exit 2 when generated/ does not match the definitions')
      // The name of --frozen in earlier versions; workflows still use it.
      .addOption(new Option('--check').hideHelp())
      .addOption(format(diagnosticFormats)),
  mistakes: (_io, { watch, frozen, check, format, cache }: GenerateOptions & { readonly check?: boolean }) =>
    watch !== true
      ? []
      : [
          ...(frozen === true || check === true ? ['--frozen writes nothing: leave --watch out'] : []),
          ...(format === 'text' ? [] : ['--watch prints text only: leave --format out']),
          ...(cache === false ? ['--watch reuses what has not changed: remove --no-cache'] : []),
        ],
  run: (io, { check, ...given }: GenerateOptions & { readonly check?: boolean }) => {
    const options = { ...given, frozen: given.frozen === true || check === true };
    return (options.watch === true ? follow : generate)(options, io);
  },
} satisfies CommandDefinition;
