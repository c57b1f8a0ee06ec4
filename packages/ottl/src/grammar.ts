import { type Grammar, type Problem, type Token, type TokenType, tokensOf } from './tokens.ts';

/** A value; `at` is where it begins. A path, a call and a number are only literal when no arithmetic uses them. */
export type Value = Path | Call | Reckoned | Collection | Plain;

interface Plain {
  readonly kind: 'nil' | 'int' | 'float' | 'bytes' | 'string' | 'bool' | 'enum' | 'function';
  readonly at: number;
  /** Its literal; for a text, its content. nil may be written as `"nil"`. */
  readonly text: string;
}

/** `resource.attributes["a"]`: the names between the dots, each with its keys. */
export interface Path {
  readonly kind: 'path';
  readonly at: number;
  readonly parts: readonly { readonly name: string; readonly keys: readonly Key[] }[];
}

/** An expression between brackets is a value of its own. */
export interface Key {
  readonly at: number;
  readonly value: Value;
}

export interface Call {
  readonly kind: 'call';
  readonly at: number;
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly keys: readonly Key[];
}

export interface Argument {
  readonly at: number;
  readonly name?: string;
  readonly value: Value;
}

/** Arithmetic on numbers, times and durations; also a value alone in parentheses, or behind a sign. */
interface Reckoned {
  readonly kind: 'reckoned';
  readonly at: number;
  readonly operands: readonly Value[];
  /** Whether the operand is negated, evaluated when needed. */
  readonly isNegated?: true;
}

interface Collection {
  readonly kind: 'list' | 'map';
  readonly at: number;
  readonly values: readonly Value[];
}

export interface Comparison {
  readonly kind: 'comparison';
  readonly at: number;
  readonly left: Value;
  readonly operator: string;
  readonly right: Value;
}

/** A condition: comparisons and calls that give a truth value, combined. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'always' | 'never' }
  | Comparison
  | Call;

export interface Statement {
  readonly call: Call;
  /** Absent where it is always executed. */
  readonly where?: Condition;
}

/** A statement, `set(attributes["a"], 1) where name == "b"`, or its error. */
export function parseStatement(text: string, grammar: Grammar = {}): Statement | Problem {
  const parsed = parse(text, grammar, ({ statement }) => statement());
  if (!isProblem(parsed) || isProblem(parse(text, grammar, ({ condition }) => condition()))) return parsed;
  return { kind: 'syntax', at: 0, reason: 'it is a condition', hint: 'begin with what is to be done: set(…) where …' };
}

/** A condition, `attributes["a"] == 1 and IsMatch(name, "b")`, or its error. */
export function parseCondition(text: string, grammar: Grammar = {}): Condition | Problem {
  const parsed = parse(text, grammar, ({ condition }) => condition());
  if (!isProblem(parsed) || isProblem(parse(text, grammar, ({ statement }) => statement()))) return parsed;
  return { kind: 'syntax', at: 0, reason: 'it is a statement', hint: 'write only the condition, without `where`' };
}

/** The content of a text by the first edition that can parse it, for readers that do not depend on the collector. */
export function inAnyEdition<T extends object>(
  parsed: (text: string, grammar: Grammar) => T | Problem,
  text: string,
): T | Problem {
  const [first, later] = [{}, { signsAreOperators: true, nilIsText: true }].map((grammar) => parsed(text, grammar));
  return isProblem(first!) && !isProblem(later!) ? later! : first!;
}

export function isProblem(parsed: object): parsed is Problem {
  return 'reason' in parsed;
}

function parse<T extends object>(
  text: string,
  grammar: Grammar,
  start: (rules: ReturnType<typeof parser>) => T | undefined,
): T | Problem {
  const tokens = tokensOf(text, grammar);
  if ('reason' in tokens) return tokens;
  const rules = parser(tokens, grammar);
  const parsed = start(rules);
  if (parsed === undefined || !rules.isAtEnd()) return unexpected(tokens, rules.furthest(), text);
  return outOfRange(tokens) ?? parsed;
}

