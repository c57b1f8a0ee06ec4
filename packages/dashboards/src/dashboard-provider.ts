import {
  canonicalJson,
  type Impact,
  isObject,
  type Json,
  type JsonObject,
  type Live,
  type Owner,
  type Provider,
  type Resource,
  readOwnership,
  resourceMark,
  sameJson,
} from '@signoz-as-code/core';
import { type Collection, normalDashboard, type StoredDashboard } from '@signoz-as-code/signoz-client';
import { dashboardRemoved } from './effects.ts';
import { dashboardLabel, itemKey, widgetTitle } from './label.ts';

/** The server's own ids; what integrations bring along is listed under other ids and cannot be changed. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Dashboards. A tag carries the mark of ownership, where whoever opens the dashboard sees that it is managed. An update
 * replaces the whole body: what somebody added to a managed dashboard in the UI is a difference, and goes.
 */
export function dashboardProvider(owner: Owner, dashboards: Collection<StoredDashboard>): Provider {
  const locked = new Set<string>();
  const titles = new Map<string, string>();

  const body = (resource: Resource): JsonObject => {
    const spec = resource.spec as JsonObject;
    return { ...spec, tags: [...tagsOf(spec), resourceMark(owner, resource, normalDashboard(spec))] };
  };

  const remember = (spec: JsonObject): JsonObject => {
    for (const widget of widgetsOf(spec)) titles.set(String(widget.id), widgetTitle(widget));
    return spec;
  };

  const refuseLocked = ({ id, title }: Live, what: string): void => {
    if (locked.has(id))
      throw new Error(`the dashboard '${title}' is locked and cannot be ${what}: unlock it in SigNoz and apply again`);
  };

  const fromStored = ({ id, data, locked: isLocked }: StoredDashboard): Live => {
    if (isLocked) locked.add(id);
    const tags = tagsOf(data);
    const { mark, ownership } = readOwnership(owner, tags);
    const unmarked = { ...data, tags: tags.filter((tag) => tag !== mark) } as unknown as JsonObject;
    let spec: JsonObject | undefined;
    return {
      id,
      ...ownership,
      restorable: unmarked,
      title: typeof data.title === 'string' && data.title !== '' ? data.title : '(no title)',
      // Of most dashboards nobody asks: they are as they were written.
      get spec() {
        spec ??= remember(normalDashboard(unmarked));
        return spec;
      },
    };
  };

  return {
    kind: 'dashboard',
    effects: [dashboardRemoved],
    after: [],
    read: async () => {
      const stored = (await dashboards.list()).filter(({ id }) => UUID.test(id));
      locked.clear();
      return stored.map(fromStored);
    },
    current: async ({ id }) => {
      const stored = await dashboards.get(id);
      locked.delete(id);
      return stored && fromStored(stored);
    },
    normalize: (resource) => remember(normalDashboard(resource.spec)),
    // The server keeps a body as it was sent, but for the order of its keys.
    isAsWritten: (resource, live) => sameJson(live.restorable, resource.spec),
    create: (resource) => dashboards.create(body(resource)),
    update: async (resource, live) => {
      refuseLocked(live, 'changed');
      await dashboards.update(live.id, body(resource));
    },
    delete: async (live) => {
      refuseLocked(live, 'deleted');
      await dashboards.delete(live.id);
    },
    release: async (live) => {
      refuseLocked(live, 'changed');
      await dashboards.update(live.id, live.restorable);
    },
    // Nobody could tell two of one title apart: what somebody made by hand is taken over, or stays by itself.
    nameConflict: (resource, live) => live.find(({ key, title }) => key === undefined && title === resource.title),
    keepReason: ({ id }) => (locked.has(id) ? 'it is locked: unlock it in SigNoz to have it deleted' : undefined),
    impact: ({ before, after }) => impact(before, after),
    underKey: (spec, from, to) =>
      withIds(spec, (id) => (id.startsWith(`${from}.`) ? `${to}${id.slice(from.length)}` : id)),
    itemKey,
    fieldsFor: ([level], live, wanted) => (level === 'layout' ? placesFor(live, wanted) : []),
    label: (path) => dashboardLabel(path, (id) => titles.get(id) ?? `panel ${id}`),
  };
}

/** A dashboard arranges its panels unless it is told their places: those that were moved, or all of them. */
function placesFor(live: Json, wanted: Json): Readonly<Record<string, JsonObject>>[] {
  const before = new Map(layoutOf(wanted).map((item) => [String(item.i), canonicalJson(placeOf(item))]));
  const rows = new Set(widgetsOf(live).flatMap(({ id, panelTypes }) => (panelTypes === 'row' ? [id] : [])));
  const panels = layoutOf(live).filter(({ i }) => !rows.has(i as string) && before.has(String(i)));
  const moved = panels.filter((item) => before.get(String(item.i)) !== canonicalJson(placeOf(item)));
  return [moved, panels].map((items) =>
    Object.fromEntries(items.map((item) => [panelKey(String(item.i)), { place: placeOf(item) }])),
  );
}

/** A dashboard in the normal form with other ids of its panels, wherever they stand. */
function withIds(spec: Json, change: (id: string) => string): Json {
  if (!isObject(spec)) return spec;
  const items = (list: Json | undefined, field: 'i' | 'id'): Json =>
    (Array.isArray(list) ? list : []).map((item: Json) =>
      isObject(item) && typeof item[field] === 'string' ? ({ ...item, [field]: change(item[field]) } as Json) : item,
    );
  const rows = Object.entries((spec.panelMap ?? {}) as JsonObject).map(([id, row]): [string, Json] => [
    change(id),
    isObject(row) ? ({ ...row, widgets: items((row as JsonObject).widgets, 'i') } as Json) : row,
  ]);
  return {
    ...(spec as JsonObject),
    widgets: items((spec as JsonObject).widgets, 'id'),
    layout: items((spec as JsonObject).layout, 'i'),
    panelMap: Object.fromEntries(rows),
  };
}

/** What a definition knows a panel by: its key, which the id ends with, or an id of its own. */
function panelKey(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

function placeOf({ x, y, w, h }: JsonObject): JsonObject {
  return { x: x ?? null, y: y ?? null, w: w ?? null, h: h ?? null };
}

function layoutOf(spec: Json): JsonObject[] {
  const layout = isObject(spec) ? spec.layout : undefined;
  return Array.isArray(layout) ? (layout.filter(isObject) as JsonObject[]) : [];
}

function impact(before: Live | undefined, after: Resource | undefined): Impact[] {
  if (before === undefined) return [];
  const panels = widgetsOf(before.spec).filter((widget) => widget.panelTypes !== 'row');
  if (after === undefined) {
    const number = `${panels.length} panel${panels.length === 1 ? '' : 's'}`;
    return [
      { effect: 'dashboard-removed', text: `the dashboard '${before.title}' with ${number} is gone for everybody` },
    ];
  }
  const kept = new Set(widgetsOf(after.spec).map((widget) => widget.id));
  return panels
    .filter((panel) => !kept.has(panel.id as string))
    .map((panel) => ({ effect: 'other', text: `'${before.title}' loses the panel '${String(panel.title)}'` }));
}

function widgetsOf(spec: Json): JsonObject[] {
  const widgets = isObject(spec) ? spec.widgets : undefined;
  return Array.isArray(widgets) ? (widgets.filter(isObject) as JsonObject[]) : [];
}

function tagsOf(data: Readonly<Record<string, unknown>>): string[] {
  return Array.isArray(data.tags) ? data.tags.filter((tag): tag is string => typeof tag === 'string') : [];
}
