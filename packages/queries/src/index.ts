export { aggregationKeys } from './aggregation.ts';
export { checkQueries, checkUnit } from './check.ts';
export { checkFilter } from './check-filter.ts';
export { basisProblems, limitProblems, measuredQuery, measuredUnit } from './check-limit.ts';
export { unknownValue } from './check-names.ts';
export { checkPromQL } from './check-promql.ts';
export { codes as queryCodes } from './codes.ts';
export { envelopes, OF_DASHBOARDS, type QueryEnvelope, storedFunction, type UsualQuery } from './envelope.ts';
export { isOwnField, readKey, type Signal } from './fields.ts';
export {
  above,
  and,
  atLeast,
  below,
  contains,
  equals,
  exists,
  type Filter,
  inVariable,
  not,
  notEquals,
  oneOf,
  or,
  rawFilter,
} from './filter.ts';
export { parseFilter } from './filter-parse.ts';
export { attributeFor, type CatalogueModule, catalogueOf, metricFor } from './import/lookup.ts';
export { type QueryPrinter, queryPrinter } from './import/print.ts';
export { optional, readEnvelopes, readField, UnreadableQuery } from './import/read.ts';
export { uncataloguedFilter } from './import/uncatalogued.ts';
export { known, knownKey } from './known.ts';
export { limitCodes } from './limit-codes.ts';
export { looksBack } from './looks-back.ts';
export { avg, Measure, max, quantile, Statistics } from './measure.ts';
export { storedOrders } from './order.ts';
export {
  absent,
  any,
  atMost,
  increase,
  observations,
  type PromQL,
  rate,
  ratio,
  raw,
  sum,
  total,
  value,
  type Window,
} from './promql.ts';
export { promqlLabels } from './promql-labels.ts';
export { parsePromQL, selectorOf } from './promql-parse.ts';
export {
  type Aggregation,
  type BuilderQuery,
  type ClickHouseQuery,
  clickhouse,
  expressionOf,
  type Formula,
  formula,
  type LogQuery,
  logs,
  type MetricQuery,
  metric,
  type NamedAggregation,
  type Order,
  ordersOf,
  type PromQuery,
  percentile,
  promql,
  type Queries,
  type Query,
  queryType,
  type Reduce,
  type SeriesFunction,
  type SpanQuery,
  shownQueries,
  spans,
  type TraceOperator,
  traceOperands,
  traceOperator,
} from './query.ts';
export { askedOfPromQL, foretoldOfPromQL } from './questions.ts';
export { isMetric, logColumn, seriesLabel, spanColumn, tables } from './sql.ts';
export { parseSql, signalsOfSql } from './sql-parse.ts';
