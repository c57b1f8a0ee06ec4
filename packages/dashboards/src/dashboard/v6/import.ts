import type { ImportNote, JsonObject } from '@signoz-as-code/core';
import type { CatalogueModule } from '@signoz-as-code/queries';
import { normalDashboardV6 } from '@signoz-as-code/signoz-client';
import { notesOf } from '../../shared/notes.ts';
import { type ImportedDashboard, leftOut, withSuppressions } from '../imported.ts';
import { V6, withoutRefused } from '../repair.ts';
import { Untranslatable } from './as-v5/index.ts';
import { v6 } from './form.ts';
import { itemKeyV6, labelV6 } from './label.ts';
import { withoutMark } from './mark.ts';
import { readDashboardV6 } from './read.ts';

/**
 * The definition that generates a stored dashboard of the v6 form, and every field that it does not: what it generates is
 * compared with what is stored, in the normal form. Panels keep their keys. Problems that the dashboard already has are
 * suppressed by name, and what cannot be suppressed is left out. Throws {@link Untranslatable} for one without panels.
 */
export function importDashboardV6(
  key: string,
  data: unknown,
  catalogue: CatalogueModule,
  isTitleTaken = false,
): ImportedDashboard {
  const before = normalDashboardV6(withoutMark(data as JsonObject));
  const whole = readDashboardV6(key, before, catalogue);
  if (whole.title.trim() === '') throw new Untranslatable('it has no title');
  if (Object.keys(whole.panels).length === 0) throw new Untranslatable('it has no panel that SigNoz draws');
  const { dashboard, refused } = withoutRefused(key, whole, catalogue, V6);
  const complete = withSuppressions(key, dashboard, catalogue, V6, isTitleTaken);
  const after = normalDashboardV6(V6.body(key, complete));
  const left = refused.map((one) => leftOut(one, whole));
  return { dashboard: complete, notes: [...left, ...differences(withoutParts(before, after), after, before)] };
}

/** A dashboard without the parts that are left out, which are reported separately. */
function withoutParts(before: JsonObject, after: JsonObject): JsonObject {
  const has = (part: 'panels' | 'variables', name: string): boolean => Object.hasOwn(after[part] as JsonObject, name);
  const variables = Object.entries(before.variables as JsonObject).filter(([name]) => has('variables', name));
  const drawn = new Set((before.places as readonly JsonObject[]).map(({ i }) => i));
  return {
    ...before,
    // A panel without a place is never drawn; it is reported nevertheless.
    panels: Object.fromEntries(
      Object.entries(before.panels as JsonObject).filter(([name]) => has('panels', name) || !drawn.has(name)),
    ),
    places: (before.places as readonly JsonObject[]).filter(({ i }) => has('panels', String(i))),
    variables: Object.fromEntries(
      variables.map(([name, one], order) => [name, { ...(one as JsonObject), order }] as const),
    ),
  };
}

function differences(before: JsonObject, after: JsonObject, whole: JsonObject): ImportNote[] {
  const titles = v6.names(whole);
  return notesOf(before, after, itemKeyV6, (path) => labelV6(path, (panel) => titles.get(panel) ?? panel));
}
