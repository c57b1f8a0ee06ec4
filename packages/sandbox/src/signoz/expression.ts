/**
 * The syntax of expr-lang, in which route policies match labels. Says what is wrong as expr-lang does, with the place
 * marked; undefined when nothing is. Types are not checked: labels are known only when an alert fires.
 */
export function expressionProblem(text: string): string | undefined {
  try {
    new Parser(text).parse();
    return undefined;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const before = text.slice(0, error.at);
    const line = before.split('\n').length;
    const column = error.at - (before.lastIndexOf('\n') + 1);
    const shown = text.split('\n')[line - 1] ?? '';
    return `${error.message} (${line}:${column + 1})\n | ${shown}\n | ${'.'.repeat(column)}^`;
  }
}

class ExpressionError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

interface Token {
  readonly kind: 'Identifier' | 'Number' | 'String' | 'Operator' | 'Bracket' | 'EOF';
  readonly value: string;
  readonly at: number;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['Number', /(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|\d[\d_]*(?:\.(?!\.)\d*)?(?:[eE][+-]?\d+)?|\.\d+)/y],
  ['String', /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`/y],
  ['Bracket', /[()[\]{}]/y],
  ['Operator', /\?\.|\?\?|\?:|\.\.|==|!=|<=|>=|&&|\|\||\*\*|::|[-+*/%^<>!=?:.,|#;]/y],
  ['Identifier', /[\p{L}_$][\p{L}\p{N}_$]*/uy],
];

const WORD_OPERATORS = new Set([
  'in',
  'not',
  'or',
  'and',
  'matches',
  'contains',
  'startsWith',
  'endsWith',
  'let',
  'if',
  'else',
]);

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  scan: while (at < text.length) {
    const blank = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
    blank.lastIndex = at;
    const skipped = blank.exec(text)?.[0];
    if (skipped !== undefined) {
      at += skipped.length;
      continue;
    }
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      const value = pattern.exec(text)?.[0];
      if (value === undefined) continue;
      found.push({ kind: WORD_OPERATORS.has(value) ? 'Operator' : kind, value, at });
      at += value.length;
      continue scan;
    }
    if (/["'`]/.test(text.charAt(at))) throw new ExpressionError('literal not terminated', text.length);
    throw new ExpressionError(`unrecognized character: U+${hex(text.codePointAt(at))} '${text.charAt(at)}'`, at);
  }
  // The end is marked at the last character, as expr-lang does.
  found.push({ kind: 'EOF', value: '', at: Math.max(text.length - 1, 0) });
  return found;
}

