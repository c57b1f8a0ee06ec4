import { isObject } from '@signoz-as-code/core';
import type { Schema } from './schema.ts';
import { isKnown, isUnchecked, unchecked, withFallback } from './substitution.ts';
import { property, resolved } from './walk.ts';

/**
 * A configuration as the collector decodes it into the fields of a component (confmap v1.34.0): references have their
 * fallbacks, and one text where a list of texts (not of durations) is expected becomes that list, split at commas.
 * Unchecked values, and those that only its own machine knows, stay unchanged.
 */
export function decoded(root: Schema, config: unknown): unknown {
  return inside(root, resolved(root, root), config, true);
}

/** `asText`: whether a reference is its own text where a text is expected. Inside lists and maps it is not. */
function inside(root: Schema, schema: Schema | undefined, given: unknown, asText: boolean): unknown {
  if (isUnchecked(given)) return given;
  const value = withFallback(given, asText && takes(schema, 'string'));
  const items = resolved(root, schema?.items);
  // Only the collector's own machine knows this value.
  if (typeof value === 'string' && !isKnown(value)) return unchecked(value);
  if (typeof value === 'string' && takes(schema, 'array') && takes(items, 'string') && items?.pattern === undefined) {
    return value === '' ? [] : value.split(',');
  }
  const within = asText && (isStruct(schema) || isOfTexts(root, schema));
  if (Array.isArray(value)) return value.map((item) => inside(root, items, item, within));
  if (!isObject(value) || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      inside(root, resolved(root, property(schema, key)), item, within),
    ]),
  );
}

function isStruct(schema: Schema | undefined): boolean {
  return isObject(schema?.properties);
}

/** Lists and maps of texts, of lists of texts and so on, keep every text in them unchanged. */
function isOfTexts(root: Schema, schema: Schema | undefined): boolean {
  if (takes(schema, 'string')) return true;
  if (isStruct(schema)) return false;
  const inner = resolved(root, takes(schema, 'array') ? schema?.items : schema?.additionalProperties);
  return inner !== undefined && isOfTexts(root, inner);
}

function takes(schema: Schema | undefined, type: string): boolean {
  return Array.isArray(schema?.type) ? schema.type.includes(type) : schema?.type === type;
}
