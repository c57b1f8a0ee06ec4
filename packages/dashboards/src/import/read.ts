import { isObject, type JsonObject, nameOf } from '@signoz-as-code/core';
import {
  type Aggregation,
  type Attribute,
  attributeFor,
  type CatalogueModule,
  catalogueOf,
  type Filter,
  type Formula,
  type MetricQuery,
  metricFor,
  type NamedAggregation,
  type Order,
  type Queries,
  type Query,
  type SeriesFunction,
  type Signal,
  uncataloguedFilter,
  withUncatalogued,
} from '@signoz-as-code/telemetry';
import { USUAL_SIZE } from '../body.ts';
import type { Dashboard, ListPanel, Panel, Place, Row, Threshold, TimePreference, Variable } from '../define.ts';
import { usualColumns } from '../fields.ts';
import { arrange } from '../layout.ts';
import { orderColumns } from '../query.ts';

/** A dashboard's definition, and the id that each panel and row of the stored form has there. */
export interface ReadDashboard {
  readonly dashboard: Dashboard;
  /** Keys by the stored ids. */
  readonly keys: ReadonlyMap<string, string>;
}

type Fields = Record<string, unknown>;

/** Makes a definition of a dashboard's normal form. What has no place in a definition is left out: compare afterwards. */
export function readDashboard(normal: JsonObject, catalogue: CatalogueModule): ReadDashboard {
  const widgets = new Map(objects(normal.widgets).map((widget) => [text(widget.id), widget]));
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  const keyFor = (widget: Fields): string => {
    const key = nameOf(text(widget.title), taken, widget.panelTypes === 'row' ? 'row' : 'panel');
    keys.set(text(widget.id), key);
    return key;
  };
  const panelsOf = (places: readonly Stored[], top: number): Record<string, Panel> => {
    const entries = places.map((place) => {
      const widget = widgets.get(place.i) as Fields;
      return { key: keyFor(widget), panel: readPanel(widget, catalogue), place: { ...place, y: place.y - top } };
    });
    return Object.fromEntries(placed(entries));
  };

  const panels: Record<string, Panel | Row> = {};
  const closed = isObject(normal.panelMap) ? normal.panelMap : {};
  for (const { row, top, places } of storedSections(normal.layout, widgets)) {
    if (row === undefined) {
      Object.assign(panels, panelsOf(places, 0));
      continue;
    }
    const key = keyFor(row.widget);
    const hidden = closed[text(row.widget.id)];
    const inside = isObject(hidden) ? stored(hidden.widgets) : places;
    panels[key] = {
      kind: 'row',
      title: text(row.widget.title),
      ...optional('description', text(row.widget.description), ''),
      ...(isObject(hidden) ? { collapsed: true } : {}),
      ...(row.height === 1 ? {} : { height: row.height }),
      panels: panelsOf(inside, isObject(hidden) ? 0 : top),
    };
  }
  const variables = Object.entries(isObject(normal.variables) ? normal.variables : {});
  return {
    keys,
    dashboard: {
      title: text(normal.title),
      ...optional('description', text(normal.description), ''),
      ...optional('tags', list(normal.tags) as string[], []),
      ...(normal.image === undefined ? {} : { image: text(normal.image) }),
      ...(variables.length === 0
        ? {}
        : {
            variables: Object.fromEntries(
              variables.map(([name, one]) => [name, readVariable(one as Fields, catalogue)]),
            ),
          }),
      panels,
    },
  };
}

interface Stored extends Place {
  readonly i: string;
}

function stored(layout: unknown): Stored[] {
  return (objects(layout) as unknown as Stored[]).sort((a, b) => a.y - b.y || a.x - b.x);
}

/** The layout in reading order, cut at its rows. */
function storedSections(
  layout: unknown,
  widgets: ReadonlyMap<string, Fields>,
): { row: { widget: Fields; height: number } | undefined; top: number; places: Stored[] }[] {
  const sections: ReturnType<typeof storedSections> = [{ row: undefined, top: 0, places: [] }];
  for (const place of stored(layout)) {
    const widget = widgets.get(place.i) as Fields;
    if (widget.panelTypes === 'row')
      sections.push({ row: { widget, height: place.h }, top: place.y + place.h, places: [] });
    else sections.at(-1)?.places.push(place);
  }
  return sections;
}

