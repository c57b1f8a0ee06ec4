import type { EnvironmentFile, Live, LiveConcern, Lookup, Provider, Resource } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { concerns } from '../concerns.ts';

/** An environment with a SigNoz to read. */
interface Readable {
  readonly about: EnvironmentFile<Endpoints>;
  readonly concerns: readonly LiveConcern<Endpoints>[];
  readonly resources: ReadonlyMap<string, readonly Resource[]>;
  readonly secrets: Lookup;
  readonly root: string;
}

/** The live resources of one kind, and their provider. */
export interface ReadKind {
  readonly provider: Provider;
  readonly live: readonly Live[];
}

/** Whether a concern's resources are in SigNoz's database. */
function isInSignoz({ name }: LiveConcern<Endpoints>): boolean {
  return concerns.some((one) => one.name === name && one.endpoint === 'signoz');
}

/** The providers of the kinds in an environment's SigNoz. */
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
 * All resources in an environment's SigNoz, ours and others', by kind; kinds come after those that they refer to.
 * Throws an Error naming what could not be read.
 */
export async function readSignoz(environment: Readable): Promise<readonly ReadKind[]> {
  const providers = signozProviders(environment);
  return Promise.all(providers.map(async (provider) => ({ provider, live: await provider.read() })));
}
