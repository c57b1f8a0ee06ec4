import { posix } from 'node:path';
import type { Json, OtherArtifacts, Resource, StoredArtifact } from '@signoz-as-code/core';
import { composeFile } from '../config/formats.ts';
import { ownerLabel } from '../labels.ts';
import type { ComposeFile } from '../schema/compose.generated.ts';
import { parseYaml } from '../yaml.ts';
import { stackKind, stackTitle } from './resource.ts';
import { type StackState, wantedState } from './state.ts';

/** One resource, `stack/<name>`; none where there is no stack file. */
export function resources(
  artifacts: readonly StoredArtifact[],
  others: OtherArtifacts = () => undefined,
): readonly Resource[] {
  const artifact = artifacts.find(({ path }) => path === composeFile);
  if (artifact === undefined) return [];
  const compose = parseYaml(artifact.content) as ComposeFile;
  const key = stackName(compose);
  const textOf = (file: string): string | undefined => {
    // `../collector-config/otel-config.yaml` belongs to another concern, `./caddy/caddy.Caddyfile` is ours.
    const [concern, ...path] = posix.join('compose', file).split('/');
    return concern === 'compose'
      ? artifacts.find((own) => own.path === path.join('/'))?.content
      : others(concern as string, path.join('/'));
  };
  const texts = Object.fromEntries(
    Object.entries(compose.configs).flatMap(([name, { file }]) => {
      const text = textOf(file);
      return text === undefined ? [] : [[name, { file, text }]];
    }),
  );
  const spec: StackState = { file: artifact.file, texts, ...wantedState(compose, key) };
  return [{ kind: stackKind, key, title: stackTitle(key), source: artifact.source, spec: spec as unknown as Json }];
}

/** The mark of every service ends with its stack: `fluxer/production/fluxer-signoz`. */
function stackName(compose: ComposeFile): string {
  const owner = Object.values(compose.services)[0]?.deploy.labels?.[ownerLabel] ?? '';
  return owner.slice(owner.lastIndexOf('/') + 1);
}
