import {
  canonicalJson,
  counted,
  type Impact,
  type Json,
  type JsonObject,
  type KindContext,
  type KindShape,
  type Live,
  type Resource,
  sameJson,
  unownedNamesake,
} from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import type { DashboardForm, DashboardLive } from './form.ts';
import { forms } from './forms.ts';

export interface DashboardShape extends KindShape {
  /** The normal form of a body. */
  normalize(resource: Pick<Resource, 'spec'>): JsonObject;
}

/** Dashboards as SigNoz reads them, and the impact of a change on viewers. */
export function dashboardShape({ client, wanted }: KindContext<SignozClient>): DashboardShape {
  const { facts, wires } = client.dialect;
  const form = forms[facts.dashboards];
  const names = new Map<string, string>();
  const normalize = ({ spec }: Pick<Resource, 'spec'>): JsonObject => {
    const normal = wires.dashboard.normalize(spec);
    for (const [id, name] of form.names(normal)) names.set(id, name);
    return normal;
  };
  return {
    normalize,
    ...(form.givesBack ? { isAsWritten: ({ spec }, live) => sameJson(live.restorable, spec) } : {}),
    // Users would confuse two dashboards with the same title: the existing one is adopted or not touched.
    nameConflict: unownedNamesake,
    // An exported dashboard that is imported has the tags of the original.
    ...(facts.dashboards === 'v5' ? { copiesMarks: true } : {}),
    keepReason: (live) =>
      (live as DashboardLive).isLocked ? 'it is locked: unlock it in SigNoz to have it deleted' : undefined,
    impact: ({ before, after }) => impact(before, after && normalize(after), form),
    underKey: (spec, from, to) => form.underKey(spec as JsonObject, from, to),
    itemKey: form.itemKey,
    fieldsFor: ([level], live, desired) =>
      level === form.placesIn
        ? placesFor(form, live as JsonObject, desired as JsonObject, (id) => form.panelKey(id, wanted('dashboard')))
        : [],
    label: (path) => form.label(path, names),
  };
}

function impact(before: Live | undefined, after: JsonObject | undefined, form: DashboardForm): Impact[] {
  if (before === undefined) return [];
  const panels = form.panels(before.spec as JsonObject);
  if (after === undefined)
    return [
      {
        effect: 'dashboard-removed',
        text: `the dashboard '${before.title}' with ${counted(panels.size, 'panel')} is gone for everybody`,
      },
    ];
  const kept = form.panels(after);
  return [...panels]
    .filter(([id]) => !kept.has(id))
    .map(([, title]) => ({ effect: 'other', text: `'${before.title}' loses the panel '${title}'` }));
}

/** A definition only has the places of panels that differ from the default ones: those that were moved, or all. */
function placesFor(
  form: DashboardForm,
  live: JsonObject,
  wanted: JsonObject,
  keyOf: (id: string) => string,
): Readonly<Record<string, JsonObject>>[] {
  const before = new Map(form.places(wanted).map((place) => [place.i, canonicalJson(place)]));
  const panels = form.places(live).filter(({ i = null }) => before.has(i));
  const moved = panels.filter((place) => before.get(place.i as Json) !== canonicalJson(place));
  return [moved, panels].map((all) =>
    Object.fromEntries(
      all.map(({ i, x = null, y = null, w = null, h = null }) => [keyOf(String(i)), { place: { x, y, w, h } }]),
    ),
  );
}
