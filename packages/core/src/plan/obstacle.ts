import type { Live } from '../concern/provider.ts';
import { type Address, type Owner, ownerName } from '../concern/resource.ts';
import type { Foreign } from './foreign.ts';

/** A problem that a person must resolve before the plan is applied. */
export interface Obstacle {
  readonly address: Address;
  readonly message: string;
  readonly hint: string;
}

/** Several live resources have one mark, and those that were changed by hand cannot lose it automatically. */
export function doubled(address: Address, lives: readonly Live[]): Obstacle {
  return {
    address,
    message: `${lives.length} live resources carry its mark: ${named(lives)}`,
    hint: 'delete all but one of them, or remove the mark from the others',
  };
}

/** A live resource has our mark and another name, so that it may be a copy that somebody made. */
export function renamedOrCopied(address: Address, { title, id }: Live): Obstacle {
  return {
    address,
    message: `'${title}' (${id}) carries its mark, but has another name: somebody renamed it in SigNoz, or copied it and deleted the original`,
    hint: `if it was renamed, apply with --adopt ${address}, or write its new name into the definition; if it is a copy, \`signoz-as-code release ${address}\` leaves it to its maker, and the next apply makes another one`,
  };
}

/** Why such a resource is not deleted, although no definition wants it. */
export function mayBeCopied(address: Address): string {
  return `it carries the mark of ${address}, but somebody renamed or changed it in SigNoz, or copied it and deleted the original: delete it with --remove ${address}, or keep it with \`signoz-as-code release ${address}\``;
}

/** A foreign resource has the name of a wanted one. `otherwise` is the advice where it has no owner. */
export function nameTaken(address: Address, { title, id, foreignOwner }: Live, otherwise: string): Obstacle {
  return {
    address,
    message: `'${title}' is there already (${id}) and ${foreignOwner === undefined ? 'is not ours' : `belongs to ${ownerName(foreignOwner)}`}`,
    hint: `rename the definition, or ${foreignOwner === undefined ? otherwise : `release it from ${ownerName(foreignOwner)}: then it can be adopted here`}`,
  };
}

/** Why a resource that was named is of a kind that is not read. */
export const NOT_READ = 'the environment does not name its live system, or that has no such resources now';

/** A resource that should be written back, but whose live system is not read. */
export function notCompared(address: Address): Obstacle {
  return {
    address,
    message: `is not compared: ${NOT_READ}`,
    hint: 'name its live system in signoz.config.ts (`live`) and run `generate`',
  };
}

/** A resource that was named for pruning, but belongs to another project or environment. */
export function belongsElsewhere(address: Address, { title, foreignOwner }: Foreign): Obstacle {
  return {
    address,
    message: `'${title}' is not pruned: it belongs to ${ownerName(foreignOwner)}`,
    // A mark that a person removes by hand comes back with its owner's next apply.
    hint: `leave it out, or remove its definition in ${ownerName(foreignOwner)} and apply there`,
  };
}

/** Several foreign resources could be the one to adopt. */
export function ambiguous(address: Address, candidates: readonly Live[]): Obstacle {
  return {
    address,
    message: `${candidates.length} unmarked resources could be adopted: ${named(candidates)}`,
    hint: 'delete or rename all but one',
  };
}

/** A deletion that the definition refused while it existed. */
export function isProtected(address: Address, why: string): Obstacle {
  return {
    address,
    message: `${why}, but it is protected and is not deleted`,
    hint: 'bring its definition back; to delete it, remove `protect: true` and apply that first',
  };
}

/** A resource that was named for removal, but must not be removed yet. */
export function notRemoved(address: Address, reason: string): Obstacle {
  return { address, message: `is not removed: ${reason}`, hint: 'resolve that, or leave it out' };
}

/** A resource that was named for removal, but does not exist. */
export function nothingToRemove(address: Address): Obstacle {
  return {
    address,
    message: 'cannot be removed: no unused resource of ours has that name',
    hint: '`plan` lists the ones that can be removed',
  };
}

/** A resource that was named for release, but is not ours. */
export function nothingToRelease(address: Address, foreignOwner: Owner | undefined): Obstacle {
  return {
    address,
    message: `is not released: ${foreignOwner === undefined ? 'nothing of ours has that name' : `it belongs to ${ownerName(foreignOwner)}`}`,
    hint:
      foreignOwner === undefined
        ? '`plan` and generated/ name our resources; resources without a mark already belong to the UI'
        : 'release it from there',
  };
}

/** A resource that was named for release, but has no removable mark. */
export function cannotRelease(address: Address, kind: string): Obstacle {
  return {
    address,
    message: `is not released: a ${kind} has no mark that can be removed without deleting it`,
    hint: 'docs/adopting.md explains how to release it',
  };
}

/** A resource that was named for pruning, but does not exist. */
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
