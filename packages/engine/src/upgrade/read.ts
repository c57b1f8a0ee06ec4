import type { EnvironmentFile, Live, LiveConcern, Lookup, Provider, Resource } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { concerns } from '../concerns.ts';

/** An environment whose SigNoz is read. */
interface Readable {
  readonly about: EnvironmentFile<Endpoints>;
  readonly concerns: readonly LiveConcern<Endpoints>[];
  readonly resources: ReadonlyMap<string, readonly Resource[]>;
  readonly secrets: Lookup;
  readonly root: string;
}

/** What is live of one kind, and how it is read. */
export interface ReadKind {
  readonly provider: Provider;
  readonly live: readonly Live[];
}

/** Whether a concern's resources are in SigNoz's database. */
function isInSignoz({ name }: LiveConcern<Endpoints>): boolean {
  return concerns.some((one) => one.name === name && one.endpoint === 'signoz');
}

/** What reads and writes the kinds that are in an environment's SigNoz. */
export function signozProviders({ about, concerns: all, resources, secrets, root }: Readable): readonly Provider[] {
  const context = {
    owner: { project: about.project, environment: about.environment },
    endpoints: about.endpoints,
    versions: about.versions,
    secrets,
    desired: [...resources.values()].flat(),
    root,
  };
  return all.filter(isInSignoz).flatMap((concern) => concern.providers(context));
}

/**
 * Everything that is in an environment's SigNoz, ours and other people's, by kind; kinds that name others come after
 * them. Throws an Error naming what could not be read.
 */
export async function readSignoz(environment: Readable): Promise<readonly ReadKind[]> {
  const providers = signozProviders(environment);
  return Promise.all(providers.map(async (provider) => ({ provider, live: await provider.read() })));
}
