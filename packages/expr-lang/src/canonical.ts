import { ExpressionError, type Token, tokens } from './lexer.ts';

/** What SigNoz's fork of expr-lang takes for the same. */
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
 * An expression in one spelling: operators as expr-lang's own manual writes them, double quotes, single blanks, no
 * comments. Two texts of one canonical form mean the same. What cannot be read is given back as it is.
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
  return all.map((token, index) => gap(all[index - 1], token) + written(token)).join('');
}

function written({ kind, value }: Token): string {
  if (kind === 'String') return JSON.stringify(value);
  return kind === 'Operator' ? (SAME[value] ?? value) : value;
}

function gap(before: Token | undefined, { kind, value }: Token): string {
  if (before === undefined || ['(', '['].includes(before.value) || ['.', '?.', '!'].includes(before.value)) return '';
  if ([',', ')', ']', '.', '?.'].includes(value) && kind !== 'String') return '';
  const isCallOrIndex = ['(', '['].includes(value) && ['Identifier', 'Bracket'].includes(before.kind);
  return isCallOrIndex ? '' : ' ';
}
