import type { BuilderQuery, Query } from '@signoz-as-code/queries';
import type { Dashboard, Panel, Row } from './define.ts';

/** A panel with its place in the definition. */
export interface PanelEntry {
  readonly key: string;
  /** `panels.sendRate`, or `panels.storage.panels.queries` inside a row. */
  readonly field: string;
  readonly panel: Panel;
}

/** The panels outside rows (above the first row or after a closed one), or those below one heading. */
export interface Section {
  /** Undefined for panels outside rows. */
  readonly row: { readonly key: string; readonly field: string; readonly row: Row } | undefined;
  readonly panels: readonly PanelEntry[];
}

/** The dashboard in reading order, cut at its rows. Panels after an open row belong to it. */
export function sections(dashboard: Dashboard): Section[] {
  const all: { row: Section['row']; panels: PanelEntry[] }[] = [{ row: undefined, panels: [] }];
  for (const [key, entry] of Object.entries(dashboard.panels)) {
    const field = `panels.${key}`;
    if (entry.kind !== 'row') {
      all.at(-1)?.panels.push({ key, field, panel: entry });
      continue;
    }
    const panels = Object.entries(entry.panels).map(([inner, panel]) => ({
      key: inner,
      field: `${field}.panels.${inner}`,
      panel,
    }));
    all.push({ row: { key, field, row: entry }, panels });
    if (entry.collapsed) all.push({ row: undefined, panels: [] });
  }
  return all.filter((section) => section.row !== undefined || section.panels.length > 0);
}

export function allPanels(dashboard: Dashboard): PanelEntry[] {
  return sections(dashboard).flatMap((section) => section.panels);
}

/** The id of a panel or row in SigNoz: its own, or one that is unique in the whole of SigNoz. */
export function idOf(dashboard: string, key: string, { id }: Panel | Row): string {
  return id ?? `${dashboard}.${key}`;
}

/** Whether a query is made in SigNoz's query builder. */
export function isBuilder(query: Query): query is BuilderQuery {
  return query.type === 'metrics' || query.type === 'traces' || query.type === 'logs';
}
