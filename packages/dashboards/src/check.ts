import type { Catalogue } from '@signoz-as-code/catalogue';
import {
  type Defined,
  type Definitions,
  type Diagnostic,
  isOwnershipMark,
  Problems,
  tolerate,
} from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { assumedVersion, dialectOf } from '@signoz-as-code/signoz-client';
import { checkLater } from './check-later.ts';
import { checkPanel } from './check-panel.ts';
import { checkPlaces } from './check-places.ts';
import { checkVariables } from './check-variables.ts';
import { checkView } from './check-view.ts';
import { codes } from './codes.ts';
import type { Dashboard, Row, View } from './define.ts';
import { allPanels, sections } from './panels.ts';
import type { Found } from './problems.ts';
import { isTolerable } from './tolerate.ts';

/** What neither types nor the schemas of dashboards and views can say. */
export function check(definitions: Definitions<Environment>, catalogue: Catalogue): Diagnostic[] {
  const dashboards = definitions.of<Dashboard>('dashboard');
  const views = definitions.of<View>('view');
  const byEntry = new Map<Defined, Diagnostic[]>([...dashboards, ...views].map((entry) => [entry, []]));
  const of = (entry: Defined): Found => new Problems(codes, { file: entry.file }, byEntry.get(entry));
  for (const entry of dashboards) checkDashboard(entry.spec, catalogue, of(entry));
  const version = definitions.environment.versions?.signoz ?? assumedVersion;
  const { facts } = dialectOf(version);
  if (facts.views === 'v2')
    for (const entry of views.filter(({ spec }) => (spec.tags ?? []).length > 0))
      of(entry).warning('views/tags', 'tags', `SigNoz ${version} keeps no tags of saved views`, 'leave them out there');
  if (facts.dashboards === 'v5') for (const entry of dashboards) checkLater(entry.spec, version, of(entry));
  for (const entry of views) checkView(entry.spec, catalogue, of(entry));
  const tolerating = ({ spec }: Defined<Dashboard>): number =>
    spec.tolerates?.includes('dashboards/title-duplicate') ? 1 : 0;
  unique(
    // Of two with one title, the one that tolerates it has it second.
    [...dashboards].sort((a, b) => tolerating(a) - tolerating(b)),
    ({ title }) => title,
    (entry, before) =>
      of(entry).error(
        'dashboards/title-duplicate',
        'title',
        `'${entry.spec.title}' is the title in ${before} too`,
        'give each dashboard its own title',
      ),
  );
  unique(
    views,
    ({ page, name }) => `${page} ${name}`,
    (entry, before) =>
      of(entry).error(
        'views/name-duplicate',
        'name',
        `'${entry.spec.name}' is the name of a view of ${entry.spec.page} in ${before} too`,
        'give each view of a page its own name',
      ),
  );
  return [...byEntry].flatMap(([entry, found]) => {
    const { tolerates } = entry.spec as Partial<Dashboard>;
    if (tolerates === undefined) return found;
    const stale: Diagnostic[] = [];
    const problems: Found = new Problems(codes, { file: entry.file }, stale);
    const told = tolerate(found, tolerates, isTolerable, (code, field) => {
      // Whether another dashboard has the title is nothing that this one can help.
      const report = code === 'dashboards/title-duplicate' ? 'warning' : 'error';
      problems[report]('dashboards/tolerates', field, `there is no '${code}' to tolerate`, 'remove it');
    });
    return [...told, ...stale];
  });
}

function checkDashboard(dashboard: Dashboard, catalogue: Catalogue, problems: Found): void {
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
        `'${entry.title}' stands behind the row '${row.title}' and would belong to it`,
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
          'keys are unique in the whole dashboard, whatever row a panel stands in',
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
      'leave the id out: it is then made of the keys',
    );
}

function unique<Spec>(
  entries: readonly Defined<Spec>[],
  nameOf: (spec: Spec) => string,
  report: (entry: Defined<Spec>, before: string) => void,
): void {
  const first = new Map<string, string>();
  for (const entry of entries) {
    const name = nameOf(entry.spec);
    const before = first.get(name);
    if (before === undefined) first.set(name, entry.file);
    else report(entry, before);
  }
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
