import { identifier, lex, literal, type Token } from './lex.ts';

/** A ClickHouse expression, in the subset that TTLs, keys and aggregating views use. */
export type Expression =
  /** A constant is `true`, `false` or `NULL`. */
  | { readonly is: 'number' | 'string' | 'column' | 'constant'; readonly text: string }
  | {
      readonly is: 'call';
      readonly name: string;
      /** The parameters of an aggregate: 0.95 in quantile(0.95)(duration_nano). */
      readonly parameters?: readonly Expression[];
      readonly of: readonly Expression[];
    }
  | { readonly is: 'operator'; readonly name: string; readonly of: readonly Expression[] }
  | { readonly is: 'tuple'; readonly of: readonly Expression[] }
  | { readonly is: 'element'; readonly of: readonly [Expression, Expression] };

const UNITS = ['SECOND', 'MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];
/** Loosest first. */
const LEVELS: readonly (readonly string[])[] = [
  ['OR'],
  ['AND'],
  ['NOT'],
  ['=', '==', '!=', '<>', '<', '<=', '>', '>=', 'LIKE', 'ILIKE', 'IN', 'NOT LIKE', 'NOT ILIKE', 'NOT IN'],
  ['+', '-'],
  ['*', '/', '%'],
];
const CONSTANTS: Readonly<Record<string, string>> = { TRUE: 'true', FALSE: 'false', NULL: 'NULL' };

/** Parses expressions and the words between them from one text. */
export class Reader {
  readonly #tokens: readonly Token[];
  readonly #sql: string;
  #next = 0;

  constructor(sql: string) {
    this.#sql = sql;
    this.#tokens = lex(sql);
  }

  get atEnd(): boolean {
    return this.#next >= this.#tokens.length;
  }

  /** The unparsed rest. */
  get rest(): string {
    return this.#sql.slice(this.#tokens[this.#next]?.at ?? this.#sql.length);
  }

  /** Consumes these keywords or signs when they come next, in any case. */
  accept(...words: readonly string[]): boolean {
    const there = words.every((word, index) => {
      const token = this.#tokens[this.#next + index];
      return (token?.type === 'word' || token?.type === 'sign') && token.text.toUpperCase() === word;
    });
    if (there) this.#next += words.length;
    return there;
  }

  expect(...words: readonly string[]): void {
    if (!this.accept(...words)) throw new Error(`expected ${words.join(' ')} before '${this.rest.slice(0, 24)}'`);
  }

  /** A name, which may be any word: ClickHouse writes a column called `in` unquoted where only an operand is valid. */
  name(): string {
    const token = this.#tokens[this.#next];
    if (token?.type !== 'quoted' && token?.type !== 'word') {
      throw new Error(`expected a name before '${this.rest.slice(0, 24)}'`);
    }
    this.#next++;
    return token.text;
  }

  /** One or more, with commas between. */
  list<T>(one: () => T): T[] {
    const items = [one()];
    while (this.accept(',')) items.push(one());
    return items;
  }

  expression(level = 0): Expression {
    const names = LEVELS[level];
    if (names === undefined) return this.#postfix();
    if (names[0] === 'NOT') {
      return this.accept('NOT') ? operator('NOT', [this.expression(level)]) : this.expression(level + 1);
    }
    let left = this.expression(level + 1);
    for (;;) {
      const name = names.find((candidate) => this.accept(...candidate.split(' ')));
      if (name === undefined) return left;
      const right = this.expression(level + 1);
      left = operator(name === '==' ? '=' : name === '<>' ? '!=' : name, [left, right]);
    }
  }

  #postfix(): Expression {
    let of = this.#primary();
    while (this.accept('[')) {
      of = { is: 'element', of: [of, this.expression()] };
      this.expect(']');
    }
    return of;
  }

  #primary(): Expression {
    if (this.accept('-')) return operator('-', [this.#postfix()]);
    if (this.accept('(')) {
      const items = this.list(() => this.expression());
      this.expect(')');
      return items.length === 1 ? items[0]! : { is: 'tuple', of: items };
    }
    const token = this.#tokens[this.#next];
    if (token?.type === 'number' || token?.type === 'string') {
      this.#next++;
      return { is: token.type, text: token.text };
    }
    const word = token?.type === 'word' ? token.text.toUpperCase() : undefined;
    if (word === 'INTERVAL' && this.#amountFollows()) return this.#interval();
    const name = this.name();
    if (!this.accept('(')) {
      const constant = word === undefined ? undefined : CONSTANTS[word];
      return constant === undefined ? { is: 'column', text: name } : { is: 'constant', text: constant };
    }
    const of = this.#arguments();
    return this.accept('(') ? { is: 'call', name, parameters: of, of: this.#arguments() } : { is: 'call', name, of };
  }

  #arguments(): Expression[] {
    if (this.accept(')')) return [];
    const items = this.list(() => this.expression());
    this.expect(')');
    return items;
  }

  /** Whether the word INTERVAL begins one, or is a column's name. */
  #amountFollows(): boolean {
    const token = this.#tokens[this.#next + 1];
    return token !== undefined && (token.type !== 'sign' || token.text === '(');
  }

  /** INTERVAL 30 DAY is toIntervalDay(30): ClickHouse stores it so. */
  #interval(): Expression {
    this.#next++;
    const amount = this.#postfix();
    const unit = UNITS.find((candidate) => this.accept(candidate));
    if (unit === undefined) throw new Error(`expected one of ${UNITS.join(', ')} before '${this.rest.slice(0, 24)}'`);
    return { is: 'call', name: `toInterval${unit[0]}${unit.slice(1).toLowerCase()}`, of: [amount] };
  }
}

