import type { Queries } from './query.ts';

/** The question to Prometheus about one query. */
export interface PromQLAsked {
  readonly field: string;
  readonly ask: { readonly kind: 'promql'; readonly text: string; readonly variables?: readonly string[] };
}

/** Errors that predict Prometheus's parse errors. */
export const foretoldOfPromQL = ['query/promql-syntax', 'query/promql-type'] as const;

/** The PromQL queries, by field; `variables` are the dashboard's, which rules do not have. */
export function askedOfPromQL(queries: Queries, field: string, variables?: readonly string[]): readonly PromQLAsked[] {
  return Object.entries(queries).flatMap(([name, query]) => {
    if (query.type !== 'promql') return [];
    const { expression } = query;
    const text = typeof expression === 'string' ? expression : expression.promql;
    return [{ field: `${field}.${name}`, ask: { kind: 'promql', text, ...(variables && { variables }) } }];
  });
}
