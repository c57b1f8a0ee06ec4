import { asList, asText, isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import { normalColor } from './color.ts';
import { normalEnvelope, normalFields, withoutEmpty } from './envelope.ts';
import { compactGrid } from './grid.ts';

/** The prefix of a panel's key in the layout. */
export const PANEL_REF = '#/spec/panels/';

/**
 * A dashboard of the v6 form in normal form: equal for bodies that show the same. The server fills in defaults, returns
 * one query bare and several in a composite, and keeps places as sent; the grid shows no gaps. Panels and variables are
 * keyed by name, places by the row that they are in, so that a difference names them. Unknown fields are kept: nothing
 * that could matter is treated as equal.
 */
export function normalDashboardV6(body: unknown): JsonObject {
  if (!isObject(body)) return {};
  const spec = isObject(body.spec) ? body.spec : {};
  const { display, variables, panels, layouts, links, ...others } = spec;
  const { title, description } = shown(display);
  return {
    title: title === '' ? asText(body.name) : title,
    description,
    image: asText(body.image),
    tags: normalTagPairs(body.tags),
    ...withoutEmpty(others),
    links: asList(links).filter(isObject).map(normalLink),
    variables: Object.fromEntries(asList(variables).filter(isObject).map(normalVariable)),
    panels: Object.fromEntries(
      Object.entries(isObject(panels) ? panels : {})
        .filter((entry): entry is [string, Record<string, unknown>] => isObject(entry[1]))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, panel]) => [key, normalPanel(panel)] as const),
    ),
    ...normalLayouts(layouts),
  };
}

/**
 * Tags as `key:value` in lower case, sorted, without duplicates: the server keeps the spelling of whoever wrote a tag
 * first.
 */
export function normalTagPairs(tags: unknown): string[] {
  const pairs = asList(tags)
    .filter(isObject)
    .map(({ key, value }) => `${asText(key)}:${asText(value)}`.toLowerCase());
  return [...new Set(pairs)].sort();
}

function shown(display: unknown): { readonly title: string; readonly description: string } {
  const { name, description } = isObject(display) ? display : {};
  return { title: asText(name), description: asText(description) };
}

function normalLink(link: Record<string, unknown>): JsonObject {
  return { name: '', url: '', tooltip: '', renderVariables: false, targetBlank: false, ...(link as JsonObject) };
}

function normalVariable(variable: Record<string, unknown>, order: number): [string, JsonObject] {
  const spec = isObject(variable.spec) ? variable.spec : {};
  const { name, display, plugin, ...others } = spec;
  const { title, description } = shown(display);
  const known = isObject(plugin) ? plugin : undefined;
  return [
    asText(name),
    {
      order,
      kind: asText(known?.kind ?? variable.kind),
      title: title === '' ? asText(name) : title,
      description,
      ...(isObject(known?.spec) ? (known.spec as JsonObject) : {}),
      ...withoutEmpty({ ...others, sort: others.sort === 'none' ? '' : others.sort }),
    },
  ];
}

const CHART = {
  lineInterpolation: 'spline',
  showPoints: false,
  lineStyle: 'solid',
  fillMode: 'none',
  spanGaps: { fillOnlyBelow: false, fillLessThan: '' },
};
const AXES = { softMin: null, softMax: null, isLogScale: false };
const LEGEND = { position: 'bottom', mode: 'list', customColors: {} };
const FORMATTING = { unit: 'none', decimalPrecision: '2' };
const TIME = { timePreference: 'global_time' };

