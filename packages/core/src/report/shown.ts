import { ANOTHER_VALUE } from '../definition/reference.ts';
import { sameJson } from '../plan/diff.ts';
import { isObject, type Json, type JsonObject } from '../value/json.ts';
import { quoted } from './mask.ts';

/**
 * The live fields that may be shown. An object names its fields; `*` is every other one. A field that is not named is
 * secret.
 */
export type Harmless = 'plain' | { readonly [field: string]: Harmless };

/**
 * Numbers with or without a unit, and the usual words of settings. Where generated/ has such a value in the same place,
 * a live one is a setting and not a secret.
 */
const setting =
  /^(?:[-+]?\d{1,12}(?:\.\d{1,6})?[a-z%µ]{0,3}|true|false|yes|no|on|off|always|never|none|trace|debug|info|notice|warn|warning|error|critical|fatal)$/i;

/** A time or a size, which is never a secret. */
const measure = /^\d{1,6}(?:\.\d{1,3})?(?:ns|us|µs|ms|s|m|h|d|%|b|[kmgt]i?b?)$/i;

/**
 * A live value with a placeholder for everything that is not known to be harmless. Harmless are: the value of `wanted`
 * (which is in Git) in the same place; a setting where `wanted` has one; a measure; true, false and null; and what
 * `harmless` names. In a list the place is any item, in a text any line.
 */
export function shownBeside(
  live: Json,
  wanted: Json | undefined,
  harmless: Harmless = {},
  hide: (value: Json, path: readonly string[]) => Json = () => ({ ...ANOTHER_VALUE }),
): Json {
  const visit = (value: Json, other: Json | undefined, as: Harmless | undefined, path: readonly string[]): Json => {
    if (isNothing(value) || sameJson(value, other)) return value;
    if (Array.isArray(value))
      return value.map((item, index) => visit(item, counterpart(item, index, other), as, [...path, String(index)]));
    if (isObject(value)) {
      const [fields, beside] = [value as JsonObject, isObject(other) ? (other as JsonObject) : {}];
      return Object.fromEntries(
        Object.entries(fields).map(([name, inner]) => [
          name,
          visit(inner, own(beside, name), fieldOf(as, name), [...path, name]),
        ]),
      );
    }
    const text = String(value);
    if (measure.test(text)) return value;
    if (as === 'plain' ? quoted(text) === text : isSetting(value) && isSetting(other)) return value;
    return typeof other === 'string' && text.includes('\n') ? lines(text, other) : hide(value, path);
  };
  return visit(live, wanted, harmless, []);
}

/** The counterpart of an item in `wanted`: the equal one, the one with its name, or the one in its position. */
function counterpart(item: Json, index: number, wanted: Json | undefined): Json | undefined {
  if (!Array.isArray(wanted)) return undefined;
  const name = isObject(item) ? item.name : undefined;
  return (
    wanted.find((other) => sameJson(item, other)) ??
    (name === undefined ? undefined : wanted.find((other) => isObject(other) && other.name === name)) ??
    wanted[index]
  );
}

function lines(value: string, wanted: string): string {
  const known = new Set(['', ...wanted.split('\n').map((line) => line.trim())]);
  return value
    .split('\n')
    .map((line) => (known.has(line.trim()) ? line : ANOTHER_VALUE.$secret))
    .join('\n');
}

function fieldOf(as: Harmless | undefined, name: string): Harmless | undefined {
  if (typeof as !== 'object') return as;
  return Object.hasOwn(as, name) ? as[name] : as['*'];
}

function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isNothing(value: Json): boolean {
  return value === null || value === '' || typeof value === 'boolean';
}

function isSetting(value: Json | undefined): boolean {
  return (typeof value === 'string' || typeof value === 'number') && setting.test(String(value));
}
