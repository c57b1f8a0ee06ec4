import { createHash } from 'node:crypto';

/** Set by `docker stack deploy` itself. */
export const stackLabel = 'com.docker.stack.namespace';

/** On every service and config that a generated stack file deploys; the value is `<environment>/<stack>`. */
export const ownerLabel = 'signoz-as-code.owner';

/**
 * When `apply` deploys a service: a whole number, the lowest first, each when those before it are healthy. Swarm
 * itself has no order; a plain `docker stack deploy` begins all at once.
 */
export const waveLabel = 'signoz-as-code.wave';

export function ownerMark(environment: string, stack: string): string {
  return `${environment}/${stack}`;
}

/** Whether `docker stack deploy` sets this label. */
export function isDockerLabel(name: string): boolean {
  return name.startsWith('com.docker.stack.');
}

/** 12 hexadecimal digits of the SHA-256 of a file: what the names of Swarm configs end in. */
function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** `<stack>_<config>_<hash>`: a new name for new content, because Swarm configs cannot be changed. */
export function configName(stack: string, key: string, content: string): string {
  return `${stack}_${key}_${contentHash(content)}`;
}

/** `<stack>_<config>` of a name that {@link configName} gave; undefined for any other. */
export function configFamily(name: string): string | undefined {
  return /^(.+)_[0-9a-f]{12}$/.exec(name)?.[1];
}
