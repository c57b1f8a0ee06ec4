import { isObject } from '@signoz-as-code/core';
import type { Schema } from './schema.ts';

/** A value inside a configuration, with what its schema says of it. */
export interface Visit {
  /** As its author would write it: `protocols.grpc.endpoint`, `policies[1].name`. */
  readonly field: string;
  /** Its key; the list's key for an item. */
  readonly key: string;
  readonly value: unknown;
  /** The fields of the same map, including the value itself. */
  readonly beside: Readonly<Record<string, unknown>>;
  /** Undefined where the schema does not describe the place. */
  readonly schema: Schema | undefined;
}

/** Every value in a configuration, the outer before the inner. References in the schema are followed. */
export function* walk(root: Schema, value: unknown): Generator<Visit> {
  yield* inside(root, { field: '', key: '', value, beside: {}, schema: resolved(root, root) });
}

function* inside(root: Schema, visit: Visit): Generator<Visit> {
  yield visit;
  const { value, schema } = visit;
  if (Array.isArray(value)) {
    const items = resolved(root, schema?.items);
    for (const [index, item] of value.entries()) {
      yield* inside(root, { ...visit, field: `${visit.field}[${index}]`, value: item, schema: items });
    }
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      const field = visit.field === '' ? key : `${visit.field}.${key}`;
      yield* inside(root, { field, key, value: item, beside: value, schema: resolved(root, property(schema, key)) });
    }
  }
}

/** The schema of a field. */
export function property(schema: Schema | undefined, key: string): unknown {
  const named = isObject(schema?.properties) ? schema.properties[key] : undefined;
  return named ?? schema?.additionalProperties;
}

/** The schema that a reference within the same file points to, with the annotations beside the reference. */
export function resolved(root: Schema, schema: unknown): Schema | undefined {
  if (!isObject(schema)) return undefined;
  const { $ref, ...beside } = schema;
  if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return schema;
  let target: unknown = root;
  for (const part of $ref.slice(2).split('/')) target = isObject(target) ? target[part] : undefined;
  return isObject(target) ? { ...target, ...beside } : undefined;
}
