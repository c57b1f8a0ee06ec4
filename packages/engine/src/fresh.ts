import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { entriesBelow } from '@signoz-as-code/core';
import type { Inputs } from './definitions/inputs.ts';
import type { Host } from './host.ts';
import { stateFolder } from './root.ts';

/** A file changed this recently may change again within the same tick of the file system's clock, so it is not trusted yet. */
export const SETTLED_MS = 10;

/** What decides an answer, the folders in which definitions may come and go, and what was written besides generated/. */
export type Deciding = Pick<Inputs, 'paths' | 'folders' | 'variables'> & {
  readonly definitions: readonly string[];
  readonly written: readonly string[];
};

interface Stamp extends Deciding {
  readonly digest: string;
}

/**
 * Whether nothing that decides what `generate` writes, and nothing that it wrote, has changed since it last ran: every
 * module and file that was read, every environment variable, by the size, inode and times of each file, as git does it.
 * `generate --frozen` never asks this: it compiles everything.
 */
export function isFresh(root: string, host: Host): boolean {
  try {
    const stamp = JSON.parse(readFileSync(stampFile(root), 'utf8')) as Stamp;
    return stamp.digest === digest(root, stamp, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, host);
  } catch {
    // No stamp yet, or a file that went away while it was looked at: generate decides.
    return false;
  }
}

/** Remembers the state that was compiled from `begun` on, once what was just written is stable; nothing where it may not write. */
export async function remember(
  root: string,
  inputs: Deciding & Pick<Inputs, 'isUnknowable'>,
  begun: number,
  host: Host,
): Promise<void> {
  if (inputs.isUnknowable) return;
  await setTimeout(2 * SETTLED_MS);
  const { paths, folders, variables, definitions, written } = inputs;
  const now = Date.now();
  const stamp: Stamp = {
    paths,
    folders,
    variables,
    definitions,
    written,
    digest: digest(root, inputs, begun - SETTLED_MS, now - SETTLED_MS, host),
  };
  const file = stampFile(root);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(stamp));
  } catch {
    // A folder that cannot be written to costs time, and nothing else.
  }
}

function stampFile(root: string): string {
  return stateFolder(root, 'generate.stamp');
}

/** What was read must not be younger than `readBefore`, and what was written not younger than `writtenBefore`. */
function digest(
  root: string,
  { paths, folders, variables, definitions, written }: Deciding,
  readBefore: number,
  writtenBefore: number,
  host: Host,
): string {
  const hash = createHash('sha256');
  hash.update(worldDigest(root, { paths, folders, variables, definitions }, readBefore, host));
  for (const path of [...entriesIn(root, 'generated', false), ...written.map((one) => join(root, one))])
    hash.update(markOf(path, writtenBefore));
  return hash.digest('hex');
}

/** What an answer was decided by besides the modules that are known by their texts. */
export function worldDigest(
  root: string,
  { paths, folders, variables, definitions }: Omit<Deciding, 'written'>,
  readBefore: number,
  host: Host,
): string {
  const hash = createHash('sha256');
  hash.update(`${process.version}\0${process.execArgv.join('\0')}\0${host.env.NODE_OPTIONS ?? ''}\0${host.cwd}\n`);
  for (const name of variables) hash.update(`${name}\0${host.env[name] ?? '\0'}\n`);
  for (const path of paths) hash.update(markOf(path, readBefore));
  for (const path of folders) hash.update(markOf(path, readBefore, true));
  for (const folder of definitions)
    for (const path of entriesIn(root, folder, true)) hash.update(markOf(path, readBefore));
  return hash.digest('hex');
}

/** What a file or folder is known by; with `withEntries` also by which entries a folder has. */
function markOf(path: string, stableBefore: number, withEntries = false): string {
  const marks = [lstatSync(path, ABSENT), statSync(path, ABSENT)].map((found) => {
    if (found === undefined) return 'absent';
    if (found.isDirectory() && !withEntries) return 'folder';
    const { mtimeMs, ctimeMs, size, ino } = found;
    const isStable = Math.max(mtimeMs, ctimeMs) <= stableBefore;
    return `${mtimeMs}\0${isStable ? ctimeMs : 'unstable'}\0${size}\0${ino}`;
  });
  return `${path}\0${marks.join('\n')}\n`;
}

function entriesIn(root: string, folder: string, follow: boolean): string[] {
  const { files, others } = entriesBelow(join(root, folder), follow);
  return [...files, ...others].map((path) => join(root, folder, path));
}

const ABSENT = { throwIfNoEntry: false } as const;
