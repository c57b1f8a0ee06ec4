import type { Live, Provider } from '../concern/provider.ts';
import { type Address, address, type Resource } from '../concern/resource.ts';
import { isHeld } from './held.ts';
import { ambiguous, type Obstacle, occupied } from './obstacle.ts';

/** Which live one a wanted resource is. */
export type Match =
  | { readonly is: 'absent' }
  /** It has the resource's mark. */
  | { readonly is: 'ours'; readonly live: Live }
  /** Ours under a key that no definition has any more: its file was renamed. It keeps its id, and who linked to it. */
  | { readonly is: 'renamed'; readonly live: Live }
  /** Somebody else's, which was named to be taken over. */
  | { readonly is: 'adopted'; readonly live: Live }
  /** A person has to settle it first. */
  | { readonly is: 'unsettled'; readonly obstacle: Obstacle };

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
  const occupant = provider.nameConflict?.(resource, all.filter(isHeld)) ?? provider.nameConflict?.(resource, all);
  if (occupant === undefined || occupant.key !== undefined) return { is: 'absent' };
  if (!adopt.has(name) || taken.has(occupant) || isHeld(occupant))
    return { is: 'unsettled', obstacle: occupied(name, occupant, `take it over with --adopt ${name}`) };
  const others = all.filter((other) => other !== occupant && other.key === undefined);
  const another = provider.nameConflict?.(resource, others);
  return another === undefined
    ? { is: 'adopted', live: occupant }
    : { is: 'unsettled', obstacle: ambiguous(name, [occupant, another]) };
}
