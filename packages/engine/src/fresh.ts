import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sha256 } from '@signoz-as-code/core';
import type { Inputs } from './definitions/inputs.ts';
import type { Host } from './host.ts';
import { type Marked, Marks, pathsIn, SETTLED_MS } from './marks.ts';
import { stateFolder } from './root.ts';

/**
 * The inputs of an answer, the folders in which definitions may appear and disappear, and the files written besides
 * generated/.
 */
export type Deciding = Pick<Inputs, 'paths' | 'folders' | 'variables'> & {
  readonly definitions: readonly string[];
  readonly written: readonly string[];
};

/** The state at the last `generate`, and its result. */
interface Stamp {
  readonly surroundings: string;
  readonly variables: readonly string[];
  readonly paths: Marked;
  readonly folders: Marked;
  readonly definitions: readonly string[];
  /** The entries of these folders. */
  readonly entries: Marked;
  readonly written: Marked;
  readonly generated: Marked;
  /** Digests of the contents of files below generated/, by path from there. */
  readonly contents: Readonly<Record<string, string>>;
}

/** The current state, next to the former one. */
export interface Looked {
  readonly marks: Marks;
  readonly stamp: Stamp | undefined;
  /** Whether no input of `generate` has changed, and none of its outputs. */
  readonly isFresh: boolean;
}

/**
 * Compares every input and output of `generate` with its last run: every module and file that was read, every
 * environment variable, by the size, inode and times of each file, like git. `generate --frozen` never uses this: it
 * compiles everything.
 */
export function look(root: string, host: Host): Looked {
  const marks = new Marks();
  const stamp = readStamp(root);
  try {
    return { marks, stamp, isFresh: stamp !== undefined && isAsStamped(root, host, stamp, marks) };
  } catch {
    // Something was removed during the look: generate decides.
    return { marks, stamp, isFresh: false };
  }
}

function isAsStamped(root: string, host: Host, stamp: Stamp, marks: Marks): boolean {
  const { variables, definitions, entries, generated } = stamp;
  return (
    stamp.surroundings === surroundingsOf(host, variables) &&
    marks.areSame(stamp.paths) &&
    marks.areSame(stamp.folders, true) &&
    hasExactly(
      definitions.flatMap((folder) => pathsIn(root, folder, true)),
      entries,
    ) &&
    marks.areSame(entries) &&
    hasExactly(pathsIn(root, 'generated', false), generated) &&
    marks.areSame(generated) &&
    marks.areSame(stamp.written)
  );
}

/**
 * Remembers the state that was compiled from `looked` on, once what was just `written` is stable: paths below
 * generated/ whose `contents` are known by their digests. Does nothing when it may not write.
 */
export async function remember(
  root: string,
  { marks }: Looked,
  inputs: Deciding,
  contents: Readonly<Record<string, string>>,
  changed: Iterable<string>,
  host: Host,
): Promise<void> {
  const { paths, folders, variables, definitions, written } = inputs;
  const settled = setTimeout(2 * SETTLED_MS);
  const own = new Set([...changed].map((path) => `${root}/${path}`));
  const there = pathsIn(root, 'generated', false);
  const expected = Object.fromEntries(Object.keys(contents).map((path) => [`${root}/generated/${path}`, '']));
  // Another process has written or removed something meanwhile: the next run finds out what.
  if (!hasExactly(there, expected)) return;
  const [others, just] = partition(there, (path) => !own.has(path));
  const before = {
    paths: marks.toKeep(paths),
    folders: marks.toKeep(folders, true),
    entries: marks.toKeep(definitions.flatMap((folder) => pathsIn(root, folder, true))),
    generated: marks.toKeep(others),
  };
  await settled;
  const after = new Marks();
  const stamp: Stamp = {
    ...before,
    surroundings: surroundingsOf(host, variables),
    variables,
    definitions,
    written: after.toKeep(written.map((path) => join(root, path))),
    generated: { ...before.generated, ...after.toKeep(just) },
    contents,
  };
  const file = stampFile(root);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(stamp), { mode: 0o600 });
  } catch {
    // An unwritable folder only costs time.
  }
}

/**
 * Whether an answer can be remembered by its inputs: each can be read again, and none has been removed since it was read. A
 * removed one would be remembered as never having existed.
 */
export function isMemorable({ isUnknowable, modules, there }: Inputs): boolean {
  return !isUnknowable && [...Object.keys(modules), ...there].every((path) => existsSync(path));
}

/** Whether these are exactly the marked paths. */
export function hasExactly(paths: readonly string[], marked: Marked): boolean {
  return paths.length === Object.keys(marked).length && paths.every((path) => Object.hasOwn(marked, path));
}

/**
 * The machine's time zone, which counts where the variable TZ is not set. Node takes it from this file, from its name or
 * its content, once in a process: so it is read once here, too. To ask Node for its name would load the formatting of
 * dates, which takes 20 ms.
 */
const TIME_ZONE = ((file) => {
  try {
    return `${realpathSync(file)}\0${readFileSync(file, 'latin1')}`;
  } catch {
    // Without the file it is UTC.
    return '';
  }
})('/etc/localtime');

/** The inputs of an answer besides files, as a digest: variables may be secret. */
export function surroundingsOf(host: Host, variables: readonly string[]): string {
  return sha256(
    [
      `${process.version}\0${process.execArgv.join('\0')}\0${host.env.NODE_OPTIONS ?? ''}\0${host.cwd}`,
      TIME_ZONE,
      ...variables.map((name) => `${name}\0${host.env[name] ?? '\0'}`),
    ].join('\n'),
  );
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

function readStamp(root: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(stampFile(root), 'utf8')) as Stamp;
  } catch {
    // None yet, or an incomplete one: generate decides.
    return undefined;
  }
}

function stampFile(root: string): string {
  return stateFolder(root, 'generate.stamp');
}