/** Without places where the layout comes out the same by itself, and without sizes that are the usual ones. */
function placed(
  entries: readonly { readonly key: string; readonly panel: Panel; readonly place: Place }[],
): [string, Panel][] {
  const alone = arrange(entries.map(({ key, place: { w, h } }) => ({ i: key, size: { w, h } })));
  const isUsual = entries.every(({ key, place: { x, y } }) =>
    alone.some((item) => item.i === key && item.x === x && item.y === y),
  );
  return entries.map(({ key, panel, place: { x, y, w, h } }) => {
    const usual = USUAL_SIZE[panel.kind];
    if (!isUsual) return [key, { ...panel, place: { x, y, w, h } }];
    return [key, usual.w === w && usual.h === h ? panel : { ...panel, size: { w, h } }];
  });
}

function readPanel(widget: Fields, catalogue: CatalogueModule): Panel {
  const kind = text(widget.panelTypes) as Panel['kind'];
  const links = objects(isObject(widget.contextLinks) ? widget.contextLinks.linksData : []);
  const common = {
    title: text(widget.title),
    ...optional('description', text(widget.description), ''),
    ...optional('time', widget.timePreferance as TimePreference, 'GLOBAL_TIME'),
    ...optional(
      'links',
      links.map(({ label, url }) => ({ label: text(label), url: text(url) })),
      [],
    ),
  };
  const query = widget.query as Fields;
  if (kind === 'list') return { kind, ...common, ...readList(widget, query, catalogue) };
  const measured = {
    ...common,
    queries: readQueries(query, catalogue),
    ...optional('unit', text(widget.yAxisUnit), 'none'),
    ...optional('decimals', widget.decimalPrecision as 2, 2),
  };
  const legend = {
    ...optional('legendPosition', widget.legendPosition as 'bottom', 'bottom'),
    ...optional('colors', widget.customLegendColors as Record<string, `#${string}`>, {}),
  };
  const units = widget.columnUnits as Record<string, string>;
  const thresholds = optional(
    'thresholds',
    objects(widget.thresholds).map((one) =>
      readThreshold(one, units[text(one.thresholdTableOptions)] ?? text(widget.yAxisUnit)),
    ),
    [],
  );
  const axis = {
    ...thresholds,
    ...optional('softMin', widget.softMin as number, 0),
    ...optional('softMax', widget.softMax as number, 0),
    ...optional('logScale', widget.isLogScale as boolean, false),
    ...optional('fillGaps', widget.fillSpans as boolean, false),
  };
  switch (kind) {
    case 'bar':
      return {
        kind,
        ...measured,
        ...legend,
        ...axis,
        ...optional('stacked', widget.stackedBarChart as boolean, false),
      };
    case 'pie':
      return { kind, ...measured, ...legend };
    case 'value':
      return { kind, ...measured, ...thresholds };
    case 'table':
      return { kind, ...measured, ...optional('units', units, {}), ...thresholds };
    case 'histogram':
      return {
        kind,
        ...measured,
        ...legend,
        ...optional('bucketCount', widget.bucketCount as number, 30),
        ...optional('bucketWidth', widget.bucketWidth as number, 0),
        ...optional('merge', widget.mergeAllActiveQueries as boolean, false),
      };
    default:
      return { kind: 'graph', ...measured, ...legend, ...axis };
  }
}

function readThreshold(threshold: Fields, usualUnit: string): Threshold {
  return {
    operator: threshold.thresholdOperator as '>',
    value: Number(threshold.thresholdValue),
    ...optional('unit', text(threshold.thresholdUnit), usualUnit),
    ...optional('color', text(threshold.thresholdColor) as 'Red', 'Red'),
    ...optional('label', text(threshold.thresholdLabel), ''),
    ...optional('format', text(threshold.thresholdFormat) as 'Text', 'Text'),
    ...optional('column', text(threshold.thresholdTableOptions), ''),
  };
}

