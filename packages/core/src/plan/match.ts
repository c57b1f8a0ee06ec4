import type { Live, Provider } from '../concern/provider.ts';
import { type Address, address, type Resource } from '../concern/resource.ts';
import { isForeign } from './foreign.ts';
import { ambiguous, nameTaken, type Obstacle } from './obstacle.ts';

/** Which live one a wanted resource is. */
export type Match =
  | { readonly is: 'absent' }
  /** It has the resource's mark. */
  | { readonly is: 'ours'; readonly live: Live }
  /** Ours under a key that no definition has any more: its file was renamed. It keeps its id, and who linked to it. */
  | { readonly is: 'renamed'; readonly live: Live }
  /** Somebody else's, which was named to be taken over. */
  | { readonly is: 'adopted'; readonly live: Live }
  /** A person has to resolve it first. */
  | { readonly is: 'obstructed'; readonly obstacle: Obstacle };

/** What of one kind is there, and whose it is. */
export interface Found {
  readonly provider: Provider;
  readonly all: readonly Live[];
  /** Of ours what is left under keys that nothing wants, by title, sorted by key. */
  readonly left: ReadonlyMap<string, readonly Live[]>;
  /** The one that has the mark of a key. */
  readonly ours: (key: string) => Live | undefined;
}

/** Finds a wanted resource by its mark, or else by its title. `taken` are those that others were found to be. */
export function match(
  resource: Resource,
  { provider, all, left, ours }: Found,
  adopt: ReadonlySet<Address>,
  taken: ReadonlySet<Live>,
): Match {
  const name = address(resource);
  const own = ours(resource.key);
  if (own !== undefined) return { is: 'ours', live: own };
  const renamed = left.get(resource.title)?.find((live) => !taken.has(live));
  if (renamed !== undefined) return { is: 'renamed', live: renamed };
  // Beside one that belongs to another project, none may be taken over either: there would be two of one name.
  const conflict = provider.nameConflict?.(resource, all.filter(isForeign)) ?? provider.nameConflict?.(resource, all);
  if (conflict === undefined || conflict.key !== undefined) return { is: 'absent' };
  if (!adopt.has(name) || taken.has(conflict) || isForeign(conflict))
    return { is: 'obstructed', obstacle: nameTaken(name, conflict, `take it over with --adopt ${name}`) };
  const others = all.filter((other) => other !== conflict && other.key === undefined);
  const another = provider.nameConflict?.(resource, others);
  return another === undefined
    ? { is: 'adopted', live: conflict }
    : { is: 'obstructed', obstacle: ambiguous(name, [conflict, another]) };
}
