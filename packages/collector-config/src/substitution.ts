import { isObject } from '@signoz-as-code/core';
import { parseYaml } from './yaml.ts';

/** A value that the collector reads from its own environment when it loads its configuration. */
export interface EnvironmentVariable {
  readonly $env: string;
  readonly default: string | number | boolean;
}

const content = Symbol('unchecked');

/** A part of a configuration that is not checked. */
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
 * Writes a value unchanged into the configuration, for fields that the component reads but its schema does not have.
 * Every use is reported as a warning, because only the collector finds mistakes in it.
 */
export function unchecked(value: unknown): Unchecked {
  return { [content]: value };
}

export function isUnchecked(value: unknown): value is Unchecked {
  return isObject(value) && content in value;
}

/** Whether a value is a map whose content can be looked at. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !isUnchecked(value);
}

/** Begins a comment line in a configuration file, before the name of a field that is {@link unchecked}. */
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
 * Refers to an environment variable of the collector's container. The fallback is required: where a variable is not
 * set, the collector starts with an empty value and only logs a warning.
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
 * The content of a Swarm secret, for use inside a text. The collector's file provider inserts the file's bytes
 * unchanged: a trailing newline stays, nothing is escaped, and `${` or `$$` in it would be expanded again.
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
  if (isReference(value)) return value[source];
  if (Array.isArray(value)) return value.map(written);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, written(item)]),
  );
}

const source = Symbol('reference');

/** A text of a configuration file with substitutions: as written, and its value where nothing is set. */
interface Reference {
  readonly [source]: string;
  readonly value: unknown;
  /** The same where a text is expected. */
  readonly text: string;
}

function isReference(value: unknown): value is Reference {
  return isObject(value) && source in value;
}

/**
 * The values of a configuration file with the collector's result for `${env:NAME:-5}` where nothing is set: the number
 * 5, or the text where a text is expected. The named places are {@link unchecked}. Values that only the collector's own
 * machine knows stay as written ({@link isKnown}).
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
  return typeof value === 'string' ? expanded(value) : value;
}

/** Whether the collector will read a text as written: no part depends on its own machine. */
export function isKnown(text: string): boolean {
  return [...text.matchAll(/(\$+)\{\w+:/g)].every(([, dollars]) => dollars!.length % 2 === 0);
}

/**
 * Replaces like confmap v1.34.0: innermost first, each up to the next brace. A reference alone may become any value,
 * inside a text only a text.
 */
function expanded(original: string): unknown {
  let text = original;
  for (;;) {
    const [whole, dollars = '', fallback = ''] = /(\$*)\$\{env:[A-Za-z_]\w*:-([^$}]*)\}/.exec(text) ?? [];
    if (whole === undefined || dollars.length % 2 === 1) break;
    if (whole === text) return { [source]: original, value: parsed(fallback), text: fallback } satisfies Reference;
    text = text.replaceAll(whole.slice(dollars.length), () => fallback);
  }
  return text === original ? text : ({ [source]: original, value: text, text } satisfies Reference);
}

/** A text, or a value that cannot be parsed, stays unchanged, with its quotes. */
function parsed(fallback: string): unknown {
  try {
    const value = parseYaml(fallback);
    return typeof value === 'string' ? fallback : value;
  } catch {
    return fallback;
  }
}

/** A copy with every reference replaced by its fallback: the values where nothing is set. */
export function withFallbacks(value: unknown): unknown {
  if (isUnchecked(value)) return withFallbacks(value[content]);
  const alone = withFallback(value, false);
  if (alone !== value) return alone;
  if (Array.isArray(value)) return value.map(withFallbacks);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFallbacks(item)]));
}

/** The fallback of a reference, as a text where a text is expected; any other value unchanged. */
export function withFallback(value: unknown, takesText: boolean): unknown {
  if (isEnvironmentVariable(value)) return takesText ? String(value.default) : value.default;
  if (isReference(value)) return takesText ? value.text : value.value;
  return value;
}
