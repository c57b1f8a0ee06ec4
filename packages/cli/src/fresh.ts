import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stateFolder } from './root.ts';

/** Everything that decides what `generate` writes, and what it wrote: files, and folders with all that is below them. */
const INPUTS = ['signoz.config.ts', 'pnpm-lock.yaml', 'generated'];
/** The same in each folder of packages/. */
const OF_PACKAGES = ['package.json', 'definitions', 'src', 'schema', 'recorded'];

/** A file changed this recently may change again within the same tick of the file system's clock, so it is not trusted yet. */
const SETTLED_MS = 10;

/**
 * Whether nothing that `generate` reads or writes has changed since it last ran: by the size, inode and times of each
 * file, as git does it. `generate --check` never asks this: it compiles everything.
 */
export function isFresh(root: string): boolean {
  try {
    return readFileSync(stampFile(root), 'utf8') === stamp(root, Number.POSITIVE_INFINITY);
  } catch {
    // No stamp yet, or a file that went away while it was looked at: generate decides.
    return false;
  }
}

/** Remembers the present state, once what was just written has settled. */
export async function remember(root: string): Promise<void> {
  await setTimeout(2 * SETTLED_MS);
  const text = stamp(root, Date.now() - SETTLED_MS);
  mkdirSync(dirname(stampFile(root)), { recursive: true });
  writeFileSync(stampFile(root), text);
}

function stampFile(root: string): string {
  return stateFolder(root, 'generate.stamp');
}

function stamp(root: string, settledBefore: number): string {
  const hash = createHash('sha256');
  const packages = readdirSync(join(root, 'packages')).sort();
  const inputs = [...INPUTS, ...packages.flatMap((name) => OF_PACKAGES.map((input) => join('packages', name, input)))];
  for (const path of inputs.flatMap((input) => filesAt(root, input))) {
    const found = statSync(`${root}/${path}`, { throwIfNoEntry: false });
    if (found === undefined) continue;
    const { mtimeMs, ctimeMs, size, ino } = found;
    hash.update(`${path}\0${mtimeMs}\0${mtimeMs > settledBefore ? 'unsettled' : ctimeMs}\0${size}\0${ino}\n`);
  }
  return hash.digest('hex');
}

/** A file itself, or every file below a folder, sorted; nothing where there is neither. Not by globs: they take twice as long. */
function filesAt(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  const below = readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${path}/${entry.name}`;
    return entry.isDirectory() ? filesAt(root, inside) : [inside];
  });
  return below.sort();
}
