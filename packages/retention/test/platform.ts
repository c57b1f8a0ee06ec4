import {
  type Artifact,
  type Defined,
  type Definition,
  definitions,
  type LiveContext,
  type Resource,
  type StoredArtifact,
} from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { concern } from '../src/concern.ts';
import { live } from '../src/live.ts';
import { catalogue, environments, definitions as own, owner } from './fixtures/platform.ts';

export { attributes, catalogue } from './fixtures/platform.ts';
export { own, owner };

export function environmentNamed(name: string, changes: Partial<Environment> = {}): Environment {
  const found = environments.find((environment) => environment.name === name);
  if (found === undefined) throw new Error(`no environment ${name}`);
  return { ...found, ...changes };
}

export function defined(environment: Environment, from: Readonly<Record<string, Definition>>) {
  const all = Object.entries(from).map(
    ([key, definition]): Defined => ({
      kind: definition.kind,
      key,
      file: `packages/retention/definitions/${key}.ts`,
      definition,
      spec: definition.build(environment),
    }),
  );
  return definitions(environment, all);
}

export function artifactsOf(
  environment: Environment,
  from: Readonly<Record<string, Definition>> = own,
): readonly Artifact[] {
  return concern(catalogue).compile(defined(environment, from), () => undefined, owner);
}

export function stored(artifacts: readonly Artifact[]): StoredArtifact[] {
  return artifacts.map((artifact) => ({ ...artifact, file: `generated/local/retention/${artifact.path}` }));
}

export function resourcesOf(
  environment: Environment,
  from: Readonly<Record<string, Definition>> = own,
): readonly Resource[] {
  return live.resources(stored(artifactsOf(environment, from)));
}

export function contextFor(
  url: string,
  desired: readonly Resource[],
  cluster?: string,
  signoz?: { readonly url: string; readonly apiKey: string },
): LiveContext<Endpoints> {
  return {
    owner,
    endpoints: {
      clickhouse: { url, username: 'default', ...(cluster === undefined ? {} : { cluster }) },
      ...(signoz === undefined ? {} : { signoz: { url: signoz.url, apiKey: { $secret: 'SIGNOZ_API_KEY' } } }),
    },
    secrets: (name) => (name === 'SIGNOZ_API_KEY' ? signoz?.apiKey : undefined),
    desired,
  };
}
