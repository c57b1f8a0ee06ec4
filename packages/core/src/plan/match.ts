import type { Live, Provider } from '../concern/provider.ts';
import { type Address, address, type Resource } from '../concern/resource.ts';
import { isForeign } from './foreign.ts';
import { ambiguous, nameTaken, type Obstacle } from './obstacle.ts';

/** The live resource for a wanted one. */
export type Match =
  | { readonly is: 'absent' }
  /** It has the resource's mark. */
  | { readonly is: 'ours'; readonly live: Live }
  /** Ours under a key without a definition: the file was renamed. It keeps its id and the links to it. */
  | { readonly is: 'renamed'; readonly live: Live }
  /** A foreign resource that the user named for adoption. */
  | { readonly is: 'adopted'; readonly live: Live }
  /** A person must resolve it first. */
  | { readonly is: 'obstructed'; readonly obstacle: Obstacle };

/** The live resources of one kind, and their owners. */
export interface Found {
  readonly provider: Provider;
  readonly all: readonly Live[];
  /** Our resources under keys that nothing wants, by title, sorted by key. */
  readonly left: ReadonlyMap<string, readonly Live[]>;
  /** The resource with the mark of a key. */
  readonly ours: (key: string) => Live | undefined;
}

/** Finds a wanted resource by its mark, or else by its title. `taken` are the ones already matched. */
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
  // When another project owns one with the title, none may be adopted: there would be two with the same name.
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
