import { existsSync, readFileSync } from 'node:fs';
import { isObject } from '@signoz-as-code/core';
import type { Class } from './collectors.ts';
import { edition } from './edition.ts';
import { patched } from './patch.ts';
import { types } from './schema/registry.generated.ts';

/** A JSON Schema with the annotations that schema/README.md describes. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

const files = new Map<string, Schema>();

/** The types of a class that the current collector has. */
export function typesOf(class_: Class): readonly string[] {
  return types[edition().version as keyof typeof types][class_];
}

/** The schema of a component's configuration; undefined for unknown types. */
export function componentSchema(class_: Class, type: string): Schema | undefined {
  return typesOf(class_).includes(type) ? schemaFile(`components/${class_}/${type}.schema`) : undefined;
}

/** The collector's current name of a component, if the given name is an older one. */
export function newName({ 'x-replaced-by': said }: Schema): string | undefined {
  return typeof said === 'string' ? /^call it (\w+)$/.exec(said)?.[1] : undefined;
}

/** The schema of the collector's own telemetry: service.telemetry. */
export function telemetrySchema(): Schema {
  const $defs = at(documentSchema(), ['$defs']);
  telemetry ??= { ...at($defs, ['Telemetry']), $defs };
  return telemetry;
}

let telemetry: Schema | undefined;

/** The schema of a whole configuration, without the components: there are too many to load them all. */
export function documentSchema(): Schema {
  return readSchema('otel-config.schema');
}

/** A file of schema/ for the current edition: with its patch, or new in it. */
export function schemaFile(name: string): Schema {
  const { folder } = edition();
  if (folder === undefined) return readSchema(name);
  const key = `${folder}/${name}`;
  let schema = files.get(key);
  if (schema === undefined) {
    const patch = fileOf(`${key}.patch`);
    schema = existsSync(patch) ? (patched(existing(name), read(patch)) as Schema) : readSchema(name);
    files.set(key, schema);
  }
  return schema;
}

function existing(name: string): Schema | undefined {
  return existsSync(fileOf(name)) ? readSchema(name) : undefined;
}

function readSchema(name: string): Schema {
  let schema = files.get(name);
  if (schema === undefined) {
    schema = read(fileOf(name));
    files.set(name, schema);
  }
  return schema;
}

function fileOf(name: string): URL {
  return new URL(`../schema/${name}.json`, import.meta.url);
}

function read(file: URL): Schema {
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

function at(schema: Schema, path: readonly string[]): Schema {
  let node: unknown = schema;
  for (const key of path) node = isObject(node) ? node[key] : undefined;
  return isObject(node) ? node : {};
}
