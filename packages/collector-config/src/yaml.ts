import { createRequire } from 'node:module';
import { isObject } from '@signoz-as-code/core';
import type { ScalarTag } from 'yaml';

const require = createRequire(import.meta.url);

/**
 * The value of a YAML text, as the collector reads it with yaml.v3 for Go: the first document; `<<` merges; 1_000, 0b11
 * and 0400 (256) are numbers, an unquoted date is a date, and yes is a text; the key `tls::insecure` is `insecure` in
 * `tls`. Throws an Error with the position when it cannot be parsed. The parser is loaded on first use: a plan of an
 * environment without a collector does not need it (docs/performance.md).
 */
export function parseYaml(text: string): unknown {
  const { parseAllDocuments } = require('yaml') as typeof import('yaml');
  const [document] = parseAllDocuments(text, {
    schema: 'core',
    merge: true,
    customTags: (core) => [...own, ...core.filter((tag) => typeof tag === 'string' || !replaced.includes(tag.tag))],
  });
  if (document === undefined || !('contents' in document)) return null;
  const [error] = [...document.errors, ...document.warnings.filter(({ code }) => code === 'BAD_DIRECTIVE')];
  if (error !== undefined) throw error;
  const { explicit, version } = document.directives?.yaml ?? {};
  if (explicit === true && version !== '1.1') throw new Error(`the collector reads no document of %YAML ${version}`);
  return nested(document.toJS());
}

/** The separator at which confmap splits keys, in every map that is not in a list. */
const DELIMITER = '::';

function nested(value: unknown): unknown {
  if (!isObject(value) || value instanceof Date) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, nested(item)] as const);
  const whole = Object.fromEntries(entries.filter(([key]) => !key.includes(DELIMITER)));
  return entries
    .filter(([key]) => key.includes(DELIMITER))
    .reduce<unknown>((all, [key, item]) => {
      const under = key
        .split(DELIMITER)
        .reduceRight<unknown>((inner, part) => Object.fromEntries([[part, inner]]), item);
      return merged(all, under);
    }, whole);
}

function merged(one: unknown, other: unknown): unknown {
  if (!isObject(one) || !isObject(other)) return other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in one && key in other ? merged(one[key], other[key]) : (other[key] ?? one[key])]),
  );
}

const int = 'tag:yaml.org,2002:int';
const float = 'tag:yaml.org,2002:float';
const replaced: readonly string[] = [int, float];
const digits = /^[-+]?[.\d][\w.+-]*$/;

/** Replaces the numbers of YAML 1.2, and adds forms that it does not have. */
const own: readonly ScalarTag[] = [
  {
    tag: 'tag:yaml.org,2002:timestamp',
    default: true,
    test: /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d?:\d\d?(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)?)?$/,
    resolve: (text) => (Number.isNaN(Date.parse(text.replace(/[ \t]+/, 'T'))) ? text : new Date(text)),
  },
  { tag: int, default: true, test: digits, resolve: number },
  { tag: float, default: true, test: digits, resolve: number },
];

/** The text itself where it is not a number. */
function number(text: string): number | string {
  const [, sign, size = ''] = /^([-+]?)(.*)$/.exec(/^[-+]?\d/.test(text) ? text.replaceAll('_', '') : text) ?? [];
  const found = unsigned(size);
  if (found === undefined) return text;
  return sign === '-' ? -found : found;
}

function unsigned(text: string): number | undefined {
  if (/^\.(?:inf|Inf|INF)$/.test(text)) return Number.POSITIVE_INFINITY;
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return Number.NaN;
  if (/^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  if (/^0(?:[xX][\da-fA-F]+|[bB][01]+|[oO][0-7]+)$/.test(text)) return Number(text);
  return /^(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : undefined;
}
