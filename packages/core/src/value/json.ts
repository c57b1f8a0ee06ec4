import { sha256 } from './crypto.ts';

/** A JSON value: the content of artifacts, specs and live resources. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The text of a JSON artifact: two-space indentation, one trailing newline, keys in the order they were built in.
 * The order of keys is the author's (a title before its details reads better than the alphabet); what must be
 * independent of order is compared with {@link canonicalJson}.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One line with sorted keys: equal values give equal strings, whatever order their keys were written in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

/** SHA-256 of a value, independent of the order of its keys. */
export function fingerprint(value: unknown): string {
  return sha256(canonicalJson(value));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  // fromEntries, not assignment: a key called __proto__ is a key like any other.
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}

/** A copy with its keys in alphabetical order, for maps whose order means nothing (labels, environment variables). */
export function sortedMap<V>(map: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** A value as an object; empty where it is not one. For data from another system. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/** A value as a list; empty where it is not one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list; empty where there is no list. */
export function asObjects(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A value as a text; empty where it is not one. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
