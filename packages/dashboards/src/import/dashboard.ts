import { definitions, diff, type ImportNote, isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { normalDashboard } from '@signoz-as-code/signoz-client';
import { type CatalogueModule, catalogueOf } from '@signoz-as-code/telemetry';
import { dashboardBody } from '../body.ts';
import { check } from '../check.ts';
import { type Dashboard, defineDashboard } from '../define.ts';
import { dashboardLabel, itemKey, widgetTitle } from '../label.ts';
import { isTolerable } from '../tolerate.ts';
import { readDashboard } from './read.ts';
import { withoutUnread } from './unread.ts';
import { Untranslatable } from './v6/index.ts';

export interface ImportedDashboard {
  readonly dashboard: Dashboard;
  readonly notes: readonly ImportNote[];
}

/**
 * The definition that generates a stored dashboard of the v5 form, and every field that it does not: what it generates
 * is compared with what is stored, in the normal form. Problems that the dashboard brings along are tolerated by name.
 * Throws {@link Untranslatable} for one without panels.
 */
export function importDashboard(
  key: string,
  data: unknown,
  catalogue: CatalogueModule,
  isTitleTaken = false,
): ImportedDashboard {
  const { read, notes } = withoutUnread(data);
  const before = normalDashboard(read);
  const { dashboard, keys } = readDashboard(before, catalogue);
  const missing = (before.widgets as readonly JsonObject[])
    .filter((widget) => !keys.has(String(widget.id)))
    .map((widget) => ({
      field: widgetTitle(widget),
      text: 'it has no place in the layout, so that SigNoz does not draw it',
      lost: false,
    }));
  if (Object.keys(dashboard.panels).length === 0) throw new Untranslatable('it has no panel that SigNoz draws');
  const own = tolerated(key, dashboard, catalogue);
  const tolerates = isTitleTaken ? [...own, 'dashboards/title-duplicate' as const].sort() : own;
  const complete = tolerates.length === 0 ? dashboard : { ...dashboard, tolerates };
  const after = normalDashboard(dashboardBody(key, complete));
  return { dashboard: complete, notes: [...notes, ...missing, ...differences(renamed(before, key, keys), after)] };
}

/** The same dashboard under the ids that its definition gives; without the panels that have no place. */
function renamed(normal: JsonObject, key: string, keys: ReadonlyMap<string, string>): JsonObject {
  const id = (old: Json | undefined): string => `${key}.${keys.get(String(old))}`;
  const items = (value: Json | undefined, field: 'id' | 'i'): JsonObject[] =>
    (value as readonly JsonObject[])
      .filter((item) => keys.has(String(item[field])))
      .map((item) => ({ ...item, [field]: id(item[field]) }))
      .sort((a, b) => (String(a[field]) < String(b[field]) ? -1 : 1));
  return {
    ...normal,
    widgets: items(normal.widgets, 'id'),
    layout: items(normal.layout, 'i'),
    panelMap: Object.fromEntries(
      Object.entries(normal.panelMap as JsonObject).map(([old, row]) => [
        id(old),
        isObject(row) ? { ...(row as JsonObject), widgets: items(row.widgets as Json, 'i') } : row,
      ]),
    ),
  };
}

function differences(before: JsonObject, after: JsonObject): ImportNote[] {
  const titles = new Map(
    [before, after].flatMap(({ widgets }) =>
      (widgets as readonly JsonObject[]).map((widget) => [String(widget.id), widgetTitle(widget)] as const),
    ),
  );
  return diff(before, after, itemKey).map((one) => ({
    field: dashboardLabel(one.path, (id) => titles.get(id) ?? id),
    text: `is ${shown(one.before)}, and a definition makes it ${shown(one.after)}`,
    lost: true,
  }));
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}

/** The codes of the errors that a dashboard has as it is. */
function tolerated(key: string, dashboard: Dashboard, catalogue: CatalogueModule) {
  const definition = defineDashboard(dashboard);
  const entry = { kind: definition.kind, key, file: key, definition: definition as never, spec: dashboard };
  const found = check(definitions({} as Environment, [entry]), catalogueOf(catalogue));
  const codes = found.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return [...new Set(codes)].filter(isTolerable).sort();
}
