import { type FileHandle, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isObject } from './json.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** A lock without a holder is one that is being written; older than this, its writer was killed before it wrote. Milliseconds. */
const BEING_TAKEN_MS = 5_000;

/**
 * Takes the lock of an environment's applies on this machine; call the result to give it back. A lock whose process
 * is gone is taken over. Throws an Error naming the holder otherwise.
 */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'apply.lock');
  if (!(await create(path))) {
    await requireStale(path);
    if (!(await replace(path)))
      throw new Error(`the lock ${path} cannot be taken: another apply started at the same moment`);
  }
  return () => rm(path, { force: true });
}

/** Makes the lock, unless there is one. */
async function create(path: string): Promise<boolean> {
  const mine: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  let file: FileHandle;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    await file.writeFile(JSON.stringify(mine));
  } catch (error) {
    // Without its holder's name, on a disk that is full, it would keep the next one out.
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

/** Throws an Error naming the holder of a lock that is in use. */
async function requireStale(path: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder !== undefined && (holder.host !== hostname() || isAlive(holder.pid))) {
    throw new Error(
      `another apply is running: process ${holder.pid} on ${holder.host} since ${holder.since}. If it is not, delete ${path}`,
    );
  }
  if (holder === undefined && (await age(path)) < BEING_TAKEN_MS)
    throw new Error(`the lock ${path} cannot be taken: another apply started at the same moment`);
}

/**
 * Makes the lock in the place of a stale one. One at a time, each looking once more: of several that saw it stale, all
 * but the first would take away the lock that that one has made since.
 */
async function replace(path: string): Promise<boolean> {
  const turn = `${path}.turn`;
  const left = await age(turn);
  // Of somebody who was killed at just this.
  if (Number.isFinite(left) && left > BEING_TAKEN_MS) await rm(turn, { force: true });
  if (!(await create(turn))) return false;
  try {
    await requireStale(path);
    await rm(path, { force: true });
    return await create(path);
  } finally {
    await rm(turn, { force: true });
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isObject(found) && typeof found.pid === 'number' ? (found as unknown as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** Milliseconds since the file was written; endless when it is gone. */
async function age(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
