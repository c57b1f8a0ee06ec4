import {
  type Attribute,
  type BuilderQuery,
  builderName,
  type Formula,
  type MetricQuery,
  type Queries,
  type Query,
  queryType,
} from '@signoz-as-code/telemetry';
import type { ListPanel } from './define.ts';
import { nonEmpty } from './non-empty.ts';
import type {
  GroupByField,
  OrderBy,
  QueryData,
  QueryFormula,
  TextQuery,
  WidgetQuery,
} from './schema/dashboard.generated.ts';

/**
 * A panel's queries as SigNoz's UI holds them (the v5 form). All three query types are there, as the UI expects, the
 * two that are not in use empty; every field that the UI adds when it saves is written out.
 */
export function widgetQuery(id: string, queries: Queries): WidgetQuery {
  const names = Object.keys(queries).sort();
  const entries = names.map((name) => [name, queries[name] as Query] as const);
  return {
    id,
    queryType: queryType(queries) ?? 'builder',
    promql: entries.flatMap(([name, query]) =>
      query.type === 'promql' ? [textQuery(name, query.expression.promql, query)] : [],
    ),
    clickhouse_sql: entries.flatMap(([name, query]) =>
      query.type === 'clickhouse_sql' ? [textQuery(name, query.sql, query)] : [],
    ),
    builder: {
      queryData: entries.flatMap(([name, query]) => (isBuilder(query) ? [queryData(name, query)] : [])),
      queryFormulas: entries.flatMap(([name, query]) => (query.type === 'formula' ? [formula(name, query)] : [])),
      queryTraceOperator: [],
    },
  };
}

/** The query of a list: single spans or records, newest first. */
export function listQuery(id: string, panel: ListPanel): WidgetQuery {
  return {
    id,
    queryType: 'builder',
    promql: [],
    clickhouse_sql: [],
    builder: {
      queryData: [
        {
          queryName: 'A',
          expression: 'A',
          dataSource: panel.from,
          source: '',
          aggregations: [{ expression: 'count()' }],
          filter: { expression: panel.where?.filter ?? '' },
          groupBy: [],
          having: { expression: '' },
          orderBy: [{ columnName: 'timestamp', order: 'desc' }],
          limit: null,
          stepInterval: null,
          functions: [],
          legend: '',
          disabled: false,
          pageSize: panel.pageSize ?? 100,
          offset: 0,
        },
      ],
      queryFormulas: [],
      queryTraceOperator: [],
    },
  };
}

/** What a query can be ordered by: its groups and its values, as SigNoz's query validation names them. */
export function orderColumns(query: BuilderQuery): string[] {
  return [...(query.by ?? []).map((attribute) => attribute.name), ...values(query)];
}

export function isBuilder(query: Query): query is BuilderQuery {
  return query.type === 'metrics' || query.type === 'traces' || query.type === 'logs';
}

function queryData(name: string, query: BuilderQuery): QueryData {
  return {
    queryName: name,
    expression: name,
    dataSource: query.type,
    source: '',
    aggregations:
      query.type === 'metrics'
        ? [
            {
              metricName: builderName(query.metric),
              temporality: '',
              timeAggregation: query.time,
              spaceAggregation: query.space,
              reduceTo: query.reduce ?? 'avg',
            },
          ]
        : nonEmpty(query.aggregations.map((expression) => ({ expression }))),
    filter: { expression: query.where?.filter ?? '' },
    groupBy: (query.by ?? []).map(groupByField),
    having: { expression: query.having ?? '' },
    orderBy: query.orderBy ? [orderBy(query, query.orderBy)] : [],
    limit: query.limit ?? null,
    stepInterval: query.stepSeconds ?? null,
    functions: [],
    legend: query.legend ?? '',
    disabled: query.hidden ?? false,
  };
}

function formula(name: string, { expression, legend, hidden }: Formula): QueryFormula {
  return { queryName: name, expression, legend: legend ?? '', disabled: hidden ?? false };
}

function textQuery(name: string, query: string, options: { legend?: string; hidden?: boolean }): TextQuery {
  return { name, query, legend: options.legend ?? '', disabled: options.hidden ?? false };
}

const DATA_TYPES = { string: 'string', number: 'float64', boolean: 'bool' } as const;

export function dataType(attribute: Attribute): (typeof DATA_TYPES)[Attribute['type']] {
  return DATA_TYPES[attribute.type];
}

/** SigNoz's UI says `tag` for the attributes of a single span, point or record. */
function groupByField(attribute: Attribute): GroupByField {
  const type = attribute.context === 'attribute' ? 'tag' : attribute.context;
  const data = dataType(attribute);
  return { key: attribute.name, dataType: data, type, id: `${attribute.name}--${data}--${type}` };
}

/** `#value` stands for the (first) aggregation, which SigNoz wants by its own name. */
function orderBy(query: BuilderQuery, order: NonNullable<BuilderQuery['orderBy']>): OrderBy {
  const column = order.column === '#value' ? (values(query)[0] ?? order.column) : order.column;
  return { columnName: column, order: order.direction };
}

function values(query: BuilderQuery): string[] {
  return query.type === 'metrics' ? [metricValue(query)] : [...query.aggregations];
}

function metricValue({ metric, time, space }: MetricQuery): string {
  const name = builderName(metric);
  return time === '' ? `${space}(${name})` : `${space}(${time}(${name}))`;
}
