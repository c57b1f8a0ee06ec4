import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** What bringing a folder up to date did, or would do: paths below the folder, sorted. */
export interface FolderChanges {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Every file below a folder, with forward slashes, sorted; empty when the folder is not there. */
export async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    /** By folder: asking for thousands of files one by one takes longer than finding them. */
    const prefixes = new Map<string, string>();
    for (const { parentPath } of entries) {
      if (prefixes.has(parentPath)) continue;
      const below = relative(folder, parentPath);
      prefixes.set(parentPath, below === '' ? '' : `${below.split(sep).join('/')}/`);
    }
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${prefixes.get(entry.parentPath)}${entry.name}`)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** How `folder` differs from holding exactly `files`. */
export async function compareFolder(folder: string, files: ReadonlyMap<string, string>): Promise<FolderChanges> {
  const there = await filesBelow(folder);
  const known = new Set(there);
  const created = [...files.keys()].filter((path) => !known.has(path)).sort();
  // Thousands of small files are read and written in a third of the time without the detour over the thread pool.
  const isChanged = (path: string): boolean => readFileSync(join(folder, path), 'utf8') !== files.get(path);
  const changed = [...files.keys()].filter((path) => known.has(path) && isChanged(path)).sort();
  return { created, changed, removed: there.filter((path) => !files.has(path) && !isTemporary(path)) };
}

/**
 * Makes `folder` hold exactly `files`: new contents are all written beside their targets first, then moved into place,
 * so that a failure or a kill leaves every file whole. Unchanged files are not touched.
 */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, string>): Promise<FolderChanges> {
  const changes = await compareFolder(folder, files);
  const newFolders = new Set(changes.created.flatMap(foldersOf));
  const newFiles = new Set(changes.created);
  /** A file where a folder is to be, or the other way round. */
  const inTheWay = (path: string): boolean =>
    newFolders.has(path) || foldersOf(path).some((folder) => newFiles.has(folder));
  const staged: { readonly from: string; readonly to: string }[] = [];
  try {
    const targets = [...changes.created, ...changes.changed];
    await removeFiles(folder, changes.removed.filter(inTheWay));
    for (const parent of new Set(targets.map((path) => dirname(join(folder, path))))) {
      mkdirSync(parent, { recursive: true });
    }
    for (const path of targets) {
      const to = join(folder, path);
      const from = temporary(to);
      staged.push({ from, to });
      writeFileSync(from, files.get(path) as string);
    }
    for (const { from, to } of staged) renameSync(from, to);
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    throw error;
  }
  const left = changes.removed.filter((path) => !inTheWay(path));
  await removeFiles(folder, [...left, ...(await filesBelow(folder)).filter(isTemporary)]);
  return changes;
}

/** Writes one file whole or not at all, also when the machine loses its power, creating its folder. */
export async function writeFileAtomic(path: string, content: string, mode?: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const from = temporary(path);
  try {
    await write(from, content, mode);
    await rename(from, path);
  } catch (error) {
    await rm(from, { force: true });
    throw error;
  }
}

async function write(path: string, content: string, mode?: number): Promise<void> {
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

/** Removes files, and the folders that are empty without them. */
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
 * A few at a time: thousands of open files at once run into the limits of the machine. After a failure nothing more is
 * begun, and it is thrown when all that was under way has ended.
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
