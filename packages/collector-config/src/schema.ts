import { readFileSync } from 'node:fs';
import { isObject } from '@signoz-as-code/core';
import { type Class, classes } from './collectors.ts';
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

/**
 * The schema of a whole configuration: the document's, with each component's in its section. A number, truth value or
 * one of a few texts may be a variable there, which the collector replaces before it looks at the type.
 */
export function documentSchema(): Schema {
  const document = schemaFile('otel-config');
  const properties: Record<string, unknown> = { ...at(document, ['properties']) };
  const definitions: Record<string, unknown> = {};
  for (const class_ of classes) {
    const patterns: Record<string, unknown> = {};
    for (const type of types[class_]) {
      const name = `${class_}.${type}`;
      definitions[name] = schemaFile(`components/${class_}/${type}`);
      patterns[`^${type}(/.+)?$`] = { $ref: `#/$defs/${name}` };
    }
    properties[class_] = { type: 'object', patternProperties: patterns, additionalProperties: false };
  }
  return plain({
    ...document,
    properties,
    $defs: { ...at(document, ['$defs']), ...definitions },
  }) as Schema;
}

const variable = '^\\$\\{(env|file):';

function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (!isObject(node)) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    // Names of properties and definitions are not keywords.
    copy[key] =
      isObject(value) && ['properties', 'patternProperties', '$defs'].includes(key)
        ? Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, plain(schema)]))
        : plain(value);
  }
  return orVariable(copy);
}

/** One keyword more instead of an `if`: the validator of the document is compiled on every run. */
function orVariable(schema: Record<string, unknown>): Record<string, unknown> {
  const { type, enum: values, pattern } = schema;
  if (type === 'boolean' || type === 'integer' || type === 'number') {
    return { ...schema, type: [type, 'string'], pattern: variable };
  }
  if (type !== 'string') return schema;
  if (Array.isArray(values)) {
    const { enum: _, ...rest } = schema;
    return { ...rest, pattern: `^(${values.map(literally).join('|')})$|${variable}` };
  }
  return typeof pattern === 'string' ? { ...schema, pattern: `${pattern}|${variable}` } : schema;
}

/** The text as an expression that matches nothing else. */
function literally(value: unknown): string {
  return String(value).replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
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
