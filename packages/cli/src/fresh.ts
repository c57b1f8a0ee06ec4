import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stateFolder } from './root.ts';

/** Everything that decides what `generate` writes, and what it wrote. */
const INPUTS = [
  'signoz.config.ts',
  'pnpm-lock.yaml',
  'packages/*/package.json',
  'packages/*/definitions/**/*',
  'packages/*/src/**/*',
  'packages/*/schema/**/*',
  'packages/*/recorded/**/*',
  'generated/**/*',
];

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
  for (const path of globSync(INPUTS, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] }).sort()) {
    const { mtimeMs, ctimeMs, size, ino, isDirectory } = describe(join(root, path));
    if (isDirectory) continue;
    hash.update(`${path}\0${mtimeMs}\0${mtimeMs > settledBefore ? 'unsettled' : ctimeMs}\0${size}\0${ino}\n`);
  }
  return hash.digest('hex');
}

function describe(path: string): { mtimeMs: number; ctimeMs: number; size: number; ino: number; isDirectory: boolean } {
  const found = statSync(path);
  return {
    mtimeMs: found.mtimeMs,
    ctimeMs: found.ctimeMs,
    size: found.size,
    ino: found.ino,
    isDirectory: found.isDirectory(),
  };
}
