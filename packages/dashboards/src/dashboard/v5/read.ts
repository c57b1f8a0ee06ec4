import type { Attribute } from '@signoz-as-code/catalogue';
import { asList, asObjects, asText, isObject, type JsonObject, nameOf } from '@signoz-as-code/core';
import {
  attributeFor,
  type CatalogueModule,
  catalogueOf,
  type Filter,
  OF_DASHBOARDS,
  type Order,
  optional,
  type Queries,
  readEnvelopes,
  readField,
  type Signal,
  uncataloguedFilter,
} from '@signoz-as-code/queries';
import { usualColumns } from '../../shared/fields.ts';
import type { Dashboard, ListPanel, Panel, Place, Row, Threshold, TimePreference, Variable } from '../define.ts';
import { placed } from '../layout.ts';

type Fields = Record<string, unknown>;

/**
 * Makes the definition of a dashboard, under a key, from its normal form. Panels and rows keep their ids where their
 * keys would give other ones. What a definition cannot express is left out: compare afterwards.
 */
export function readDashboard(dashboard: string, normal: JsonObject, catalogue: CatalogueModule): Dashboard {
  const widgets = new Map(asObjects(normal.widgets).map((widget) => [asText(widget.id), widget]));
  const taken = new Set<string>();
  const named = (widget: Fields): { readonly key: string; readonly own: { readonly id?: string } } => {
    const key = nameOf(asText(widget.title), taken, widget.panelTypes === 'row' ? 'row' : 'panel');
    return { key, own: optional('id', asText(widget.id), `${dashboard}.${key}`) };
  };
  const panelsOf = (places: readonly Stored[], top: number): Record<string, Panel> => {
    const entries = places.map((place) => {
      const widget = widgets.get(place.i) as Fields;
      const { key, own } = named(widget);
      return { key, panel: { ...own, ...readPanel(widget, catalogue) }, place: { ...place, y: place.y - top } };
    });
    return Object.fromEntries(placed(entries));
  };

  const panels: Record<string, Panel | Row> = {};
  const closed = isObject(normal.panelMap) ? normal.panelMap : {};
  for (const { row, top, places } of storedSections(normal.layout, widgets)) {
    if (row === undefined) {
      Object.assign(panels, panelsOf(places, top));
      continue;
    }
    const { key, own } = named(row.widget);
    const hidden = closed[asText(row.widget.id)];
    panels[key] = {
      kind: 'row',
      ...own,
      title: asText(row.widget.title),
      ...optional('description', asText(row.widget.description), ''),
      ...(isObject(hidden) ? { collapsed: true } : {}),
      ...(row.height === 1 ? {} : { height: row.height }),
      panels: isObject(hidden) ? panelsOf(stored(hidden.widgets), 0) : panelsOf(places, top),
    };
    // SigNoz draws panels of the layout below a closed row.
    if (isObject(hidden)) Object.assign(panels, panelsOf(places, top));
  }
  const variables = Object.entries(isObject(normal.variables) ? normal.variables : {});
  return {
    title: asText(normal.title),
    ...optional('description', asText(normal.description), ''),
    ...optional('tags', asList(normal.tags) as string[], []),
    ...optional('image', asText(normal.image), ''),
    ...(variables.length === 0
      ? {}
      : {
          variables: Object.fromEntries(variables.map(([name, one]) => [name, readVariable(one as Fields, catalogue)])),
        }),
    panels,
  };
}

interface Stored extends Place {
  readonly i: string;
}

