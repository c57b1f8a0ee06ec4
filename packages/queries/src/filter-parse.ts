import type { Asks } from '@signoz-as-code/catalogue';

/** A filter text that SigNoz v0.108 would not understand. It accepts such filters in silence when they are saved. */
interface FilterError {
  readonly at: number;
  readonly message: string;
}

/** The names in a filter expression. */
export interface ParsedFilter {
  readonly error: FilterError | undefined;
  /** Every key, as written: `service.name`, `resource.service.name`; `$variable` values are not keys. */
  readonly keys: readonly { readonly name: string; readonly at: number }[];
  /** Dashboard variables, without the dollar sign. */
  readonly variables: readonly string[];
  /** The values that keys are compared with; `$name` for a variable. */
  readonly compared: readonly FilterValue[];
}

interface FilterValue {
  readonly key: string;
  readonly asks: Asks;
  readonly value: string;
  readonly at: number;
}

type TokenType = '(' | ')' | '[' | ']' | ',' | 'compare' | 'word' | 'quoted' | 'number' | 'end' | 'bad';
interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly at: number;
}

const TOKENS = new RegExp(
  [
    String.raw`(?<space>[ \t\r\n]+)`,
    String.raw`(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')`,
    '(?<compare>==|!=|<>|<=|>=|=|<|>)',
    String.raw`(?<punctuation>[()[\],])`,
    String.raw`(?<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<word>[A-Za-z$_@{#][\w$@#{}:\-/]*(?:\.[A-Za-z$_@{#][\w$@#{}:\-/]*|\[\]|\[\*\]|\.\d+)*)`,
  ].join('|'),
  'ys',
);

/** SigNoz's lexer takes the longest match: a number or word that runs on into other characters (10ms, name*) is neither. */
const FREE_TEXT = /[^ \t\r\n=()'"<>!,[\]]*/y;

const RESERVED = new Set([
  'AND',
  'OR',
  'NOT',
  'IN',
  'LIKE',
  'ILIKE',
  'BETWEEN',
  'EXISTS',
  'EXIST',
  'REGEXP',
  'CONTAINS',
  'CONTAIN',
]);
const BOOLEANS = new Set(['TRUE', 'FALSE']);
const FUNCTIONS = new Set(['HAS', 'HASANY', 'HASALL', 'HASTOKEN']);
const MAYBE_NEGATED = new Set(['LIKE', 'ILIKE', 'REGEXP', 'CONTAINS', 'CONTAIN']);

/** The operators that do not compare numbers; CONTAIN and CONTAINS are one. */
const ASKS: Readonly<Record<string, Asks>> = { REGEXP: 'matches', LIKE: 'like', ILIKE: 'ilike' };

class Unparsable extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** Cached: the same text occurs in many queries and environments, and several checks parse it. */
const parsed = new Map<string, ParsedFilter>();

/**
 * Parses a filter with the grammar of SigNoz v0.108.0 (its FilterQuery): comparisons, IN, BETWEEN, LIKE, REGEXP,
 * CONTAINS, EXISTS, has/hasAny/hasAll/hasToken, quoted full text, AND, OR, NOT, brackets, and neighbours without an
 * operator meaning AND. An empty filter is valid. SQL comments and bare words (full text that is almost always a
 * typing mistake) are errors here.
 */
export function parseFilter(text: string): ParsedFilter {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const found = parse(text);
  parsed.set(text, found);
  return found;
}

function parse(text: string): ParsedFilter {
  const keys: { name: string; at: number }[] = [];
  const variables: string[] = [];
  const compared: FilterValue[] = [];
  try {
    const parser = new Parser(tokenize(text), keys, variables, compared);
    if (parser.peek().type !== 'end') {
      parser.or();
      parser.expectEnd();
    }
    return { error: undefined, keys, variables, compared };
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    return { error: { at: error.at, message: error.message }, keys, variables, compared };
  }
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    TOKENS.lastIndex = at;
    const match = TOKENS.exec(text);
    FREE_TEXT.lastIndex = at;
    const free = FREE_TEXT.exec(text)?.[0] ?? '';
    if (match === null || free.length > match[0].length) {
      tokens.push({ type: 'bad', text: free || (text[at] as string), at });
      break;
    }
    const { quoted, compare, punctuation, number, word } = match.groups as Record<string, string | undefined>;
    if (quoted !== undefined) tokens.push({ type: 'quoted', text: quoted, at });
    else if (compare !== undefined) tokens.push({ type: 'compare', text: compare, at });
    else if (punctuation !== undefined) tokens.push({ type: punctuation as TokenType, text: punctuation, at });
    else if (number !== undefined) tokens.push({ type: 'number', text: number, at });
    else if (word !== undefined) tokens.push({ type: 'word', text: word, at });
    at = TOKENS.lastIndex;
  }
  tokens.push({ type: 'end', text: 'the end', at: text.length });
  return tokens;
}

