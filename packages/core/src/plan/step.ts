import type { Live, Provider } from '../concern/provider.ts';
import { address, appliedFingerprint, type Resource } from '../concern/resource.ts';
import { fingerprint, type Json } from '../value/json.ts';
import { type Change, isOfSecrets, type NamedDifference } from './change.ts';
import type { Step } from './plan.ts';

/** What a change is made from. */
export interface StepInput {
  readonly provider: Provider;
  readonly action: Change['action'];
  /** Absent of a deletion. */
  readonly resource?: Resource;
  /** Absent of a creation. */
  readonly live?: Live;
  /** What the change is a change of, where that is told otherwise than `live` is: under the key it will have. */
  readonly before?: Live;
  readonly differences?: readonly NamedDifference[];
  /** Everything of the kind that is there. */
  readonly all: readonly Live[];
  /** The normal form of what is wanted; absent of a deletion. */
  readonly after?: Json;
  readonly reason?: string | undefined;
  /** Under which its address is, where that is not the key of what it is a change of. */
  readonly key?: string;
}

/** A change, with its impact and the fingerprints that a saved plan is held against. */
export function stepOf(input: StepInput): Step {
  const { provider, action, resource, live, before = live, differences = [], all, after, reason } = input;
  const key = input.key ?? resource?.key ?? live?.key ?? (live as Live).id;
  const isKnown = live !== undefined && after !== undefined && !isOfSecrets({ action, differences });
  const origin = isKnown ? originOf(live, after) : undefined;
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
    impact: action === 'release' ? [] : (provider.impact?.({ before, after: resource, all }) ?? []),
    live: live === undefined ? null : fingerprint(live.spec),
    wanted: after === undefined ? null : fingerprint(after),
  };
  return { change, provider, resource, live };
}

function originOf(live: Live, after: Json): Change['origin'] {
  if (live.applied === undefined) return undefined;
  const isLiveChanged = appliedFingerprint(live.spec) !== live.applied;
  const isWantedChanged = appliedFingerprint(after) !== live.applied;
  if (!isLiveChanged) return 'generated';
  return isWantedChanged ? 'both' : 'live';
}
