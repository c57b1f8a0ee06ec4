import type { Queries } from '@signoz-as-code/telemetry';

/** The query that a rule compares: the one it names, or its only visible one. */
export function comparedQuery(rule: { readonly compare?: string; readonly queries: Queries }): string {
  return rule.compare ?? (Object.entries(rule.queries).find(([, query]) => !query.hidden)?.[0] as string);
}
