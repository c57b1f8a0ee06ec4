import type { Dialect } from '../dialect.ts';
import { compareVersions } from '../version.ts';
import { v0108 } from './v0.108/index.ts';
import { v0135 } from './v0.135/index.ts';
import { v0137 } from './v0.137/index.ts';

/** From the oldest to the newest: each is spoken from its version on, until the next one's. */
const dialects: readonly Dialect[] = [v0108, v0135, v0137];

/**
 * How a version of SigNoz is spoken to: one between two as the older one, one that is newer than all as the newest.
 * Throws an Error for one that is older than the oldest, or no version.
 */
export function dialectOf(version: string): Dialect {
  const found = dialects.findLast(({ from }) => compareVersions(from, version) <= 0);
  if (found === undefined)
    throw new Error(`SigNoz ${version} is older than ${v0108.from}, the oldest that is spoken to here`);
  return found;
}
