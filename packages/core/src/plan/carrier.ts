import type { Live, Provider } from '../concern/provider.ts';
import { appliedFingerprint } from '../concern/resource.ts';
import { ANOTHER_VALUE, secretNames } from '../definition/reference.ts';

/**
 * Whether it is not known that a live resource is the one that its mark was written to: it has another title than
 * `wanted`, so somebody renamed it, or copied it and deleted the original. Then a change could overwrite, and a deletion
 * remove, the work of the person who made the copy. `wanted` is absent where no definition wants the resource. Where
 * nobody copies marks, another title only says that it was renamed.
 */
export function isDoubtful(
  { copiesMarks = false }: Pick<Provider, 'copiesMarks'>,
  live: Live,
  wanted: string | undefined,
): boolean {
  if (!copiesMarks || live.title === wanted || live.isCarrier === true) return false;
  // An earlier version wrote a mark that names no carrier. What is as it was applied has its title too.
  return live.isCarrier === false || (hasKnownSecrets(live) && isChanged(live));
}

/** Whether a live resource was changed since it was applied; false where that is not known. */
export function isChanged({ applied, spec }: Live): boolean {
  return applied !== undefined && appliedFingerprint(spec) !== applied;
}

/** Whether the fingerprint of a live resource can be compared: without its definition the names of secrets are missing. */
function hasKnownSecrets({ spec }: Live): boolean {
  return !secretNames(spec).includes(ANOTHER_VALUE.$secret);
}

/** How long after the first one a late request may make another, at most. Milliseconds. */
const LATE_MS = 10 * 60_000;

/**
 * Whether two resources may be the work of one apply, by who made them and by their times in the ids that SigNoz makes
 * (UUIDs of version 7). What the server does not say proves nothing.
 */
export function madeTogether(a: Live, b: Live): boolean {
  if (a.madeBy !== undefined && b.madeBy !== undefined && a.madeBy !== b.madeBy) return false;
  const [first, second] = [timeIn(a.id), timeIn(b.id)];
  return first === undefined || second === undefined || Math.abs(first - second) <= LATE_MS;
}

function timeIn(id: string): number | undefined {
  const [, high, low] = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i.exec(id) ?? [];
  return high === undefined || low === undefined ? undefined : Number.parseInt(high + low, 16);
}
