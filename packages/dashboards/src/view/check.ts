import type { Catalogue } from '@signoz-as-code/catalogue';
import { type Checking, type Defined, isOwnershipMark, unique } from '@signoz-as-code/core';
import { checkFilter, checkQueries } from '@signoz-as-code/queries';
import { assumedVersion, dialectOf, sourcePages } from '@signoz-as-code/signoz-client';
import type { Found } from './codes.ts';
import type { ChartView, View } from './define.ts';

const CHARTS = ['graph', 'table', 'value'];

/** A saved view: SigNoz stores any page, name and query. */
export function checkView(view: View, catalogue: Catalogue, problems: Found): void {
  if (view.name.trim() === '')
    problems.error('views/name', 'name', 'the name is empty', 'say what people find with it');
  if (!sourcePages.includes(view.page))
    problems.error('views/page', 'page', `there is no page '${view.page}'`, `use one of ${sourcePages.join(', ')}`);
  for (const [index, tag] of (view.tags ?? []).entries()) {
    if (tag.trim() === '' || tag.includes(',') || isOwnershipMark(tag))
      problems.error('views/tag', `tags[${index}]`, `'${tag}' cannot be a tag`, 'use a word without commas');
  }
  if (view.color !== undefined && !/^#[0-9a-fA-F]{6}$/.test(view.color))
    problems.error('dashboards/color', 'color', `'${view.color}' is not a colour`, 'write it as #rrggbb');
  if ('queries' in view) {
    checkChart(view, catalogue, problems);
    return;
  }
  if ((view.page as string) === 'metrics')
    problems.error('views/panel', 'page', 'metrics cannot be listed one by one', 'give `panel` and `queries`');
  if (view.where) checkFilter(view.where, { catalogue, signal: view.page }, problems, 'where');
  if (view.limit !== undefined && !(Number.isSafeInteger(view.limit) && view.limit > 0))
    problems.error('dashboards/limit', 'limit', `${view.limit} is not a positive whole number`, 'write one from 1 on');
}

/** Tags and the protection, which the environment's version of SigNoz does not keep. */
export function checkKept(
  { spec: { tags = [] }, protect }: Pick<Defined<View>, 'spec' | 'protect'>,
  version: string | undefined,
  problems: Found,
): void {
  if (dialectOf(version).facts.views !== 'v2') return;
  const signoz = `SigNoz ${version ?? assumedVersion}`;
  if (tags.length > 0) problems.warning('views/tags', 'tags', `${signoz} keeps no tags of saved views`, 'remove them');
  if (protect === true)
    problems.warning(
      'views/protect',
      'protect',
      `${signoz} has no place for the protection of a saved view, so it ends with this file`,
      'remove `protect`, and review deletions of this view in the plan',
    );
}

/** Two views of one page that users could confuse. */
export function checkNames(views: readonly Defined<View>[], { problems }: Checking<unknown, unknown>): void {
  unique(
    views,
    ({ spec }) => `${spec.page} ${spec.name}`,
    (entry, before) =>
      problems(entry).error(
        'views/name-duplicate',
        'name',
        `'${entry.spec.name}' is the name of a view of ${entry.spec.page} in ${before} too`,
        'give each view of a page its own name',
      ),
  );
}

function checkChart(view: ChartView, catalogue: Catalogue, problems: Found): void {
  if (!CHARTS.includes(view.panel))
    problems.error(
      'views/panel',
      'panel',
      `'${view.panel}' is not a panel of views`,
      `use one of ${CHARTS.join(', ')}`,
    );
  checkQueries(view.queries, catalogue, problems, 'queries');
  for (const [name, query] of Object.entries(view.queries)) {
    const page = query.type === 'trace_operator' ? 'traces' : query.type;
    if (page !== 'formula' && page !== view.page)
      problems.error(
        'views/queries',
        `queries.${name}`,
        `the page of ${view.page} does not show ${query.type}`,
        `ask for ${view.page} with the query builder`,
      );
  }
}
