import { isObject } from '@signoz-as-code/core';
import { parseYaml } from './yaml.ts';

/** A value that the collector takes from its own environment when it loads its configuration. */
export interface EnvironmentVariable {
  readonly $env: string;
  readonly default: string | number | boolean;
}

const content = Symbol('unchecked');

/** A part of a configuration that no schema is held against. */
export interface Unchecked {
  readonly [content]: unknown;
}

/**
 * `T`, where every text, number and truth value may also be an {@link EnvironmentVariable}, and every value
 * {@link Unchecked}.
 */
export type Substitutable<T> =
  | Unchecked
  | (T extends string | number | boolean
      ? T | EnvironmentVariable
      : T extends readonly (infer Item)[]
        ? readonly Substitutable<Item>[]
        : T extends object
          ? { readonly [Key in keyof T]: Substitutable<T[Key]> }
          : T);

/**
 * Writes a value as it is into the configuration, for what the schema of a component does not know: fields that the
 * component reads by itself. Every use is told as a warning, because only the collector finds the mistakes in it.
 */
export function unchecked(value: unknown): Unchecked {
  return { [content]: value };
}

function isUnchecked(value: unknown): value is Unchecked {
  return isObject(value) && content in value;
}

/** Begins a comment line in a configuration file, before a field that is {@link unchecked}. */
export const UNCHECKED_COMMENT = 'unchecked:';

/** The places in a value that are {@link unchecked}, as their author would write them. */
export function* uncheckedFields(value: unknown, field = ''): Generator<string> {
  if (isUnchecked(value)) yield field;
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* uncheckedFields(item, `${field}[${index}]`);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value))
      yield* uncheckedFields(item, field === '' ? key : `${field}.${key}`);
  }
}

/**
 * Refers to an environment variable of the collector's container. The fallback is required: the collector starts with
 * an empty value where a variable is not set, and says so in a warning only.
 */
export function environmentVariable(name: string, fallback: string | number | boolean): EnvironmentVariable {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) {
    throw new Error(`environmentVariable('${name}'): expected capitals, digits and underscores`);
  }
  if (/[${}\s]/.test(String(fallback))) {
    throw new Error(`environmentVariable('${name}'): the fallback must be without blanks, braces and dollar signs`);
  }
  return { $env: name, default: fallback };
}

/**
 * The content of a Swarm secret, to stand inside a text. The collector's file provider puts the file's bytes in as they
 * are: a trailing newline stays, nothing is escaped, and `${` or `$$` in it would be expanded again.
 */
export function secretFile(secret: string): string {
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(secret)) {
    throw new Error(`secretFile('${secret}'): expected the name of a Swarm secret, for example clickhouse-password`);
  }
  return `\${file:/run/secrets/${secret}}`;
}

function isEnvironmentVariable(value: unknown): value is EnvironmentVariable {
  return isObject(value) && typeof value.$env === 'string' && Object.keys(value).length === 2 && 'default' in value;
}

/** A copy as the collector reads it: `${env:NAME:-fallback}` for every reference, fields that are undefined left out. */
export function written(value: unknown): unknown {
  if (isUnchecked(value)) return written(value[content]);
  if (isEnvironmentVariable(value)) return `\${env:${value.$env}:-${value.default}}`;
  if (Array.isArray(value)) return value.map(written);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, written(item)]),
  );
}

/**
 * What the collector makes of values in a configuration file: `${env:NAME:-5}` is the number 5 where nothing is set, as
 * {@link environmentVariable} would write it. The places named, and those whose value is known only where the collector
 * runs, are {@link unchecked}.
 */
export function asWritten(value: unknown, uncheckedPlaces: readonly string[], field = ''): unknown {
  if (uncheckedPlaces.includes(field)) return unchecked(value);
  if (Array.isArray(value)) {
    return value.map((item, index) => asWritten(item, uncheckedPlaces, `${field}[${index}]`));
  }
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        asWritten(item, uncheckedPlaces, field === '' ? key : `${field}.${key}`),
      ]),
    );
  }
  if (typeof value !== 'string') return value;
  const variable = /^\$\{env:(\w+):-([^${}]*)\}$/.exec(value);
  if (variable) return { $env: variable[1], default: parseYaml(variable[2]!) };
  return value;
}

/** A copy with the fallback of every reference in its place: what the fields are checked with. */
export function withFallbacks(value: unknown): unknown {
  if (isUnchecked(value)) return withFallbacks(value[content]);
  if (isEnvironmentVariable(value)) return value.default;
  if (Array.isArray(value)) return value.map(withFallbacks);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFallbacks(item)]));
}
