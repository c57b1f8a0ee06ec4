import { type Attribute, builderName } from '@signoz-as-code/catalogue';
import {
  type BuilderQuery,
  type Formula,
  type Order,
  type Queries,
  type Query,
  queryType,
  storedFunction,
  storedOrders,
  type TraceOperator,
} from '@signoz-as-code/queries';
import { dataType, telemetryField } from '../../shared/fields.ts';
import { nonEmpty } from '../../shared/non-empty.ts';
import type { ListPanel } from '../define.ts';
import { isBuilder } from '../panels.ts';
import type {
  GroupByField,
  OrderBy,
  QueryData,
  QueryFormula,
  QueryTraceOperator,
  TextQuery,
  WidgetQuery,
} from '../schema/v5.generated.ts';

/**
 * A panel's queries as SigNoz's UI stores them (the v5 form). The UI expects all three query types, so the two unused
 * ones are there and empty. Every field that the UI adds when it saves is written out.
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
      queryTraceOperator: entries.flatMap(([name, query]) =>
        query.type === 'trace_operator' ? [traceOperator(name, query)] : [],
      ),
    },
  };
}

const NEWEST_FIRST: readonly Order[] = [{ column: 'timestamp', direction: 'desc' }];

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
          orderBy: (panel.orderBy ?? NEWEST_FIRST).map(storedOrder),
          limit: panel.limit ?? null,
          stepInterval: null,
          functions: [],
          legend: '',
          disabled: false,
          ...(panel.select ? { selectColumns: panel.select.map((one) => telemetryField(panel.from, one)) } : {}),
          pageSize: panel.pageSize ?? 100,
          offset: 0,
        },
      ],
      queryFormulas: [],
      queryTraceOperator: [],
    },
  };
}

function queryData(name: string, query: BuilderQuery): QueryData {
  return {
    queryName: name,
    expression: name,
    dataSource: query.type,
    source: query.type === 'metrics' ? (query.source ?? '') : '',
    aggregations:
      query.type === 'metrics'
        ? [
            {
              metricName: builderName(query.metric),
              temporality: query.temporality ?? '',
              timeAggregation: query.time,
              spaceAggregation: query.space,
              reduceTo: query.reduce ?? 'avg',
            },
          ]
        : aggregations(query),
    filter: { expression: query.where?.filter ?? '' },
    groupBy: (query.by ?? []).map(groupByField),
    having: { expression: query.having ?? '' },
    orderBy: storedOrders(name, query).map(storedOrder),
    limit: query.limit ?? null,
    stepInterval: query.stepSeconds ?? null,
    functions: (query.functions ?? []).map(storedFunction),
    legend: query.legend ?? '',
    disabled: query.hidden ?? false,
  };
}

function formula(name: string, query: Formula): QueryFormula {
  const orders = storedOrders(name, query);
  return {
    queryName: name,
    expression: query.expression,
    legend: query.legend ?? '',
    disabled: query.hidden ?? false,
    ...(orders.length === 0 ? {} : { orderBy: orders.map(storedOrder) }),
    ...(query.limit === undefined ? {} : { limit: query.limit }),
    ...(query.functions === undefined ? {} : { functions: query.functions.map(storedFunction) }),
  };
}

/** The UI reads the same fields as of a query, except the filter and `disabled`. */
function traceOperator(name: string, query: TraceOperator): QueryTraceOperator {
  return {
    queryName: name,
    expression: query.expression,
    dataSource: 'traces',
    source: '',
    aggregations: aggregations(query),
    filter: { expression: '' },
    groupBy: (query.by ?? []).map(groupByField),
    having: { expression: query.having ?? '' },
    orderBy: storedOrders(name, query).map(storedOrder),
    limit: query.limit ?? null,
    stepInterval: query.stepSeconds ?? null,
    functions: [],
    legend: query.legend ?? '',
    disabled: false,
  };
}

function aggregations({ aggregations: all }: Pick<TraceOperator, 'aggregations'>): QueryTraceOperator['aggregations'] {
  return nonEmpty(all.map((one) => (typeof one === 'string' ? { expression: one } : { ...one })));
}

function textQuery(name: string, query: string, options: { legend?: string; hidden?: boolean }): TextQuery {
  return { name, query, legend: options.legend ?? '', disabled: options.hidden ?? false };
}

/** SigNoz's UI writes `tag` for the attributes of a single span, point or record. */
const GROUP_TYPES = { attribute: 'tag', resource: 'resource', span: 'span', log: 'log', unknown: '' } as const;

function groupByField(attribute: Attribute): GroupByField {
  const type = GROUP_TYPES[attribute.context];
  const data = dataType(attribute);
  return { key: attribute.name, dataType: data, type, id: `${attribute.name}--${data}--${type}` };
}

function storedOrder({ column, direction }: Order): OrderBy {
  return { columnName: column, order: direction };
}
