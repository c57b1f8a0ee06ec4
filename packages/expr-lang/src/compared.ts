import { childrenOf, pathOf } from './match.ts';
import type { Expression } from './parser.ts';

/** A text that an expression compares a label with. */
export interface ComparedLabel {
  /** The label's name, with dots. */
  readonly label: string;
  /** Whether it must equal the text, begin or end with it, contain it, or match it as a pattern. */
  readonly asks: 'equals' | 'begins' | 'ends' | 'contains' | 'matches';
  readonly text: string;
  readonly at: number;
}

const ASKS: Readonly<Record<string, ComparedLabel['asks']>> = {
  '==': 'equals',
  '!=': 'equals',
  in: 'equals',
  contains: 'contains',
  startsWith: 'begins',
  endsWith: 'ends',
  matches: 'matches',
};

/** Every text that an expression compares a label with, including negated comparisons. */
export function comparedIn(expression: Expression, locals: readonly string[] = []): readonly ComparedLabel[] {
  if (expression.type === 'let')
    return [...comparedIn(expression.value, locals), ...comparedIn(expression.body, [...locals, expression.name])];
  const own = expression.type === 'binary' ? comparedBy(expression, locals) : [];
  return [...own, ...childrenOf(expression).flatMap((child) => comparedIn(child, locals))];
}

function comparedBy(
  { operator, left, right }: Expression & { readonly type: 'binary' },
  locals: readonly string[],
): readonly ComparedLabel[] {
  const asks = ASKS[operator];
  if (asks === undefined) return [];
  const isEither = operator === '==' || operator === '!=';
  const [side, other] = isEither && pathOf(left, locals) === undefined ? [right, left] : [left, right];
  const label = pathOf(side, locals)?.join('.');
  if (label === undefined) return [];
  const texts = operator === 'in' && other.type === 'array' ? other.items : [other];
  return texts.flatMap((one) => (one.type === 'string' ? [{ label, asks, text: one.value, at: one.at }] : []));
}
