import type { Live } from '../concern/provider.ts';
import { type Owner, ownerName } from '../concern/resource.ts';

/** A live one that carries somebody else's mark. */
export type Held = Live & Required<Pick<Live, 'heldBy'>>;

export function isHeld(live: Live): live is Held {
  return live.heldBy !== undefined;
}

/** How many there are of each kind and of whom, sorted by owner and kind. */
export function countHeld(
  held: readonly (Owner & { readonly kind: string })[],
): (Owner & { readonly kind: string; readonly count: number })[] {
  const groups = Map.groupBy(held, (one) => `${ownerName(one)} ${one.kind}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [one, ...more]]) =>
      one === undefined
        ? []
        : [{ project: one.project, environment: one.environment, kind: one.kind, count: 1 + more.length }],
    );
}
