/** The input of the components' TypeScript types: each accepts what some edition of the collector accepts. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isObject } from '@signoz-as-code/core';
import { type Edition, collectorEditions as editions } from '@signoz-as-code/signoz-client';
import { patched } from '../src/patch.ts';

type Schema = Record<string, unknown>;

export interface Typed {
  /** A schema that accepts what any of the editions accepts. */
  readonly union: Schema;
  /** The releases that have the component. */
  readonly editions: readonly string[];
}

const root = join(import.meta.dirname, '..');

/** By path in schema/: `components/exporters/otlp`. */
export function typedSchemas(): ReadonlyMap<string, Typed> {
  const paths = (editions as readonly Edition[]).flatMap(({ folder = '' }) =>
    globSync('components/*/*.json', { cwd: join(root, 'recorded', folder) }),
  );
  const found = new Map<string, Typed>();
  for (const path of new Set(paths.map((file) => file.slice(0, -'.json'.length)).sort())) {
    const own = (editions as readonly Edition[]).flatMap((edition) => {
      const isThere = read(`recorded/${edition.folder ?? ''}/${path}.json`) !== undefined;
      return isThere ? [{ version: edition.version, schema: schemaOf(path, edition) }] : [];
    });
    const union = own.map(({ schema }) => schema).reduce(either);
    found.set(path, { union, editions: own.map(({ version }) => version) });
  }
  return found;
}

function schemaOf(path: string, { folder }: Edition): Schema {
  const base = read(`schema/${path}.schema.json`);
  const patch = folder === undefined ? undefined : read(`schema/${folder}/${path}.schema.patch.json`);
  return (patch === undefined ? base : patched(base, patch)) as Schema;
}

function read(file: string): Schema | undefined {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')) as Schema;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * A schema that accepts what either of two accepts, or more: the fields of both, and only the required fields of both.
 */
function either(a: Schema, b: Schema): Schema {
  if (isDeepStrictEqual(a, b)) return b;
  if (a.$ref !== b.$ref || !isDeepStrictEqual(a.type, b.type)) return { anyOf: [...formsOf(a), ...formsOf(b)] };
  const both: Schema = { ...a, ...b };
  for (const key of ['minItems', 'maxItems', 'pattern', 'minimum', 'maximum'])
    if (!isDeepStrictEqual(a[key], b[key])) delete both[key];
  if (a.enum === undefined || b.enum === undefined) delete both.enum;
  else both.enum = [...new Set([...(a.enum as unknown[]), ...(b.enum as unknown[])])];
  const required = ((a.required ?? []) as string[]).filter((name) => ((b.required ?? []) as string[]).includes(name));
  if (required.length > 0) both.required = required;
  else delete both.required;
  for (const key of ['properties', '$defs'])
    if (isObject(a[key]) || isObject(b[key])) both[key] = eachOf((a[key] ?? {}) as Schema, (b[key] ?? {}) as Schema);
  for (const key of ['items', 'additionalProperties']) {
    if (isObject(a[key]) && isObject(b[key])) both[key] = either(a[key] as Schema, b[key] as Schema);
    else if (a[key] === true || b[key] === true) both[key] = true;
    else if (isObject(a[key]) || isObject(b[key])) both[key] = isObject(a[key]) ? a[key] : b[key];
  }
  for (const key of ['x-signals', 'x-connects'])
    if (Array.isArray(a[key]) && Array.isArray(b[key])) both[key] = distinct([...a[key], ...b[key]]);
  return both;
}

function eachOf(a: Schema, b: Schema): Schema {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    names.map((name) => [
      name,
      a[name] === undefined || b[name] === undefined
        ? (b[name] ?? a[name])
        : either(a[name] as Schema, b[name] as Schema),
    ]),
  );
}

function formsOf(schema: Schema): readonly Schema[] {
  return Object.keys(schema).length === 1 && Array.isArray(schema.anyOf) ? schema.anyOf : [schema];
}

function distinct(values: readonly unknown[]): unknown[] {
  return values.filter((value, index) => values.findIndex((other) => isDeepStrictEqual(value, other)) === index);
}
