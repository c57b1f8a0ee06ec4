import type { Resource } from '@signoz-as-code/core';

/**
 * None: a collector configuration is not a thing of its own in a live system. The stack mounts the file as a Swarm
 * config whose name carries its hash, so a change shows, and is carried out, as a change of the services that mount it.
 */
export function resources(): readonly Resource[] {
  return [];
}
