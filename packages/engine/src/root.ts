import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withoutLinks } from '@signoz-as-code/core';
import { UsageError } from './usage-error.ts';

/** The folder of the project: the nearest parent that contains `marker`. */
export function findRoot(from: string, marker = 'signoz.config.ts'): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, marker))) return folder;
    if (dirname(folder) === folder)
      throw new UsageError(`there is no ${marker} in ${from} or above it: run this inside the project`);
  }
}

/**
 * The project's folder for uncommitted files: the record of attempts, the sandbox, caches. Throws where a symbolic link
 * leads elsewhere.
 */
export function stateFolder(root: string, ...below: string[]): string {
  return withoutLinks(root, join(root, '.signoz-as-code', ...below));
}
