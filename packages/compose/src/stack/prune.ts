import type { Formed } from '@signoz-as-code/core';
import { type Docker, words } from '../engine/docker.ts';
import { configForm, inspected } from '../engine/forms.ts';
import { configFamily, ownerLabel } from '../labels.ts';

/** How many earlier versions of a config are kept for a rollback, in addition to those in use. */
export const KEPT_VERSIONS = 3;

interface StoredConfig {
  readonly id: string;
  readonly name: string;
  readonly created: string;
}

/**
 * Removes unused configs of this stack except the newest few of each: Swarm keeps every version for ever. Only removes
 * configs with one of our marks.
 */
export async function pruneConfigs(
  docker: Docker,
  owners: readonly string[],
  inUse: ReadonlySet<string>,
): Promise<void> {
  const found = await readConfigs(docker, owners);
  const old = outdated(
    found.map(({ ID, CreatedAt, Spec }) => ({ id: ID, created: CreatedAt, name: Spec.Name })),
    inUse,
  );
  if (old.length > 0) await docker(['config', 'rm', ...old]);
}

/** The swarm's configs with one of these marks. Throws an Error for another form of Docker's output. */
export async function readConfigs(
  docker: Docker,
  owners: readonly string[],
): Promise<readonly Formed<typeof configForm>[]> {
  // Two filters on one label must both match.
  const listed = await Promise.all(
    owners.map((owner) => docker(['config', 'ls', '--quiet', '--filter', `label=${ownerLabel}=${owner}`])),
  );
  return inspected(docker, ['config', 'inspect'], [...new Set(listed.flatMap(words))], configForm);
}

/** The ids of the ones to remove. */
function outdated(configs: readonly StoredConfig[], inUse: ReadonlySet<string>): string[] {
  const unused = configs.filter(({ name }) => !inUse.has(name) && configFamily(name) !== undefined);
  return [...Map.groupBy(unused, ({ name }) => configFamily(name)).values()].flatMap((versions) =>
    versions
      .sort((a, b) => (a.created < b.created ? 1 : -1))
      .slice(KEPT_VERSIONS)
      .map(({ id }) => id),
  );
}
