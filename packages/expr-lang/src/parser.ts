import { functionNames } from './functions.ts';
import { ExpressionError, type Token, tokens } from './lexer.ts';

/** An expression as a tree. `at` is an offset in its text. */
export type Expression = { readonly at: number } & (
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'integer' | 'float'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'nil' }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'member'; readonly of: Expression; readonly property: Expression; readonly optional: boolean }
  | { readonly type: 'unary'; readonly operator: 'not' | '-' | '+'; readonly written: string; readonly of: Expression }
  | {
      readonly type: 'binary';
      readonly operator: BinaryOperator;
      readonly written: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: 'array'; readonly items: readonly Expression[] }
  | {
      readonly type: 'conditional';
      readonly condition: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  | { readonly type: 'let'; readonly name: string; readonly value: Expression; readonly body: Expression }
  | { readonly type: 'sequence'; readonly items: readonly Expression[] }
  /** A call of something that is not a function of expr-lang. */
  | { readonly type: 'call'; readonly of: Expression; readonly inside: readonly Expression[] }
  /** Functions, slices, maps, predicates and `#`: their results are not followed. */
  | {
      readonly type: 'other';
      readonly what: 'function' | 'slice' | 'map' | 'predicate' | 'item';
      readonly inside: readonly Expression[];
    }
);

type BinaryOperator =
  | ('|' | 'or' | 'and' | '==' | '!=' | '<' | '>' | '>=' | '<=' | 'in' | 'matches' | 'contains')
  | ('startsWith' | 'endsWith' | '..' | '+' | '-' | '*' | '/' | '%' | '**' | '??');

/** By their text; SigNoz's fork of expr-lang adds `=`, `regexp` and the words in upper case. */
const BINARY: Readonly<Record<string, readonly [operator: BinaryOperator, precedence: number]>> = {
  '|': ['|', 0],
  or: ['or', 10],
  OR: ['or', 10],
  '||': ['or', 10],
  and: ['and', 15],
  AND: ['and', 15],
  '&&': ['and', 15],
  '==': ['==', 20],
  '=': ['==', 20],
  '!=': ['!=', 20],
  '<': ['<', 20],
  '>': ['>', 20],
  '>=': ['>=', 20],
  '<=': ['<=', 20],
  in: ['in', 20],
  IN: ['in', 20],
  matches: ['matches', 20],
  regexp: ['matches', 20],
  REGEXP: ['matches', 20],
  contains: ['contains', 20],
  CONTAINS: ['contains', 20],
  startsWith: ['startsWith', 20],
  endsWith: ['endsWith', 20],
  '..': ['..', 25],
  '+': ['+', 30],
  '-': ['-', 30],
  '*': ['*', 60],
  '/': ['/', 60],
  '%': ['%', 60],
  '**': ['**', 100],
  '^': ['**', 100],
  '??': ['??', 500],
};
const UNARY: Readonly<Record<string, readonly [operator: 'not' | '-' | '+', precedence: number]>> = {
  not: ['not', 50],
  NOT: ['not', 50],
  '!': ['not', 50],
  '-': ['-', 90],
  '+': ['+', 90],
};
/** Operators that may follow `not`, as in `not in`. */
const NEGATED = new Set(['contains', 'CONTAINS', 'matches', 'regexp', 'REGEXP', 'startsWith', 'endsWith', 'in', 'IN']);
const COMPARISONS = new Set(['<', '>', '>=', '<=']);

/** Functions whose second argument is a predicate over `#`; for the others, which arguments are optional. */
const PREDICATES: Readonly<
  Record<string, readonly ('predicate' | 'expression' | 'optional predicate' | 'optional')[]>
> = {
  ...Object.fromEntries(
    ['all', 'none', 'any', 'one', 'filter', 'map', 'find', 'findIndex', 'findLast', 'findLastIndex', 'groupBy'].map(
      (name) => [name, ['expression', 'predicate'] as const],
    ),
  ),
  count: ['expression', 'optional predicate'],
  sum: ['expression', 'optional predicate'],
  sortBy: ['expression', 'predicate', 'optional'],
  reduce: ['expression', 'predicate', 'optional'],
};

