import { isObject } from '@signoz-as-code/core';
import type { Docker } from './docker.ts';
import { configFamily, ownerLabel } from './labels.ts';

/** How many earlier versions of a config are kept for a rollback, beside those in use. */
export const KEPT_VERSIONS = 3;

interface StoredConfig {
  readonly id: string;
  readonly name: string;
  readonly created: string;
}

/**
 * Removes configs of this stack that nothing uses any more, but for the newest few of each: Swarm keeps every version
 * for ever. Only those that carry a mark of ours.
 */
export async function pruneConfigs(
  docker: Docker,
  owners: readonly string[],
  inUse: ReadonlySet<string>,
): Promise<void> {
  const ids = await configIds(docker, owners);
  if (ids.length === 0) return;
  const old = outdated(parseConfigs(await docker(['config', 'inspect', ...ids])), inUse);
  if (old.length > 0) await docker(['config', 'rm', ...old]);
}

/** The ids of the swarm's configs that carry one of these marks. */
export async function configIds(docker: Docker, owners: readonly string[]): Promise<readonly string[]> {
  // Two filters on one label mean both at once.
  const listed = await Promise.all(
    owners.map((owner) => docker(['config', 'ls', '--quiet', '--filter', `label=${ownerLabel}=${owner}`])),
  );
  return listed.flatMap((text) => text.split(/\s+/)).filter((id) => id !== '');
}

/** The ids of those that may go. */
function outdated(configs: readonly StoredConfig[], inUse: ReadonlySet<string>): string[] {
  const unused = configs.filter(({ name }) => !inUse.has(name) && configFamily(name) !== undefined);
  return [...Map.groupBy(unused, ({ name }) => configFamily(name)).values()].flatMap((versions) =>
    versions
      .sort((a, b) => (a.created < b.created ? 1 : -1))
      .slice(KEPT_VERSIONS)
      .map(({ id }) => id),
  );
}

function parseConfigs(text: string): StoredConfig[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Error('Docker gave something that is not a list of configs');
  return value.map((config: unknown) => {
    if (
      !isObject(config) ||
      typeof config.ID !== 'string' ||
      typeof config.CreatedAt !== 'string' ||
      !isObject(config.Spec) ||
      typeof config.Spec.Name !== 'string'
    ) {
      throw new Error('Docker gave something that is not a list of configs');
    }
    return { id: config.ID, name: config.Spec.Name, created: config.CreatedAt };
  });
}
