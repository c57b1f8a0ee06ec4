import { type ImportNote, isObject } from '@signoz-as-code/core';

type Fields = Readonly<Record<string, unknown>>;

/** What SigNoz v0.108.0 cannot be told at all: the dashboard does not become a definition. */
export class Untranslatable extends Error {}

/** Whether a document is a dashboard of the later form, which is near to that of Perses. */
export function isV6(document: unknown): document is Fields {
  return isObject(document) && document.schemaVersion === 'v6';
}

const PANELS: Readonly<Record<string, string>> = {
  'signoz/TimeSeriesPanel': 'graph',
  'signoz/BarChartPanel': 'bar',
  'signoz/PieChartPanel': 'pie',
  'signoz/NumberPanel': 'value',
  'signoz/TablePanel': 'table',
  'signoz/ListPanel': 'list',
  'signoz/HistogramPanel': 'histogram',
};
const OPERATORS: Readonly<Record<string, string>> = {
  above: '>',
  above_or_equal: '>=',
  below: '<',
  below_or_equal: '<=',
  equal: '=',
};
const SORTS: Readonly<Record<string, string>> = {
  none: 'DISABLED',
  'alphabetical-asc': 'ASC',
  'alphabetical-desc': 'DESC',
};
const SIGNALS: Readonly<Record<string, string>> = {
  all: 'All telemetry',
  logs: 'Logs',
  metrics: 'Metrics',
  traces: 'Traces',
};

/** Names that the server writes in small letters, as v0.108.0's UI knows them. */
const FUNCTIONS: Readonly<Record<string, string>> = Object.fromEntries(
  ['cutOffMin', 'cutOffMax', 'clampMin', 'clampMax', 'runningDiff', 'cumulativeSum', 'timeShift', 'fillZero'].map(
    (name) => [name.toLowerCase(), name],
  ),
);

/**
 * A dashboard of the v6 form, which SigNoz v0.108.0 stores and cannot show, in the v5 form that it can. Every field is
 * either translated or told: fields that are not known here are told by their path. Throws {@link Untranslatable} with the
 * reason when a panel, query or variable is of a kind that v0.108.0 does not have.
 */
