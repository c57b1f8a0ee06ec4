import { createHash } from 'node:crypto';
import { canonicalJson } from '@signoz-as-code/core';
import type { Service } from './schema/compose.generated.ts';

/** Set by `docker stack deploy` itself. */
export const stackLabel = 'com.docker.stack.namespace';

/** On every service that a generated stack file deploys; the value is `<environment>/<stack>`. */
export const ownerLabel = 'signoz-as-code.owner';

/** The hash of what {@link settingsHash} takes of a service. */
export const settingsLabel = 'signoz-as-code.settings';

export function ownerMark(environment: string, stack: string): string {
  return `${environment}/${stack}`;
}

/**
 * 16 hexadecimal digits of the SHA-256 of what is not compared field by field with the swarm: health check, policies,
 * volumes, networks, how files are mounted, and the like. A hand that changes those in the swarm is not seen.
 */
export function settingsHash(service: Service): string {
  const deploy = without(service.deploy, ['mode', 'replicas', 'resources', 'placement']);
  const settings = {
    ...without(service, ['image', 'entrypoint', 'command', 'environment', 'ports']),
    deploy: {
      ...deploy,
      reservations: service.deploy.resources.reservations,
      preferences: service.deploy.placement?.preferences,
      maxPerNode: service.deploy.placement?.max_replicas_per_node,
    },
  };
  return createHash('sha256').update(canonicalJson(settings)).digest('hex').slice(0, 16);
}

function without<T extends object>(value: T, keys: readonly (keyof T & string)[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.some((omitted) => omitted === key)));
}

/** 12 hexadecimal digits of the SHA-256 of a file: what the names of Swarm configs end in. */
function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** `<stack>_<config>_<hash>`: a new name for new content, because Swarm configs cannot be changed. */
export function configName(stack: string, key: string, content: string): string {
  return `${stack}_${key}_${contentHash(content)}`;
}
