import {
  asText,
  canonicalJson,
  type Impact,
  isObject,
  type Json,
  type JsonObject,
  type Live,
  type Owner,
  type Provider,
  type Resource,
} from '@signoz-as-code/core';
import { type Collection, normalDashboardV6, type StoredDashboard } from '@signoz-as-code/signoz-client';
import { dashboardRemoved } from '../../effects.ts';
import { itemKeyV6, labelV6 } from './label.ts';
import { ownerships, withMark, withoutMark } from './mark.ts';

/**
 * Dashboards of the v6 form. An update replaces the whole body, but for the name, which stays what it was: what somebody
 * added to a managed dashboard in the UI is a difference, and goes.
 */
export function dashboardV6Provider(
  owner: Owner,
  dashboards: Collection<StoredDashboard>,
  desired: readonly Resource[],
): Provider {
  const locked = new Set<string>();
  const titles = new Map<string, string>();
  /** What a definition calls a panel, by its key in SigNoz. */
  const own = new Map<string, string>();
  const wanted = desired.filter(({ kind }) => kind === 'dashboard');
  let whose: ReturnType<typeof ownerships> = new Map();

  const remember = (normal: JsonObject): JsonObject => {
    for (const [key, panel] of Object.entries(normal.panels as JsonObject))
      titles.set(key, String((panel as JsonObject).title));
    return normal;
  };
  const normalize = (body: unknown): JsonObject => remember(normalDashboardV6(body));

  const body = (resource: Resource): JsonObject => withMark(owner, resource, normalize(resource.spec));

  const refuseLocked = ({ id, title }: Live, what: string): void => {
    if (locked.has(id))
      throw new Error(`the dashboard '${title}' is locked and cannot be ${what}: unlock it in SigNoz and apply again`);
  };

  const fromStored = ({ id, locked: isLocked, data }: StoredDashboard): Live => {
    const stored = data as JsonObject;
    if (isLocked) locked.add(id);
    const unmarked = withoutMark(stored);
    let spec: JsonObject | undefined;
    return {
      id,
      ...(whose.get(id) ?? ownerships(owner, wanted, [{ id, body: stored }]).get(id)!),
      restorable: unmarked,
      title: titleOf(stored),
      get spec() {
        spec ??= normalize(unmarked);
        return spec;
      },
    };
  };

  return {
    kind: 'dashboard',
    effects: [dashboardRemoved],
    after: [],
    read: async () => {
      const stored = await dashboards.list();
      locked.clear();
      whose = ownerships(
        owner,
        wanted,
        stored.map(({ id, data }) => ({ id, body: data as JsonObject })),
      );
      return stored.map(fromStored);
    },
    current: async ({ id }) => {
      const stored = await dashboards.get(id);
      locked.delete(id);
      return stored && fromStored(stored);
    },
    normalize: ({ key, spec }) => {
      const normal = normalize(spec);
      for (const panel of Object.keys(normal.panels as JsonObject))
        if (panel.startsWith(`${key}-`)) own.set(panel, panel.slice(key.length + 1));
      return normal;
    },
    create: (resource) => dashboards.create(body(resource)),
    update: async (resource, live) => {
      refuseLocked(live, 'changed');
      await dashboards.update(live.id, { ...body(resource), name: nameOf(live) });
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
    impact: ({ before, after }) => impact(before, after && normalDashboardV6(after.spec)),
    underKey: (spec, from, to) => underKey(spec as JsonObject, from, to),
    itemKey: itemKeyV6,
    fieldsFor: ([level], live, after) =>
      level === 'places' ? placesFor(live, after, (panel) => own.get(panel) ?? panel) : [],
    label: (path) => labelV6(path, (key) => titles.get(key) ?? key),
  };
}

function titleOf(body: JsonObject): string {
  const { title } = normalDashboardV6({
    name: body.name,
    spec: { display: isObject(body.spec) ? body.spec.display : {} },
  });
  return asText(title) || '(no title)';
}

/** What SigNoz knows a live one by. */
function nameOf({ restorable }: Live): Json {
  return (restorable as JsonObject).name ?? null;
}

function impact(before: Live | undefined, after: JsonObject | undefined): Impact[] {
  if (before === undefined) return [];
  const panels = Object.entries((before.spec as JsonObject).panels as Readonly<Record<string, JsonObject>>);
  if (after === undefined) {
    const number = `${panels.length} panel${panels.length === 1 ? '' : 's'}`;
    return [
      { effect: 'dashboard-removed', text: `the dashboard '${before.title}' with ${number} is gone for everybody` },
    ];
  }
  return panels
    .filter(([key]) => !Object.hasOwn(after.panels as JsonObject, key))
    .map(([, panel]) => ({ effect: 'other', text: `'${before.title}' loses the panel '${String(panel.title)}'` }));
}

/** A dashboard in normal form whose panels' keys begin with another key of a definition. */
function underKey(normal: JsonObject, from: string, to: string): JsonObject {
  const other = (key: string): string => (key.startsWith(`${from}-`) ? `${to}${key.slice(from.length)}` : key);
  const panels = Object.entries(normal.panels as JsonObject).map(([key, panel]) => [other(key), panel] as const);
  return {
    ...normal,
    panels: Object.fromEntries(panels.sort(([a], [b]) => (a < b ? -1 : 1))),
    places: (normal.places as readonly JsonObject[])
      .map((place) => ({ ...place, i: other(String(place.i)) }) as JsonObject)
      .sort((a, b) => (String(a.i) < String(b.i) ? -1 : 1)),
  };
}

/** A dashboard arranges its panels unless it is told their places: those that were moved, or all of them. */
function placesFor(
  live: Json,
  wanted: Json,
  nameOf: (panel: string) => string,
): Readonly<Record<string, JsonObject>>[] {
  const places = (spec: Json): readonly JsonObject[] => (spec as JsonObject).places as readonly JsonObject[];
  const before = new Map(places(wanted).map((place) => [place.i, canonicalJson(place)]));
  const panels = places(live).filter(({ i }) => before.has(i as Json));
  const moved = panels.filter((place) => before.get(place.i as Json) !== canonicalJson(place));
  return [moved, panels].map((all) =>
    Object.fromEntries(
      all.map(({ i, x, y, w, h }) => [
        nameOf(String(i)),
        { place: { x: x ?? null, y: y ?? null, w: w ?? null, h: h ?? null } },
      ]),
    ),
  );
}