export function translateV6(document: Fields): { readonly data: Fields; readonly notes: readonly ImportNote[] } {
  const notes: ImportNote[] = [];
  const lost = (field: string, value: unknown, text = 'SigNoz v0.108.0 has nothing for it'): void => {
    if (!isEmpty(value)) notes.push({ field, text: `${text}: ${JSON.stringify(value)}`, lost: true });
  };
  /** The fields of a value; what else it has is told. */
  const take = (value: unknown, path: string, known: readonly string[]): Fields => {
    const fields = isObject(value) ? value : {};
    for (const [key, item] of Object.entries(fields)) if (!known.includes(key)) lost(`${path}.${key}`, item);
    return fields;
  };
  const usual = (path: string, value: unknown, ...usuals: readonly unknown[]): void => {
    if (!usuals.includes(value)) lost(path, value);
  };

  const root = take(document, '', ['schemaVersion', 'image', 'generateName', 'name', 'tags', 'spec']);
  const spec = take(root.spec, 'spec', [
    'display',
    'duration',
    'layouts',
    'links',
    'panels',
    'refreshInterval',
    'variables',
  ]);
  const display = take(spec.display, 'spec.display', ['name', 'description']);
  for (const field of ['duration', 'links', 'refreshInterval']) lost(`spec.${field}`, spec[field]);

  const variable = (one: Fields, order: number): [string, unknown] => {
    const fields = take(one.spec, 'variable', [
      ...['name', 'display', 'sort', 'allowAllValue', 'allowMultiple', 'defaultValue', 'plugin', 'value', 'constant'],
      ...['capturingRegexp', 'customAllValue'],
    ]);
    const name = text(fields.name);
    const path = `variable ${name}`;
    const shown = take(fields.display, `${path}.display`, ['name', 'description']);
    usual(`${path}.display.name`, shown.name, name, undefined, '');
    usual(`${path}.constant`, fields.constant, false, undefined);
    lost(`${path}.capturingRegexp`, fields.capturingRegexp);
    lost(`${path}.customAllValue`, fields.customAllValue);
    const defaults = Array.isArray(fields.defaultValue) ? fields.defaultValue : [fields.defaultValue ?? ''];
    if (defaults.length > 1)
      lost(`${path}.defaultValue`, defaults.slice(1), 'SigNoz v0.108.0 keeps one default; the others are left out');
    const common = {
      name,
      order,
      description: text(shown.description),
      sort: SORTS[text(fields.sort)] ?? 'DISABLED',
      multiSelect: fields.allowMultiple === true,
      showALLOption: fields.allowAllValue === true,
      defaultValue: text(defaults[0]),
    };
    if (one.kind === 'TextVariable') return [name, { ...common, type: 'TEXTBOX', textboxValue: text(fields.value) }];
    const plugin = isObject(fields.plugin) ? fields.plugin : {};
    switch (one.kind === 'ListVariable' ? plugin.kind : one.kind) {
      case 'signoz/DynamicVariable': {
        const of = take(plugin.spec, `${path}.plugin`, ['name', 'signal']);
        const dynamicVariablesSource = SIGNALS[text(of.signal) || 'all'];
        return [name, { ...common, type: 'DYNAMIC', dynamicVariablesAttribute: of.name, dynamicVariablesSource }];
      }
      case 'signoz/QueryVariable': {
        const { queryValue } = take(plugin.spec, `${path}.plugin`, ['queryValue']);
        return [name, { ...common, type: 'QUERY', queryValue }];
      }
      case 'signoz/CustomVariable': {
        const { customValue } = take(plugin.spec, `${path}.plugin`, ['customValue']);
        return [name, { ...common, type: 'CUSTOM', customValue }];
      }
      default:
        throw new Untranslatable(`${path} is a ${String(plugin.kind ?? one.kind)}`);
    }
  };

  const field = (value: unknown, path: string, signal: unknown): Fields => {
    const one = take(value, path, ['name', 'signal', 'fieldContext', 'fieldDataType']);
    usual(`${path}.signal`, one.signal, '', undefined, signal);
    return { name: one.name, key: one.name, fieldContext: one.fieldContext, fieldDataType: one.fieldDataType };
  };

  const shape = (spec: Fields, path: string): Fields => ({
    having: { expression: text(take(spec.having, `${path}.having`, ['expression']).expression) },
    limit: spec.limit ?? null,
    orderBy: objects(spec.order).map((one) => {
      const key = field(one.key, `${path}.order`, '');
      lost(`${path}.order.fieldContext`, key.fieldContext);
      lost(`${path}.order.fieldDataType`, key.fieldDataType);
      return { columnName: key.name, order: one.direction };
    }),
    functions: objects(spec.functions).map((one) => ({ ...one, name: FUNCTIONS[text(one.name)] ?? one.name })),
  });

  const builderQuery = (value: unknown, path: string): Fields => {
    const spec = take(value, path, [
      ...['name', 'signal', 'source', 'aggregations', 'disabled', 'filter', 'groupBy', 'order', 'limit', 'legend'],
      ...['having', 'stepInterval', 'functions', 'selectFields', 'offset'],
    ]);
    lost(`${path}.offset`, spec.offset === 0 ? undefined : spec.offset);
    return {
      queryName: spec.name,
      expression: spec.name,
      dataSource: spec.signal,
      source: spec.source ?? '',
      legend: text(spec.legend),
      disabled: spec.disabled === true,
      filter: { expression: text(take(spec.filter, `${path}.filter`, ['expression']).expression) },
      aggregations: objects(spec.aggregations).map((one) =>
        take(one, `${path}.aggregation`, [
          ...['expression', 'alias', 'metricName', 'temporality', 'timeAggregation', 'spaceAggregation', 'reduceTo'],
        ]),
      ),
      groupBy: objects(spec.groupBy).map((one) => {
        const { key, fieldContext, fieldDataType } = field(one, `${path}.groupBy`, spec.signal);
        return { key, type: fieldContext, dataType: fieldDataType };
      }),
      stepInterval: spec.stepInterval ?? null,
      selectColumns: objects(spec.selectFields).map((one) => field(one, `${path}.selectFields`, spec.signal)),
      ...shape(spec, path),
    };
  };

  const texts = (value: unknown, path: string): Fields => {
    const spec = take(value, path, ['name', 'query', 'legend', 'disabled', 'step', 'stats']);
    usual(`${path}.step`, spec.step, 0, undefined);
    usual(`${path}.stats`, spec.stats, false, undefined);
    return { name: spec.name, query: spec.query, legend: text(spec.legend), disabled: spec.disabled === true };
  };

  /** One query, or the parts of several. */
  const query = (panel: Fields, path: string): Fields => {
    const builder = { queryData: [] as Fields[], queryFormulas: [] as Fields[], queryTraceOperator: [] };
    const promql: Fields[] = [];
    const clickhouse: Fields[] = [];
    const add = (kind: unknown, spec: unknown): void => {
      const at = `${path} · query ${text(isObject(spec) ? spec.name : '')}`;
      switch (kind) {
        case 'signoz/BuilderQuery':
        case 'builder_query':
          builder.queryData.push(builderQuery(spec, at));
          return;
        case 'signoz/Formula':
        case 'builder_formula': {
          const known = ['name', 'expression', 'legend', 'disabled', 'having', 'order', 'limit', 'functions'];
          const { name, expression, legend, disabled, ...rest } = take(spec, at, known);
          builder.queryFormulas.push({ queryName: name, expression, legend, disabled, ...shape(rest, at) });
          return;
        }
        case 'signoz/PromQLQuery':
        case 'promql':
          promql.push(texts(spec, at));
          return;
        case 'signoz/ClickHouseSQL':
        case 'clickhouse_sql':
          clickhouse.push(texts(spec, at));
          return;
        case 'signoz/CompositeQuery':
          for (const one of objects(take(spec, at, ['queries']).queries)) add(one.type, one.spec);
          return;
        default:
          throw new Untranslatable(`${path} has a query of the kind ${String(kind)}`);
      }
    };
    for (const one of objects(panel.queries)) {
      const { plugin } = take(one.spec, `${path}.query`, ['name', 'plugin']);
      if (isObject(plugin)) add(plugin.kind, plugin.spec);
    }
    const queryType = promql.length > 0 ? 'promql' : clickhouse.length > 0 ? 'clickhouse_sql' : 'builder';
    if (queryType !== 'builder' && builder.queryData.length > 0)
      throw new Untranslatable(`${path} mixes queries of the builder with texts`);
    return { queryType, promql, clickhouse_sql: clickhouse, builder };
  };

  const widget = (id: string, value: Fields): Fields => {
    const panel = take(value.spec, 'panel', ['display', 'plugin', 'queries', 'links']);
    const shown = take(panel.display, 'panel.display', ['name', 'description']);
    const path = `panel "${text(shown.name)}"`;
    const plugin = isObject(panel.plugin) ? panel.plugin : {};
    const panelTypes = PANELS[text(plugin.kind)];
    if (panelTypes === undefined) throw new Untranslatable(`${path} is a ${String(plugin.kind)}`);
    const spec = take(plugin.spec, path, [
      ...['visualization', 'formatting', 'axes', 'legend', 'thresholds', 'chartAppearance', 'selectFields'],
      ...['histogramBuckets'],
    ]);
    const visualization = take(spec.visualization, `${path}.visualization`, [
      ...['timePreference', 'fillSpans', 'stackedBarChart'],
    ]);
    const formatting = take(spec.formatting, `${path}.formatting`, ['unit', 'decimalPrecision', 'columnUnits']);
    const axes = take(spec.axes, `${path}.axes`, ['softMin', 'softMax', 'isLogScale']);
    const legend = take(spec.legend, `${path}.legend`, ['position', 'mode', 'customColors']);
    usual(`${path}.legend.mode`, legend.mode, 'list', undefined);
    const buckets = take(spec.histogramBuckets, `${path}.histogramBuckets`, [
      ...['bucketCount', 'bucketWidth', 'mergeAllActiveQueries'],
    ]);
    const precision = text(formatting.decimalPrecision);
    const columns = objects(spec.selectFields).map((one) => field(one, `${path}.selectFields`, one.signal));
    const asked = query(panel, path);
    const data = (asked.builder as { queryData: Fields[] }).queryData;
    return {
      id,
      panelTypes,
      title: text(shown.name),
      description: text(shown.description),
      timePreferance: text(visualization.timePreference).toUpperCase() || 'GLOBAL_TIME',
      fillSpans: visualization.fillSpans === true,
      stackedBarChart: visualization.stackedBarChart === true,
      yAxisUnit: text(formatting.unit),
      decimalPrecision: precision === '' ? undefined : /^\d$/.test(precision) ? Number(precision) : 'full precision',
      columnUnits: formatting.columnUnits ?? {},
      softMin: axes.softMin,
      softMax: axes.softMax,
      isLogScale: axes.isLogScale === true,
      legendPosition: legend.position,
      customLegendColors: legend.customColors,
      ...buckets,
      // How lines are drawn: told as what v0.108.0 does not read.
      ...(isObject(spec.chartAppearance) ? spec.chartAppearance : {}),
      thresholds: objects(spec.thresholds).map((one) => {
        const known = ['value', 'color', 'label', 'unit', 'operator', 'format', 'columnName', 'showTimelines'];
        const threshold = take(one, `${path}.threshold`, known);
        return {
          thresholdOperator: OPERATORS[text(threshold.operator) || 'above'],
          thresholdValue: threshold.value,
          thresholdColor: threshold.color,
          thresholdLabel: text(threshold.label),
          thresholdUnit: text(threshold.unit),
          thresholdFormat: text(threshold.format) === 'background' ? 'Background' : 'Text',
          thresholdTableOptions: text(threshold.columnName),
        };
      }),
      contextLinks: {
        linksData: objects(panel.links).map((link) => {
          const known = take(link, `${path}.link`, ['name', 'url', 'renderVariables', 'targetBlank', 'tooltip']);
          lost(`${path}.link.tooltip`, known.tooltip);
          return { label: text(known.name), url: text(known.url) };
        }),
      },
      selectedLogFields: columns,
      selectedTracesFields: columns,
      query:
        panelTypes === 'list'
          ? { ...asked, builder: { queryData: data.map((one) => ({ pageSize: 100, ...one })) } }
          : asked,
    };
  };

  const panels = isObject(spec.panels) ? spec.panels : {};
  const widgets: Fields[] = [];
  const layout: Fields[] = [];
  const panelMap: Record<string, unknown> = {};
  const used = new Map<string, number>();
  let top = 0;
  for (const [index, grid] of objects(spec.layouts).entries()) {
    if (grid.kind !== 'Grid') throw new Untranslatable(`layout ${index + 1} is a ${String(grid.kind)}`);
    const own = take(grid.spec, `layout ${index + 1}`, ['display', 'items']);
    const heading = take(own.display, `layout ${index + 1}.display`, ['title', 'collapse']);
    const items = objects(own.items).map((item) => {
      const ref = text(isObject(item.content) ? item.content.$ref : '').replace('#/spec/panels/', '');
      const panel = panels[ref];
      if (!isObject(panel)) throw new Untranslatable(`layout ${index + 1} refers to '${ref}', which is no panel`);
      // A panel that stands in two places is two panels in the v5 form.
      const time = (used.get(ref) ?? 0) + 1;
      used.set(ref, time);
      const i = time === 1 ? ref : `${ref}-${time}`;
      widgets.push(widget(i, panel));
      return {
        i,
        x: item.x,
        y: Math.max(0, Number(item.y)) + top + (own.display ? 1 : 0),
        w: item.width,
        h: item.height,
      };
    });
    if (own.display) {
      const id = `row-${index + 1}`;
      const isClosed = isObject(heading.collapse) && heading.collapse.open === false;
      widgets.push({ id, panelTypes: 'row', title: text(heading.title), description: '' });
      layout.push({ i: id, x: 0, y: top, w: 12, h: 1 });
      panelMap[id] = { collapsed: isClosed, widgets: isClosed ? items : [] };
      if (!isClosed) layout.push(...items);
    } else {
      if (index > 0)
        lost(
          `layout ${index + 1}`,
          items.map(({ i }) => i),
          'it has no heading, so that its panels count to the one above',
        );
      layout.push(...items);
    }
    top = Math.max(top + 1, ...items.map((item) => Number(item.y) + Number(item.h)));
  }
  for (const id of Object.keys(panels))
    if (!used.has(id)) lost(`panel ${id}`, id, 'it has no place, so that nothing draws it');
  const tags = objects(root.tags).map(({ key, value }) =>
    key === 'tag' ? text(value) : `${text(key)}:${text(value)}`,
  );
  return {
    data: {
      title: text(display.name),
      description: text(display.description),
      image: text(root.image),
      version: 'v5',
      tags,
      variables: Object.fromEntries(objects(spec.variables).map(variable)),
      layout,
      panelMap,
      widgets,
    },
    notes: combined(notes),
  };
}

/** The same field of many panels is told once. */
function combined(notes: readonly ImportNote[]): ImportNote[] {
  return [...new Map(notes.map((note) => [`${note.field} ${note.text}`, note])).values()];
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
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
