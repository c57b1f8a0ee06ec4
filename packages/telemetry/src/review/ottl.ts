import {
  askedIn,
  type Call,
  type Comparison,
  type Condition,
  isProblem,
  type Value as Parsed,
  parseCondition,
  parseStatement,
  tokensOf,
} from '@signoz-as-code/ottl';

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

/** Whether a condition holds for a metric of this name; undefined where that depends on more than its name. */
export type NameCondition = (metric: string) => boolean | undefined;

/**
 * What a condition in the context of metrics says of their names: `name == "a"`, `not IsMatch(metric.name, "^a")`, joined
 * with others by `and` and `or`. Undefined where names play no part in it, `unclear` where they do in another way.
 */
export function metricNameCondition(text: string): NameCondition | 'unclear' | undefined {
  const condition = parseCondition(text);
  if (isProblem(condition)) return 'unclear';
  const named = askedIn(condition).filter(mentionsName);
  if (named.length === 0) return undefined;
  return named.every((one) => nameTest(one) !== undefined) ? (metric) => holds(condition, metric) : 'unclear';
}

function holds(condition: Condition, metric: string): boolean | undefined {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const decisive = condition.kind === 'or';
      const results = condition.of.map((one) => holds(one, metric));
      if (results.includes(decisive)) return decisive;
      return results.includes(undefined) ? undefined : !decisive;
    }
    case 'not': {
      const result = holds(condition.of, metric);
      return result === undefined ? undefined : !result;
    }
    case 'always':
      return true;
    case 'never':
      return false;
    default:
      return nameTest(condition)?.(metric);
  }
}

/** `name == "a"`, `name != "a"` and `IsMatch(name, "a")`; undefined for everything else. */
function nameTest(asked: Comparison | Call): ((metric: string) => boolean) | undefined {
  if (asked.kind === 'comparison') {
    const { left, operator, right } = asked;
    if (!isName(left) || right.kind !== 'string' || (operator !== '==' && operator !== '!=')) return undefined;
    return (metric) => (metric === right.text) === (operator === '==');
  }
  const [what, pattern] = asked.arguments.map(({ value }) => value);
  if (asked.name !== 'IsMatch' || what === undefined || !isName(what) || pattern?.kind !== 'string') return undefined;
  const expression = goPattern(pattern.text);
  return expression && ((metric) => expression.test(metric));
}

/** The metric's name, and not that of a service or of the scope. */
function isName(value: Parsed): boolean {
  return value.kind === 'path' && /^(metric\.)?name$/.test(value.parts.map(({ name }) => name).join('.'));
}

function mentionsName(asked: Comparison | Call): boolean {
  const inside = (value: Parsed): boolean => {
    switch (value.kind) {
      case 'call':
        return value.arguments.some((one) => inside(one.value));
      case 'reckoned':
        return value.operands.some(inside);
      case 'list':
      case 'map':
        return value.values.some(inside);
      default:
        return isName(value);
    }
  };
  return asked.kind === 'comparison' ? inside(asked.left) || inside(asked.right) : inside(asked);
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
