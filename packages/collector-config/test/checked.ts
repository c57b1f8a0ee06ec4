import { type Definitions, type StoredArtifact, validateArtifact } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { catalogue } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { concern as collectorConfig } from '../src/concern.ts';
import { live } from '../src/live.ts';
import { built, type Files } from './support.ts';

/** The text of the only artifact, of definitions or of files with them. */
export function compile(of: Files | Definitions<Environment>): string {
  const definitions = 'all' in of && Array.isArray(of.all) ? (of as Definitions<Environment>) : built(of as Files);
  return collectorConfig(catalogue).compile(definitions, () => undefined, {
    project: 'fluxer',
    environment: 'local',
  })[0]!.content;
}

/** The fields with errors in an artifact. */
export function concern(content: string): readonly (string | undefined)[] {
  const artifact: StoredArtifact = { path: 'otel-config.yaml', file: 'otel-config.yaml', source: 'x.ts', content };
  return validateArtifact(live.formats, artifact).map(({ where }) => where.field);
}
