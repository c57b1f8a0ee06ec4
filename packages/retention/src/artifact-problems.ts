import type { ArtifactProblem } from '@signoz-as-code/core';
import { canonicalExpression } from './sql/expression.ts';

/** A list without items. A schema with `minItems` would make its type a tuple. */
export function emptyProblems(field: string, list: readonly unknown[]): ArtifactProblem[] {
  return list.length === 0 ? [{ field, message: `${field} must have at least one item` }] : [];
}

/** An artifact contains single expressions: other SQL in their place would become part of a statement. */
export function expressionProblems(field: string, sql: string): ArtifactProblem[] {
  try {
    const canonical = canonicalExpression(sql);
    return canonical === sql ? [] : [{ field, message: `${field} must be '${canonical}', found '${sql}'` }];
  } catch (error) {
    return [{ field, message: `${field} is not one SQL expression: ${(error as Error).message}` }];
  }
}
