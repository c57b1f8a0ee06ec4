import { builderName } from '@signoz-as-code/catalogue';
import {
  type BuilderQuery,
  expressionOf,
  type Formula,
  type MetricQuery,
  type Order,
  ordersOf,
  type Queries,
  type Query,
  type TraceOperator,
} from './query.ts';

/** A query that can be ordered. */
export type Ordered = BuilderQuery | Formula | TraceOperator;

/** Stands for the (first) value, whose name differs in every query. */
const VALUE = '#value';

/**
 * The possible order columns of a query, as SigNoz's query validation names them (validateOrderByForAggregation of
 * v0.108.0); the names of formulas are those that it looks for after computing them.
 */
export function orderColumns(name: string, query: Ordered, queries: Queries): readonly string[] {
  const all = query.type === 'formula' ? Object.values(queries) : [query];
  const groups = all.flatMap((one) => (isOrdered(one) && one.type !== 'formula' ? (one.by ?? []) : []));
  return [...new Set([...groups.map((attribute) => attribute.name), ...valuesOf(name, query)])];
}

/** Whether SigNoz orders a query by this column. */
export function isOrderColumn(column: string, name: string, query: Ordered, queries: Queries): boolean {
  if (column === VALUE || orderColumns(name, query, queries).includes(column)) return true;
  if (query.type === 'formula') return column === '__result';
  if (query.type === 'trace_operator') return query.aggregations.some((_, index) => column === `__result_${index}`);
  if (query.type !== 'metrics') return query.aggregations.some((_, index) => column === `${index}`);
  const metric = builderName(query.metric);
  return ['__result', '0', `${query.space}(${metric})`, `${query.time}(${metric})`].includes(column);
}

/** The order as SigNoz expects it. It stores an unknown order, and then ignores it or answers nothing. */
export function storedOrders(name: string, query: Ordered): readonly Order[] {
  const [value] = valuesOf(name, query);
  return ordersOf(query).map((order) => (order.column === VALUE && value ? { ...order, column: value } : order));
}

/** The same query with an order by its (first) value called `#value`. */
export function orderedByValue<Q extends Ordered>(name: string, query: Q): Q {
  const { orderBy } = query;
  if (orderBy === undefined) return query;
  const [value] = valuesOf(name, query);
  const read = (order: Order): Order => (order.column === value ? { ...order, column: VALUE } : order);
  return { ...query, orderBy: 'column' in orderBy ? read(orderBy) : orderBy.map(read) };
}

function isOrdered(query: Query): query is Ordered {
  return query.type !== 'promql' && query.type !== 'clickhouse_sql';
}

/** SigNoz orders a formula by its name or its expression; spans and records also by the alias. */
function valuesOf(name: string, query: Ordered): string[] {
  if (query.type === 'formula') return [name, query.expression];
  if (query.type === 'metrics') return [metricValue(query)];
  const aliases = query.aggregations.flatMap((one) =>
    typeof one === 'string' || one.alias === undefined ? [] : [one.alias],
  );
  return [...query.aggregations.map(expressionOf), ...aliases];
}

function metricValue({ metric, time, space }: MetricQuery): string {
  const name = builderName(metric);
  return time === '' ? `${space}(${name})` : `${space}(${time}(${name}))`;
}
