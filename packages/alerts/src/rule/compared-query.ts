import { type Queries, shownQueries } from '@signoz-as-code/queries';

/** The query that a rule compares: the named one, or the only one that gives a result. */
export function comparedQuery(rule: { readonly compare?: string; readonly queries: Queries }): string {
  return rule.compare ?? (shownQueries(rule.queries)[0] as string);
}