/** Parses with the grammar of expr-lang. Throws an {@link ExpressionError} in its words. */
export function parse(text: string): Expression {
  const parser = new Parser(text);
  return parser.whole();
}

class Parser {
  readonly #tokens: Generator<Token, never>;
  #current: Token;
  #ahead: Token | undefined;
  /** The number of enclosing predicates: only inside one does `#` mean the item. */
  #depth = 0;

  constructor(text: string) {
    this.#tokens = tokens(text);
    this.#current = this.#tokens.next().value;
  }

  whole(): Expression {
    const expression = this.#sequence();
    if (this.#current.kind !== 'EOF') this.#unexpected();
    return expression;
  }

  #next(): Token {
    const before = this.#current;
    this.#current = this.#ahead ?? this.#tokens.next().value;
    this.#ahead = undefined;
    return before;
  }

  #is(kind: Token['kind'], value: string): boolean {
    return this.#current.kind === kind && this.#current.value === value;
  }

  #isOperator(...values: readonly string[]): boolean {
    return this.#current.kind === 'Operator' && values.includes(this.#current.value);
  }

  #expect(kind: Token['kind'], value?: string): Token {
    if (this.#current.kind !== kind || (value !== undefined && this.#current.value !== value)) this.#unexpected();
    return this.#next();
  }

  #unexpected(token = this.#current): never {
    const shown = token.value === '' ? token.kind : `${token.kind}(${JSON.stringify(token.value)})`;
    throw new ExpressionError(`unexpected token ${shown}`, token.at);
  }

  #sequence(): Expression {
    const first = this.#expression(0);
    const items = [first];
    while (this.#isOperator(';')) {
      this.#next();
      if (this.#current.kind === 'EOF') break;
      items.push(this.#expression(0));
    }
    return items.length === 1 ? first : { type: 'sequence', items, at: first.at };
  }

  #expression(least: number): Expression {
    if (least === 0 && this.#isOperator('let')) return this.#let();
    if (least === 0 && this.#isOperator('if')) return this.#if();
    let left = this.#primary();
    let before = '';
    while (this.#current.kind === 'Operator') {
      let negation: Token | undefined;
      if (this.#isOperator('not', 'NOT')) {
        const not = this.#next();
        if (!NEGATED.has(this.#current.value)) this.#unexpected();
        if (20 < least) {
          this.#ahead = this.#current;
          this.#current = not;
          break;
        }
        negation = not;
      }
      const token = this.#current;
      const [operator, precedence] = BINARY[token.value] ?? [];
      if (operator === undefined || precedence === undefined || precedence < least) break;
      this.#next();
      if (operator === '|') left = this.#call(this.#expect('Identifier'), [left]);
      else if (before === '??' && operator !== '??')
        throw new ExpressionError(
          `Operator (${token.value}) and coalesce expressions (??) cannot be mixed. Wrap either by parentheses.`,
          token.at,
        );
      else if (COMPARISONS.has(operator)) left = this.#comparisons(left, token);
      else {
        const right = this.#expression(operator === '**' ? precedence : precedence + 1);
        left = { type: 'binary', operator, written: token.value, left, right, at: token.at };
        if (negation) left = { type: 'unary', operator: 'not', written: 'not', of: left, at: token.at };
      }
      before = token.value;
    }
    return least === 0 ? this.#conditional(left) : left;
  }

  /** `1 < a < 2` is both. */
  #comparisons(first: Expression, token: Token): Expression {
    let left = first;
    let operator = token;
    let all: Expression | undefined;
    for (;;) {
      const right = this.#expression(21);
      const [meant] = BINARY[operator.value] as readonly [BinaryOperator, number];
      const compared: Expression = {
        type: 'binary',
        operator: meant,
        written: operator.value,
        left,
        right,
        at: operator.at,
      };
      all =
        all === undefined
          ? compared
          : { type: 'binary', operator: 'and', written: '&&', left: all, right: compared, at: operator.at };
      if (!this.#isOperator(...COMPARISONS)) return all;
      left = right;
      operator = this.#next();
    }
  }

  #let(): Expression {
    this.#next();
    const { value: name, at } = this.#expect('Identifier');
    this.#expect('Operator', '=');
    const value = this.#expression(0);
    this.#expect('Operator', ';');
    return { type: 'let', name, value, body: this.#sequence(), at };
  }

  #if(): Expression {
    const { at } = this.#next();
    const condition = this.#expression(0);
    const then = this.#block();
    this.#expect('Operator', 'else');
    return { type: 'conditional', condition, then, otherwise: this.#block(), at };
  }

  #block(): Expression {
    this.#expect('Bracket', '{');
    const inside = this.#sequence();
    this.#expect('Bracket', '}');
    return inside;
  }

  #conditional(first: Expression): Expression {
    let node = first;
    while (this.#isOperator('?')) {
      const { at } = this.#next();
      const isShort = this.#isOperator(':');
      const then = isShort ? node : this.#expression(0);
      this.#expect('Operator', ':');
      node = { type: 'conditional', condition: node, then, otherwise: this.#expression(0), at };
    }
    return node;
  }

  #primary(): Expression {
    const token = this.#current;
    const [operator, precedence] = (token.kind === 'Operator' ? UNARY[token.value] : undefined) ?? [];
    if (operator !== undefined && precedence !== undefined) {
      this.#next();
      const of = this.#expression(precedence);
      return this.#postfix({ type: 'unary', operator, written: token.value, of, at: token.at });
    }
    if (this.#is('Bracket', '(')) {
      this.#next();
      const inside = this.#sequence();
      this.#expect('Bracket', ')');
      return this.#postfix(inside);
    }
    if (this.#depth > 0 && this.#isOperator('#', '.')) {
      if (this.#isOperator('#')) {
        this.#next();
        if (this.#current.kind === 'Identifier') this.#next();
      }
      return this.#postfix({ type: 'other', what: 'item', inside: [], at: token.at });
    }
    if (this.#isOperator('::')) {
      this.#next();
      return this.#postfix(this.#call(this.#expect('Identifier'), []));
    }
    return this.#secondary();
  }

  #secondary(): Expression {
    const token = this.#current;
    const { value, at } = token;
    switch (token.kind) {
      case 'Identifier':
        this.#next();
        if (value === 'true' || value === 'false') return { type: 'boolean', value: value === 'true', at };
        if (value === 'nil') return { type: 'nil', at };
        return this.#postfix(this.#is('Bracket', '(') ? this.#call(token, []) : { type: 'name', name: value, at });
      case 'Number':
        this.#next();
        return number(token);
      case 'String':
        this.#next();
        return this.#postfix({ type: 'string', value, at });
      default:
        if (this.#is('Bracket', '[')) return this.#postfix(this.#array());
        if (this.#is('Bracket', '{')) return this.#postfix(this.#map());
        return this.#unexpected();
    }
  }

  #call(name: Token, given: readonly Expression[]): Expression {
    const inside = [...given];
    const expected = PREDICATES[name.value];
    this.#expect('Bracket', '(');
    if (expected === undefined) inside.push(...this.#list(')', true));
    else {
      const parameters = expected.slice(given.length);
      for (const [index, parameter] of parameters.entries()) {
        const isOptional = parameter.startsWith('optional');
        if (this.#is('Bracket', ')')) {
          if (isOptional) break;
          throw new ExpressionError(`expected at least ${parameters.length} arguments`, this.#current.at);
        }
        if (index > 0) this.#expect('Operator', ',');
        inside.push(parameter.endsWith('predicate') ? this.#predicate() : this.#expression(0));
      }
      if (this.#isOperator(',')) this.#next();
      this.#expect('Bracket', ')');
    }
    const { value, at } = name;
    if (functionNames.has(value)) return { type: 'other', what: 'function', inside, at };
    return { type: 'call', of: { type: 'name', name: value, at }, inside, at };
  }

  #predicate(): Expression {
    const { at } = this.#current;
    const isBlock = this.#is('Bracket', '{');
    if (isBlock) this.#next();
    this.#depth += 1;
    const inside = isBlock ? this.#sequence() : this.#expression(0);
    if (!isBlock && this.#isOperator(';'))
      throw new ExpressionError('wrap predicate with brackets { and }', this.#current.at);
    this.#depth -= 1;
    if (isBlock) this.#expect('Bracket', '}');
    return { type: 'other', what: 'predicate', inside: [inside], at };
  }

  /** Up to and including `close`; a trailing comma is valid. */
  #list(close: string, isOpen: boolean): Expression[] {
    const items: Expression[] = [];
    if (!isOpen) this.#next();
    while (!this.#is('Bracket', close)) {
      if (items.length > 0) {
        this.#expect('Operator', ',');
        if (this.#is('Bracket', close)) break;
      }
      items.push(this.#expression(0));
    }
    this.#next();
    return items;
  }

  #array(): Expression {
    const { at } = this.#current;
    return { type: 'array', items: this.#list(']', false), at };
  }

  #map(): Expression {
    const { at } = this.#next();
    const inside: Expression[] = [];
    while (!this.#is('Bracket', '}')) {
      if (inside.length > 0) {
        this.#expect('Operator', ',');
        if (this.#is('Bracket', '}')) break;
        if (this.#isOperator(',')) this.#unexpected();
      }
      const key = this.#current;
      if (this.#is('Bracket', '(')) inside.push(this.#expression(0));
      else if (key.kind === 'Number' || key.kind === 'String' || key.kind === 'Identifier') this.#next();
      else {
        const shown = key.value === '' ? key.kind : `${key.kind}(${JSON.stringify(key.value)})`;
        throw new ExpressionError(
          `a map key must be a quoted string, a number, a identifier, or an expression enclosed in parentheses (unexpected token ${shown})`,
          key.at,
        );
      }
      this.#expect('Operator', ':');
      inside.push(this.#expression(0));
    }
    this.#next();
    return { type: 'other', what: 'map', inside, at };
  }

  #postfix(first: Expression): Expression {
    let node = first;
    for (;;) {
      const isOptional = this.#isOperator('?.');
      if (isOptional || this.#isOperator('.')) {
        this.#next();
        if (!isOptional || !this.#is('Bracket', '[')) {
          node = this.#property(node, isOptional);
          continue;
        }
      }
      if (!this.#is('Bracket', '[')) return node;
      node = this.#index(node, isOptional);
    }
  }

  #property(of: Expression, optional: boolean): Expression {
    const name = this.#current;
    const at = name.at;
    this.#next();
    const isName = name.kind === 'Identifier' || (name.kind === 'Operator' && /^[\p{L}_$]/u.test(name.value));
    if (!isName) throw new ExpressionError('expected name', this.#current.at);
    const node: Expression = { type: 'member', of, property: { type: 'string', value: name.value, at }, optional, at };
    if (!this.#is('Bracket', '(')) return node;
    return { type: 'call', of: node, inside: this.#list(')', false), at };
  }

  #index(of: Expression, optional: boolean): Expression {
    const { at } = this.#next();
    const bounds: Expression[] = [];
    const isFromStart = this.#isOperator(':');
    if (!isFromStart) bounds.push(this.#expression(0));
    const isSlice = this.#isOperator(':');
    if (isSlice) {
      this.#next();
      if (!this.#is('Bracket', ']')) bounds.push(this.#expression(0));
    }
    this.#expect('Bracket', ']');
    const [property] = bounds;
    if (isSlice || property === undefined) return { type: 'other', what: 'slice', inside: [of, ...bounds], at };
    return { type: 'member', of, property, optional, at };
  }
}

function number({ value, at }: Token): Expression {
  const plain = value.replaceAll('_', '').toLowerCase();
  const isBased = /^0[xbo]/.test(plain);
  const type = !isBased && /[.e]/.test(plain) ? 'float' : 'integer';
  const read = type === 'integer' && !isBased ? Number.parseInt(plain, 10) : Number(plain);
  const isWhole = isBased ? /^0(x[0-9a-f]+|b[01]+|o[0-7]+)$/.test(plain) : /^\d/.test(plain) || type === 'float';
  if (!isWhole || Number.isNaN(read)) throw new ExpressionError(`invalid ${type} literal: ${value}`, at);
  return { type, value: read, at };
}
