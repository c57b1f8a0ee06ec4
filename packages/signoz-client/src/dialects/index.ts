import type { Dialect, Facts } from '../dialect.ts';
import { assumedVersion, compareVersions } from '../version.ts';
import { v0108 } from './v0.108/index.ts';
import { v0115 } from './v0.115/index.ts';
import { v0117 } from './v0.117/index.ts';
import { v0118 } from './v0.118/index.ts';
import { v0120 } from './v0.120/index.ts';
import { v0123 } from './v0.123/index.ts';
import { v0125 } from './v0.125/index.ts';
import { v0126 } from './v0.126/index.ts';
import { v0129 } from './v0.129/index.ts';
import { v0131 } from './v0.131/index.ts';
import { v0135 } from './v0.135/index.ts';
import { v0136 } from './v0.136/index.ts';
import { v0137 } from './v0.137/index.ts';
import { v01371 } from './v0.137.1/index.ts';

/** Oldest first: each applies from its version until the next one's. */
const dialects: readonly Dialect[] = [
  v0108,
  v0115,
  v0117,
  v0118,
  v0120,
  v0123,
  v0125,
  v0126,
  v0129,
  v0131,
  v0135,
  v0136,
  v0137,
  v01371,
];
/** A cache: every definition asks. */
const byVersion = new Map<string, Dialect>();

/**
 * The dialect of a version of SigNoz. A version between two uses the older one, a version newer than all the newest.
 * Throws an Error for a version older than all, and for what is not a version.
 */
export function dialectOf(version: string = assumedVersion): Dialect {
  const known = byVersion.get(version);
  if (known !== undefined) return known;
  const found = dialects.findLast(({ from }) => compareVersions(from, version) <= 0);
  if (found === undefined)
    throw new Error(`SigNoz ${version} is older than ${v0108.from}, the oldest that is spoken to here`);
  byVersion.set(version, found);
  return found;
}

/** The first version that supports something; undefined when none does. */
export function firstThat(can: (facts: Facts) => boolean): string | undefined {
  return dialects.find(({ facts }) => can(facts))?.from;
}
