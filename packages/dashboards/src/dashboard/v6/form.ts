import { asText, isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import { normalDashboardV6, PANEL_REF } from '@signoz-as-code/signoz-client';
import { freeNameFor } from '../../shared/name.ts';
import type { DashboardForm } from '../form.ts';
import { itemKeyV6, labelV6 } from './label.ts';
import { carriedBy, ownerships, released, withMark, withoutMark } from './mark.ts';

/** Dashboards of SigNoz v0.135.0 and later. */
export const v6: DashboardForm = {
  titleOf: ({ name, spec }) =>
    asText(normalDashboardV6({ name, spec: { display: isObject(spec) ? spec.display : {} } }).title),
  withMark,
  withoutMark,
  released,
  ownerships: (owner, wanted, all) => {
    const judge = ownerships(
      owner,
      wanted,
      all.map(({ data }) => data as JsonObject),
    );
    return ({ data }) => judge(data as JsonObject);
  },
  // A dashboard keeps the name of the key that it was created with: after a rename, a new one of that key needs another.
  created: (body, owner, key, stored) => {
    const used = new Set(stored.map(({ data }) => asText(data.name)));
    return used.has(asText(body.name)) ? carriedBy(body, freeNameFor(owner, key, used)) : body;
  },
  // SigNoz never changes a name.
  updated: (body, { restorable }) => carriedBy(body, asText((restorable as JsonObject).name)),
  givesBack: false,
  panels: titles,
  names: titles,
  placesIn: 'places',
  places: ({ places }) => places as readonly JsonObject[],
  panelKey: (id, wanted) => {
    const own = wanted.find(
      ({ key, spec }) => id.startsWith(`${key}-`) && Object.hasOwn(panelsOf(spec as JsonObject), id),
    );
    return own === undefined ? id : id.slice(own.key.length + 1);
  },
  underKey,
  itemKey: itemKeyV6,
  label: (path, names) => labelV6(path, (key) => names.get(key) ?? key),
};

function titles({ panels }: JsonObject): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(panels as JsonObject).map(([key, panel]) => [key, String((panel as JsonObject).title)]),
  );
}

function panelsOf({ spec }: JsonObject): object {
  return isObject(spec) && isObject(spec.panels) ? spec.panels : {};
}

/** A dashboard whose panels' keys begin with another key of a definition: a body, or the normal form. */
function underKey(dashboard: JsonObject, from: string, to: string): JsonObject {
  const other = (key: string): string => (key.startsWith(`${from}-`) ? `${to}${key.slice(from.length)}` : key);
  if (isObject(dashboard.spec)) return { ...dashboard, spec: withPanelKeys(dashboard.spec as JsonObject, other) };
  const panels = Object.entries(dashboard.panels as JsonObject).map(([key, panel]) => [other(key), panel] as const);
  return {
    ...dashboard,
    panels: Object.fromEntries(panels.sort(([a], [b]) => (a < b ? -1 : 1))),
    places: (dashboard.places as readonly JsonObject[])
      .map((place) => ({ ...place, i: other(String(place.i)) }) as JsonObject)
      .sort((a, b) => (String(a.i) < String(b.i) ? -1 : 1)),
  };
}

/** A body's spec with other keys of its panels, also where its layouts refer to them. */
function withPanelKeys(spec: JsonObject, other: (key: string) => string): JsonObject {
  const within = (value: Json | undefined, change: (object: JsonObject) => JsonObject): Json =>
    Array.isArray(value)
      ? value.map((one: Json) => (isObject(one) ? change(one as JsonObject) : one))
      : isObject(value)
        ? change(value as JsonObject)
        : (value ?? null);
  const referring = (content: JsonObject): JsonObject => {
    const ref = asText(content.$ref);
    return ref.startsWith(PANEL_REF)
      ? { ...content, $ref: `${PANEL_REF}${other(ref.slice(PANEL_REF.length))}` }
      : content;
  };
  return {
    ...spec,
    panels: within(spec.panels, (panels) =>
      Object.fromEntries(Object.entries(panels).map(([key, panel]) => [other(key), panel])),
    ),
    layouts: within(spec.layouts, (layout) => ({
      ...layout,
      spec: within(layout.spec, (grid) => ({
        ...grid,
        items: within(grid.items, (item) => ({ ...item, content: within(item.content, referring) })),
      })),
    })),
  };
}
