import type { Live, Provider } from '../concern/provider.ts';
import { ownerName } from '../concern/resource.ts';
import type { Change } from '../plan/change.ts';
import type { Step } from '../plan/plan.ts';
import { fingerprint } from '../value/json.ts';

const SINCE = 'since the plan was made, and nothing was sent: make a new plan';

/** How long one read of a whole kind serves the last looks at its members. Milliseconds. */
const FRESH_MS = 1_000;

/**
 * At least this multiple of its own duration: where every member is read by itself a read takes long, and repeating it
 * each second would take longer than the changes.
 */
const FRESH_TIMES = 5;

/**
 * Takes a last look at a live resource right before it is changed. Returns why it must not be changed; undefined where
 * it is as the plan found it. Rejects when it cannot be read. Reads the resource alone where the server supports that.
 * Otherwise, and for a resource to create, it reads the whole kind, but only if the last read is too old.
 */
export function lookingAgain(provider: Provider): (step: Step) => Promise<string | undefined> {
  let reading: { readonly all: Promise<readonly Live[]>; until: number } | undefined;
  const all = (): Promise<readonly Live[]> => {
    if (reading === undefined || performance.now() > reading.until) {
      const began = performance.now();
      const one = { all: provider.read(), until: Number.POSITIVE_INFINITY };
      const end = (): void => {
        one.until = began + Math.max(FRESH_MS, FRESH_TIMES * (performance.now() - began));
      };
      void one.all.then(end, end);
      reading = one;
    }
    return reading.all;
  };
  return async (step) => {
    const { change, live } = step;
    if (live === undefined) return madeSince(step, await all());
    const now = provider.current === undefined ? sameIn(await all(), live) : await provider.current(live);
    return changedSince(live, now && (provider.calledAs?.(now, live) ?? now), change.action);
  };
}

/** Why a resource that the plan found as `live` must not be changed now that it is `now`; undefined where it may. */
export function changedSince(live: Live, now: Live | undefined, action: Change['action']): string | undefined {
  // A resource to delete may already be deleted.
  if (now === undefined) return action === 'delete' ? undefined : `it is gone ${SINCE}`;
  if (live.key !== now.key || ownerOf(live) !== ownerOf(now)) return `its mark was changed or removed ${SINCE}`;
  if (now.protected === true && live.protected === false) return `it was protected ${SINCE}`;
  return fingerprint(now.spec) === fingerprint(live.spec) ? undefined : `it was changed in the live system ${SINCE}`;
}

/**
 * The resource in `all` with the id of `live`, or else the only one with its mark: where a list is saved as a whole,
 * its members get new ids each time.
 */
export function sameIn<One extends Pick<Live, 'id' | 'key'>>(
  all: readonly One[],
  live: Pick<Live, 'id' | 'key'>,
): One | undefined {
  const marked = all.filter(({ key }) => key !== undefined && key === live.key);
  return all.find(({ id }) => id === live.id) ?? (marked.length === 1 ? marked[0] : undefined);
}

/** Why creating the resource would make a duplicate; undefined where there is none yet. */
function madeSince({ provider, resource }: Step, all: readonly Live[]): string | undefined {
  if (resource === undefined) return undefined;
  if (all.some(({ key }) => key === resource.key)) return `a resource with its mark was created ${SINCE}`;
  const conflict = provider.nameConflict?.(resource, all);
  return conflict === undefined || conflict.key !== undefined
    ? undefined
    : `'${conflict.title}' (${conflict.id}), which is not ours, was created ${SINCE}`;
}

function ownerOf({ foreignOwner }: Live): string | undefined {
  return foreignOwner && ownerName(foreignOwner);
}
