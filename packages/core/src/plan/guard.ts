import type { Effect } from '../concern/effect.ts';
import { counted, listed, plural } from '../value/words.ts';
import { type Change, isOfSecrets } from './change.ts';

/** A change that is only applied if the user allows it by name: on the command line, or for the environment. */
export interface Allowance {
  /** `delete:dashboards`, `change:rules`, `delete-data:traces`, `shorten:logs`. */
  readonly name: string;
  readonly reason: string;
  readonly granted: boolean;
}

/** How many resources of a kind are live and ours before the apply. */
export interface Existing {
  readonly kind: string;
  readonly count: number;
  /** How many of them are kept although no definition wants them: see {@link Provider.keepReason}. */
  readonly kept: number;
  /** See {@link Provider.manyAtOnce}. */
  readonly manyAtOnce: boolean;
}

/** With fewer existing resources than this, a share of them means nothing. */
const FEW = 10;
/** A larger share of the existing resources than this needs an allowance. */
const SHARE = 0.3;
/** For a kind with few resources, deleting at least this many and more than half of them needs one too. */
const SEVERAL = 3;

/**
 * Everything that a plan needs an allowance for, sorted by name: deleting all resources of a kind, however few;
 * deleting 3 or more and over half of a kind; changing or deleting more than 30 % of at least 10 existing resources of
 * a kind; the same over all kinds together, unless the kinds are named already; deleting data; shortening a retention.
 * `named` are the addresses whose deletion was asked for individually, `known` the effects of the kinds.
 */
export function neededAllowances(
  existing: readonly Existing[],
  changes: readonly Change[],
  granted: ReadonlySet<string>,
  named: ReadonlySet<string> = new Set(),
  known: ReadonlyMap<string, Effect> = new Map(),
): Allowance[] {
  const reasons = new Map<string, string[]>();
  const need = (name: string, reason: string): void => {
    const known = reasons.get(name);
    if (known === undefined) reasons.set(name, [reason]);
    else if (!known.includes(reason)) known.push(reason);
  };
  const ones = existing.filter(({ manyAtOnce }) => !manyAtOnce);
  const unnamed = changes.filter(({ address }) => !named.has(address));
  for (const kind of existing) needForDeletions(kind, unnamed, need);
  for (const kind of ones) needForShare([kind], changes, kind.kind, need);
  if (reasons.size === 0) needForShare(ones, changes, 'resources', need);
  const effects = Map.groupBy(
    changes.flatMap((change) =>
      change.impact.flatMap(({ effect, subject = plural(change.kind) }) => {
        const [verb, reason] = known.get(effect)?.allowance ?? [];
        return verb === undefined ? [] : [{ key: change.key, name: `${verb}:${subject}`, reason }];
      }),
    ),
    ({ name }) => name,
  );
  for (const [name, found] of effects)
    need(name, `${found[0]?.reason} ${listed([...new Set(found.map(({ key }) => key))], 4, 3)}`);
  return [...reasons]
    .map(([name, all]) => ({ name, reason: all.join('; '), granted: granted.has(name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Deletions in a small kind, which a share of all resources does not show. */
function needForDeletions(
  { kind, count, kept }: Existing,
  changes: readonly Change[],
  need: (name: string, reason: string) => void,
): void {
  const own = changes.filter((change) => change.kind === kind);
  const deleted = own.filter(({ action }) => action === 'delete').length;
  if (deleted === 0) return;
  const replaced = own.filter(({ action }) => action === 'replace').length;
  const name = `delete:${plural(kind)}`;
  // Kept resources are no longer wanted either: they only cannot be deleted yet.
  if (deleted + replaced + kept >= count) need(name, `all ${counted(count, kind)} would be deleted`);
  else if (deleted >= SEVERAL && deleted > count / 2)
    need(name, `${deleted} of the ${counted(count, kind)} that are there go`);
}

function needForShare(
  kinds: readonly Existing[],
  changes: readonly Change[],
  called: string,
  need: (name: string, reason: string) => void,
): void {
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const names = new Set(kinds.map(({ kind }) => kind));
  // Adopted and created resources were not ours before; released ones were named individually and nothing is lost. One
  // rotated secret may belong to all channels.
  const touched = changes.filter(
    (change) =>
      names.has(change.kind) && !['create', 'adopt', 'release'].includes(change.action) && !isOfSecrets(change),
  );
  if (total < FEW || touched.length <= total * SHARE) return;
  const of = `of the ${counted(total, called)} that are there`;
  for (const kind of names) {
    const own = touched.filter((change) => change.kind === kind);
    const deleted = own.filter(({ action }) => action !== 'update').length;
    const among = kinds.length === 1 ? '' : ` (${own.length} of them ${plural(kind)})`;
    const share = `${touched.length} ${of} change or go${among}`;
    if (deleted > 0) need(`delete:${plural(kind)}`, share);
    if (own.length > deleted) need(`change:${plural(kind)}`, share);
  }
}
