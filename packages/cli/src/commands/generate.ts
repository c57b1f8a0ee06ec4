import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareFolder,
  type Diagnostic,
  DiagnosticsError,
  diagnosticsText,
  type FolderChanges,
  replaceFolder,
  withoutLinks,
  writeFileAtomic,
} from '@signoz-as-code/core';
import { askDefinitions } from '../definitions/ask.ts';
import { exit } from '../exit.ts';
import { isFresh, remember } from '../fresh.ts';
import { type Io, useColor } from '../io.ts';
import { findRoot } from '../root.ts';
import { verdicts } from '../verdicts.ts';

export interface GenerateOptions {
  readonly check?: boolean;
  readonly format: 'text' | 'json';
}

/** Compiles the definitions into generated/, or with `check` says what is stale and writes nothing. */
export async function generate(options: GenerateOptions, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  if (!options.check && isFresh(root, io)) {
    report({ created: [], changed: [], removed: [] }, [], options, io);
    return exit.ok;
  }
  const programs = verdicts(root);
  const begun = Date.now();
  const answer = await askDefinitions(root, { ask: 'artifacts' }, io, programs.judge).finally(programs.close);
  const { artifacts: files = new Map(), derived = new Map(), diagnostics, inputs, folders = [] } = answer;
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (failed && options.format === 'json') io.out(`${JSON.stringify({ diagnostics }, null, 2)}\n`);
  else if (options.format === 'text') told(diagnostics, io);
  if (options.format === 'text') io.err(`${programs.said()}\n`);
  if (failed) {
    io.err('Nothing was written.\n');
    return exit.error;
  }
  const folder = withoutLinks(root, join(root, 'generated'));
  if (options.check) {
    const within = await compareFolder(folder, files);
    const changes = both(within, compareDerived(root, derived));
    const contradicting = isEmpty(changes) ? [] : await contradictions(root, within);
    report(changes, [...diagnostics, ...contradicting], options, io);
    if (options.format === 'text') told(contradicting, io);
    if (isEmpty(changes)) return exit.ok;
    return exit.changes;
  }
  const besides = compareDerived(root, derived);
  const changes = both(await replaceFolder(folder, files), besides);
  for (const path of [...besides.created, ...besides.changed])
    await writeFileAtomic(withoutLinks(root, join(root, path)), derived.get(path) as string);
  const written = [...derived.keys()];
  if (inputs !== undefined) await remember(root, { ...inputs, definitions: folders, written }, begun, io);
  report(changes, diagnostics, options, io);
  return exit.ok;
}

function told(diagnostics: readonly Diagnostic[], io: Io): void {
  if (diagnostics.length > 0) io.err(diagnosticsText(diagnostics, { color: useColor(io, io.errIsTerminal) }));
}

/** What `plan` would refuse of the files that differ, where they contradict each other. */
async function contradictions(root: string, { changed, removed }: FolderChanges): Promise<readonly Diagnostic[]> {
  const inside = [...changed, ...removed].filter((path) => path.includes('/'));
  const environments = [...new Set(inside.map((path) => path.split('/')[0]!))];
  const { readDesired } = await import('../live.ts');
  const refused = await Promise.all(
    environments.map((environment) =>
      readDesired(root, environment).then(
        () => [],
        (error: unknown) => {
          if (error instanceof DiagnosticsError) return error.diagnostics;
          throw error;
        },
      ),
    ),
  );
  // Files that are missing or left over are listed already.
  return refused
    .flat()
    .filter(({ code, where }) => code !== 'generated/not-whole' && where.file?.startsWith('generated/'));
}

/** How what is made of the catalogue differs from what is there. Nothing else in its folders is looked at. */
function compareDerived(root: string, derived: ReadonlyMap<string, string>): FolderChanges {
  const there = new Map([...derived.keys()].map((path) => [path, textOf(withoutLinks(root, join(root, path)))]));
  return {
    created: [...derived.keys()].filter((path) => there.get(path) === undefined),
    changed: [...derived].flatMap(([path, text]) => ([undefined, text].includes(there.get(path)) ? [] : [path])),
    removed: [],
  };
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** What is below generated/ and what is besides it, by path from the project's root. */
function both(generated: FolderChanges, derived: FolderChanges): FolderChanges {
  const within = (paths: readonly string[]): string[] => paths.map((path) => `generated/${path}`);
  return {
    created: [...within(generated.created), ...derived.created],
    changed: [...within(generated.changed), ...derived.changed],
    removed: within(generated.removed),
  };
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
    io.err('What is generated does not match the definitions: run `pnpm generate` and commit what it writes.\n');
}

function isEmpty(changes: FolderChanges): boolean {
  return changes.created.length + changes.changed.length + changes.removed.length === 0;
}