/**
 * The grammar of pkg/ottl v0.128.0, and its parser's behaviour: the first matching alternative wins, whatever follows;
 * where a word is expected, a text with that content also matches, so `"nil"` is nil.
 */
function parser(tokens: readonly Token[], { signsAreOperators = false, nilIsText = false }: Grammar) {
  let at = 0;
  let furthest = 0;
  let missing = new Set<string>();
  /** Results by position, so that nested parentheses are parsed once. */
  const known = new Map<string, { readonly found: unknown; readonly end: number }>();

  function attempt<T>(rule: () => T | undefined): T | undefined {
    const start = at;
    const found = rule();
    if (found === undefined) at = start;
    return found;
  }
  function once<T>(name: string, rule: () => T | undefined): T | undefined {
    const key = `${name} ${at}`;
    const before = known.get(key);
    if (before !== undefined) {
      at = before.end;
      return before.found as T | undefined;
    }
    const found = attempt(rule);
    known.set(key, { found, end: at });
    return found;
  }
  function many<T>(rule: () => T | undefined): T[] {
    const all: T[] = [];
    for (let one = attempt(rule); one !== undefined; one = attempt(rule)) all.push(one);
    return all;
  }
  function fails(what: string): undefined {
    if (at > furthest) {
      furthest = at;
      missing = new Set();
    }
    if (at === furthest) missing.add(what);
    return undefined;
  }
  function take(...types: readonly TokenType[]): Token | undefined {
    const token = tokens[at];
    if (token === undefined || !types.includes(token.type)) return fails(types[0]!);
    at += 1;
    return token;
  }
  function word(text: string): Token | undefined {
    const token = tokens[at];
    if (token === undefined || token.value !== text) return fails(`'${text}'`);
    at += 1;
    return token;
  }
  function next(...types: readonly TokenType[]): boolean {
    const token = tokens[at];
    return token !== undefined && types.includes(token.type);
  }

  /** A name may contain blanks: IsMatch may be two tokens as well. */
  function functionName(first: 'lowercase' | 'uppercase'): { at: number; name: string } | undefined {
    const begin = take(first);
    if (begin === undefined) return undefined;
    const more = many(() => (next('uppercase', 'lowercase') ? take('uppercase', 'lowercase') : undefined));
    return { at: begin.at, name: [begin, ...more].map(({ value: text }) => text).join('') };
  }
  function call(first: 'lowercase' | 'uppercase'): Call | undefined {
    return once(`call ${first}`, () => {
      const name = functionName(first);
      if (name === undefined || word('(') === undefined) return undefined;
      const head = attempt(argument);
      const tail = head === undefined ? [] : many(() => word(',') && argument());
      if (word(')') === undefined) return undefined;
      return { kind: 'call', ...name, arguments: head === undefined ? [] : [head, ...tail], keys: many(key) };
    });
  }
  function argument(): Argument | undefined {
    const begin = tokens[at]?.at ?? 0;
    const name = attempt(() => {
      const found = functionName('lowercase');
      const isNamed = tokens[at]?.type === 'punctuation' && word('=') !== undefined;
      return found !== undefined && isNamed ? found.name : undefined;
    });
    const given = value() ?? attempt(() => named(functionName('uppercase')));
    if (given === undefined) return undefined;
    return { at: begin, ...(name === undefined ? {} : { name }), value: given };
  }
  function named(found: { at: number; name: string } | undefined): Plain | undefined {
    return found === undefined ? undefined : { kind: 'function', at: found.at, text: found.name };
  }
  function plain(kind: Plain['kind'], token: Token | undefined): Plain | undefined {
    return token === undefined ? undefined : { kind, at: token.at, text: token.value };
  }
  function value(): Value | undefined {
    return once('value', (): Value | undefined => {
      return (
        nil() ??
        attempt(() => {
          const found = literal();
          return found !== undefined && !next('addSub', 'multDiv') ? found : undefined;
        }) ??
        attempt(reckoned) ??
        plain('bytes', take('bytes')) ??
        plain('string', take('string')) ??
        plain('bool', take('boolean')) ??
        attempt(() => {
          const found = plain('enum', take('uppercase'));
          return found !== undefined && !next('lowercase') ? found : undefined;
        }) ??
        attempt(map) ??
        attempt(list)
      );
    });
  }
  function nil(): Plain | undefined {
    const token = nilIsText ? take('nil') : word('nil');
    return token && { kind: 'nil', at: token.at, text: token.type === 'string' ? '"nil"' : 'nil' };
  }
  function literal(): Value | undefined {
    return once('literal', (): Value | undefined => {
      return (
        call('lowercase') ??
        call('uppercase') ??
        plain('float', take('float')) ??
        plain('int', take('int')) ??
        attempt(path)
      );
    });
  }
  function path(): Path | undefined {
    const context = attempt(() => {
      const found = take('lowercase');
      return found !== undefined && word('.') !== undefined ? found : undefined;
    });
    const head = part();
    if (head === undefined) return undefined;
    const parts = [head, ...many(() => word('.') && part())];
    const first = context ?? head;
    return {
      kind: 'path',
      at: first.at,
      parts: [...(context === undefined ? [] : [{ name: context.value, keys: [] }]), ...parts],
    };
  }
  function part(): { at: number; name: string; keys: Key[] } | undefined {
    const name = take('lowercase');
    return name === undefined ? undefined : { at: name.at, name: name.value, keys: many(key) };
  }
  function key(): Key | undefined {
    const open = word('[');
    if (open === undefined) return undefined;
    const inside = plain('string', take('string')) ?? plain('int', take('int')) ?? attempt(reckoned);
    return inside !== undefined && word(']') !== undefined ? { at: open.at, value: inside } : undefined;
  }
  function reckoned(): Reckoned | undefined {
    return once('reckoned', (): Reckoned | undefined => {
      const begin = tokens[at]?.at ?? 0;
      const head = product();
      if (head === undefined) return undefined;
      const tail = many(() => take('addSub') && product());
      return { kind: 'reckoned', at: begin, operands: [head, ...tail].flat() };
    });
  }
  function product(): Value[] | undefined {
    const head = operand();
    return head === undefined ? undefined : [head, ...many(() => take('multDiv') && operand())];
  }
  function operand(): Value | undefined {
    const sign = signsAreOperators ? attempt(() => take('addSub')) : undefined;
    const found = literal() ?? attempt(() => inParentheses(reckoned));
    return sign === undefined || found === undefined ? found : signed(sign, found);
  }
  /** The sign of a number literal becomes part of it. */
  function signed({ at: begin, value: sign }: Token, of: Value): Value {
    if (of.kind === 'int' || of.kind === 'float')
      return { ...of, at: begin, text: sign === '-' ? `-${of.text}` : of.text };
    return { kind: 'reckoned', at: begin, operands: [of], ...(sign === '-' && { isNegated: true }) };
  }
  function inParentheses<T>(rule: () => T | undefined): T | undefined {
    if (word('(') === undefined) return undefined;
    const inside = rule();
    return inside !== undefined && word(')') !== undefined ? inside : undefined;
  }
  function map(): Collection | undefined {
    const open = word('{');
    if (open === undefined) return undefined;
    const values = many(() => {
      if (take('string') === undefined || word(':') === undefined) return undefined;
      const item = value();
      attempt(() => word(','));
      return item;
    });
    return word('}') === undefined ? undefined : { kind: 'map', at: open.at, values };
  }
  /** Between the first items commas may be missing. */
  function list(): Collection | undefined {
    const open = word('[');
    if (open === undefined) return undefined;
    const values = [...many(value), ...many(() => word(',') && value())];
    return word(']') === undefined ? undefined : { kind: 'list', at: open.at, values };
  }
  function comparison(): Comparison | undefined {
    const left = value();
    if (left === undefined) return undefined;
    const operator = take('comparison');
    const right = operator === undefined ? undefined : value();
    if (operator === undefined || right === undefined) return undefined;
    return { kind: 'comparison', at: left.at, left, operator: operator.value, right };
  }
  function asked(): Condition | undefined {
    return once('asked', (): Condition | undefined => {
      const isDenied = attempt(() => take('not')) !== undefined;
      const found = attempt(comparison) ?? constant() ?? call('uppercase') ?? attempt(() => inParentheses(condition));
      return found !== undefined && isDenied ? { kind: 'not', of: found } : found;
    });
  }
  function constant(): Condition | undefined {
    const token = attempt(() => take('boolean'));
    return token && { kind: token.value === 'true' ? 'always' : 'never' };
  }
  function joined(by: 'and' | 'or', rule: () => Condition | undefined): Condition | undefined {
    const head = rule();
    const tail = head === undefined ? [] : many(() => take(by) && rule());
    return head === undefined || tail.length === 0 ? head : { kind: by, of: [head, ...tail] };
  }
  function condition(): Condition | undefined {
    return joined('or', () => joined('and', asked));
  }
  function statement(): Statement | undefined {
    const called = call('lowercase') ?? call('uppercase');
    if (called === undefined) return undefined;
    const where = attempt(() => word('where') && condition());
    return { call: called, ...(where === undefined ? {} : { where }) };
  }
  return {
    statement,
    condition,
    isAtEnd: () => at === tokens.length,
    furthest: () => ({ at: Math.max(furthest, at), missing: furthest >= at ? missing : new Set<string>() }),
  };
}

