import { readFileSync } from 'node:fs';
import type { ArtifactFormat } from '@signoz-as-code/core';
import { isRetentionPath, isViewPath } from './resources.ts';
import { parseRetentionScript, parseViewScript } from './sql/parse.ts';

/** SQL has no JSON Schema: a script is parsed to its statements, and these are what the schema describes. */
export const formats: readonly ArtifactFormat[] = [
  { matches: isRetentionPath, parse: parseRetentionScript, schema: schema('retention') },
  { matches: isViewPath, parse: parseViewScript, schema: schema('view') },
];

function schema(name: 'retention' | 'view'): object {
  return JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8')) as object;
}