function readList(widget: Fields, query: Fields, catalogue: CatalogueModule): Omit<ListPanel, 'kind' | 'title'> {
  const data = objects(isObject(query.builder) ? query.builder.queryData : [])[0] ?? {};
  const from = data.dataSource === 'traces' ? 'traces' : 'logs';
  const columns = fields(from === 'traces' ? widget.selectedTracesFields : widget.selectedLogFields, catalogue, from);
  const select = fields(data.selectColumns, catalogue, from);
  const orderBy = orders(data.orderBy);
  return {
    from,
    ...where(data, from, catalogue),
    ...optional('columns', columns, usualColumns[from]),
    ...optional('select', select, []),
    ...optional('orderBy', orderBy, [{ column: 'timestamp', direction: 'desc' }]),
    ...optional('pageSize', data.pageSize as number, 100),
    ...(typeof data.limit === 'number' ? { limit: data.limit } : {}),
  };
}

/** Columns; one of SigNoz's usual ones stays what it is. */
function fields(value: unknown, catalogue: CatalogueModule, from: 'logs' | 'traces'): Attribute[] {
  return objects(value).map((field) => {
    const [type, context] = [typeOf(field.fieldDataType), contextOf(field.fieldContext)];
    const usual = usualColumns[from].find(
      (one) => one.name === field.name && one.type === type && one.context === context,
    );
    return usual ?? attributeFor(catalogue, text(field.name), type, context);
  });
}

/** What its texts name and the catalogue does not have is called uncatalogued, by name. */
function readQueries(query: Fields, catalogue: CatalogueModule): Queries {
  return withUncatalogued(storedQueries(query, catalogue), catalogueOf(catalogue));
}

function storedQueries(query: Fields, catalogue: CatalogueModule): Queries {
  const type = text(query.queryType);
  if (type === 'promql')
    return named(query.promql, 'name', (one) => ({
      type: 'promql',
      expression: { promql: text(one.query) },
      ...common(one),
    }));
  if (type === 'clickhouse_sql')
    return named(query.clickhouse_sql, 'name', (one) => ({
      type: 'clickhouse_sql',
      sql: text(one.query),
      ...common(one),
    }));
  const builder = isObject(query.builder) ? query.builder : {};
  return {
    ...named(builder.queryData, 'queryName', (one) => readBuilder(one, catalogue)),
    ...named(builder.queryFormulas, 'queryName', readFormula),
  };
}

function named(value: unknown, name: string, read: (one: Fields) => Query): Queries {
  return Object.fromEntries(objects(value).map((one) => [text(one[name]), read(one)]));
}

function readFormula(one: Fields): Formula {
  return { type: 'formula', expression: text(one.expression), ...shape(one), ...common(one) };
}

function readBuilder(data: Fields, catalogue: CatalogueModule): Query {
  const groups = objects(data.groupBy).map((field) =>
    attributeFor(catalogue, text(field.key), typeOf(field.dataType), contextOf(field.type)),
  );
  const rest = {
    ...(text(data.filter) === '' ? {} : { where: { filter: text(data.filter) } }),
    ...optional('by', groups, []),
    ...shape(data),
    ...(typeof data.stepInterval === 'number' ? { stepSeconds: data.stepInterval } : {}),
    ...common(data),
  };
  if (data.dataSource !== 'metrics') {
    const aggregations = objects(data.aggregations).map(readAggregation) as [Aggregation, ...Aggregation[]];
    return byValue({ type: data.dataSource === 'traces' ? 'traces' : 'logs', aggregations, ...rest });
  }
  const aggregation = objects(data.aggregations)[0] ?? {};
  const time = text(aggregation.timeAggregation) as MetricQuery['time'];
  const space = text(aggregation.spaceAggregation) as MetricQuery['space'];
  return byValue({
    type: 'metrics',
    metric: metricFor(catalogue, text(aggregation.metricName), { time, space, by: groups }),
    time,
    space,
    ...rest,
    ...optional('reduce', text(aggregation.reduceTo) as 'avg', 'avg'),
    ...optional('temporality', text(aggregation.temporality) as 'delta', ''),
    ...optional('source', text(data.source) as 'meter', ''),
  });
}

