import type { Concern, Json, Resource, StoredArtifact } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { check } from './check.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { composeFile, formats } from './formats.ts';
import { ownerLabel } from './labels.ts';
import { stackKind, stackProvider, stackTitle } from './provider.ts';
import type { ComposeFile } from './schema/compose.generated.ts';
import { type StackState, wantedState } from './state.ts';
import { parseYaml } from './yaml.ts';

export { type Directive, directive } from './caddyfile.ts';
export {
  type ConfigDefinition,
  type ConfigMount,
  type ConfigSpec,
  defineConfig,
  defineService,
  defineServices,
  defineStack,
  fromShell,
  type Healthcheck,
  type SecretMount,
  type ServiceSpec,
  type StackSpec,
} from './define.ts';
export { type Docker, dockerClient } from './docker.ts';
export { ownerLabel, stackLabel, waveLabel } from './labels.ts';
export { type Machine, stackProvider } from './provider.ts';
export type { Script, ScriptSecret } from './script.ts';
export { recentLog, type Standing, standings } from './standing.ts';
export type { SwarmSecret } from './swarm-secret.ts';
export { type ClickHouseNode, type ClusterLayout, clickhouseNodes, zookeeperNodes } from './topology.ts';

/** The Docker Swarm stack: compose.yaml, what it mounts, and the swarm that runs it. */
export const concern: Concern<Environment, Endpoints> = {
  name: 'compose',
  kinds: ['stack', 'service', 'services', 'config'],
  codes,
  formats,
  needs: ['collector-config'],
  check,
  compile,
  resources,
  providers: (context) =>
    context.endpoints.swarm === undefined ? [] : [stackProvider(context, context.endpoints.swarm)],
  unplanned: ({ swarm }) =>
    swarm === undefined
      ? 'this environment has no swarm: deploy its compose.yaml by hand, or set live.swarm in signoz.config.ts'
      : undefined,
};

/** One resource, `stack/<name>`; none where there is no stack file. */
function resources(artifacts: readonly StoredArtifact[]): readonly Resource[] {
  const artifact = artifacts.find(({ path }) => path === composeFile);
  if (artifact === undefined) return [];
  const compose = parseYaml(artifact.content) as ComposeFile;
  const key = stackName(compose);
  const spec: StackState = { file: artifact.file, ...wantedState(compose, key) };
  return [{ kind: stackKind, key, title: stackTitle(key), source: artifact.source, spec: spec as unknown as Json }];
}

/** Every service names its stack after the environment: `production/fluxer-signoz`. */
function stackName(compose: ComposeFile): string {
  const owner = Object.values(compose.services)[0]?.deploy.labels?.[ownerLabel] ?? '';
  return owner.slice(owner.indexOf('/') + 1);
}
