import { readFileSync } from 'node:fs';
import type { ArtifactFormat } from '@signoz-as-code/core';
import { isPartitionsPath, isRetentionPath, isSettingPath, isViewPath } from './resources.ts';
import { parseRetentionScript, parseViewScript } from './sql/parse.ts';

/** SQL has no JSON Schema: a script is parsed to its statements, and these are what the schema describes. */
export const formats: readonly ArtifactFormat[] = [
  { matches: isRetentionPath, parse: parseRetentionScript, schema: schema('retention') },
  { matches: isViewPath, parse: parseViewScript, schema: schema('view') },
  { matches: isSettingPath, parse: JSON.parse, schema: schema('setting') },
  { matches: isPartitionsPath, parse: JSON.parse, schema: schema('partitions') },
];

function schema(name: 'retention' | 'view' | 'setting' | 'partitions'): object {
  return JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8')) as object;
}
