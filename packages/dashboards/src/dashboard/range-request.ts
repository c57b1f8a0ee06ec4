import type { DashboardBody } from './schema/v5.generated.ts';

type Variables = DashboardBody['variables'];
type Builder = Widget['query']['builder'];
type QueryData = Builder['queryData'][number];
type TraceOperator = Builder['queryTraceOperator'][number];

type Widget = Extract<DashboardBody['widgets'][number], { readonly query: unknown }>;
/** What a kind of panel requests from the query range; SigNoz's UI sends the same (v0.108.0). */
const requestTypes = {
  graph: 'time_series',
  bar: 'time_series',
  histogram: 'time_series',
  value: 'scalar',
  table: 'scalar',
  pie: 'scalar',
  list: 'raw',
} as const satisfies Record<Widget['panelTypes'], string>;

/** The body of `POST /api/v5/query_range` for a panel, without its time, with each variable at its first value. */
export function rangeRequest(widget: Widget, variables: Variables): object {
  const requestType = requestTypes[widget.panelTypes];
  const { queryType, promql, clickhouse_sql, builder } = widget.query;
  const queries =
    queryType === 'builder'
      ? [
          ...builder.queryData.map((query) => ({
            type: 'builder_query',
            spec: builderSpec(query, widget.panelTypes, requestType === 'raw'),
          })),
          ...builder.queryFormulas.map(({ queryName, expression, legend, disabled, limit, orderBy }) => ({
            type: 'builder_formula',
            spec: {
              name: queryName,
              expression,
              disabled,
              ...orderSpec(orderBy),
              ...(legend === '' ? {} : { legend }),
              ...limitSpec(limit),
            },
          })),
          ...builder.queryTraceOperator.map((query) => ({
            type: 'builder_trace_operator',
            spec: traceOperatorSpec(query),
          })),
        ]
      : (queryType === 'promql' ? promql : clickhouse_sql).map(({ name, query, legend, disabled }) => ({
          type: queryType,
          spec: { name, query, disabled, ...(legend === '' ? {} : { legend }) },
        }));
  return {
    schemaVersion: 'v1',
    requestType,
    compositeQuery: { queries },
    formatOptions: {
      formatTableResultForUI: widget.panelTypes === 'table' || widget.panelTypes === 'pie',
      fillGaps: widget.fillSpans,
    },
    variables: Object.fromEntries(Object.values(variables).map((variable) => [variable.name, variableValue(variable)])),
  };
}

function builderSpec(query: QueryData, panel: Widget['panelTypes'], isRaw: boolean): object {
  const isReduced = panel === 'table' || panel === 'pie' || panel === 'value';
  return {
    name: query.queryName,
    signal: query.dataSource,
    ...(query.dataSource === 'metrics' ? { source: query.source } : {}),
    stepInterval: query.stepInterval,
    disabled: query.disabled,
    filter: query.filter,
    ...shapeSpec(query),
    ...limitSpec(query.limit ?? (panel === 'list' ? query.pageSize : undefined)),
    ...(query.functions.length === 0 ? {} : { functions: query.functions }),
    ...(query.selectColumns === undefined ? {} : { selectFields: query.selectColumns }),
    ...(isRaw
      ? { offset: 0 }
      : {
          aggregations: query.aggregations.map((one) => {
            if (!('metricName' in one)) return one;
            const { reduceTo, ...aggregation } = one;
            return isReduced ? { ...aggregation, reduceTo } : aggregation;
          }),
        }),
  };
}

function traceOperatorSpec(query: TraceOperator): object {
  return {
    name: query.queryName,
    expression: query.expression,
    ...(query.stepInterval === null ? {} : { stepInterval: query.stepInterval }),
    ...shapeSpec(query),
    ...limitSpec(query.limit),
    aggregations: query.aggregations,
  };
}

function shapeSpec(query: QueryData | TraceOperator): object {
  return {
    ...(query.groupBy.length === 0
      ? {}
      : {
          groupBy: query.groupBy.map(({ key, dataType, type }) => ({
            name: key,
            fieldDataType: dataType,
            fieldContext: type,
          })),
        }),
    ...orderSpec(query.orderBy),
    ...(query.having.expression === '' ? {} : { having: query.having }),
    ...(query.legend === '' ? {} : { legend: query.legend }),
  };
}

function orderSpec(orderBy: QueryData['orderBy'] = []): object {
  if (orderBy.length === 0) return {};
  return { order: orderBy.map(({ columnName, order }) => ({ key: { name: columnName }, direction: order })) };
}

function limitSpec(limit: number | null | undefined): object {
  return limit === null || limit === undefined ? {} : { limit };
}

/** ALL of a dynamic variable is `__all__`; only a browser knows the other choices. */
function variableValue(variable: Variables[string]): object {
  const type = { DYNAMIC: 'dynamic', QUERY: 'query', CUSTOM: 'custom', TEXTBOX: 'text' }[variable.type];
  if (variable.type === 'DYNAMIC')
    return { type, value: variable.defaultValue === '' ? '__all__' : [variable.defaultValue] };
  const first = variable.customValue?.split(',')[0]?.trim() ?? variable.textboxValue ?? '';
  return { type, value: variable.defaultValue === '' ? first : variable.defaultValue };
}
