import {
  askedIn,
  type Call,
  type Comparison,
  type Condition,
  inAnyEdition,
  isProblem,
  type Value as Parsed,
  parseCondition,
  parseStatement,
} from '@signoz-as-code/ottl';

/**
 * A statement of the OpenTelemetry Transformation Language, as far as it affects names: one call of an editor with its
 * arguments, and its condition. Values are not computed.
 */
export interface Statement {
  /** set, delete_key, keep_keys … */
  readonly editor: string;
  readonly args: readonly Value[];
  readonly where: Condition | undefined;
}

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  /** `resource.attributes["host.name"]`: the words, and the keys behind them. */
  | { readonly kind: 'path'; readonly path: readonly string[]; readonly keys: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Value[] }
  /** Numbers, true, nil, maps, arithmetic: values without names. */
  | { readonly kind: 'other' };

/** Parses a statement; undefined for any other text. */
export function readStatement(text: string): Statement | undefined {
  const parsed = inAnyEdition(parseStatement, text);
  if (isProblem(parsed)) return undefined;
  const { name, arguments: args } = parsed.call;
  return { editor: name, args: args.map(({ value }) => simplified(value)), where: parsed.where };
}

/** Parses a condition; undefined for any other text. */
export function readCondition(text: string): Condition | undefined {
  const parsed = inAnyEdition(parseCondition, text);
  return isProblem(parsed) ? undefined : parsed;
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

/** The literal text of a key; undefined for a computed one. */
function keyOf(key: Parsed): string {
  return key.kind === 'string' || key.kind === 'int' ? key.text : '';
}

function unquoted(literal: string): string {
  return literal.slice(1, -1).replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

/** Attributes that a condition or statement reads, anywhere: `attributes["x"]`. */
export function attributesIn(text: string): string[] {
  return [...text.matchAll(/\battributes\s*\[\s*"((?:[^"\\]|\\.)*)"\s*\]/g)].map(([, name]) => unquoted(`"${name}"`));
}

/** Metrics that match a condition: always, or for some of their points. */
export interface NamedMetrics {
  readonly ofMetric: (name: string) => boolean;
  readonly sometimes: boolean;
}

/**
 * The part of a condition about metrics' names: `name == "a"`, `not IsMatch(metric.name, "^a")`, combined with `and`
 * and `or`. Undefined where it does not use names, `unclear` where it uses them in another way.
 */
export function metricsNamedBy(condition: Condition, context: string): readonly NamedMetrics[] | 'unclear' | undefined {
  const asked = askedIn(condition).filter((one) => mentionsName(one, context));
  if (asked.length === 0) return undefined;
  if (asked.some((one) => nameTest(one, context) === undefined)) return 'unclear';
  const holds = testOf(condition, context);
  return [
    { ofMetric: (name) => holds(name) === true, sometimes: false },
    { ofMetric: (name) => holds(name) === undefined, sometimes: true },
  ];
}

/** Whether a value is the name of a metric: only `name` in statements about metrics. */
export function isMetricName(value: Value | undefined, context: string): boolean {
  if (value?.kind !== 'path' || value.keys.length > 0) return false;
  const path = value.path.join('.');
  return path === 'metric.name' || (path === 'name' && context === 'metric');
}

/** Whether a metric with this name matches a condition; undefined where that depends on more than its name. */
type NameTest = (name: string) => boolean | undefined;

function testOf(condition: Condition, context: string): NameTest {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const decisive = condition.kind === 'or';
      const tests = condition.of.map((one) => testOf(one, context));
      return (name) => {
        const results = tests.map((test) => test(name));
        if (results.includes(decisive)) return decisive;
        return results.includes(undefined) ? undefined : !decisive;
      };
    }
    case 'not': {
      const test = testOf(condition.of, context);
      return (name) => {
        const result = test(name);
        return result === undefined ? undefined : !result;
      };
    }
    case 'always':
    case 'never':
      return () => condition.kind === 'always';
    default:
      return nameTest(condition, context) ?? (() => undefined);
  }
}

/** A comparison of a metric's name with a text, or its match with a pattern. */
function nameTest(asked: Comparison | Call, context: string): NameTest | undefined {
  if (asked.kind === 'comparison') {
    const sides = [simplified(asked.left), simplified(asked.right)];
    const text = sides.find((side) => side.kind === 'text')?.text;
    if (text === undefined || !sides.some((side) => isMetricName(side, context))) return undefined;
    if (asked.operator === '==') return (name) => name === text;
    return asked.operator === '!=' ? (name) => name !== text : undefined;
  }
  const [target, pattern] = asked.arguments.map(({ value }) => simplified(value));
  if (asked.name !== 'IsMatch' || asked.keys.length > 0 || !isMetricName(target, context)) return undefined;
  const matched = pattern?.kind === 'text' ? goPattern(pattern.text) : undefined;
  return matched && ((name) => matched.test(name));
}

function mentionsName(asked: Comparison | Call, context: string): boolean {
  const mentions = (value: Value): boolean =>
    isMetricName(value, context) ||
    (value.kind === 'call' && value.args.some(mentions)) ||
    (value.kind === 'list' && value.items.some(mentions));
  const values = asked.kind === 'comparison' ? [asked.left, asked.right] : [asked];
  return values.map(simplified).some(mentions);
}

/** A Go regular expression as a JavaScript one; undefined where JavaScript does not support it. */
export function goPattern(text: string): RegExp | undefined {
  const flags = /^\(\?([ims]+)\)/.exec(text);
  try {
    return new RegExp(text.slice(flags?.[0].length ?? 0).replaceAll('(?P<', '(?<'), flags?.[1] ?? '');
  } catch {
    // Reported as something that cannot be judged.
    return undefined;
  }
}
