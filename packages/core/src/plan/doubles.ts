import { effectsOf } from '../concern/effect.ts';
import type { Live, Provider } from '../concern/provider.ts';
import { type Address, address, appliedFingerprint, type Resource } from '../concern/resource.ts';
import { doubled, type Obstacle } from './obstacle.ts';
import type { Kept, Step } from './plan.ts';
import { stepOf } from './step.ts';

/** What of a kind carries our marks, each mark once, and what is to be done with the others. */
export interface Owned {
  /** By key, the one that goes on as ours. */
  readonly byKey: ReadonlyMap<string, Live>;
  readonly steps: readonly Step[];
  readonly kept: readonly Kept[];
  readonly obstacles: readonly Obstacle[];
}

/**
 * Decides which of several live ones with one mark is ours: a create that came through after it was given up for lost
 * leaves two, and so does a copy that somebody made by hand. The one that is called as its definition calls it, and of
 * those the first by id, stays ours. Another that is as it was applied is deleted, for nothing of it is anybody's work;
 * one that was changed since gives up its mark and stays. Every reading gives the same, whatever its order.
 */
export function ownedOnce(provider: Provider, wanted: readonly Resource[], all: readonly Live[]): Owned {
  const titles = new Map(wanted.map(({ key, title }) => [key, title]));
  const byKey = new Map<string, Live>();
  const steps: Step[] = [];
  const kept: Kept[] = [];
  const obstacles: Obstacle[] = [];
  const marked = Map.groupBy(
    all.filter(({ key }) => key !== undefined),
    ({ key }) => key as string,
  );
  for (const [key, lives] of marked) {
    const isCalled = ({ title }: Live): number => (title === titles.get(key) ? 0 : 1);
    const [first, ...others] = [...lives].sort((a, b) => isCalled(a) - isCalled(b) || (a.id < b.id ? -1 : 1));
    byKey.set(key, first as Live);
    const name = address({ kind: provider.kind, key });
    for (const other of others) {
      const resolved = resolveDouble(provider, name, other, all);
      if (resolved === undefined) obstacles.push(doubled(name, lives));
      else if ('change' in resolved) steps.push(resolved);
      else kept.push(resolved);
    }
  }
  return { byKey, steps, kept, obstacles };
}

/** What is to be done with one more of the same mark; undefined where a person has to do it. */
function resolveDouble(provider: Provider, name: Address, live: Live, all: readonly Live[]): Step | Kept | undefined {
  // It has an address of its own: that of its mark is taken.
  const key = live.id;
  const isChanged = live.applied !== undefined && appliedFingerprint(live.spec) !== live.applied;
  if (isChanged) {
    if (provider.release === undefined) return undefined;
    return stepOf({
      provider,
      action: 'release',
      live,
      key,
      all,
      reason: `it also carries the mark of ${name} and was changed since: a copy that somebody made`,
    });
  }
  const hindered = provider.keepReason?.(live, true);
  if (hindered !== undefined)
    return { address: address({ kind: provider.kind, key }), title: live.title, reason: hindered };
  const step = stepOf({
    provider,
    action: 'delete',
    live,
    key,
    all,
    reason: `it also carries the mark of ${name} and is unchanged: a late request made it`,
  });
  // What it did goes on in the other one; data does not.
  const impact = step.change.impact.filter(({ effect }) => effectsOf([provider]).get(effect)?.isFinal === true);
  return { ...step, change: { ...step.change, impact } };
}
