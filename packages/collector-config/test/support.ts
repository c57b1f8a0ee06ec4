import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Defined, type Definition, type Diagnostic, definitions } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { catalogue } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import project from '../../cli/test/fixtures/platform/signoz.config.ts';
import { concern } from '../src/concern.ts';

/** An environment with one collector; `ha` has three. */
export function environment(topology: Environment['topology'] = 'single'): Environment {
  return { ...project.environments[0]!, name: topology, topology, collector: { memoryMiB: 1000, cpus: 1 } };
}

/** Definition files by name, as if they were in definitions/. */
export type Files = Readonly<Record<string, Definition<string, never, never> | Definition<string, unknown, never>>>;

export function built(files: Files, into: Environment = environment()) {
  const all = Object.entries(files).flatMap(([key, definition]): Defined[] => {
    const spec = definition.build(into as never);
    const file = `packages/collector-config/definitions/${key}.ts`;
    return spec === undefined ? [] : [{ kind: definition.kind, key, file, definition: definition as Definition, spec }];
  });
  return definitions(into, all);
}

/** All problems, in no particular order. */
export function check(files: Files, into?: Environment): readonly Diagnostic[] {
  return concern(catalogue).check(built(files, into));
}

/** The only artifact's text. */
export function compile(files: Files, into?: Environment): string {
  const [artifact, ...others] = concern(catalogue).compile(built(files, into), () => undefined, {
    project: 'fluxer',
    environment: 'local',
  });
  if (artifact === undefined || others.length > 0) throw new Error('expected one artifact');
  return artifact.content;
}

/** A new folder for a test. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'signoz-as-code-collector-config-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
