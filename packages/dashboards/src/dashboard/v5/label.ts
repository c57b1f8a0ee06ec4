import { asObjects, isObject, type Json, type JsonObject, keyedPath } from '@signoz-as-code/core';
import { join, queryLabel, rename } from '../../shared/label.ts';

/**
 * A path in a dashboard's normal form as its definition names it: `panel "P95 send latency" · query A · expression`.
 * `titleOf` gives the title of a panel or row by its id.
 */
export function dashboardLabel(path: readonly string[], titleOf: (id: string) => string): string {
  const [level, id, ...rest] = path;
  if (id === undefined) return rename(path);
  switch (level) {
    case 'widgets':
      return join(titleOf(id), queryLabel(rest));
    case 'layout':
      return join(titleOf(id), join('place', rename(rest)));
    case 'panelMap':
      return join(titleOf(id), rest.length === 0 ? 'collapsed' : rename(rest));
    case 'variables':
      return join(`variable ${id}`, rename(rest));
    default:
      return rename(path);
  }
}

/** Panels and places by id, queries, formulas and texts by name, groups and columns by key. */
export function itemKey(item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  const identity = item.id ?? item.i ?? item.queryName ?? item.name ?? item.key;
  return typeof identity === 'string' ? identity : undefined;
}

/** The title of a panel or row of the stored form. */
export function widgetTitle({ panelTypes, title }: JsonObject): string {
  return `${panelTypes === 'row' ? 'row' : 'panel'} "${String(title)}"`;
}

/** A field of the artifact, as its definition calls it. */
export function artifactLabel(value: Readonly<Record<string, unknown>>, field: string): string {
  const titles = new Map(asObjects(value.widgets).map((one) => [one.id, widgetTitle(one as JsonObject)]));
  return dashboardLabel(keyedPath(value as Json, field, itemKey), (id) => titles.get(id) ?? id);
}
