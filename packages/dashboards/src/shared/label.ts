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
    .map((part) => named(NAMES, part))
    .join(' · ');
}

/** A definition's name of a field; the field itself where `names` has no other. A field may be called `constructor`. */
export function named(names: Readonly<Record<string, string>>, field: string): string {
  return (Object.hasOwn(names, field) ? names[field] : undefined) ?? field;
}

export function join(first: string, second: string): string {
  return second === '' ? first : `${first} · ${second}`;
}
