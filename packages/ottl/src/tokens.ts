/** The kind of an OTTL token, named as in its grammar. */
export type TokenType =
  | 'bytes'
  | 'float'
  | 'int'
  | 'string'
  | 'nil'
  | 'not'
  | 'or'
  | 'and'
  | 'comparison'
  | 'addSub'
  | 'multDiv'
  | 'boolean'
  | 'punctuation'
  | 'uppercase'
  | 'lowercase';

/** `value` is the token's text, for a string its content; `at` and `end` are offsets in the whole text, from 0. */
export interface Token {
  readonly type: TokenType;
  readonly value: string;
  readonly at: number;
  readonly end: number;
}

/** An error at an offset of a text, counted from 0. */
export interface Problem {
  readonly kind: 'syntax' | 'name' | 'argument';
  readonly at: number;
  readonly reason: string;
  readonly hint: string;
  /** The collector starts with it, but it never has an effect. */
  readonly starts?: true;
}

/** How editions of OTTL differ in reading a text. The first edition has none of these features. */
export interface Grammar {
  /** A sign before a number is an operator, not part of the number. */
  readonly signsAreOperators?: boolean;
  /** The text "nil" is a text and not nil. */
  readonly nilIsText?: boolean;
}

type Rule = readonly [type: TokenType | 'blank', pattern: RegExp];

/**
 * The rules of the lexer of pkg/ottl v0.128.0, in order: the first match wins, however short. Each matches the rest of
 * the text, so a word boundary is also where the previous token ends.
 */
const rules: readonly Rule[] = [
  ['bytes', /^0x[a-fA-F0-9]+/],
  ['float', /^[-+]?\d*\.\d+([eE][-+]?\d+)?/],
  ['int', /^[-+]?\d+/],
  ['string', /^"(\\.|[^\\"])*"/],
  ['not', /^\bnot\b/],
  ['or', /^\bor\b/],
  ['and', /^\band\b/],
  ['comparison', /^(==|!=|>=|<=|>|<)/],
  ['addSub', /^[+-]/],
  ['multDiv', /^[/*]/],
  ['boolean', /^\b(true|false)\b/],
  ['punctuation', /^[=(){}:,.[\]]/],
  ['uppercase', /^[A-Z][A-Z0-9_]*/],
  ['lowercase', /^[a-z][a-z0-9_]*/],
  ['blank', /^[\t\n\f\r ]+/],
];

/** Rules that pkg/ottl v0.144.0 has instead, or before all words. */
const signless: ReadonlyMap<string, RegExp> = new Map([
  ['float', /^(\d+\.\d*|\d*\.\d+)([eE][-+]?\d+)?/],
  ['int', /^\d+/],
]);
const nil: Rule = ['nil', /^\bnil\b/];

function rulesOf({ signsAreOperators, nilIsText }: Grammar): readonly Rule[] {
  const own = signsAreOperators ? rules.map(([type, rule]): Rule => [type, signless.get(type) ?? rule]) : rules;
  return nilIsText ? [nil, ...own] : own;
}

/** The tokens of a text without blanks, or the first invalid position. */
export function tokensOf(text: string, grammar: Grammar = {}): readonly Token[] | Problem {
  const own = rulesOf(grammar);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const found = own.map(([type, rule]) => [type, rule.exec(rest)?.[0]] as const).find(([, it]) => it !== undefined);
    if (found === undefined) return unreadable(rest, at);
    const [type, piece] = found as [TokenType | 'blank', string];
    const end = at + piece.length;
    if (type === 'string') {
      const value = unquoted(piece.slice(1, -1));
      if (value === undefined) return { kind: 'syntax', at, reason: `${piece} has an invalid escape`, hint: escapes };
      tokens.push({ type, value, at, end });
    } else if (type !== 'blank') tokens.push({ type, value: piece, at, end });
    at = end;
  }
  return tokens;
}

const escapes =
  'a backslash may be followed by n, t, r, \\, ", or a code like x41 or u00e4; write \\\\ for a backslash';

function unreadable(rest: string, at: number): Problem {
  const [letter = ''] = rest;
  const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
    '"': ['the text that begins here is not closed', 'close it with a quotation mark'],
    "'": ["a text does not begin with '", 'write texts in double quotation marks'],
    '!': ["there is no '!'", "write 'not', or '!=' for unequal"],
    '&': ["there is no '&'", "write 'and'"],
    '|': ["there is no '|'", "write 'or'"],
  };
  const [reason, hint] = reasons[letter] ?? [`'${letter}' means nothing here`, 'leave it out, or put it into a text'];
  return { kind: 'syntax', at, reason, hint };
}

const single: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

/** The content of a quoted text, as Go reads it; undefined for an invalid escape. */
function unquoted(inside: string): string | undefined {
  let isRead = true;
  const anEscape = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3})|(.))/gs;
  const value = inside.replaceAll(
    anEscape,
    (_, x?: string, u?: string, U?: string, octal?: string, letter?: string) => {
      const code = octal === undefined ? Number.parseInt(x ?? u ?? U ?? '', 16) : Number.parseInt(octal, 8);
      const plain = letter === undefined ? undefined : single[letter];
      if (plain !== undefined) return plain;
      const isCode = octal === undefined ? code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) : code < 256;
      if (isCode) return String.fromCodePoint(code);
      isRead = false;
      return '';
    },
  );
  return isRead ? value : undefined;
}
