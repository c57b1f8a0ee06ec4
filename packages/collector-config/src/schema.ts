import { readFileSync } from 'node:fs';
import { isObject } from '@signoz-as-code/core';
import type { Class } from './collectors.ts';
import { types } from './schema/registry.generated.ts';

/** A JSON Schema with the annotations that schema/README.md describes. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

const files = new Map<string, Schema>();

/** The schema of a component's configuration; undefined for types that have none. */
export function componentSchema(class_: Class, type: string): Schema | undefined {
  const known: readonly string[] = types[class_];
  return known.includes(type) ? schemaFile(`components/${class_}/${type}`) : undefined;
}

/** The schema of what a collector says of itself: service.telemetry. */
export function telemetrySchema(): Schema {
  const $defs = at(schemaFile('otel-config'), ['$defs']);
  telemetry ??= { ...at($defs, ['Telemetry']), $defs };
  return telemetry;
}

let telemetry: Schema | undefined;

/** The schema of a whole configuration, without those of the components: there are too many to load them all. */
export function documentSchema(): Schema {
  return schemaFile('otel-config');
}

function schemaFile(name: string): Schema {
  let schema = files.get(name);
  if (schema === undefined) {
    const file = new URL(`../schema/${name}.schema.json`, import.meta.url);
    schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
    files.set(name, schema);
  }
  return schema;
}

function at(schema: Schema, path: readonly string[]): Schema {
  let node: unknown = schema;
  for (const key of path) node = isObject(node) ? node[key] : undefined;
  return isObject(node) ? node : {};
}
