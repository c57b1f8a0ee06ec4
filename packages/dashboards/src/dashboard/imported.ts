import type { ImportNote } from '@signoz-as-code/core';
import type { CatalogueModule } from '@signoz-as-code/queries';
import type { Dashboard } from './define.ts';
import { sections } from './panels.ts';
import { errorsOf, type Refused, type Target } from './repair.ts';
import { isSuppressible } from './suppress.ts';

export interface ImportedDashboard {
  readonly dashboard: Dashboard;
  readonly notes: readonly ImportNote[];
}

/** The dashboard, which suppresses by name the problems that it already has. */
export function withSuppressions(
  key: string,
  dashboard: Dashboard,
  catalogue: CatalogueModule,
  target: Target,
  isTitleTaken: boolean,
): Dashboard {
  const own = [...new Set(errorsOf(key, dashboard, catalogue, target).map(({ code }) => code))]
    .filter(isSuppressible)
    .sort();
  const suppress = isTitleTaken ? [...own, 'dashboards/title-duplicate' as const].sort() : own;
  return suppress.length === 0 ? dashboard : { ...dashboard, suppress };
}

export function leftOut({ field, reason }: Refused, dashboard: Dashboard): ImportNote {
  const entries = sections(dashboard).flatMap(({ row, panels }) => [
    ...(row ? [{ field: row.field, title: `row "${row.row.title}"` }] : []),
    ...panels.map((one) => ({ field: one.field, title: `panel "${one.panel.title}"` })),
  ]);
  const title = entries.find((one) => one.field === field)?.title ?? field.replace('variables.', 'variable ');
  return { field: title, text: `left out: ${reason}`, lost: true };
}