/** What the server fills in, by kind of panel. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, JsonObject>>>> = {
  'signoz/TimeSeriesPanel': {
    visualization: { ...TIME, fillSpans: false },
    formatting: FORMATTING,
    chartAppearance: CHART,
    axes: AXES,
    legend: LEGEND,
  },
  'signoz/BarChartPanel': {
    visualization: { ...TIME, fillSpans: false, stackedBarChart: false },
    formatting: FORMATTING,
    axes: AXES,
    legend: LEGEND,
  },
  'signoz/NumberPanel': { visualization: TIME, formatting: FORMATTING },
  'signoz/PieChartPanel': { visualization: TIME, formatting: FORMATTING, legend: LEGEND },
  'signoz/TablePanel': { visualization: TIME, formatting: { columnUnits: {}, decimalPrecision: '2' } },
  'signoz/HistogramPanel': {
    histogramBuckets: { bucketCount: 30, bucketWidth: 0, mergeAllActiveQueries: false },
    legend: LEGEND,
  },
};

function normalPanel(panel: Record<string, unknown>): JsonObject {
  const spec = isObject(panel.spec) ? panel.spec : {};
  const plugin = isObject(spec.plugin) ? spec.plugin : {};
  const own = isObject(plugin.spec) ? plugin.spec : {};
  const { thresholds, selectFields, ...groups } = own;
  const kind = asText(plugin.kind);
  const query = asList(spec.queries).find(isObject) ?? {};
  const settings = Object.fromEntries(
    [...new Set([...Object.keys(DEFAULTS[kind] ?? {}), ...Object.keys(groups)])].map((group) => [
      group,
      isObject(groups[group])
        ? filled(DEFAULTS[kind]?.[group] ?? {}, groups[group])
        : ((DEFAULTS[kind]?.[group] ?? groups[group] ?? null) as Json),
    ]),
  );
  if (isObject(settings.legend)) {
    const colors = isObject(settings.legend.customColors) ? settings.legend.customColors : {};
    settings.legend = {
      ...settings.legend,
      customColors: Object.fromEntries(
        Object.entries(colors).map(([name, color]) => [name, normalColor(asText(color))]),
      ),
    } as JsonObject;
  }
  const { title, description } = shown(spec.display);
  return {
    title,
    description,
    kind,
    ...settings,
    thresholds: asList(thresholds)
      .filter(isObject)
      .map((threshold) => normalThreshold(kind, threshold, unitOf(settings.formatting, threshold.columnName))),
    ...(kind === 'signoz/ListPanel' ? { selectFields: normalFields(selectFields) } : {}),
    queries: normalQueries(query, kind),
    links: asList(spec.links).filter(isObject).map(normalLink),
  };
}

/** The given values, else the defaults; the server writes null for absent ones. */
function filled(defaults: JsonObject, value: Record<string, unknown>): JsonObject {
  const given = Object.entries(value).filter(
    ([field, item]) =>
      item !== null &&
      item !== undefined &&
      !(field === 'unit' && item === '') &&
      !(field === 'bucketCount' && item === 0),
  );
  const all: Record<string, Json> = { ...defaults, ...(Object.fromEntries(given) as JsonObject) };
  for (const [field, item] of Object.entries(all)) {
    const usual = defaults[field];
    if (isObject(usual) && isObject(item)) all[field] = filled(usual as JsonObject, item);
  }
  return all;
}

/** The unit of a threshold that names none: that of its column, or of its panel. */
function unitOf(formatting: unknown, column: unknown): unknown {
  const { unit, columnUnits } = isObject(formatting) ? formatting : {};
  return isObject(columnUnits) ? columnUnits[asText(column)] : unit;
}

