import { basename, dirname } from 'node:path';
import type { JsonObject, Resource, StoredArtifact } from '@signoz-as-code/core';

/** The kind of what a folder of artifacts holds, and the field that people call it by. */
const KINDS: Readonly<Record<string, readonly [kind: string, title: string]>> = {
  channels: ['channel', 'name'],
  policies: ['policy', 'name'],
  rules: ['rule', 'alert'],
  maintenance: ['maintenance', 'name'],
};

/** The artifacts of this concern as resources. */
export function resources(artifacts: readonly StoredArtifact[]): Resource[] {
  return artifacts.flatMap(({ path, content, value, source }) => {
    const [kind, title] = KINDS[dirname(path)] ?? [];
    if (kind === undefined || title === undefined) return [];
    const spec = (value ?? JSON.parse(content)) as JsonObject;
    return [{ kind, key: basename(path, '.json'), spec, title: String(spec[title]), source }];
  });
}