/** A quoted text without its quotes; any other text unchanged. */
function unquoted(text: string): string {
  return /^['"]/.test(text) ? text.slice(1, -1).replaceAll(/\\(.)/gs, '$1') : text;
}

/** A word that is not a keyword or a function. */
function isName({ type, text }: Token): boolean {
  const upper = text.toUpperCase();
  return type === 'word' && !RESERVED.has(upper) && !FUNCTIONS.has(upper);
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #keys: { name: string; at: number }[];
  readonly #variables: string[];
  readonly #compared: FilterValue[];
  #next = 0;

  constructor(
    tokens: readonly Token[],
    keys: { name: string; at: number }[],
    variables: string[],
    compared: FilterValue[],
  ) {
    this.#tokens = tokens;
    this.#keys = keys;
    this.#variables = variables;
    this.#compared = compared;
  }

  peek(): Token {
    return this.#tokens[this.#next] as Token;
  }

  expectEnd(): void {
    const token = this.peek();
    if (token.type !== 'end') throw new Unparsable(token.at, `'${token.text}' was not expected here`);
  }

  or(): void {
    this.#and();
    while (this.#take('OR')) this.#and();
  }

  #and(): void {
    this.#unary();
    for (;;) {
      if (this.#take('AND')) {
        this.#unary();
        continue;
      }
      const { type } = this.peek();
      if (type === 'end' || type === ')' || this.#is('OR')) return;
      this.#unary();
    }
  }

  #unary(): void {
    this.#take('NOT');
    const token = this.peek();
    if (token.type === '(') {
      this.#next += 1;
      this.or();
      this.#expect(')');
    } else if (token.type === 'quoted') this.#next += 1;
    else if (token.type === 'word' && FUNCTIONS.has(token.text.toUpperCase())) this.#call();
    else if (isName(token) && !BOOLEANS.has(token.text.toUpperCase())) this.#comparison();
    else throw new Unparsable(token.at, `expected an attribute name, found '${token.text}'`);
  }

  #comparison(): void {
    const key = this.peek();
    this.#next += 1;
    this.#keys.push({ name: key.text, at: key.at });
    const compare = (asks: Asks, { text, at }: Token): void => {
      this.#compared.push({ key: key.text, asks, value: unquoted(text), at });
    };
    if (this.peek().type === 'compare') {
      const { text } = this.peek();
      this.#next += 1;
      const value = this.#value();
      if (['=', '==', '!=', '<>'].includes(text)) compare('equals', value);
      return;
    }
    const negated = this.#take('NOT');
    if (this.#take('EXISTS') || this.#take('EXIST')) return;
    if (this.#take('IN')) {
      for (const value of this.#list()) compare('equals', value);
      return;
    }
    if (this.#take('BETWEEN')) {
      this.#value();
      if (!this.#take('AND')) throw new Unparsable(this.peek().at, 'BETWEEN needs two values joined by AND');
      this.#value();
      return;
    }
    const token = this.peek();
    if (token.type === 'word' && MAYBE_NEGATED.has(token.text.toUpperCase())) {
      this.#next += 1;
      const value = this.#value();
      const operator = token.text.toUpperCase();
      compare(ASKS[operator] ?? 'contains', value);
      return;
    }
    const after = negated ? 'NOT' : `'${key.text}'`;
    throw new Unparsable(
      token.at,
      `expected an operator (=, !=, <, >, IN, LIKE, CONTAINS, REGEXP, EXISTS …) after ${after}, found '${token.text}'`,
    );
  }

  #call(): void {
    const asks = this.peek().text.toUpperCase() === 'HASTOKEN' ? 'contains' : 'equals';
    this.#next += 1;
    this.#expect('(');
    const first = this.peek();
    if (first.type === 'word') this.#keys.push({ name: first.text, at: first.at });
    const [, ...others] = this.#parameters();
    if (first.type === 'word')
      for (const { text, at } of others) this.#compared.push({ key: first.text, asks, value: unquoted(text), at });
    this.#expect(')');
  }

  #parameters(): Token[] {
    const values: Token[] = [];
    do values.push(...(this.peek().type === '[' ? this.#list() : [this.#value()]));
    while (this.#takeComma());
    return values;
  }

  #list(): Token[] {
    const open = this.peek().type;
    if (open !== '(' && open !== '[') return [this.#value()];
    this.#next += 1;
    const values: Token[] = [];
    do values.push(this.#value());
    while (this.#takeComma());
    this.#expect(open === '(' ? ')' : ']');
    return values;
  }

  #value(): Token {
    const token = this.peek();
    if (token.type !== 'quoted' && token.type !== 'number' && !isName(token))
      throw new Unparsable(token.at, `expected a value, found '${token.text}'`);
    if (token.type === 'word' && token.text.startsWith('$')) this.#variables.push(token.text.slice(1));
    this.#next += 1;
    return token;
  }

  #is(word: string): boolean {
    const token = this.peek();
    return token.type === 'word' && token.text.toUpperCase() === word;
  }

  #take(word: string): boolean {
    if (!this.#is(word)) return false;
    this.#next += 1;
    return true;
  }

  #takeComma(): boolean {
    if (this.peek().type !== ',') return false;
    this.#next += 1;
    return true;
  }

  #expect(type: TokenType): void {
    const token = this.peek();
    if (token.type !== type) throw new Unparsable(token.at, `expected '${type}', found '${token.text}'`);
    this.#next += 1;
  }
}
