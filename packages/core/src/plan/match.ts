import type { Live, Provider } from '../concern/provider.ts';
import { type Address, address, type Resource } from '../concern/resource.ts';
import { isDoubtful } from './carrier.ts';
import { isForeign } from './foreign.ts';
import { ambiguous, nameTaken, type Obstacle, renamedOrCopied } from './obstacle.ts';

/** The live resource for a wanted one. */
export type Match =
  | { readonly is: 'absent'; readonly alike: readonly Live[] }
  /** It has the resource's mark. */
  | { readonly is: 'ours'; readonly live: Live }
  /** Ours under a key without a definition: the file was renamed. It keeps its id and the links to it. */
  | { readonly is: 'renamed'; readonly live: Live }
  /** A resource that the user named for adoption: a foreign one, or one with our mark that may be a copy. */
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
  /** The unmarked resources that may be this one under another name. */
  readonly alike: (resource: Resource) => readonly Live[];
}

/** Finds a wanted resource by its mark, or else by its title. `taken` are the ones already matched. */
export function match(resource: Resource, found: Found, adopt: ReadonlySet<Address>, taken: ReadonlySet<Live>): Match {
  const { provider, all, left, ours } = found;
  const name = address(resource);
  const doubtful = (live: Live): Match =>
    adopt.has(name) ? { is: 'adopted', live } : { is: 'obstructed', obstacle: renamedOrCopied(name, live) };
  const own = ours(resource.key);
  if (own !== undefined) {
    if (!isDoubtful(provider, own, resource.title)) return { is: 'ours', live: own };
    return doubtful(own);
  }
  const renamed = left.get(resource.title)?.find((live) => !taken.has(live));
  if (renamed !== undefined) {
    // One whose mark names another title may be a copy that got the name of the new definition.
    if (renamed.isCarrier !== false || !isDoubtful(provider, renamed, undefined))
      return { is: 'renamed', live: renamed };
    return doubtful(renamed);
  }
  // When another project owns one with the title, none may be adopted: there would be two with the same name.
  const conflict = provider.nameConflict?.(resource, all.filter(isForeign)) ?? provider.nameConflict?.(resource, all);
  if (conflict === undefined || conflict.key !== undefined) {
    const alike = found.alike(resource).filter((live) => !taken.has(live));
    const [first, ...more] = alike;
    if (first === undefined || !adopt.has(name)) return { is: 'absent', alike };
    return more.length === 0 ? { is: 'adopted', live: first } : { is: 'obstructed', obstacle: ambiguous(name, alike) };
  }
  if (!adopt.has(name) || taken.has(conflict) || isForeign(conflict))
    return { is: 'obstructed', obstacle: nameTaken(name, conflict, `take it over with --adopt ${name}`) };
  const others = all.filter((other) => other !== conflict && other.key === undefined);
  const another = provider.nameConflict?.(resource, others);
  return another === undefined
    ? { is: 'adopted', live: conflict }
    : { is: 'obstructed', obstacle: ambiguous(name, [conflict, another]) };
}