function stored(layout: unknown): Stored[] {
  return (asObjects(layout) as unknown as Stored[]).sort((a, b) => a.y - b.y || a.x - b.x);
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

function readPanel(widget: Fields, catalogue: CatalogueModule): Panel {
  const kind = asText(widget.panelTypes) as Panel['kind'];
  const links = asObjects(isObject(widget.contextLinks) ? widget.contextLinks.linksData : []);
  const common = {
    title: asText(widget.title),
    ...optional('description', asText(widget.description), ''),
    ...optional('time', widget.timePreferance as TimePreference, 'GLOBAL_TIME'),
    ...optional(
      'links',
      links.map(({ label, url }) => ({ label: asText(label), url: asText(url) })),
      [],
    ),
  };
  const query = widget.query as Fields;
  if (kind === 'list') return { kind, ...common, ...readList(widget, query, catalogue) };
  const measured = {
    ...common,
    queries: readQueries(query, catalogue),
    ...optional('unit', asText(widget.yAxisUnit), 'none'),
    ...optional('decimals', widget.decimalPrecision as 2, 2),
  };
  const legend = {
    ...optional('legendPosition', widget.legendPosition as 'bottom', 'bottom'),
    ...optional('colors', widget.customLegendColors as Record<string, `#${string}`>, {}),
  };
  const units = widget.columnUnits as Record<string, string>;
  const thresholds = optional(
    'thresholds',
    asObjects(widget.thresholds).map((one) =>
      readThreshold(one, units[asText(one.thresholdTableOptions)] ?? asText(widget.yAxisUnit)),
    ),
    [],
  );
  const axis = {
    ...thresholds,
    ...optional('softMin', widget.softMin as number | null, 0),
    ...optional('softMax', widget.softMax as number | null, 0),
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
    ...optional('unit', asText(threshold.thresholdUnit), usualUnit),
    ...optional('color', asText(threshold.thresholdColor) as 'Red', 'Red'),
    ...optional('label', asText(threshold.thresholdLabel), ''),
    ...optional('format', asText(threshold.thresholdFormat) as 'Text', 'Text'),
    ...optional('column', asText(threshold.thresholdTableOptions), ''),
  };
}

function readList(widget: Fields, query: Fields, catalogue: CatalogueModule): Omit<ListPanel, 'kind' | 'title'> {
  const data = asObjects(isObject(query.builder) ? query.builder.queryData : [])[0] ?? {};
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
    ...(isCount(data.pageSize) ? optional('pageSize', data.pageSize, 100) : {}),
    ...(isCount(data.limit) ? { limit: data.limit } : {}),
  };
}

export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

/** Columns; SigNoz's usual ones keep their attribute. */
function fields(value: unknown, catalogue: CatalogueModule, from: 'logs' | 'traces'): Attribute[] {
  return asObjects(value).map((field) => {
    const read = readField(field, catalogue);
    const usual = usualColumns[from].find(
      (one) => one.name === read.name && one.type === read.type && one.context === read.context,
    );
    return usual ?? read;
  });
}

function readQueries(query: Fields, catalogue: CatalogueModule): Queries {
  return readEnvelopes(envelopesOf(query), catalogue, OF_DASHBOARDS);
}

/** The queries of a panel in the form of the query range, which uses other names. */
function envelopesOf(query: Fields): Fields[] {
  const type = asText(query.queryType);
  if (type === 'promql' || type === 'clickhouse_sql') return asObjects(query[type]).map((spec) => ({ type, spec }));
  const builder = isObject(query.builder) ? query.builder : {};
  return [
    ...asObjects(builder.queryData).map((data) => ({ type: 'builder_query', spec: specOf(data) })),
    ...asObjects(builder.queryFormulas).map((data) => ({ type: 'builder_formula', spec: specOf(data) })),
    ...asObjects(builder.queryTraceOperator).map((data) => ({ type: 'builder_trace_operator', spec: specOf(data) })),
  ];
}

function specOf({ queryName, dataSource, groupBy, orderBy, ...data }: Fields): Fields {
  return {
    ...data,
    name: queryName,
    signal: dataSource,
    groupBy: asObjects(groupBy).map(({ key, dataType, type }) => ({
      name: key,
      fieldDataType: dataType,
      fieldContext: type,
    })),
    order: asObjects(orderBy).map(({ columnName, order }) => ({ key: { name: columnName }, direction: order })),
  };
}

function orders(value: unknown): Order[] {
  return asObjects(value).map(({ columnName, order }) => ({
    column: asText(columnName),
    direction: order === 'asc' ? 'asc' : 'desc',
  }));
}

function where(data: Fields, signal: Signal, catalogue: CatalogueModule): { where?: Filter } {
  const filter = asText(data.filter);
  return filter === '' ? {} : { where: uncataloguedFilter({ filter }, signal, catalogueOf(catalogue)) };
}

function readVariable(variable: Fields, catalogue: CatalogueModule): Variable {
  const described = optional('description', asText(variable.description), '');
  const type = asText(variable.type);
  if (type === 'TEXTBOX') return { type, ...described, ...optional('default', asText(variable.defaultValue), '') };
  const base = {
    ...described,
    ...optional('sort', variable.sort as 'ASC', 'ASC'),
    ...optional('multiSelect', variable.multiSelect as boolean, false),
    ...optional('default', asText(variable.defaultValue), ''),
  };
  if (type === 'DYNAMIC') {
    const name = asText(variable.dynamicVariablesAttribute);
    const known = Object.values(catalogue.attributes).find((attribute) => attribute.name === name);
    const attribute = known ?? attributeFor(catalogue, name, 'string', 'attribute');
    const source = optional('source', variable.dynamicVariablesSource as 'Logs', 'All telemetry');
    return { type, attribute, ...source, ...base };
  }
  const all = optional('all', variable.showALLOption as boolean, false);
  if (type === 'QUERY') return { type, sql: asText(variable.queryValue), ...all, ...base };
  return { type: 'CUSTOM', values: asText(variable.customValue).split(',') as [string], ...all, ...base };
}