/** A threshold without its unit where that is the usual one: no value is converted. */
function normalThreshold(kind: string, threshold: Record<string, unknown>, usualUnit: unknown): JsonObject {
  const isLine = kind === 'signoz/TimeSeriesPanel' || kind === 'signoz/BarChartPanel';
  return {
    value: 0,
    unit: '',
    ...(isLine ? { label: '' } : { operator: 'above', format: 'text' }),
    ...(threshold as JsonObject),
    color: normalColor(asText(threshold.color)),
    ...(['none', usualUnit].includes(threshold.unit) ? { unit: '' } : {}),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  'signoz/BuilderQuery': 'builder_query',
  'signoz/Formula': 'builder_formula',
  'signoz/TraceOperator': 'builder_trace_operator',
  'signoz/PromQLQuery': 'promql',
  'signoz/ClickHouseSQL': 'clickhouse_sql',
};

/**
 * The queries of a panel, one or several, with their types and by name. The UI derives the request type from the kind
 * of panel, whatever the query says.
 */
function normalQueries(query: Record<string, unknown>, panelKind: string): JsonObject[] {
  const { plugin } = isObject(query.spec) ? query.spec : {};
  const { kind, spec } = isObject(plugin) ? plugin : {};
  const composite =
    kind === 'signoz/CompositeQuery' && isObject(spec) ? asList(spec.queries).filter(isObject) : undefined;
  const all = composite ?? [{ type: TYPES[asText(kind)] ?? asText(kind), spec }];
  return all
    .map(normalEnvelope)
    .map((one) => (panelKind === 'signoz/ListPanel' ? ofRecords(one) : reduced(one, SCALAR.includes(panelKind))))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Panels that show one number of a series. */
const SCALAR = ['signoz/NumberPanel', 'signoz/PieChartPanel', 'signoz/TablePanel'];

/** How a series of a metric becomes one number, where it does: by default the last one. */
function reduced({ type, spec }: JsonObject, isScalar: boolean): JsonObject {
  const { aggregations, ...others } = spec as JsonObject;
  if (others.signal !== 'metrics' || !Array.isArray(aggregations)) return { type: type ?? '', spec: spec ?? {} };
  const all = (aggregations as readonly JsonObject[]).map(({ reduceTo, ...rest }) =>
    isScalar ? { ...rest, reduceTo: reduceTo ?? 'last' } : rest,
  );
  return { type: type ?? '', spec: { ...others, aggregations: all as Json } };
}

function nameOf({ spec }: JsonObject): string {
  return isObject(spec) ? asText(spec.name) : '';
}

/**
 * Queries for single records have no aggregation and no points, show the newest first by default, and there is one of
 * them.
 */
function ofRecords({ type, spec }: JsonObject): JsonObject {
  const { aggregations: _, groupBy: __, stepInterval: ___, order, ...others } = spec as JsonObject;
  const [first, ...more] = asList(order).filter(isObject);
  const key = isObject(first?.key) ? first.key : {};
  const isUsual = more.length === 0 && key.name === 'timestamp' && first?.direction === 'desc';
  return { type: type ?? '', spec: { ...others, name: 'A', ...(order === undefined || isUsual ? {} : { order }) } };
}

interface Item {
  readonly i: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The rows, and each panel's place in its row. Rows with the same title are distinguished by number. */
function normalLayouts(layouts: unknown): { readonly rows: JsonObject[]; readonly places: JsonObject[] } {
  const seen = new Map<string, number>();
  const rows: JsonObject[] = [];
  const places: JsonObject[] = [];
  for (const layout of asList(layouts).filter(isObject)) {
    const { display, items } = isObject(layout.spec) ? layout.spec : {};
    const { title, collapse } = isObject(display) ? display : {};
    const text = asText(title);
    const time = (seen.get(text) ?? 0) + 1;
    seen.set(text, time);
    const name = time === 1 ? text : `${text} (${time})`;
    rows.push({
      name,
      ...(isObject(display) ? { title: text } : {}),
      open: !(isObject(collapse) && collapse.open === false),
    });
    const inside = asList(items)
      .filter(isObject)
      .map(
        (item): Item => ({
          i: asText(isObject(item.content) ? item.content.$ref : '').replace(PANEL_REF, ''),
          x: number(item.x),
          y: number(item.y),
          w: number(item.width),
          h: number(item.height),
        }),
      );
    places.push(...compactGrid(inside).map(({ i, x, y, w, h }) => ({ i, row: name, x, y, w, h })));
  }
  return { rows, places: places.sort((a, b) => (String(a.i) < String(b.i) ? -1 : 1)) };
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
