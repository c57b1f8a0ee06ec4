import type { Owner } from '@signoz-as-code/core';
import { type Docker, words } from '../engine/docker.ts';
import { type LiveNetwork, type LiveService, readServices } from '../engine/inspect.ts';
import { ownerLabel, ownerMarks, stackLabel } from '../labels.ts';
import type { SwarmState } from './state.ts';

/** The services of a stack's namespace, whoever made them. */
export interface StackServices {
  /** The marks that make a part of this stack ours. */
  readonly owners: readonly string[];
  readonly read: (networks: readonly LiveNetwork[]) => Promise<LiveService[]>;
  readonly isOurs: (service: LiveService) => boolean;
  /** Whether `docker stack deploy` made it under one of our names from a file without a mark: it can be adopted. */
  readonly isFree: (service: LiveService, after: SwarmState) => boolean;
  readonly remove: (gone: readonly LiveService[]) => Promise<void>;
}

export function stackServices(docker: Docker, owner: Owner, stack: string): StackServices {
  const owners = ownerMarks(owner, stack);
  return {
    owners,
    read: async (networks) => {
      const filter = `label=${stackLabel}=${stack}`;
      const ids = words(await docker(['service', 'ls', '--filter', filter, '--format', '{{.ID}}']));
      return (await readServices(docker, ids, networks)).filter(({ labels }) => labels[stackLabel] === stack);
    },
    isOurs: ({ labels }) => owners.includes(labels[ownerLabel] ?? ''),
    isFree: ({ name, labels }, after) => labels[ownerLabel] === undefined && after.services[name] !== undefined,
    // Not `docker stack rm` or `--prune`: both also remove hand-made services of the namespace.
    remove: async (gone) => {
      if (gone.length > 0) await docker(['service', 'rm', ...gone.map(({ id }) => id)]);
    },
  };
}
