import { ExpressionError, type Token, tokens } from './lexer.ts';

/** Spellings that SigNoz's fork of expr-lang treats as equal. */
const SAME: Readonly<Record<string, string>> = {
  and: '&&',
  AND: '&&',
  or: '||',
  OR: '||',
  '=': '==',
  NOT: 'not',
  IN: 'in',
  regexp: 'matches',
  REGEXP: 'matches',
  CONTAINS: 'contains',
  '^': '**',
};

/**
 * An expression in one spelling: operators as in expr-lang's manual, double quotes, single blanks, no comments. Two
 * texts with the same canonical form mean the same. A text that cannot be parsed is returned unchanged.
 */
export function canonical(text: string): string {
  const all: Token[] = [];
  try {
    for (const token of tokens(text)) {
      if (token.kind === 'EOF') break;
      all.push(token);
    }
  } catch (error) {
    if (error instanceof ExpressionError) return text.trim();
    throw error;
  }
  // A variable is declared with `=`.
  if (all.some(({ kind, value }) => kind === 'Operator' && value === 'let')) return text.trim();
  return all
    .map((token, index) => {
      const before = all[index - 1];
      // Behind a dot every word is a name.
      const name = (one: Token | undefined, of: Token | undefined): Token | undefined =>
        one !== undefined && isOne(of, '.', '?.') ? { ...one, kind: 'Identifier' } : one;
      const own = name(token, before) as Token;
      return gap(name(before, all[index - 2]), own) + written(own);
    })
    .join('');
}

function isOne(token: Token | undefined, ...values: readonly string[]): boolean {
  return (token?.kind === 'Operator' || token?.kind === 'Bracket') && values.includes(token.value);
}

function written({ kind, value }: Token): string {
  if (kind === 'String') return JSON.stringify(value);
  return kind === 'Operator' ? (SAME[value] ?? value) : value;
}

function gap(before: Token | undefined, token: Token): string {
  if (before === undefined || isOne(before, '(', '[', '.', '?.', '!')) return '';
  if (isOne(token, ',', ')', ']', '.', '?.')) return '';
  const isCallOrIndex = isOne(token, '(', '[') && ['Identifier', 'Bracket'].includes(before.kind);
  return isCallOrIndex ? '' : ' ';
}
