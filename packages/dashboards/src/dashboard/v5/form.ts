import {
  asObjects,
  asText,
  carriedMark,
  isObject,
  type Json,
  type JsonObject,
  readCarried,
  readOwnership,
} from '@signoz-as-code/core';
import type { DashboardForm } from '../form.ts';
import { dashboardLabel, itemKey, widgetTitle } from './label.ts';

/**
 * The server's own ids; dashboards of integrations are listed under other ids, or with another source, and cannot be
 * changed.
 */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Dashboards of SigNoz before v0.135.0. A tag carries the mark of ownership, where people who open the dashboard see it. */
export const v5: DashboardForm = {
  isReadOnly: ({ id, source = 'user' }) => !UUID.test(id) || source !== 'user',
  // One may be of the v6 form already.
  titleOf,
  withMark: (owner, resource, normal, live) => {
    const spec = resource.spec as JsonObject;
    return { ...spec, tags: [...tagsOf(spec), carriedMark(owner, resource, normal, live)] };
  },
  withoutMark: (body, owner) => {
    const { mark } = readOwnership(owner, tagsOf(body));
    return mark === undefined || !Array.isArray(body.tags)
      ? body
      : { ...body, tags: body.tags.filter((tag: Json) => tag !== mark) };
  },
  released: (body) => body,
  ownerships:
    (owner) =>
    ({ id, data }) => {
      const body = data as JsonObject;
      return readCarried(owner, tagsOf(body), { id, title: titleOf(body) }).ownership;
    },
  updated: (body) => body,
  // The server keeps a body as it was sent, but for the order of its keys.
  givesBack: true,
  panels: (normal) =>
    new Map(
      widgetsOf(normal)
        .filter(({ panelTypes }) => panelTypes !== 'row')
        .map(({ id, title }) => [String(id), String(title)]),
    ),
  names: (normal) => new Map(widgetsOf(normal).map((widget) => [String(widget.id), widgetTitle(widget)])),
  placesIn: 'layout',
  places: (normal) => {
    const rows = new Set(widgetsOf(normal).flatMap(({ id, panelTypes }) => (panelTypes === 'row' ? [id] : [])));
    return (asObjects(normal.layout) as JsonObject[])
      .filter(({ i }) => !rows.has(i))
      .map(({ i = null, x = null, y = null, w = null, h = null }) => ({ i, x, y, w, h }));
  },
  // An id is the dashboard's key and the panel's, or one of the panel's own.
  panelKey: (id) => id.slice(id.indexOf('.') + 1),
  underKey: (normal, from, to) =>
    withIds(normal, (id) => (id.startsWith(`${from}.`) ? `${to}${id.slice(from.length)}` : id)),
  itemKey,
  label: (path, names) => dashboardLabel(path, (id) => names.get(id) ?? `panel ${id}`),
};

function titleOf({ title, spec }: JsonObject): string {
  return asText(title) || asText(isObject(spec) && isObject(spec.display) ? spec.display.name : undefined);
}

/** A dashboard in the normal form with other ids of its panels, wherever they are. */
function withIds(spec: JsonObject, change: (id: string) => string): JsonObject {
  const items = (list: Json | undefined, field: 'i' | 'id'): Json =>
    (Array.isArray(list) ? list : []).map((item: Json) =>
      isObject(item) && typeof item[field] === 'string' ? ({ ...item, [field]: change(item[field]) } as Json) : item,
    );
  const rows = Object.entries((spec.panelMap ?? {}) as JsonObject).map(([id, row]): [string, Json] => [
    change(id),
    isObject(row) ? ({ ...row, widgets: items((row as JsonObject).widgets, 'i') } as Json) : row,
  ]);
  return {
    ...spec,
    widgets: items(spec.widgets, 'id'),
    layout: items(spec.layout, 'i'),
    panelMap: Object.fromEntries(rows),
  };
}

function widgetsOf({ widgets }: JsonObject): JsonObject[] {
  return asObjects(widgets) as JsonObject[];
}

function tagsOf({ tags }: JsonObject): string[] {
  return Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : [];
}
