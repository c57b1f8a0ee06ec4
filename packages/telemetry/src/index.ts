export {
  type Attribute,
  builderName,
  type Catalogue,
  defineAttribute,
  defineMetric,
  defineService,
  type Metric,
  type Service,
  storedName,
  storedNames,
} from './catalogue.ts';
export { checkFilter, checkPromQL, checkQueries } from './check.ts';
export { codes as queryCodes } from './codes.ts';
export { envelopes, type QueryEnvelope } from './envelope.ts';
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
export { avg, increase, max, observations, type PromQL, quantile, rate, ratio, raw, sum, value } from './promql.ts';
export { parsePromQL } from './promql-parse.ts';
export {
  type Aggregation,
  type BuilderQuery,
  type ClickHouseQuery,
  clickhouse,
  type Formula,
  formula,
  type LogQuery,
  logs,
  type MetricQuery,
  metric,
  type PromQuery,
  percentile,
  promql,
  type Queries,
  type Query,
  queryType,
  type Reduce,
  type SpanQuery,
  spans,
} from './query.ts';