function unexpected(
  tokens: readonly Token[],
  { at, missing }: { readonly at: number; readonly missing: ReadonlySet<string> },
  text: string,
): Problem {
  const token = tokens[at];
  const marks = [...missing].filter((one) => one.startsWith("'") && one !== "'nil'");
  const hint = hints(token, marks);
  if (token === undefined) {
    const reason = tokens.length === 0 ? 'it is empty' : 'it ends too early';
    return { kind: 'syntax', at: text.length, reason, hint };
  }
  return { kind: 'syntax', at: token.at, reason: `${text.slice(token.at, token.end)} is not allowed here`, hint };
}

function hints(token: Token | undefined, marks: readonly string[]): string {
  if (token?.value === '=') return "compare with '=='";
  if (token !== undefined && ['AND', 'OR', 'NOT'].includes(token.value)) return `write '${token.value.toLowerCase()}'`;
  if (marks.includes("'{'")) return 'expected a value';
  // Keys and further parts of a path may always follow.
  const needed = marks.filter((one) => one !== "'['" && one !== "'.'");
  if (needed.length > 0) return `expected ${needed.join(' or ')}`;
  if (marks.length > 0) return 'expected a comparison';
  return 'the grammar of OTTL is in its documentation: a function call, and `where` with a condition if need be';
}

/** Numbers too large for 64 bits, and bytes with an odd number of digits. */
function outOfRange(tokens: readonly Token[]): Problem | undefined {
  for (const { type, value, at } of tokens) {
    const reason =
      type === 'int' && BigInt.asIntN(64, BigInt(value.replace('+', ''))) !== BigInt(value.replace('+', ''))
        ? `${value} is too large`
        : type === 'float' && !Number.isFinite(Number(value))
          ? `${value} is too large`
          : type === 'bytes' && value.length % 2 === 1
            ? `${value} ends in the middle of a byte`
            : undefined;
    if (reason !== undefined) return { kind: 'syntax', at, reason, hint: 'write another number' };
  }
  return undefined;
}
