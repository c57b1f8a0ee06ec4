import { type Attribute, builderName } from '@signoz-as-code/catalogue';
import { storedOrders } from './order.ts';
import type {
  Aggregation,
  BuilderQuery,
  Formula,
  MetricQuery,
  NamedAggregation,
  Queries,
  Query,
  SeriesFunction,
  TraceOperator,
} from './query.ts';

/** A query as SigNoz's v5 query range, alert rules and saved views take it. */
export interface QueryEnvelope {
  readonly type: 'promql' | 'clickhouse_sql' | 'builder_query' | 'builder_formula' | 'builder_trace_operator';
  readonly spec: { readonly name: string; readonly [field: string]: unknown };
}

/** The defaults of a query, which differ between rules and views on one side and dashboards on the other. */
export interface UsualQuery {
  /** Seconds between points; undefined when SigNoz chooses. */
  readonly stepSeconds: number | undefined;
  readonly reduce: MetricQuery['reduce'] | '';
}

/** For the query range, rules and saved views. */
export const OF_ENVELOPES: UsualQuery = { stepSeconds: 60, reduce: '' };

/** Defaults of dashboards. */
export const OF_DASHBOARDS: UsualQuery = { stepSeconds: undefined, reduce: 'avg' };

/** Queries in SigNoz's v5 form, in the order of their names, with every default that the server would add. */
export function envelopes(queries: Queries, usual: UsualQuery = OF_ENVELOPES): QueryEnvelope[] {
  return Object.keys(queries)
    .sort()
    .map((name) => envelope(name, queries[name] as Query, usual));
}

function envelope(name: string, query: Query, usual: UsualQuery): QueryEnvelope {
  const disabled = query.hidden === true;
  const legend = query.legend === undefined ? {} : { legend: query.legend };
  switch (query.type) {
    case 'promql':
      return {
        type: 'promql',
        spec: { name, query: query.expression.promql, ...legend, disabled, step: 0, stats: false },
      };
    case 'clickhouse_sql':
      return { type: 'clickhouse_sql', spec: { name, query: query.sql, ...legend, disabled } };
    case 'formula':
      return {
        type: 'builder_formula',
        spec: { name, expression: query.expression, ...legend, disabled, ...shape(name, query) },
      };
    case 'trace_operator':
      return {
        type: 'builder_trace_operator',
        spec: {
          name,
          expression: query.expression,
          ...step(query, usual),
          aggregations: query.aggregations.map(aggregation),
          ...groups(query.by),
          ...shape(name, query),
          ...legend,
          disabled,
        },
      };
    default:
      return {
        type: 'builder_query',
        spec: { name, signal: query.type, ...builder(name, query, usual), ...legend, disabled },
      };
  }
}

function builder(name: string, query: BuilderQuery, usual: UsualQuery): Record<string, unknown> {
  return {
    ...step(query, usual),
    source: query.type === 'metrics' ? (query.source ?? '') : '',
    aggregations:
      query.type === 'metrics'
        ? [
            {
              metricName: builderName(query.metric),
              temporality: query.temporality ?? '',
              timeAggregation: query.time,
              spaceAggregation: query.space,
              reduceTo: query.reduce ?? usual.reduce ?? '',
            },
          ]
        : query.aggregations.map(aggregation),
    ...(query.where ? { filter: { expression: query.where.filter } } : {}),
    ...groups(query.by),
    ...shape(name, query),
  };
}

function step({ stepSeconds }: BuilderQuery | TraceOperator, usual: UsualQuery): Record<string, unknown> {
  const stepInterval = stepSeconds ?? usual.stepSeconds;
  return stepInterval === undefined ? {} : { stepInterval };
}

function aggregation(one: Aggregation | NamedAggregation): NamedAggregation {
  return typeof one === 'string' ? { expression: one } : { ...one };
}

function groups(by: readonly Attribute[] = []): Record<string, unknown> {
  if (by.length === 0) return {};
  return {
    groupBy: by.map(({ name, context, type }) => ({
      name,
      signal: '',
      fieldContext: context === 'unknown' ? '' : context,
      fieldDataType: type === 'boolean' ? 'bool' : type === 'unknown' ? '' : type,
    })),
  };
}

function shape(name: string, query: BuilderQuery | Formula | TraceOperator): Record<string, unknown> {
  const orders = storedOrders(name, query);
  return {
    ...(orders.length === 0
      ? {}
      : { order: orders.map(({ column, direction }) => ({ key: { name: column }, direction })) }),
    ...('having' in query && query.having ? { having: { expression: query.having } } : {}),
    ...(query.limit === undefined ? {} : { limit: query.limit }),
    ...('functions' in query && query.functions?.length ? { functions: query.functions.map(storedFunction) } : {}),
  };
}

/** A function in the form of the query range. */
export function storedFunction({ name, args }: SeriesFunction): { name: string; args: { value: number | string }[] } {
  return { name, args: (args ?? []).map((value) => ({ value })) };
}
