import { type Owner, sha256 } from '@signoz-as-code/core';

/** Set by `docker stack deploy` itself. */
export const stackLabel = 'com.docker.stack.namespace';

/** On every service and config that a generated stack file deploys; see {@link ownerMark} for its value. */
export const ownerLabel = 'signoz-as-code.owner';

/**
 * When `apply` deploys a service: a whole number, lowest first; each waits until those before it are healthy. Swarm
 * itself has no order; a plain `docker stack deploy` starts all at once.
 */
export const waveLabel = 'signoz-as-code.wave';

/** `<project>/<environment>/<stack>` */
export function ownerMark({ project, environment }: Owner, stack: string): string {
  return `${project}/${environment}/${stack}`;
}

/**
 * The marks that identify our parts of the stack: the current one, and the older one without a project. Parts with the
 * older mark are ours and get the current one with the next apply.
 */
export function ownerMarks(owner: Owner, stack: string): readonly string[] {
  return [ownerMark(owner, stack), `${owner.environment}/${stack}`];
}

/** The owner of a mark; undefined for one without a project, and for any other text. */
export function ownerOf(mark: string | undefined): Owner | undefined {
  const [project, environment, stack] = mark?.split('/') ?? [];
  return project && environment && stack ? { project, environment } : undefined;
}

/** Whether `docker stack deploy` sets this label. */
export function isDockerLabel(name: string): boolean {
  return name.startsWith('com.docker.stack.');
}

/** 12 hexadecimal digits of the SHA-256 of a file: the suffix of Swarm configs' names. */
function contentHash(content: string): string {
  return sha256(content).slice(0, 12);
}

/** `<stack>_<config>_<hash>`: a new name for new content, because Swarm configs cannot be changed. */
export function configName(stack: string, key: string, content: string): string {
  return `${stack}_${key}_${contentHash(content)}`;
}

/** `<stack>_<config>` of a name from {@link configName}; undefined for any other. */
export function configFamily(name: string): string | undefined {
  return /^(.+)_[0-9a-f]{12}$/.exec(name)?.[1];
}
