import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** What to do when the system refuses a write. */
const REFUSED: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: free some space, and run it again',
  EDQUOT: "this user's share of the disk is used up: free some space, and run it again",
  EROFS: 'its file system is read-only: mount it writable, or name another place',
  EACCES: 'this user may not: change its owner or mode, or name another place',
  EPERM: 'this user may not: change its owner or mode, or name another place',
  EISDIR: 'it is a folder: move the folder away',
  ENOTDIR: 'a file is where one of its folders should be: move the file away',
  EMFILE: 'too many files are open: raise the limit (`ulimit -n`), and run it again',
  ENFILE: 'too many files are open on this machine: close programs, and run it again',
};

/** Why the system refuses a write, and what to do; undefined for other errors. */
export function refusalOf(error: unknown): string | undefined {
  return REFUSED[(error as NodeJS.ErrnoException).code ?? ''];
}

/** The error of a write that names the path and what to do; other errors as they are. */
export function unwritten(path: string, error: unknown): unknown {
  const cause = refusedFolder(path, error);
  const { code } = cause as NodeJS.ErrnoException;
  const because = refusalOf(cause);
  if (because === undefined) return error;
  return Object.assign(new Error(`${path} cannot be written: ${because}`, { cause: error }), { code });
}

/**
 * The error of a write; where Node says that something is missing, the one with which the nearest folder refuses new entries, if
 * it does: `mkdir` with `recursive` reports a read-only file system as a missing folder.
 */
function refusedFolder(path: string, error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return error;
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return error;
  } catch (refusal) {
    return refusal;
  }
}
