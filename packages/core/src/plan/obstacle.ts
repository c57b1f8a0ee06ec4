import type { Live } from '../concern/provider.ts';
import { type Address, type Owner, ownerName } from '../concern/resource.ts';
import type { Foreign } from './foreign.ts';

/** Something that a person has to resolve before anything is applied. */
export interface Obstacle {
  readonly address: Address;
  readonly message: string;
  readonly hint: string;
}

/** Several live ones have the mark of one resource, and those that were changed by hand cannot give it up by themselves. */
export function doubled(address: Address, lives: readonly Live[]): Obstacle {
  return {
    address,
    message: `${lives.length} live resources carry its mark: ${named(lives)}`,
    hint: 'delete all but one of them, or remove the mark from the others',
  };
}

/** The name of a resource is taken by one that is not ours. `otherwise` is what to do where it has no owner. */
export function nameTaken(address: Address, { title, id, foreignOwner }: Live, otherwise: string): Obstacle {
  return {
    address,
    message: `'${title}' is there already (${id}) and ${foreignOwner === undefined ? 'is not ours' : `belongs to ${ownerName(foreignOwner)}`}`,
    hint: `rename the definition, or ${foreignOwner === undefined ? otherwise : givenUp(foreignOwner)}`,
  };
}

/** What was named to be pruned, and belongs to another project or environment. */
export function belongsElsewhere(address: Address, { title, foreignOwner }: Foreign): Obstacle {
  return {
    address,
    message: `'${title}' is not pruned: it belongs to ${ownerName(foreignOwner)}`,
    hint: `leave it out, or ${givenUp(foreignOwner)}`,
  };
}

/** A mark that a person takes off by hand comes back with the next apply of who put it there. */
function givenUp(foreignOwner: Owner): string {
  return `remove its definition in ${ownerName(foreignOwner)} and apply there`;
}

/** Several of others could be what is to be taken over. */
export function ambiguous(address: Address, candidates: readonly Live[]): Obstacle {
  return {
    address,
    message: `${candidates.length} that are not ours could be taken over: ${named(candidates)}`,
    hint: 'delete or rename all but one',
  };
}

/** A deletion that the definition has refused as long as it was there. */
export function isProtected(address: Address, why: string): Obstacle {
  return {
    address,
    message: `${why}, but it is protected and is not deleted`,
    hint: 'bring its definition back; to delete it, remove `protect: true` and apply that first',
  };
}

/** What was named to be removed, and must not be yet. */
export function notRemoved(address: Address, reason: string): Obstacle {
  return { address, message: `is not removed: ${reason}`, hint: 'resolve that, or leave it out' };
}

/** What was named to be removed, and is not there. */
export function nothingToRemove(address: Address): Obstacle {
  return {
    address,
    message: 'cannot be removed: nothing of ours with that name is left over',
    hint: '`plan` lists what is, with its name',
  };
}

/** What was named to be released, and is not ours. */
export function nothingToRelease(address: Address, foreignOwner: Owner | undefined): Obstacle {
  return {
    address,
    message: `is not released: ${foreignOwner === undefined ? 'nothing of ours has that name' : `it belongs to ${ownerName(foreignOwner)}`}`,
    hint:
      foreignOwner === undefined
        ? '`plan` and generated/ name what is ours; resources without a mark already belong to the UI'
        : 'release it from there',
  };
}

/** What was named to be released, and has nothing that could be taken off. */
export function cannotRelease(address: Address, kind: string): Obstacle {
  return {
    address,
    message: `is not released: a ${kind} has no mark that can be removed without deleting it`,
    hint: 'docs/adopting.md says how to release it',
  };
}

/** What was named to be pruned, and is not there. */
export function nothingToPrune(address: Address): Obstacle {
  return {
    address,
    message: 'cannot be pruned: there is no such unmanaged resource',
    hint: '`drift --unmanaged` lists them with their ids',
  };
}

function named(lives: readonly Live[]): string {
  return lives
    .map(({ title, id }) => `'${title}' (${id})`)
    .sort()
    .join(', ');
}
