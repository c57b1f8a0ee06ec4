import {
  type Defined,
  type Definition,
  type Definitions,
  type Diagnostic,
  definitions,
  type Json,
  type JsonObject,
  type Resource,
  type StoredArtifact,
} from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { catalogue } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import project from '../../cli/test/fixtures/platform/signoz.config.ts';
import { concern as dashboards } from '../src/concern.ts';
import { type Dashboard, defineDashboard, defineView, type View } from '../src/index.ts';

export const concern = dashboards(catalogue);
export const environment = project.environments[0] as Environment;

type Spec = Dashboard | View;

/** Specs by key, as if each were a file in definitions/. */
export function built(specs: Readonly<Record<string, Spec>>): Definitions<Environment> {
  const all = Object.entries(specs).map(([key, spec]): Defined => {
    const definition = 'panels' in spec ? defineDashboard(spec) : defineView(spec);
    return { kind: definition.kind, key, file: `definitions/${key}.ts`, definition: definition as Definition, spec };
  });
  return definitions(environment, all);
}

/** `code field` of every problem. */
export function problems(...specs: readonly Spec[]): string[] {
  return found(...specs).map(({ code, where }) => `${code} ${where.field ?? ''}`);
}

export function found(...specs: readonly Spec[]): readonly Diagnostic[] {
  return concern.check(built(Object.fromEntries(specs.map((spec, index) => [`d${index + 1}`, spec]))));
}

/** The artifacts of definitions, as plan reads them. */
export function artifacts(specs: Readonly<Record<string, Spec>>): StoredArtifact[] {
  return concern
    .compile(built(specs), () => undefined, { project: 'fluxer', environment: 'local' })
    .map((artifact) => ({ ...artifact, file: `generated/production/dashboards/${artifact.path}` }));
}

export function resources(specs: Readonly<Record<string, Spec>>): readonly Resource[] {
  return concern.resources(artifacts(specs));
}

/** The body of a dashboard or view. */
export function body(spec: Spec, key = 'd'): JsonObject {
  return resources({ [key]: spec })[0]?.spec as JsonObject;
}

/** A copy with the value at `path` changed; numbers in the path are indexes of lists. */
export function changed(value: Json, path: readonly (string | number)[], change: (before: unknown) => unknown): Json {
  const [key, ...rest] = path;
  if (key === undefined) return change(value) as Json;
  const copy = structuredClone(value) as Record<string | number, Json>;
  copy[key] = changed(copy[key] as Json, rest, change);
  if (copy[key] === undefined) delete copy[key];
  return copy as Json;
}
