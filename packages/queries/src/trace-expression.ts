/** The relations between spans of two queries. */
type TraceRelation = '=>' | '->' | '&&' | '||' | 'NOT';

/** The expression of a trace operator: a query by its name, or a relation of one (`NOT A`) or two. */
export type TraceExpression =
  | { readonly query: string }
  | { readonly relation: TraceRelation; readonly of: readonly [TraceExpression, TraceExpression?] };

/** Why SigNoz refuses an expression, or reads it in an unexpected way. */
export interface ReadExpression {
  /** Undefined where it cannot be parsed. */
  readonly expression?: TraceExpression;
  /** The part that is not a name of a query. */
  readonly unreadable?: string;
  /** The same with all of SigNoz's implicit parentheses, where another reading is likely. */
  readonly ambiguous?: string;
}

/** The most relations that SigNoz accepts. */
export const MAX_RELATIONS = 10;

/** In SigNoz's order of splitting: the first one binds weakest. */
const RELATIONS = ['->', '=>', '&&', '||', ' NOT '] as const;
/** `(A && B) && C` is `A && (B && C)`, and `A NOT B NOT C` what it looks like. */
const CHAINS: readonly TraceRelation[] = ['&&', '||', 'NOT'];

class Unreadable extends Error {}

/**
 * Reads an expression as parseTraceExpression of SigNoz v0.108.0 (trace_operator.go) does: precedence rises from `->`
 * over `=>` and `&&` to `||`; equal operators bind from the left; a leading `NOT` applies to everything after it.
 */
export function readTraceExpression(text: string): ReadExpression {
  let isAmbiguous = false;

  /** An operand, and whether it is in its own parentheses. */
  const parse = (untrimmed: string): { readonly is: TraceExpression; readonly isGrouped: boolean } => {
    const part = untrimmed.trim();
    if (part.startsWith('(') && part.endsWith(')') && isBalanced(part.slice(1, -1)))
      return { is: parse(part.slice(1, -1)).is, isGrouped: true };
    if (part.startsWith('NOT ')) {
      const operand = parse(part.slice('NOT '.length));
      if (!operand.isGrouped && 'relation' in operand.is) isAmbiguous = true;
      return { is: { relation: 'NOT', of: [operand.is] }, isGrouped: false };
    }
    for (const written of RELATIONS) {
      const at = lastOutside(part, written);
      if (at === -1) continue;
      const relation = written.trim() as TraceRelation;
      const left = parse(part.slice(0, at));
      const right = parse(part.slice(at + written.length));
      for (const { is, isGrouped } of [left, right])
        if (!isGrouped && 'relation' in is && is.of.length > 1)
          isAmbiguous ||= is.relation !== relation || !CHAINS.includes(relation);
      return { is: { relation, of: [left.is, right.is] }, isGrouped: false };
    }
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(part)) throw new Unreadable(part);
    return { is: { query: part }, isGrouped: false };
  };

  try {
    const expression = parse(text).is;
    return { expression, ...(isAmbiguous ? { ambiguous: written(expression) } : {}) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { unreadable: error.message };
  }
}

/** The queries that an expression names, each once, from the left. */
export function queriesOf(expression: TraceExpression): readonly string[] {
  if ('query' in expression) return [expression.query];
  return [...new Set(expression.of.flatMap((one) => (one === undefined ? [] : queriesOf(one))))];
}

/** How many relations an expression has. */
export function relationsOf(expression: TraceExpression): number {
  if ('query' in expression) return 0;
  return expression.of.reduce((sum, one) => sum + (one === undefined ? 0 : relationsOf(one)), 1);
}

function written(expression: TraceExpression): string {
  if ('query' in expression) return expression.query;
  const [left, right] = expression.of.map((one) =>
    one === undefined || 'query' in one ? (one?.query ?? '') : `(${written(one)})`,
  );
  return right === undefined ? `NOT ${left}` : `${left} ${expression.relation} ${right}`;
}

/** The last position of a relation outside parentheses; -1 when there is none. */
function lastOutside(text: string, relation: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')') depth++;
    else if (text[at] === '(') depth--;
    if (depth === 0 && text.startsWith(relation, at)) return at;
  }
  return -1;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
