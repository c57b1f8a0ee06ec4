import { type Lookup, type Plan, resolveSetting } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { signozUrl } from '@signoz-as-code/signoz-client';

/**
 * The live systems of an environment as this machine sees them, without credentials. A swarm is identified by its own
 * id: its address is the same socket on every machine. Throws an Error where a URL is invalid, or Docker cannot be
 * asked.
 */
export async function serversOf({ signoz, clickhouse, swarm }: Endpoints, secrets: Lookup): Promise<Plan['servers']> {
  return {
    ...(signoz === undefined ? {} : { SigNoz: signozUrl(signoz, secrets) }),
    ...(clickhouse === undefined ? {} : { ClickHouse: addressOf(resolveSetting(clickhouse.url, secrets)) }),
    ...(swarm === undefined ? {} : { 'Docker Swarm': await swarmId(swarm.context) }),
  };
}

/** Origin and path: users, passwords and parameters identify no server. */
function addressOf(url: string): string {
  if (!URL.canParse(url)) return '(not a URL)';
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

/** The id of the swarm that Docker speaks to. Throws an Error where Docker cannot be asked. */
export async function swarmId(context: string | undefined): Promise<string> {
  const { dockerClient } = await import('@signoz-as-code/compose/live');
  const id = (await dockerClient(context)(['info', '--format', '{{.Swarm.Cluster.ID}}'])).trim();
  return id === '' ? '(not a manager of a swarm)' : id;
}
