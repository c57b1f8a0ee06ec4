import { isObject } from '@signoz-as-code/core';
import type { Schema } from './schema.ts';
import { isUnchecked, withFallback } from './substitution.ts';
import { property, resolved } from './walk.ts';

/**
 * A configuration as the collector decodes it into the fields of a component (confmap v1.34.0): references have their
 * fallbacks, and one text where a list of texts is asked for, not of durations, is that list, separated by commas. What is unchecked
 * stays.
 */
export function decoded(root: Schema, config: unknown): unknown {
  return inside(root, resolved(root, root), config);
}

function inside(root: Schema, schema: Schema | undefined, given: unknown): unknown {
  if (isUnchecked(given)) return given;
  const value = withFallback(given, takes(schema, 'string'));
  const items = resolved(root, schema?.items);
  if (typeof value === 'string' && takes(schema, 'array') && takes(items, 'string') && items?.pattern === undefined) {
    return value === '' ? [] : value.split(',');
  }
  if (Array.isArray(value)) return value.map((item) => inside(root, items, item));
  if (!isObject(value) || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, inside(root, resolved(root, property(schema, key)), item)]),
  );
}

function takes(schema: Schema | undefined, type: string): boolean {
  return Array.isArray(schema?.type) ? schema.type.includes(type) : schema?.type === type;
}
