import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { behindLink, entriesBelow } from '@signoz-as-code/core';

/** A file changed this recently may change again within the same tick of the file system's clock, so it is not trusted yet. */
export const SETTLED_MS = 10;

/** Marks by path, to be compared later. An empty one equals no other. */
export type Marked = Readonly<Record<string, string>>;

interface Mark {
  readonly text: string;
  /** When the file last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/**
 * What identifies the state of files and folders, like in git: size, inode and times, for a symbolic link also those of
 * its target. Each is looked at once. What is read afterwards is in the marked state, or a later mark differs.
 */
export class Marks {
  readonly #trusted: number;
  readonly #marks = new Map<string, Mark>();
  readonly #folders = new Map<string, Mark>();

  /** `read`: when the first of the files may have been read already, in milliseconds since 1970; by default none was. */
  constructor(read = Date.now()) {
    this.#trusted = read - SETTLED_MS;
  }

  /** Empty for a file changed so recently that it may have changed again after it was looked at. */
  toKeep(paths: Iterable<string>, withEntries = false): Marked {
    const kept: Record<string, string> = {};
    for (const path of paths) {
      const { text, changed } = this.#of(path, withEntries);
      kept[path] = changed <= this.#trusted ? text : '';
    }
    return kept;
  }

  /** Whether everything is still in the marked state. */
  areSame(marked: Marked, withEntries = false): boolean {
    for (const path in marked) if (!this.isSame(path, marked[path], withEntries)) return false;
    return true;
  }

  isSame(path: string, mark: string | undefined, withEntries = false): boolean {
    return mark !== undefined && mark !== '' && this.#of(path, withEntries).text === mark;
  }

  isLink(path: string): boolean {
    return this.#of(path, false).text.includes(' to ');
  }

  #of(path: string, withEntries: boolean): Mark {
    const known = withEntries ? this.#folders : this.#marks;
    let mark = known.get(path);
    if (mark === undefined) {
      mark = markOf(path, withEntries);
      known.set(path, mark);
    }
    return mark;
  }
}

/** The paths of all entries in a folder of the project, except folders. */
export function pathsIn(root: string, folder: string, follow: boolean): string[] {
  const { files, others } = entriesBelow(join(root, folder), follow);
  return [...files, ...others].map((path) => `${root}/${folder}/${path}`);
}

/** With `withEntries` the entries of a folder count too. */
function markOf(path: string, withEntries: boolean): Mark {
  const found = lstatSync(path, { throwIfNoEntry: false });
  const own = ofStats(found, withEntries);
  if (found?.isSymbolicLink() !== true) return own;
  const behind = ofStats(behindLink(path), withEntries);
  return { text: `${own.text} to ${behind.text}`, changed: Math.max(own.changed, behind.changed) };
}

function ofStats(found: Stats | undefined, withEntries: boolean): Mark {
  if (found === undefined) return { text: 'absent', changed: 0 };
  if (found.isDirectory() && !withEntries) return { text: 'folder', changed: 0 };
  const { mtimeMs, ctimeMs, size, ino } = found;
  return { text: `${mtimeMs} ${ctimeMs} ${size} ${ino}`, changed: Math.max(mtimeMs, ctimeMs) };
}
