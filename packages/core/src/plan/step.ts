import type { Live, Provider } from '../concern/provider.ts';
import { address, appliedFingerprint, type Resource } from '../concern/resource.ts';
import { fingerprint, type Json } from '../value/json.ts';
import { type Change, isInMark, isOfSecrets, type NamedDifference } from './change.ts';
import type { Step } from './plan.ts';
import { unrestorableImpact } from './unrestorable.ts';

/** The input of a change. */
export interface StepInput {
  readonly provider: Provider;
  readonly action: Change['action'];
  /** Absent for a deletion. */
  readonly resource?: Resource;
  /** Absent for a creation. */
  readonly live?: Live;
  /** The state before the change, where it is shown in another form than `live`: under its future key. */
  readonly before?: Live;
  readonly differences?: readonly NamedDifference[];
  /** Every live resource of the kind. */
  readonly all: readonly Live[];
  /** The normal form of the wanted resource; absent for a deletion. */
  readonly after?: Json;
  readonly reason?: string | undefined;
  /** The key of its address, where that differs from the resource's key. */
  readonly key?: string;
}

/** A change, with its impact and the fingerprints for saved plans. */
export function stepOf(input: StepInput): Step {
  const { provider, action, resource, live, before = live, differences = [], all, after, reason } = input;
  const key = input.key ?? resource?.key ?? live?.key ?? (live as Live).id;
  const isKnown = live !== undefined && after !== undefined && !isOfSecrets({ action, differences });
  const origin = isKnown ? originOf(live, after, differences) : undefined;
  const change: Change = {
    action,
    address: address({ kind: provider.kind, key }),
    kind: provider.kind,
    key,
    title: resource?.title ?? (live as Live).title,
    ...(resource === undefined ? {} : { source: resource.source }),
    ...(reason === undefined ? {} : { reason }),
    differences,
    ...(origin === undefined ? {} : { origin }),
    impact:
      action === 'release'
        ? (provider.releaseImpact?.(live as Live) ?? [])
        : [...(provider.impact?.({ before, after: resource, all }) ?? []), ...unrestorableImpact(action, live)],
    live: live === undefined ? null : fingerprint(live.spec),
    wanted: after === undefined ? null : fingerprint(after),
  };
  return { change, provider, resource, live };
}

function originOf(live: Live, after: Json, differences: readonly NamedDifference[]): Change['origin'] {
  if (live.applied === undefined) return undefined;
  // Only definitions change a mark. A resource that refers to a renamed one has another spec than was applied.
  if (differences.length > 0 && differences.every(isInMark)) return 'generated';
  const isLiveChanged = appliedFingerprint(live.spec) !== live.applied;
  const isWantedChanged = appliedFingerprint(after) !== live.applied;
  if (!isLiveChanged) return 'generated';
  return isWantedChanged ? 'both' : 'live';
}