function hex(codePoint: number | undefined): string {
  return (codePoint ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** How tightly binary operators bind; higher binds tighter. */
const PRECEDENCE: Readonly<Record<string, number>> = {
  '|': 0,
  '=': 20,
  or: 10,
  '||': 10,
  and: 15,
  '&&': 15,
  '==': 20,
  '!=': 20,
  '<': 20,
  '>': 20,
  '>=': 20,
  '<=': 20,
  in: 20,
  matches: 20,
  contains: 20,
  startsWith: 20,
  endsWith: 20,
  '..': 25,
  '+': 30,
  '-': 30,
  '*': 60,
  '/': 60,
  '%': 60,
  '**': 100,
  '^': 100,
  '??': 500,
};
const UNARY: Readonly<Record<string, number>> = { not: 50, '!': 50, '-': 90, '+': 90 };

class Parser {
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(text: string) {
    this.#tokens = tokens(text);
  }

  parse(): void {
    this.#sequence();
    if (this.#current.kind !== 'EOF') this.#unexpected();
  }

  /** Expressions and variables, one after the other; the last semicolon may be there for nothing. */
  #sequence(): void {
    do {
      if (this.#current.kind === 'EOF') return;
      if (this.#take('let')) {
        if (this.#current.kind !== 'Identifier') this.#unexpected();
        this.#index++;
        this.#expect('=');
      }
      this.#expression(0);
    } while (this.#take(';'));
  }

  get #current(): Token {
    return this.#tokens[this.#index] ?? this.#tokens.at(-1)!;
  }

  #is(value: string): boolean {
    const { kind, value: found } = this.#current;
    return found === value && (kind === 'Operator' || kind === 'Bracket');
  }

  #take(value: string): boolean {
    if (!this.#is(value)) return false;
    this.#index++;
    return true;
  }

  #expect(value: string): void {
    if (!this.#take(value)) this.#unexpected();
  }

  #unexpected(): never {
    const { kind, value, at } = this.#current;
    throw new ExpressionError(`unexpected token ${kind}${value === '' ? '' : `(${JSON.stringify(value)})`}`, at);
  }

  #expression(least: number): void {
    this.#unary();
    for (;;) {
      const { kind, value } = this.#current;
      const isNot = value === 'not' && kind === 'Operator';
      const operator = isNot ? (this.#tokens[this.#index + 1]?.value ?? '') : value;
      const precedence = kind === 'Operator' ? PRECEDENCE[operator] : undefined;
      if (precedence === undefined || precedence < least) break;
      this.#index += isNot ? 2 : 1;
      if (operator === '|') {
        this.#call();
        continue;
      }
      this.#expression(operator === '**' || operator === '^' ? precedence : precedence + 1);
    }
    if (least === 0) this.#conditional();
  }

  /** What a pipe leads into: a function and its arguments. */
  #call(): void {
    if (this.#current.kind !== 'Identifier') this.#unexpected();
    this.#index++;
    this.#expect('(');
    this.#list(')');
  }

  #conditional(): void {
    if (this.#take('?:')) this.#expression(0);
    else if (this.#take('?')) {
      this.#expression(0);
      this.#expect(':');
      this.#expression(0);
    }
  }

  #unary(): void {
    const { kind, value } = this.#current;
    const precedence = kind === 'Operator' ? UNARY[value] : undefined;
    if (precedence === undefined) this.#postfix();
    else {
      this.#index++;
      this.#expression(precedence);
    }
  }

  #postfix(): void {
    this.#primary();
    for (;;) {
      if (this.#take('.') || this.#take('?.')) {
        const { kind, at } = this.#current;
        if (kind === 'EOF') throw new ExpressionError('unexpected end of expression', at);
        if (kind !== 'Identifier' && kind !== 'Operator') this.#unexpected();
        this.#index++;
      } else if (this.#take('(')) this.#list(')');
      else if (this.#take('[')) {
        if (!this.#is(':')) this.#expression(0);
        if (this.#take(':') && !this.#is(']')) this.#expression(0);
        this.#expect(']');
      } else return;
    }
  }

  #primary(): void {
    const { kind } = this.#current;
    if (kind === 'Identifier' || kind === 'Number' || kind === 'String') this.#index++;
    else if (this.#take('(')) {
      this.#expression(0);
      this.#expect(')');
    } else if (this.#take('[')) this.#list(']');
    else if (this.#take('{')) this.#map();
    else if (this.#take('#') || this.#take('.')) {
      if (this.#current.kind === 'Identifier') this.#index++;
    } else this.#unexpected();
  }

  #list(close: string): void {
    while (!this.#is(close)) {
      if (this.#take('{')) {
        this.#expression(0);
        this.#expect('}');
      } else this.#expression(0);
      if (!this.#take(',')) break;
    }
    this.#expect(close);
  }

  #map(): void {
    while (!this.#is('}')) {
      if (this.#take('(')) {
        this.#expression(0);
        this.#expect(')');
      } else if (this.#current.kind === 'EOF' || this.#current.kind === 'Operator') this.#unexpected();
      else this.#index++;
      this.#expect(':');
      this.#expression(0);
      if (!this.#take(',')) break;
    }
    this.#expect('}');
  }
}
