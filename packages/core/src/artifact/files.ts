import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { unwritten } from './refusals.ts';

/** The changes that updating a folder made, or would make: paths below the folder, sorted. */
export interface FolderChanges {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Paths below a folder, with forward slashes, sorted. */
export interface Entries {
  readonly files: readonly string[];
  /**
   * Entries that are neither files nor folders: symbolic links that are not followed or lead nowhere, sockets, pipes.
   */
  readonly others: readonly string[];
}

/**
 * All entries below a folder except folders; empty when the folder does not exist. With `follow`, a symbolic link
 * counts as its target. Use that only for reading: files behind a link are not ours to write or remove. Packages that
 * are installed behind a link are left out then.
 */
export function entriesBelow(folder: string, follow = false): Entries {
  const files: string[] = [];
  const others: string[] = [];
  const walk = (inside: string, above: readonly string[]): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      if (follow && entry.name === 'node_modules') continue;
      const path = `${inside}${entry.name}`;
      const found = follow && entry.isSymbolicLink() ? behindLink(join(folder, path)) : entry;
      if (found?.isDirectory()) {
        const real = found === entry ? join(above.at(-1) as string, entry.name) : realpathSync(join(folder, path));
        if (above.includes(real)) others.push(path);
        else walk(`${path}/`, [...above, real]);
      } else (found?.isFile() ? files : others).push(path);
    }
  };
  try {
    walk('', [realpathSync(folder)]);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') throw new Error(fileInsteadOfFolder(folder));
    if (code !== 'ENOENT') throw error;
  }
  return { files: files.sort(), others: others.sort() };
}

/** What a symbolic link leads to; undefined where it leads nowhere, or in a circle. */
export function behindLink(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  }
}

/**
 * Every file below a folder, with forward slashes, sorted; empty when the folder does not exist. Links are not
 * followed.
 */
export async function filesBelow(folder: string): Promise<string[]> {
  return [...entriesBelow(folder).files];
}

/**
 * Returns `path` where no symbolic link leads out of its place below `root`. Throws an Error that names the link: a
 * branch can contain one, and files behind it do not belong to the project. It
 * also names a file that is in the place of a folder.
 */
export function withoutLinks(root: string, path: string): string {
  const parts = relative(root, path).split(sep);
  for (const [index] of parts.entries()) {
    const part = parts.slice(0, index + 1).join('/');
    const found = lstatSync(join(root, part), { throwIfNoEntry: false });
    if (found?.isSymbolicLink())
      throw new Error(`${part} is a symbolic link, which is not followed: replace it with a real folder or file`);
    if (found?.isFile() && index < parts.length - 1) throw new Error(fileInsteadOfFolder(part));
  }
  return path;
}

function fileInsteadOfFolder(path: string): string {
  return `${path} is a file, and must be a folder: move the file away`;
}

/**
 * How `folder` differs from containing exactly `files`, and those that are `kept` because they are there already. A
 * symbolic link in it counts as one superfluous entry, whatever its target.
 */
export async function compareFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  kept: ReadonlySet<string> = new Set(),
): Promise<FolderChanges> {
  const { files: there, others } = entriesBelow(folder);
  const known = new Set(there);
  const created = [...files.keys()].filter((path) => !known.has(path)).sort();
  // Synchronous: reading and writing thousands of small files through the thread pool takes three times as long.
  const isChanged = (path: string): boolean => readFileSync(join(folder, path), 'utf8') !== files.get(path);
  const changed = [...files.keys()].filter((path) => known.has(path) && isChanged(path)).sort();
  const strange = there.filter((path) => !files.has(path) && !kept.has(path) && !isTemporary(path));
  return { created, changed, removed: [...strange, ...others].sort() };
}

/**
 * Makes `folder` contain exactly `files`, and those that are `kept` as they are. All new contents are first written beside
 * their targets, then moved into place, so a failure or a kill leaves every file complete. Unchanged files are not touched.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  kept?: ReadonlySet<string>,
): Promise<FolderChanges> {
  const changes = await compareFolder(folder, files, kept);
  const newFolders = new Set(changes.created.flatMap(foldersOf));
  const newFiles = new Set(changes.created);
  /** A file or a link where a folder should be, or the reverse. */
  const inTheWay = (path: string): boolean =>
    newFolders.has(path) || newFiles.has(path) || foldersOf(path).some((folder) => newFiles.has(folder));
  const staged: { readonly from: string; readonly to: string }[] = [];
  let at = folder;
  try {
    const targets = [...changes.created, ...changes.changed];
    await removeFiles(folder, changes.removed.filter(inTheWay));
    for (at of new Set(targets.map((path) => dirname(join(folder, path))))) mkdirSync(at, { recursive: true });
    for (const path of targets) {
      const to = join(folder, path);
      const from = temporary(to);
      at = to;
      staged.push({ from, to });
      writeFileSync(from, files.get(path) as string);
    }
    for (const { from, to } of staged) {
      at = to;
      renameSync(from, to);
    }
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    throw unwritten(at, error);
  }
  const left = changes.removed.filter((path) => !inTheWay(path));
  await removeFiles(folder, [...left, ...(await filesBelow(folder)).filter(isTemporary)]);
  return changes;
}

/** Writes one file completely or not at all, even on a power failure. Creates its folder. */
export async function writeFileAtomic(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const from = temporary(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await write(from, content, mode);
    await rename(from, path);
  } catch (error) {
    await rm(from, { force: true }).catch(() => undefined);
    throw unwritten(path, error);
  }
}

async function write(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'w', mode);
  try {
    await file.writeFile(content);
    await file.datasync();
  } finally {
    await file.close();
  }
}

function temporary(path: string): string {
  return `${path}.${process.pid}.partial`;
}

function isTemporary(path: string): boolean {
  return path.endsWith('.partial');
}

/** The folders that a path below another folder leads through. */
function foldersOf(path: string): string[] {
  const parent = dirname(path);
  return parent === '.' ? [] : [parent, ...foldersOf(parent)];
}

/** Removes files, and folders that become empty. */
async function removeFiles(folder: string, removed: readonly string[]): Promise<void> {
  await eachOf(removed, (path) => rm(join(folder, path), { force: true }));
  for (const parent of [...new Set(removed.flatMap(foldersOf))].sort((a, b) => b.length - a.length)) {
    try {
      await rmdir(join(folder, parent));
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

/**
 * A few at a time: thousands of open files at once exceed the machine's limits. After a failure no further one is
 * begun; the error is thrown when those in flight have ended.
 */
export async function eachOf<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  atOnce = 32,
): Promise<void> {
  let next = 0;
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    while (next < items.length && failures.length === 0) {
      const item = items[next] as Item;
      next += 1;
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