/** An order by the value itself is called `#value`. */
function byValue<Q extends Exclude<Query, { type: 'promql' | 'clickhouse_sql' | 'formula' }>>(query: Q): Q {
  if (query.orderBy === undefined) return query;
  const values = orderColumns({ ...query, by: [] });
  const change = (order: Order): Order => (order.column === values[0] ? { ...order, column: '#value' } : order);
  return { ...query, orderBy: 'column' in query.orderBy ? change(query.orderBy) : query.orderBy.map(change) };
}

function readAggregation({ expression, alias }: Fields): Aggregation | NamedAggregation {
  const plain = /^(count\(\)|rate\(\)|(count_distinct|sum|avg|min|max|p50|p75|p90|p95|p99)\([^()]*\))$/;
  if (alias === undefined && plain.test(text(expression))) return text(expression) as Aggregation;
  return { expression: text(expression), ...(alias === undefined ? {} : { alias: text(alias) }) };
}

function shape(data: Fields): Pick<Formula, 'having' | 'limit' | 'orderBy' | 'functions'> {
  const all = orders(data.orderBy);
  return {
    ...optional('having', text(data.having), ''),
    ...optional('orderBy', all.length === 1 ? (all[0] as Order) : all, []),
    ...(typeof data.limit === 'number' ? { limit: data.limit } : {}),
    ...optional(
      'functions',
      objects(data.functions).map((one) => ({
        name: one.name as SeriesFunction['name'],
        ...optional(
          'args',
          objects(one.args).map((argument) => argument.value as number),
          [],
        ),
      })),
      [],
    ),
  };
}

function orders(value: unknown): Order[] {
  return objects(value).map(({ columnName, order }) => ({
    column: text(columnName),
    direction: order === 'asc' ? 'asc' : 'desc',
  }));
}

function where(data: Fields, signal: Signal, catalogue: CatalogueModule): { where?: Filter } {
  const filter = text(data.filter);
  return filter === '' ? {} : { where: uncataloguedFilter({ filter }, signal, catalogueOf(catalogue)) };
}

function common(data: Fields): { legend?: string; hidden?: true } {
  return { ...optional('legend', text(data.legend), ''), ...(data.disabled === true ? { hidden: true } : {}) };
}

function readVariable(variable: Fields, catalogue: CatalogueModule): Variable {
  const described = optional('description', text(variable.description), '');
  const type = text(variable.type);
  if (type === 'TEXTBOX') return { type, ...described, ...optional('default', text(variable.defaultValue), '') };
  const base = {
    ...described,
    ...optional('sort', variable.sort as 'ASC', 'ASC'),
    ...optional('multiSelect', variable.multiSelect as boolean, false),
    ...optional('default', text(variable.defaultValue), ''),
  };
  if (type === 'DYNAMIC') {
    const name = text(variable.dynamicVariablesAttribute);
    const known = Object.values(catalogue.attributes).find((attribute) => attribute.name === name);
    const attribute = known ?? attributeFor(catalogue, name, 'string', 'attribute');
    const source = optional('source', variable.dynamicVariablesSource as 'Logs', 'All telemetry');
    return { type, attribute, ...source, ...base };
  }
  const all = optional('all', variable.showALLOption as boolean, false);
  if (type === 'QUERY') return { type, sql: text(variable.queryValue), ...all, ...base };
  return { type: 'CUSTOM', values: text(variable.customValue).split(',') as [string], ...all, ...base };
}

const TYPES: Readonly<Record<string, Attribute['type']>> = { string: 'string', float64: 'number', bool: 'boolean' };

function typeOf(value: unknown): Attribute['type'] {
  return TYPES[text(value)] ?? 'unknown';
}

const CONTEXTS: readonly string[] = ['resource', 'attribute', 'span', 'log'] satisfies Attribute['context'][];

function contextOf(value: unknown): Attribute['context'] {
  return CONTEXTS.includes(text(value)) ? (value as Attribute['context']) : 'unknown';
}

/** A field, unless it has its usual value. */
function optional<Key extends string, const Value>(key: Key, value: Value, usual: unknown): { [K in Key]?: Value } {
  return (JSON.stringify(value) === JSON.stringify(usual) ? {} : { [key]: value }) as { [K in Key]?: Value };
}

function objects(value: unknown): Fields[] {
  return list(value).filter(isObject);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
