import { basename } from 'node:path';
import type { JsonObject, Resource, StoredArtifact } from '@signoz-as-code/core';

/** channels/*.json and rules/*.json as resources. */
export function resources(artifacts: readonly StoredArtifact[]): Resource[] {
  return artifacts.map((artifact) => {
    const spec = JSON.parse(artifact.content) as JsonObject;
    const key = basename(artifact.path, '.json');
    return artifact.path.startsWith('channels/')
      ? { kind: 'channel', key, spec, title: String(spec.name), source: artifact.source }
      : { kind: 'rule', key, spec, title: String(spec.alert), source: artifact.source };
  });
}
