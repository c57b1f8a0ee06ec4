import { asList, asText, isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import { normalColor } from './color.ts';
import { filterText } from './filter-items.ts';
import { compactGrid } from './grid.ts';

/**
 * What SigNoz v0.108.0 adds to dashboards, and what is not part of the definition:
 *
 * - The server keeps a v5 body as it was sent; only the order of keys is lost.
 * - Its UI writes all defaults of a panel when that panel is saved, and the place of every panel when one is moved.
 * - A save in the UI also saves the user's own choices: values of variables, widths of columns.
 * - Its grid shows no gaps and no overlaps, whatever the stored layout says, and nothing without a place.
 * - Ids inside a query change on each save, and the two unused query types are left over from the editor.
 *
 * `normalDashboard` gives equal values for bodies that show the same dashboard. Unknown fields are kept: nothing that
 * could matter is treated as equal. It accepts any JSON, because the server stores bodies unchecked.
 */
export function normalDashboard(data: unknown): JsonObject {
  if (!isObject(data)) return {};
  const { title, description, tags, variables, widgets, layout, panelMap, version, ...others } = data;
  const known = firstOfEachId(asList(widgets).filter(isObject)).map(normalWidget);
  const ids = new Set(known.map((widget) => widget.id));
  return {
    title: asText(title),
    description: asText(description),
    tags: normalTags(tags),
    version: json(version),
    variables: normalVariables(variables),
    widgets: known.sort(by((widget) => asText(widget.id))),
    layout: normalLayout(layout, ids),
    panelMap: normalRows(known, panelMap, ids),
    ...without(others, EXPORT_KEYS, { image: '' }),
  };
}

/** When widgets share an id, SigNoz draws the first (`widgets.find` in GridCardLayout.tsx) and ignores the others. */
function firstOfEachId(widgets: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const seen = new Set<string>();
  return widgets.filter(({ id }) => {
    const isNew = !seen.has(asText(id));
    seen.add(asText(id));
    return isNew;
  });
}

/** Sorted tags, without duplicates and empty ones: neither order nor repetition is visible. */
export function normalTags(tags: unknown): string[] {
  const texts = asList(tags).filter((tag): tag is string => typeof tag === 'string' && tag !== '');
  return [...new Set(texts)].sort();
}

/** Left over from exporters and older versions; SigNoz v0.108.0 does not read them. */
const EXPORT_KEYS = [
  'collapsableRowsMigrated',
  'createdAt',
  'createdBy',
  'dotMigrated',
  'id',
  'isLocked',
  'key',
  'lastUpdatedBy',
  'lastUpdatedTime',
  'name',
  'uploadedGrafana',
  'uuid',
];

/** The viewer's last choice; the UI saves it with every other change. */
const VIEWER_KEYS = ['allSelected', 'change', 'haveCustomValuesSelected', 'modificationUUID', 'selectedValue'];

const VARIABLE_VALUES: Readonly<Record<string, JsonObject>> = {
  QUERY: { queryValue: '' },
  CUSTOM: { customValue: '' },
  TEXTBOX: { textboxValue: '' },
  DYNAMIC: { dynamicVariablesAttribute: '', dynamicVariablesSource: 'All telemetry' },
};

function normalVariables(variables: unknown): JsonObject {
  const entries = Object.entries(isObject(variables) ? variables : {})
    .filter((entry): entry is [string, Record<string, unknown>] => isObject(entry[1]))
    .map(([key, variable]) => ({
      variable,
      name: asText(variable.name) || key,
      order: typeof variable.order === 'number' ? variable.order : Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => (a.order === b.order ? compare(a.name, b.name) : a.order - b.order));
  return Object.fromEntries(entries.map(({ name, variable }, order) => [name, normalVariable(variable, order)]));
}

function normalVariable(variable: Record<string, unknown>, order: number): JsonObject {
  const type = asText(variable.type);
  const values = VARIABLE_VALUES[type] ?? {};
  const otherValues = Object.keys(Object.assign({}, ...Object.values(VARIABLE_VALUES))).filter(
    (key) => !(key in values),
  );
  const rest = without(variable, [...VIEWER_KEYS, ...otherValues, 'id', 'key', 'name', 'order', 'type']);
  const { customValue, dynamicVariablesSource } = rest;
  return {
    type,
    order,
    description: '',
    sort: 'DISABLED',
    multiSelect: false,
    ...values,
    ...rest,
    // The UI trims blanks and ignores the case of the source.
    ...(typeof customValue === 'string' ? { customValue: customValue.split(',').map(trimmed).join(',') } : {}),
    ...(typeof dynamicVariablesSource === 'string'
      ? { dynamicVariablesSource: capitalized(dynamicVariablesSource) || 'All telemetry' }
      : {}),
    // The UI offers ALL for every dynamic variable; the text of a text box is its default.
    showALLOption: type === 'DYNAMIC' || variable.showALLOption === true,
    defaultValue: type === 'TEXTBOX' ? json(variable.textboxValue ?? '') : json(variable.defaultValue ?? ''),
  };
}

const ROW = 'row';

/** As the UI writes them when it saves a panel. */
const WIDGET_DEFAULTS: JsonObject = {
  description: '',
  timePreferance: 'GLOBAL_TIME',
  yAxisUnit: 'none',
  decimalPrecision: 2,
  opacity: '1',
  nullZeroValues: 'zero',
  fillSpans: false,
  stackedBarChart: false,
  isLogScale: false,
  softMin: null,
  softMax: null,
  bucketCount: 30,
  bucketWidth: 0,
  mergeAllActiveQueries: false,
  legendPosition: 'bottom',
  customLegendColors: {},
  columnUnits: {},
  contextLinks: { linksData: [] },
};

/** No version reads `isStacked` any more; widths of columns are the viewer's. */
const WIDGET_LEFTOVERS = ['columnWidths', 'isStacked', 'queryData', 'stepSize'];

function normalWidget(widget: Record<string, unknown>): JsonObject {
  const { id, title, panelTypes, query, thresholds, selectedLogFields, selectedTracesFields, ...others } = widget;
  const head = { id: asText(id), panelTypes: asText(panelTypes), title: json(title ?? '') };
  if (panelTypes === ROW) return { ...head, description: asText(others.description) };
  const rest = without(others, WIDGET_LEFTOVERS);
  const defaulted: Record<string, Json> = { ...WIDGET_DEFAULTS };
  for (const [key, value] of Object.entries(rest)) if (!isBlank(value)) defaulted[key] = value;
  // Without a line, an axis between two equal bounds is drawn as one without bounds (getYAxisScale.ts).
  const hasAxis = panelTypes === 'graph' || panelTypes === 'bar';
  if (!hasAxis || (asList(thresholds).length === 0 && defaulted.softMin === defaulted.softMax))
    Object.assign(defaulted, { softMin: 0, softMax: 0 });
  // The UI treats 0 buckets as the default.
  if (defaulted.bucketCount === 0) defaulted.bucketCount = WIDGET_DEFAULTS.bucketCount as Json;
  defaulted.columnUnits = withoutBlanks(defaulted.columnUnits);
  if (isObject(defaulted.customLegendColors))
    defaulted.customLegendColors = Object.fromEntries(
      Object.entries(defaulted.customLegendColors).map(([legend, color]) => [legend, normalColor(asText(color))]),
    );
  defaulted.contextLinks = { linksData: normalLinks(others.contextLinks) };
  const columns = panelTypes === 'list' ? listColumns(query, selectedLogFields, selectedTracesFields) : {};
  return {
    ...head,
    ...defaulted,
    thresholds: asList(thresholds)
      .filter(isObject)
      .map((one) => normalThreshold(one, asText(panelTypes))),
    ...columns,
    query: normalQuery(query, asText(panelTypes)),
  };
}

function withoutBlanks(value: unknown): JsonObject {
  const entries = Object.entries(isObject(value) ? value : {}).filter(([, item]) => !isBlank(item));
  return Object.fromEntries(entries) as JsonObject;
}

/** Links without their ids: nothing refers to them. */
function normalLinks(links: unknown): Json {
  return asList(isObject(links) ? links.linksData : undefined)
    .filter(isObject)
    .map((link) => without(link, ['id']));
}

function listColumns(query: unknown, logs: unknown, traces: unknown): JsonObject {
  const builder = isObject(query) && isObject(query.builder) ? query.builder : {};
  const first = asList(builder.queryData).find(isObject);
  return first?.dataSource === 'traces'
    ? { selectedTracesFields: normalFields(traces) }
    : { selectedLogFields: normalFields(logs) };
}

/** Fields by name, context and type, in any of the UI's three spellings. */
function normalFields(fields: unknown): Json {
  return asList(fields)
    .filter(isObject)
    .map((field) => ({
      name: asText(field.name ?? field.key),
      fieldContext: context(field.fieldContext ?? field.type),
      fieldDataType: dataType(field.fieldDataType ?? field.dataType),
    }));
}

/** The query range treats `tag` as `attribute`. */
function context(value: unknown): string {
  return value === 'tag' ? 'attribute' : asText(value);
}

/** The query range has one kind of number. */
function dataType(value: unknown): string {
  return value === 'int64' || value === 'number' ? 'float64' : asText(value);
}

/**
 * A threshold as its kind of panel draws it. Lines are red by default and compare nothing. Numbers and cells have no
 * default operator or colour (ValueGraph/utils.ts, GridTableComponent/utils.ts); a number without a format has no
 * colour, and a cell colours its text under every format but one.
 */
function normalThreshold(given: Record<string, unknown>, kind: string): JsonObject {
  const { thresholdColor, thresholdFormat, ...others } = given;
  const isCompared = kind === 'value' || kind === 'table';
  const color = isBlank(thresholdColor) ? (isCompared ? '' : 'Red') : thresholdColor;
  const format = kind === 'table' && thresholdFormat !== 'Background' ? 'Text' : (thresholdFormat ?? 'Text');
  const isPlain = kind === 'value' && (color === '' || isBlank(thresholdFormat));
  const rest = without(others, [
    'columnUnits',
    'index',
    'isEditEnabled',
    'keyIndex',
    'selectedGraph',
    'tableOptions',
    'yAxisUnit',
  ]);
  return {
    thresholdOperator: isCompared ? '' : '>',
    thresholdValue: null,
    thresholdUnit: '',
    thresholdLabel: '',
    thresholdTableOptions: '',
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => !isBlank(value))),
    thresholdColor: isPlain ? 'Red' : typeof color === 'string' ? normalColor(color) : json(color),
    thresholdFormat: isPlain ? 'none' : json(format),
  };
}

function normalQuery(query: unknown, panelTypes: string): JsonObject {
  if (!isObject(query)) return {};
  const queryType = asText(query.queryType) || 'builder';
  const others = withoutEmpty(query, ['builder', 'clickhouse_sql', 'id', 'promql', 'queryType']);
  if (queryType !== 'builder') {
    const texts = asList(query[queryType]).filter(isObject);
    return {
      queryType,
      ...others,
      [queryType]: texts.filter((one) => asText(one.query) !== '').map(normalText),
    };
  }
  const builder = isObject(query.builder) ? query.builder : {};
  return {
    queryType,
    ...others,
    builder: {
      ...withoutEmpty(builder, ['queryData', 'queryFormulas', 'queryTraceOperator']),
      queryData: asList(builder.queryData)
        .filter(isObject)
        .map((data) => normalQueryData(data, panelTypes))
        .sort(by((data) => asText(data.queryName))),
      queryFormulas: asList(builder.queryFormulas)
        .filter(isObject)
        .map(normalFormula)
        .sort(by((formula) => asText(formula.queryName))),
      queryTraceOperator: asList(builder.queryTraceOperator)
        .filter(isObject)
        .map((data) => normalQueryData(data, panelTypes)),
    },
  };
}

function normalText(query: Record<string, unknown>): JsonObject {
  return { name: 'A', legend: '', disabled: false, ...without(query, []) };
}

/** Fields of the form before v5. The UI drops them on save when the v5 ones exist. */
const BEFORE_V5 = [
  'ShiftBy',
  'IsAnomaly',
  'QueriesUsedInFormula',
  'aggregateAttribute',
  'aggregateOperator',
  'reduceTo',
  'spaceAggregation',
  'temporality',
  'timeAggregation',
];

function normalQueryData(data: Record<string, unknown>, panelTypes: string): JsonObject {
  const { aggregations: _, expression, filter, filters, limit, orderBy, selectColumns, ...others } = data;
  const { pageSize, offset, groupBy, having, stepInterval, functions, ...kept } = without(others, BEFORE_V5);
  const columns = normalFields(selectColumns) as Json[];
  const written = isObject(filter) ? asText(filter.expression) : '';
  const common = {
    legend: '',
    disabled: false,
    source: '',
    ...kept,
    // Read only without an expression: a dashboard that was not saved since v4.
    filter: written === '' ? filterText(filters) : written,
    limit: typeof limit === 'number' && limit > 0 ? limit : null,
    orderBy: json(asList(orderBy)),
    ...(columns.length === 0 ? {} : { selectColumns: columns }),
  };
  // Queries for single records have no groups and no points, and there is one, whatever its name.
  if (panelTypes === 'list')
    return { ...common, queryName: 'A', expression: 'A', pageSize: json(pageSize), offset: json(offset ?? 0) };
  return {
    ...common,
    queryName: asText(data.queryName),
    expression: asText(expression),
    aggregations: aggregationsOf(data, panelTypes),
    groupBy: asList(groupBy)
      .filter(isObject)
      .map((field) => ({ key: asText(field.key), dataType: dataType(field.dataType), type: context(field.type) })),
    having: isObject(having) ? asText(having.expression) : asList(having).length === 0 ? '' : json(having),
    stepInterval: typeof stepInterval === 'number' && stepInterval > 0 ? stepInterval : null,
    functions: asList(functions).map(normalFunction),
  };
}

/**
 * Panels that show one number of a series. By default the UI asks for none and the server takes the last point; the
 * editor writes `avg` when it saves the panel. Other panels do not ask for it.
 */
const REDUCED = ['table', 'pie', 'value'];

/**
 * What the UI asks for, from its code (createAggregation in prepareQueryRangePayloadV5.ts of v0.108.0). Metrics: the
 * first aggregation, with empty fields replaced by those of the form before v5. Otherwise: every call in the
 * expressions, one by one, so that `sum(a) / count()` gives two; `count()` when there is none.
 */
function aggregationsOf(data: Record<string, unknown>, panelTypes: string): Json[] {
  const given = asList(data.aggregations);
  if (data.dataSource !== 'metrics')
    return given.length === 0
      ? [{ expression: 'count()' }]
      : given.flatMap((one) => (isObject(one) ? calls(one) : json(one)));
  const aggregation = isObject(given[0]) ? given[0] : {};
  const attribute = isObject(data.aggregateAttribute) ? data.aggregateAttribute : {};
  const field = (name: string, of: Record<string, unknown> = data): string =>
    asText(aggregation[name]) || asText(of[name]);
  const spaceAggregation = field('spaceAggregation');
  return [
    {
      ...without(aggregation, []),
      metricName: asText(aggregation.metricName) || asText(attribute.key),
      temporality: field('temporality', attribute),
      spaceAggregation,
      // The server always takes the rate of a histogram; the UI writes it when nothing is chosen.
      timeAggregation: /^p\d+$/.test(spaceAggregation) ? '' : field('timeAggregation'),
      reduceTo: field('reduceTo') || (REDUCED.includes(panelTypes) ? 'last' : 'avg'),
    },
  ];
}

const CALLS = /([a-zA-Z0-9_]+\([^)]*\))(?:\s*as\s+('[^']*'|"[^"]*"|[a-zA-Z0-9_-]+))?/g;

function calls(aggregation: Record<string, unknown>): Json[] {
  const { expression, alias, ...others } = aggregation;
  const found = [...asText(expression).matchAll(CALLS)].map(([, call = '', own]) => {
    const name = (own ?? asText(alias)).replaceAll(/^['"]|['"]$/g, '').trim();
    return { ...without(others, []), expression: call, ...(name === '' ? {} : { alias: name }) };
  });
  return found.length === 0 ? [{ expression: 'count()' }] : found;
}

function normalFunction(one: unknown): Json {
  if (!isObject(one)) return json(one);
  const args = asList(one.args).map((argument) =>
    isObject(argument) && asText(argument.name) === '' ? without(argument, ['name']) : json(argument),
  );
  return { ...without(one, []), args };
}

function normalFormula(formula: Record<string, unknown>): JsonObject {
  const { having, limit, orderBy, functions, ...others } = formula;
  return {
    legend: '',
    disabled: false,
    ...without(others, ['aggregateAttribute', 'aggregateOperator', 'dataSource', 'filters', 'groupBy', 'stepInterval']),
    having: isObject(having) ? asText(having.expression) : asList(having).length === 0 ? '' : json(having),
    limit: typeof limit === 'number' && limit > 0 ? limit : null,
    orderBy: json(asList(orderBy)),
    functions: asList(functions).map(normalFunction),
  };
}

/** The grid places of `known` widgets. Whether a panel was dragged and its minimum size are the grid's own state. */
function normalLayout(layout: unknown, known: ReadonlySet<Json | undefined>): JsonObject[] {
  const seen = new Set<string>();
  const places = [];
  for (const item of asList(layout).filter(isObject)) {
    const i = asText(item.i);
    if (seen.has(i) || !known.has(i)) continue;
    seen.add(i);
    places.push({ i, x: number(item.x), y: number(item.y), w: number(item.w), h: number(item.h) });
  }
  return compactGrid(places)
    .map(({ i, x, y, w, h }) => ({ i, x, y, w, h }))
    .sort(by((place) => place.i));
}

/** The closed rows, with the places of the panels in them; places of an open row are in the layout. */
function normalRows(
  widgets: readonly JsonObject[],
  panelMap: unknown,
  known: ReadonlySet<Json | undefined>,
): JsonObject {
  const rows = isObject(panelMap) ? panelMap : {};
  const closed = widgets.flatMap(({ id, panelTypes }) => {
    const row = rows[asText(id)];
    const hidden = normalLayout(isObject(row) ? row.widgets : [], known);
    // A closed row without panels looks open.
    if (panelTypes !== ROW || !isObject(row) || row.collapsed !== true || hidden.length === 0) return [];
    return [[asText(id), { collapsed: true, widgets: hidden }] as const];
  });
  return Object.fromEntries(closed);
}

function without(value: Record<string, unknown>, keys: readonly string[], defaults: JsonObject = {}): JsonObject {
  const kept = Object.entries(value).filter(
    ([key, item]) => !keys.includes(key) && item !== undefined && !(key in defaults && item === defaults[key]),
  );
  return Object.fromEntries(kept.map(([key, item]) => [key, json(item)]));
}

/** Without the given fields and without empty ones. */
function withoutEmpty(value: Record<string, unknown>, keys: readonly string[]): JsonObject {
  const isEmpty = (item: unknown): boolean =>
    isBlank(item) || (typeof item === 'object' && Object.keys(item as object).length === 0);
  const kept = Object.entries(value).filter(([key, item]) => !keys.includes(key) && !isEmpty(item));
  return Object.fromEntries(kept.map(([key, item]) => [key, json(item)]));
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function trimmed(value: string): string {
  return value.trim();
}

function capitalized(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1).toLowerCase();
}

/** The value came from JSON.parse, so it is JSON; undefined becomes null. */
function json(value: unknown): Json {
  return (value ?? null) as Json;
}

function by<Item>(key: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => compare(key(a), key(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
