import { asObject, asObjects, asText, type ImportNote, isObject, type JsonObject } from '@signoz-as-code/core';
import type { CatalogueModule } from '@signoz-as-code/queries';
import { compactGrid, type GridPlace, normalDashboard } from '@signoz-as-code/signoz-client';
import { notesOf } from '../../shared/notes.ts';
import type { Dashboard } from '../define.ts';
import { type ImportedDashboard, leftOut, withSuppressions } from '../imported.ts';
import { idOf, sections } from '../panels.ts';
import { V5, withoutRefused } from '../repair.ts';
import { Untranslatable } from '../v6/as-v5/index.ts';
import { dashboardBody } from './body.ts';
import { v5 } from './form.ts';
import { held } from './hold.ts';
import { dashboardLabel, itemKey } from './label.ts';
import { readDashboard } from './read.ts';
import { notDrawn, ofViewers, withoutUnread } from './unread.ts';

/**
 * The definition that generates a stored dashboard of the v5 form, and every field that it does not: what it generates
 * is compared with what is stored, in the normal form. Panels keep their ids. Problems that the dashboard already has are
 * suppressed by name, and what cannot be suppressed is left out. The `target` may be a later form, which refuses more.
 * Throws {@link Untranslatable} for one without panels.
 */
export function importDashboard(
  key: string,
  data: unknown,
  catalogue: CatalogueModule,
  isTitleTaken = false,
  target = V5,
): ImportedDashboard {
  const { read, notes: unread } = withoutUnread(data);
  if (asText(asObject(data).title).trim() === '') throw new Untranslatable('it has no title');
  const { normal, notes: unheld } = held(normalDashboard(read));
  const readFor = (one: JsonObject): Dashboard => {
    const found = readDashboard(key, one, catalogue);
    return target.fit?.(found) ?? found;
  };
  const whole = readFor(normal);
  if (Object.keys(whole.panels).length === 0) throw new Untranslatable('it has no panel that SigNoz draws');
  const taken = withoutRefused(key, whole, catalogue, target);
  const before = withoutParts(
    normal,
    idsOf(key, taken.dashboard),
    new Set(Object.keys(taken.dashboard.variables ?? {})),
  );
  // Read again without the parts that are left out: places depend on the other panels.
  const { dashboard } = taken.refused.length === 0 ? taken : withoutRefused(key, readFor(before), catalogue, target);
  const complete = withSuppressions(key, dashboard, catalogue, target, isTitleTaken);
  const after = normalDashboard(dashboardBody(key, complete));
  return {
    dashboard: complete,
    notes: [
      ...unread,
      ...ofViewers(data, after),
      ...notDrawn(data, normal),
      ...unheld,
      ...taken.refused.map((one) => leftOut(one, whole)),
      ...differences(before, after),
    ],
  };
}

/** The ids of all panels and rows of a definition. */
function idsOf(key: string, dashboard: Dashboard): ReadonlySet<string> {
  return new Set(
    sections(dashboard).flatMap(({ row, panels }) => [
      ...(row ? [idOf(key, row.key, row.row)] : []),
      ...panels.map((one) => idOf(key, one.key, one.panel)),
    ]),
  );
}

/** A dashboard's normal form without the panels and variables that are reported separately. */
function withoutParts(normal: JsonObject, ids: ReadonlySet<string>, variables: ReadonlySet<string>): JsonObject {
  const places = (value: unknown): JsonObject[] =>
    compactGrid(asObjects(value).filter(({ i }) => ids.has(asText(i))) as never).sort((a: GridPlace, b: GridPlace) =>
      a.i < b.i ? -1 : 1,
    ) as never;
  const kept = Object.entries(normal.variables as JsonObject).filter(([name]) => variables.has(name));
  return {
    ...normal,
    widgets: (asObjects(normal.widgets) as JsonObject[]).filter(({ id }) => ids.has(asText(id))),
    layout: places(normal.layout),
    panelMap: Object.fromEntries(
      Object.entries(normal.panelMap as JsonObject)
        .map(([id, row]) => [id, { collapsed: true, widgets: places(isObject(row) ? row.widgets : []) }] as const)
        .filter(([id, { widgets }]) => ids.has(id) && widgets.length > 0),
    ),
    variables: Object.fromEntries(kept.map(([name, one], order) => [name, { ...(one as JsonObject), order }] as const)),
  };
}

function differences(before: JsonObject, after: JsonObject): ImportNote[] {
  const titles = new Map([...v5.names(before), ...v5.names(after)]);
  return notesOf(before, after, itemKey, (path) => dashboardLabel(path, (id) => titles.get(id) ?? id));
}
