/** What is wrong with an expression, and where: an offset in its text. */
export class ExpressionError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

export interface Token {
  readonly kind: 'Identifier' | 'Number' | 'String' | 'Operator' | 'Bracket' | 'EOF';
  /** Its value: for a string, the text between its quotes. */
  readonly value: string;
  readonly at: number;
}

/** Also in upper case: SigNoz's fork of expr-lang accepts them. */
const WORD_OPERATORS = new Set(
  ['not', 'in', 'or', 'and', 'regexp', 'contains']
    .flatMap((word) => [word, word.toUpperCase()])
    .concat(['matches', 'startsWith', 'endsWith', 'let', 'if', 'else']),
);

const BLANK = /\s+|\/\/[^\n]*\n?|\/\*[\s\S]*?\*\//y;
const NUMBER =
  /0(?:[xX][0-9a-fA-F_]*|[bB][01_]*|[oO][0-7_]*)|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?[\d_]*)?/y;
const STRING = /"(?:\\[^\n]|[^"\\\n])*"|'(?:\\[^\n]|[^'\\\n])*'/y;
const RAW_STRING = /`(?:``|[^`])*`(?!`)/y;
const OPERATOR = /\?[.?]?|\|\|?|::?|[&!=*<>][&=*]?|[,;%+\-^/]|\.\.?|##?/y;
const IDENTIFIER = /[\p{L}\p{Nd}_$]+/uy;

/** The tokens one by one: a later error is only reported when it is reached. */
export function* tokens(text: string): Generator<Token, never> {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  for (;;) {
    const blank = take(BLANK);
    if (blank !== undefined) {
      at += blank.length;
      continue;
    }
    if (at >= text.length) break;
    const token = one(text, at, take);
    yield token.token;
    at += token.length;
  }
  // The end is marked at the last character.
  yield { kind: 'EOF', value: '', at: Math.max(text.length - 1, 0) };
  throw new ExpressionError('unexpected end of expression', Math.max(text.length - 1, 0));
}

function one(
  text: string,
  at: number,
  take: (pattern: RegExp) => string | undefined,
): { readonly token: Token; readonly length: number } {
  const token = (kind: Token['kind'], raw: string, value = raw) => ({ token: { kind, value, at }, length: raw.length });
  const first = text.charAt(at);
  if (text.startsWith('/*', at)) throw new ExpressionError('unclosed comment', text.length);
  if (first === '"' || first === "'") {
    const raw = take(STRING);
    if (raw === undefined) throw new ExpressionError('literal not terminated', unterminated(text, at));
    return token('String', raw, unescaped(raw.slice(1, -1), first, at));
  }
  if (first === '`') {
    const raw = take(RAW_STRING);
    if (raw === undefined) throw new ExpressionError('literal not terminated', text.length);
    return token('String', raw, raw.slice(1, -1).replaceAll('``', '`'));
  }
  const number = /[\d.]/.test(first) ? take(NUMBER) : undefined;
  if (number !== undefined) {
    const [next] = /^[\p{L}\p{Nd}_$]/u.exec(text.slice(at + number.length)) ?? [];
    if (next !== undefined)
      throw new ExpressionError(`bad number syntax: ${JSON.stringify(number + next)}`, at + number.length);
    return token('Number', number);
  }
  if (/[()[\]{}]/.test(first)) return token('Bracket', first);
  const operator = take(OPERATOR);
  if (operator !== undefined) return token('Operator', operator);
  const word = take(IDENTIFIER);
  if (word !== undefined) return token(WORD_OPERATORS.has(word) ? 'Operator' : 'Identifier', word);
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  const code = (text.codePointAt(at) as number).toString(16).toUpperCase().padStart(4, '0');
  throw new ExpressionError(`unrecognized character: U+${code} '${character}'`, at);
}

/** Where a string that is not closed ends: at the end of its line. */
function unterminated(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

function unescaped(inside: string, quote: string, at: number): string {
  return inside.replaceAll(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|(.))/gsu,
    (_, x?: string, u?: string, long?: string, octal?: string, plain?: string) => {
      const hex = x ?? u ?? long;
      if (hex !== undefined && Number.parseInt(hex, 16) <= 0x10ffff)
        return String.fromCodePoint(Number.parseInt(hex, 16));
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
      const found = plain === quote ? quote : plain === undefined ? undefined : ESCAPES[plain];
      if (found === undefined) throw new ExpressionError('invalid char escape', at);
      return found;
    },
  );
}
