import { builderName } from './catalogue.ts';
import { type BuilderQuery, type Formula, ordersOf, type Queries, type Query, type SeriesFunction } from './query.ts';

/** A query as SigNoz's v5 query range, alert rules and saved views take it. */
export interface QueryEnvelope {
  readonly type: 'promql' | 'clickhouse_sql' | 'builder_query' | 'builder_formula';
  readonly spec: { readonly name: string; readonly [field: string]: unknown };
}

/** Queries in SigNoz's v5 form, in the order of their names, with every default written out that the server would add. */
export function envelopes(queries: Queries): QueryEnvelope[] {
  return Object.keys(queries)
    .sort()
    .map((name) => envelope(name, queries[name] as Query));
}

function envelope(name: string, query: Query): QueryEnvelope {
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
        spec: { name, expression: query.expression, ...legend, disabled, ...shape(query) },
      };
    default:
      return { type: 'builder_query', spec: { name, signal: query.type, ...builder(query), ...legend, disabled } };
  }
}

function builder(query: BuilderQuery): Record<string, unknown> {
  const spec: Record<string, unknown> = {
    stepInterval: query.stepSeconds ?? 60,
    source: query.type === 'metrics' ? (query.source ?? '') : '',
    aggregations:
      query.type === 'metrics'
        ? [
            {
              metricName: builderName(query.metric),
              temporality: query.temporality ?? '',
              timeAggregation: query.time,
              spaceAggregation: query.space,
              reduceTo: query.reduce ?? '',
            },
          ]
        : query.aggregations.map((one) => (typeof one === 'string' ? { expression: one } : { ...one })),
  };
  if (query.where) spec.filter = { expression: query.where.filter };
  if (query.by?.length) {
    spec.groupBy = query.by.map(({ name, context, type }) => ({
      name,
      signal: '',
      fieldContext: context === 'unknown' ? '' : context,
      fieldDataType: type === 'boolean' ? 'bool' : type === 'unknown' ? '' : type,
    }));
  }
  return { ...spec, ...shape(query) };
}

function shape(query: BuilderQuery | Formula): Record<string, unknown> {
  const orders = ordersOf(query);
  return {
    ...(orders.length === 0
      ? {}
      : { order: orders.map(({ column, direction }) => ({ key: { name: column }, direction })) }),
    ...(query.having ? { having: { expression: query.having } } : {}),
    ...(query.limit === undefined ? {} : { limit: query.limit }),
    ...(query.functions?.length ? { functions: query.functions.map(storedFunction) } : {}),
  };
}

/** A function as the query range takes it. */
export function storedFunction({ name, args }: SeriesFunction): { name: string; args: { value: number | string }[] } {
  return { name, args: (args ?? []).map((value) => ({ value })) };
}
