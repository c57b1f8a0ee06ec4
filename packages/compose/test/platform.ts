import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Artifact, type Defined, type Definition, definitions, type StoredArtifact } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import project from '../../cli/test/fixtures/platform/signoz.config.ts';
import { concern } from '../src/concern.ts';

const root = join(import.meta.dirname, '../../cli/test/fixtures/platform');

/** Replaces the collector's configuration, so that these tests depend only on this package. */
export const collectorConfig = 'receivers: {}\n';

export const others = (name: string, path: string): string | undefined =>
  name === 'collector-config' && ['otel-config.yaml', 'agent-config.yaml'].includes(path) ? collectorConfig : undefined;

/** The definitions of the tests' platform, by their path below definitions/. */
export const own: Readonly<Record<string, Definition>> = Object.fromEntries(
  await Promise.all(
    globSync('packages/compose/definitions/**/*.ts', { cwd: root })
      .filter((file) => !basename(file).startsWith('_'))
      .sort()
      .map(async (file) => {
        const { default: definition } = (await import(join(root, file))) as { default: Definition };
        return [file.slice('packages/compose/definitions/'.length, -'.ts'.length), definition] as const;
      }),
  ),
);

export function environmentNamed(name: string, changes: Partial<Environment> = {}): Environment {
  const found = project.environments.find((environment) => environment.name === name);
  if (found === undefined) throw new Error(`no environment ${name}`);
  return { ...found, ...changes };
}

export function defined(environment: Environment, from: Readonly<Record<string, Definition>> = own) {
  const all = Object.entries(from).flatMap(([path, definition]): Defined[] => {
    const spec = definition.build(environment);
    const file = `packages/compose/definitions/${path}.ts`;
    return spec === undefined ? [] : [{ kind: definition.kind, key: basename(path), file, definition, spec }];
  });
  return definitions(environment, all);
}

export function artifactsOf(environment: Environment, from = own, other = others): readonly Artifact[] {
  return concern().compile(defined(environment, from), other, { project: 'fluxer', environment: environment.name });
}

export function contentOf(artifacts: readonly Artifact[], path: string): string {
  const found = artifacts.find((artifact) => artifact.path === path);
  if (found === undefined) throw new Error(`no artifact ${path}`);
  return found.content;
}

export function stored(artifacts: readonly Artifact[], environment = 'production'): StoredArtifact[] {
  return artifacts.map((artifact) => ({ ...artifact, file: `generated/${environment}/compose/${artifact.path}` }));
}
