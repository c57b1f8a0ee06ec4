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

/** Whether a condition holds for a metric of this name; undefined where that depends on more than its name. */
export type NameCondition = (metric: string) => boolean | undefined;

const NAME = String.raw`(?:metric\.)?name`;
const TEXT = String.raw`"((?:[^"\\]|\\.)*)"`;
const EQUALS = new RegExp(String.raw`^${NAME}\s*(==|!=)\s*${TEXT}$`);
const MATCHES = new RegExp(String.raw`^IsMatch\(\s*${NAME}\s*,\s*${TEXT}\s*\)$`);
/** The metric's name, and not that of a service or of the scope. */
const MENTIONS = new RegExp(String.raw`(?<![\w.])${NAME}(?!\w)`);

/**
 * What a condition in the context of metrics says of their names: `name == "a"`, `not IsMatch(metric.name, "^a")`, joined
 * with others by `and` and `or`. Undefined where names play no part in it, `unclear` where they do in another way.
 */
export function metricNameCondition(text: string): NameCondition | 'unclear' | undefined {
  const read = tokensOf(text);
  if (isProblem(read)) return 'unclear';
  const tokens = read;
  let next = 0;
  let isNamed = false;
  let isUnclear = false;
  /** The first token from `at` on that ends a part of a condition: one that is in no brackets opened since. */
  const endOf = (at: number): number => {
    let depth = 0;
    for (let end = at; end < tokens.length; end++) {
      const { type, value } = tokens[end]!;
      if (type === 'punctuation' && '([{'.includes(value)) depth += 1;
      if (type === 'punctuation' && ')]}'.includes(value)) depth -= 1;
      if (depth < 0 || (depth === 0 && (type === 'and' || type === 'or'))) return end;
    }
    return tokens.length;
  };

  const any = (): NameCondition => joined(every, 'or', true);
  const every = (): NameCondition => joined(one, 'and', false);
  /** Decided by the first that is `decisive`; not known as long as one is not known. */
  function joined(part: () => NameCondition, word: 'and' | 'or', decisive: boolean): NameCondition {
    const parts = [part()];
    while (tokens[next]?.type === word) {
      next += 1;
      parts.push(part());
    }
    return (name) => {
      const results = parts.map((holds) => holds(name));
      if (results.includes(decisive)) return decisive;
      return results.includes(undefined) ? undefined : !decisive;
    };
  }
  function one(): NameCondition {
    if (tokens[next]?.type === 'not') {
      next += 1;
      const holds = one();
      return (name) => {
        const result = holds(name);
        return result === undefined ? undefined : !result;
      };
    }
    const [start, end] = [next, endOf(next)];
    // Parentheses around the whole of it are those of a condition; any others belong to a value.
    if (tokens[start]?.value === '(' && closing(start + 1) === end - 1) {
      next += 1;
      const holds = any();
      next = end;
      return holds;
    }
    next = end;
    return ofLeaf(text.slice(tokens[start]?.at ?? text.length, tokens[end - 1]?.end ?? text.length));
  }
  /** The bracket that closes the one before `at`. */
  function closing(at: number): number {
    let end = endOf(at);
    while (tokens[end]?.type === 'and' || tokens[end]?.type === 'or') end = endOf(end + 1);
    return end;
  }
  function ofLeaf(leaf: string): NameCondition {
    const [, operator, equal] = EQUALS.exec(leaf) ?? [];
    const pattern = MATCHES.exec(leaf)?.[1];
    const matches = pattern === undefined ? undefined : goPattern(unquoted(`"${pattern}"`));
    isNamed ||= equal !== undefined || matches !== undefined;
    if (equal !== undefined) return (name) => (name === unquoted(`"${equal}"`)) === (operator === '==');
    if (matches !== undefined) return (name) => matches.test(name);
    isUnclear ||= MENTIONS.test(leaf.replaceAll(new RegExp(TEXT, 'g'), '""'));
    return () => undefined;
  }
  const condition = any();
  if (isUnclear || next < tokens.length) return 'unclear';
  return isNamed ? condition : undefined;
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
