import type { Call, Comparison, Condition } from './grammar.ts';

/** The comparisons and calls of a condition, in order. */
export function askedIn(condition: Condition | undefined): readonly (Comparison | Call)[] {
  switch (condition?.kind) {
    case 'and':
    case 'or':
      return condition.of.flatMap(askedIn);
    case 'not':
      return askedIn(condition.of);
    case 'comparison':
    case 'call':
      return [condition];
    default:
      return [];
  }
}

/** The same condition with other comparisons and calls in their places. */
export function withAsked(condition: Condition, change: (asked: Comparison | Call) => Comparison | Call): Condition {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { ...condition, of: condition.of.map((one) => withAsked(one, change)) };
    case 'not':
      return { ...condition, of: withAsked(condition.of, change) };
    case 'comparison':
    case 'call':
      return change(condition);
    default:
      return condition;
  }
}
