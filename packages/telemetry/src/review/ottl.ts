import { isProblem, type Value as Parsed, parseStatement, tokensOf } from '@signoz-as-code/ottl';

/**
 * A statement of the OpenTelemetry Transformation Language, as far as it tells which names are taken away: one call of an
 * editor with its arguments, and whether there is a condition. Values are not computed.
 */
export interface Statement {
  /** set, delete_key, keep_keys … */
  readonly editor: string;
  readonly args: readonly Value[];
  /** The text after `where`. */
  readonly where: string | undefined;
}

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  /** `resource.attributes["host.name"]`: the words, and the keys behind them. */
  | { readonly kind: 'path'; readonly path: readonly string[]; readonly keys: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Value[] }
  /** Numbers, true, nil, maps, arithmetic: nothing that names anything. */
  | { readonly kind: 'other' };

/** Reads a statement; undefined for a text that is none. */
export function readStatement(text: string): Statement | undefined {
  const parsed = parseStatement(text);
  if (isProblem(parsed)) return undefined;
  const { name, arguments: args } = parsed.call;
  return { editor: name, args: args.map(({ value }) => simplified(value)), where: whereOf(text) };
}

function simplified(value: Parsed): Value {
  switch (value.kind) {
    case 'string':
      return { kind: 'text', text: value.text };
    case 'list':
      return { kind: 'list', items: value.values.map(simplified) };
    case 'path':
      return {
        kind: 'path',
        path: value.parts.map(({ name }) => name),
        keys: value.parts.flatMap(({ keys }) => keys.map((key) => keyOf(key.value))),
      };
    case 'call':
      return { kind: 'call', name: value.name, args: value.arguments.map((one) => simplified(one.value)) };
    default:
      return { kind: 'other' };
  }
}

/** What a key says; nothing of one that is reckoned out. */
function keyOf(key: Parsed): string {
  return key.kind === 'string' || key.kind === 'int' ? key.text : '';
}

/** What stands behind the `where` that is in no brackets. */
function whereOf(text: string): string | undefined {
  const tokens = tokensOf(text);
  if (isProblem(tokens)) return undefined;
  let depth = 0;
  for (const { type, value, end } of tokens) {
    if (type === 'punctuation' && '([{'.includes(value)) depth += 1;
    if (type === 'punctuation' && ')]}'.includes(value)) depth -= 1;
    if (depth === 0 && type === 'lowercase' && value === 'where') return text.slice(end).trim();
  }
  return undefined;
}

function unquoted(literal: string): string {
  return literal.slice(1, -1).replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

/** Attributes that a condition or statement reads, wherever they stand: `attributes["x"]`. */
export function attributesIn(text: string): string[] {
  return [...text.matchAll(/\battributes\s*\[\s*"((?:[^"\\]|\\.)*)"\s*\]/g)].map(([, name]) => unquoted(`"${name}"`));
}

/**
 * Which metrics a condition holds for, where it is about nothing but their names: `name == "a"`,
 * `IsMatch(metric.name, "^a")`, joined by `or`. Undefined for every other condition.
 */
export function metricNameCondition(where: string): ((name: string) => boolean) | undefined {
  const parts = where.split(/\s+or\s+/);
  const tests = parts.map((part) => {
    const equal = /^\(?\s*(?:metric\.)?name\s*==\s*"((?:[^"\\]|\\.)*)"\s*\)?$/.exec(part);
    if (equal) return (name: string) => name === unquoted(`"${equal[1]}"`);
    const match = /^\(?\s*IsMatch\(\s*(?:metric\.)?name\s*,\s*"((?:[^"\\]|\\.)*)"\s*\)\s*\)?$/.exec(part);
    const pattern = match && goPattern(unquoted(`"${match[1]}"`));
    return pattern ? (name: string) => pattern.test(name) : undefined;
  });
  return tests.every((test) => test !== undefined)
    ? (name) => tests.some((test) => (test as (name: string) => boolean)(name))
    : undefined;
}

/** A regular expression of Go as one of JavaScript; undefined where it has something that the latter does not know. */
export function goPattern(text: string): RegExp | undefined {
  const flags = /^\(\?([ims]+)\)/.exec(text);
  try {
    return new RegExp(text.slice(flags?.[0].length ?? 0).replaceAll('(?P<', '(?<'), flags?.[1] ?? '');
  } catch {
    // Told as something that cannot be judged.
    return undefined;
  }
}
