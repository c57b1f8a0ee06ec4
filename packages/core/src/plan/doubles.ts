import { effectsOf } from '../concern/effect.ts';
import type { Live, Provider } from '../concern/provider.ts';
import { type Address, address, type Resource } from '../concern/resource.ts';
import { isChanged, madeTogether } from './carrier.ts';
import { doubled, type Obstacle } from './obstacle.ts';
import type { Kept, Step } from './plan.ts';
import { stepOf } from './step.ts';

/** The resources of a kind with our marks, each mark once, and the steps for the others. */
export interface Owned {
  /** By key, the one that stays ours. */
  readonly byKey: ReadonlyMap<string, Live>;
  readonly steps: readonly Step[];
  readonly kept: readonly Kept[];
  readonly obstacles: readonly Obstacle[];
}

/**
 * Decides which of several live resources with one mark is ours. A create that took effect after it was given up leaves
 * two, and so does a manual copy. The one that the mark names stays ours, or else the one with its definition's title,
 * or one that is as it was applied; among those, the first by id, which SigNoz makes in the order of time. Another one
 * that is as it was applied and that the same apply may have made is deleted, because it contains nobody's work; all
 * others lose their mark and stay. The result does not depend on the order of the read.
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
    const [first, ...others] = lives.length === 1 ? lives : byClaim(lives, titles.get(key));
    byKey.set(key, first as Live);
    const name = address({ kind: provider.kind, key });
    for (const other of others) {
      const resolved = resolveDouble(provider, name, first as Live, other, all);
      if (resolved === undefined) obstacles.push(doubled(name, lives));
      else if ('change' in resolved) steps.push(resolved);
      else kept.push(resolved);
    }
  }
  return { byKey, steps, kept, obstacles };
}

/** Resources with one mark: first the one that stays ours, where the definition has the title `wanted`. */
function byClaim(lives: readonly Live[], wanted: string | undefined): Live[] {
  const ranked = lives.map((live) => {
    const reasons = [live.isCarrier === true, live.title === wanted, !isChanged(live)];
    return { live, rank: reasons.map((is) => (is ? '0' : '1')).join('') };
  });
  return ranked
    .sort((a, b) => (a.rank === b.rank ? (a.live.id < b.live.id ? -1 : 1) : a.rank < b.rank ? -1 : 1))
    .map(({ live }) => live);
}

/** The step for a further resource with the mark of `first`; undefined where a person must act. */
function resolveDouble(
  provider: Provider,
  name: Address,
  first: Live,
  live: Live,
  all: readonly Live[],
): Step | Kept | undefined {
  // It has its own address: that of its mark is taken.
  const key = live.id;
  const copied = isChanged(live) ? 'was changed since' : 'was made by somebody else or much later';
  const isCopy = isChanged(live) || (provider.release !== undefined && !madeTogether(first, live));
  if (isCopy) {
    if (provider.release === undefined) return undefined;
    return stepOf({
      provider,
      action: 'release',
      live,
      key,
      all,
      reason: `it also carries the mark of ${name} and ${copied}: a copy that somebody made`,
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
  // The other resource continues its function; its data is lost.
  const impact = step.change.impact.filter(({ effect }) => effectsOf([provider]).get(effect)?.isFinal === true);
  return { ...step, change: { ...step.change, impact } };
}
