import { isObject } from '@signoz-as-code/core';

/** A value that the collector takes from its own environment when it loads its configuration. */
export interface EnvironmentVariable {
  readonly $env: string;
  readonly default: string | number | boolean;
}

/** `T`, where every text, number and truth value may also be an {@link EnvironmentVariable}. */
export type Substitutable<T> = T extends string | number | boolean
  ? T | EnvironmentVariable
  : T extends readonly (infer Item)[]
    ? readonly Substitutable<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Substitutable<T[Key]> }
      : T;

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
  if (isEnvironmentVariable(value)) return `\${env:${value.$env}:-${value.default}}`;
  if (Array.isArray(value)) return value.map(written);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, written(item)]),
  );
}

/** A copy with the fallback of every reference in its place: what the fields are checked with. */
export function withFallbacks(value: unknown): unknown {
  if (isEnvironmentVariable(value)) return value.default;
  if (Array.isArray(value)) return value.map(withFallbacks);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFallbacks(item)]));
}
