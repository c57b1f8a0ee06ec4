import type { Catalogue } from '@signoz-as-code/catalogue';
import { type Checking, type Defined, isOwnershipMark, suppressingLast, unique } from '@signoz-as-code/core';
import { checkLater } from './check-later.ts';
import { checkNotKept } from './check-not-kept.ts';
import { checkPanel } from './check-panel.ts';
import { checkPlaces } from './check-places.ts';
import { checkVariables } from './check-variables.ts';
import type { Found } from './codes.ts';
import type { Dashboard, Row } from './define.ts';
import { allPanels, sections } from './panels.ts';

/** Problems of a dashboard that neither types nor the schema show, for the environment's version of SigNoz. */
export function checkDashboard(
  dashboard: Dashboard,
  catalogue: Catalogue,
  version: string | undefined,
  problems: Found,
): void {
  if (isBlank(dashboard.title))
    problems.error('dashboards/title', 'title', 'the title is empty', 'say what the dashboard is about');
  for (const [index, tag] of (dashboard.tags ?? []).entries()) {
    if (isBlank(tag) || isOwnershipMark(tag))
      problems.error('dashboards/tag', `tags[${index}]`, `'${tag}' cannot be a tag`, 'use a word people search by');
  }
  const entries = allPanels(dashboard);
  if (entries.length === 0)
    problems.error('dashboards/no-panels', 'panels', 'there is no panel', 'add one, or remove the file');
  checkOrder(dashboard, problems);
  checkKeys(dashboard, problems);
  for (const { row } of sections(dashboard)) if (row) checkRow(row.row, problems.within(row.field));
  checkPlaces(dashboard, problems);
  checkVariables(dashboard, catalogue, problems);
  const variables = Object.keys(dashboard.variables ?? {});
  for (const { panel, field } of entries) checkPanel(panel, variables, catalogue, problems.within(field));
  checkLater(dashboard, version, problems);
  checkNotKept(dashboard, version, problems);
}

/** Two dashboards that users could confuse. */
export function checkTitles(dashboards: readonly Defined<Dashboard>[], { problems }: Checking<unknown, unknown>): void {
  unique(
    suppressingLast(dashboards, 'dashboards/title-duplicate'),
    ({ spec }) => spec.title,
    (entry, before) =>
      problems(entry).error(
        'dashboards/title-duplicate',
        'title',
        `'${entry.spec.title}' is the title in ${before} too`,
        'give each dashboard its own title',
      ),
  );
}

function checkRow(row: Row, problems: Found): void {
  if (isBlank(row.title))
    problems.error('dashboards/title', 'title', 'the row has no title', 'say what its panels have in common');
  if (Object.keys(row.panels).length === 0)
    problems.error('dashboards/row-empty', 'panels', `'${row.title}' has no panels`, 'add one, or remove the row');
}

function checkOrder(dashboard: Dashboard, problems: Found): void {
  let row: Row | undefined;
  for (const [key, entry] of Object.entries(dashboard.panels)) {
    if (entry.kind === 'row') row = entry.collapsed ? undefined : entry;
    else if (row !== undefined)
      problems.error(
        'dashboards/panel-after-row',
        `panels.${key}`,
        `'${entry.title}' comes after the row '${row.title}' and would belong to it`,
        'put it into a row, or before the first one',
      );
  }
}

function checkKeys(dashboard: Dashboard, problems: Found): void {
  const seen = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const { row, panels } of sections(dashboard)) {
    const own = row ? [{ key: row.key, field: row.field, id: row.row.id }] : [];
    for (const { key, field, id } of [...own, ...panels.map((one) => ({ ...one, id: one.panel.id }))]) {
      checkId(id, field, ids, problems);
      if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(key))
        problems.error(
          'dashboards/panel-key',
          field,
          `'${key}' cannot be a key`,
          'begin with a letter, go on with letters, digits, _ and -',
        );
      const before = seen.get(key);
      if (before === undefined) seen.set(key, field);
      else
        problems.error(
          'dashboards/panel-key',
          field,
          `'${key}' is the key of ${before} too`,
          'use a key that no other panel or row of the dashboard has',
        );
    }
  }
}

function checkId(id: string | undefined, field: string, seen: Map<string, string>, problems: Found): void {
  if (id === undefined) return;
  const before = seen.get(id);
  if (before === undefined && id !== '') seen.set(id, field);
  else
    problems.error(
      'dashboards/panel-key',
      `${field}.id`,
      id === '' ? 'the id is empty' : `'${id}' is the id of ${before} too`,
      'leave the id out: it is then made from the keys',
    );
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
