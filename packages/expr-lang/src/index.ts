import { typeOf } from './check.ts';
import { ExpressionError } from './lexer.ts';
import { parse } from './parser.ts';

export { type ComparedLabel, comparedIn } from './compared.ts';
export { labelOf } from './label.ts';
export { type Labels, labelsIn, type Match, type MatchOptions, match, type NamedLabel } from './match.ts';
export { type Expression, parse } from './parser.ts';
export { ExpressionError };

/** What is wrong with an expression, and where. */
export interface ExpressionProblem {
  readonly message: string;
  /** Offset in the text. */
  readonly at: number;
}

/**
 * Why SigNoz v0.108.0 refuses to save an expression: syntax, patterns, and literals with incompatible types. It does
 * not know the labels then. Undefined when it accepts the expression.
 */
export function expressionProblem(text: string): ExpressionProblem | undefined {
  try {
    typeOf(parse(text));
    return undefined;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { message: error.message, at: error.at };
  }
}

/** A problem as expr-lang prints it: the message, line and column, and the line with the place marked. */
export function printProblem(text: string, { message, at }: ExpressionProblem): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = [...before.slice(before.lastIndexOf('\n') + 1)].length;
  const shown = (text.split('\n')[line - 1] ?? '').replaceAll('\t', ' ');
  return shown === '' ? message : `${message} (${line}:${column + 1})\n | ${shown}\n | ${'.'.repeat(column)}^`;
}