/** AND and OR take any number of operands, as in ClickHouse. */
function operator(name: string, of: readonly Expression[]): Expression {
  if (name !== 'AND' && name !== 'OR') return { is: 'operator', name, of };
  return {
    is: 'operator',
    name,
    of: of.flatMap((item) => (item.is === 'operator' && item.name === name ? item.of : [item])),
  };
}

/** The whole text as one expression. Throws an Error that quotes what cannot be parsed. */
export function parseExpression(sql: string): Expression {
  const reader = new Reader(sql);
  const expression = reader.expression();
  if (!reader.atEnd) throw new Error(`'${reader.rest.slice(0, 24)}' is more than one expression`);
  return expression;
}

/** ClickHouse's own text for it: every operator inside another one in parentheses. */
export function printExpression(expression: Expression): string {
  switch (expression.is) {
    case 'number':
    case 'constant':
      return expression.text;
    case 'string':
      return literal(expression.text);
    case 'column':
      return identifier(expression.text);
    case 'tuple':
      return `(${expression.of.map(printExpression).join(', ')})`;
    case 'call': {
      const parameters =
        expression.parameters === undefined ? '' : `(${expression.parameters.map(printExpression).join(', ')})`;
      return `${identifier(expression.name)}${parameters}(${expression.of.map(printExpression).join(', ')})`;
    }
    case 'element':
      return `${operand(expression.of[0])}[${printExpression(expression.of[1])}]`;
    case 'operator': {
      const [first, ...others] = expression.of;
      if (others.length === 0) return expression.name === '-' ? `-${operand(first!)}` : `NOT ${operand(first!)}`;
      return expression.of.map(operand).join(` ${expression.name} `);
    }
  }
}

function operand(expression: Expression): string {
  const text = printExpression(expression);
  return expression.is === 'operator' ? `(${text})` : text;
}

/** The same expression as ClickHouse stores it. Throws like {@link parseExpression}. */
export function canonicalExpression(sql: string): string {
  return printExpression(parseExpression(sql));
}

/** The columns that an expression reads. */
export function columnsOf(expression: Expression): string[] {
  switch (expression.is) {
    case 'number':
    case 'string':
    case 'constant':
      return [];
    case 'column':
      return [expression.text];
    default:
      return expression.of.flatMap(columnsOf);
  }
}
