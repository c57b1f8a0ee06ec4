import type { Live } from '../concern/provider.ts';
import { type Owner, ownerName } from '../concern/resource.ts';

/** A live resource with a foreign mark. */
export type Foreign = Live & Required<Pick<Live, 'foreignOwner'>>;

export function isForeign(live: Live): live is Foreign {
  return live.foreignOwner !== undefined;
}

/** The number of each kind and owner, sorted by owner and kind. */
export function countForeign(
  foreign: readonly (Owner & { readonly kind: string })[],
): (Owner & { readonly kind: string; readonly count: number })[] {
  const groups = Map.groupBy(foreign, (one) => `${ownerName(one)} ${one.kind}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [one, ...more]]) =>
      one === undefined
        ? []
        : [{ project: one.project, environment: one.environment, kind: one.kind, count: 1 + more.length }],
    );
}
