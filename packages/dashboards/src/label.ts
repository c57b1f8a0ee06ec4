import { asObjects, isObject, type Json, type JsonObject, keyedPath } from '@signoz-as-code/core';
import { isViewPath } from './resources.ts';

/** Fields of the stored form whose names a definition does not use. */
const NAMES: Readonly<Record<string, string>> = {
  yAxisUnit: 'unit',
  decimalPrecision: 'decimals',
  timePreferance: 'time',
  fillSpans: 'fillGaps',
  stackedBarChart: 'stacked',
  isLogScale: 'logScale',
  customLegendColors: 'colors',
  columnUnits: 'units',
  mergeAllActiveQueries: 'merge',
  panelTypes: 'kind',
  filter: 'where',
  groupBy: 'by',
  disabled: 'hidden',
  stepInterval: 'stepSeconds',
  metricName: 'metric',
  timeAggregation: 'time',
  spaceAggregation: 'space',
  reduceTo: 'reduce',
  selectedLogFields: 'columns',
  selectedTracesFields: 'columns',
  contextLinks: 'links',
  thresholdOperator: 'operator',
  thresholdValue: 'value',
  thresholdUnit: 'unit',
  thresholdColor: 'color',
  thresholdFormat: 'format',
  thresholdLabel: 'label',
  thresholdTableOptions: 'column',
  dynamicVariablesAttribute: 'attribute',
  dynamicVariablesSource: 'source',
  queryValue: 'sql',
  customValue: 'values',
  defaultValue: 'default',
  showALLOption: 'all',
  sourcePage: 'page',
  panelType: 'panel',
  selectColumns: 'columns',
};

/** Levels of the stored form that a definition does not have. */
const LEVELS = new Set(['builder', 'linksData', 'spec', 'compositeQuery', 'extraData']);

/**
 * A path in a dashboard's normal form as its definition names it: `panel "P95 send latency" · query A · expression`.
 * `titleOf` gives what a panel or row is called by its id.
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

/** A path in a view's normal form as its definition names it: `query A · where`. */
export function viewLabel(path: readonly string[]): string {
  return queryLabel(path);
}

const QUERIES = new Set(['queryData', 'queryFormulas', 'queryTraceOperator', 'promql', 'clickhouse_sql', 'queries']);

/** query · builder · queryData · A · filter → query A · where */
export function queryLabel(path: readonly string[]): string {
  const at = path.findIndex((part) => QUERIES.has(part));
  const name = path[at + 1];
  if (at === -1 || name === undefined) return rename(path);
  const rest = path.slice(at + 2);
  return join(`query ${name}`, path[at] === 'promql' && rest[0] === 'query' ? 'expression' : rename(rest));
}

export function rename(path: readonly string[]): string {
  return path
    .filter((part) => !LEVELS.has(part))
    .map((part) => NAMES[part] ?? part)
    .join(' · ');
}

export function join(first: string, second: string): string {
  return second === '' ? first : `${first} · ${second}`;
}

/** Widgets by id, places by theirs, queries, formulas and texts by name, groups and columns by key. */
export function itemKey(item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  const identity = item.id ?? item.i ?? item.queryName ?? item.name ?? item.key;
  return typeof identity === 'string' ? identity : undefined;
}

/** What a person calls a panel or row of the stored form. */
export function widgetTitle({ panelTypes, title }: JsonObject): string {
  return `${panelTypes === 'row' ? 'row' : 'panel'} "${String(title)}"`;
}

/** A field of a dashboard's or view's artifact as its definition calls it. */
export function artifactLabel(path: string, value: Json, field: string): string {
  // Queries of a view are called by the name in their spec.
  const keyOf = (item: Json) => itemKey(item) ?? (isObject(item) ? itemKey(item.spec ?? null) : undefined);
  const steps = keyedPath(value, field, keyOf);
  if (isViewPath(path) || !isObject(value)) return viewLabel(steps);
  const widget = (id: string) => asObjects(value.widgets).find((one) => one.id === id) as JsonObject | undefined;
  return dashboardLabel(steps, (id) => (widget(id) === undefined ? id : widgetTitle(widget(id)!)));
}
