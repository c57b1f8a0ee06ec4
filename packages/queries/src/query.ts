import type { Attribute, Metric, UncataloguedMetric } from '@signoz-as-code/catalogue';
import type { Filter } from './filter.ts';
import type { PromQL } from './promql.ts';
import { queriesOf, readTraceExpression } from './trace-expression.ts';

interface Common {
  /** The legend of series: `{{service.name}}`. */
  readonly legend?: string;
  /** Computed but not drawn or compared: the operands of a formula. */
  readonly hidden?: boolean;
}

export interface PromQuery extends Common {
  readonly type: 'promql';
  readonly expression: PromQL;
}

/** What a result is sorted by: its value (`#value`), or a group-by attribute's name. */
export interface Order {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** Functions applied to every computed series. Arguments are numbers: seconds for timeShift, bounds for the others. */
export interface SeriesFunction {
  readonly name:
    | 'cutOffMin'
    | 'cutOffMax'
    | 'clampMin'
    | 'clampMax'
    | 'absolute'
    | 'runningDiff'
    | 'log2'
    | 'log10'
    | 'cumulativeSum'
    | `ewma${3 | 5 | 7}`
    | `median${3 | 5 | 7}`
    | 'timeShift'
    | 'fillZero';
  readonly args?: readonly (number | string)[];
}

/** The processing of a computed result. */
interface Shaped {
  /** The values to keep: a condition over the query's own values by their expressions or names, `count() > 10`. */
  readonly having?: string;
  readonly limit?: number;
  readonly orderBy?: Order | readonly Order[];
  readonly functions?: readonly SeriesFunction[];
}

interface Builder extends Common, Shaped {
  readonly where?: Filter;
  readonly by?: readonly Attribute[];
  /** Seconds between points. SigNoz's own default is 60. */
  readonly stepSeconds?: number;
}

type TimeAggregation = 'latest' | 'sum' | 'avg' | 'min' | 'max' | 'count' | 'rate' | 'increase';
type SpaceAggregation = 'sum' | 'avg' | 'min' | 'max' | 'count' | 'p50' | 'p75' | 'p90' | 'p95' | 'p99';
export type Reduce = 'last' | 'sum' | 'avg' | 'min' | 'max' | 'count' | 'median';

export interface MetricQuery extends Builder {
  readonly type: 'metrics';
  readonly metric: Metric;
  readonly time: TimeAggregation | '';
  readonly space: SpaceAggregation | '';
  /** Only series of this temporality; SigNoz looks it up unless it is given. */
  readonly temporality?: 'cumulative' | 'delta' | 'unspecified';
  /** SigNoz's own count of ingested telemetry, instead of the telemetry itself. */
  readonly source?: 'meter';
  /** How a series becomes one number in value, table and pie panels. */
  readonly reduce?: Reduce;
}

/** An aggregation of spans or log records, as SigNoz writes it. */
export type Aggregation =
  | 'count()'
  | `count_distinct(${string})`
  | `rate()`
  | `${'sum' | 'avg' | 'min' | 'max' | 'p50' | 'p75' | 'p90' | 'p95' | 'p99'}(${string})`;

/**
 * An aggregation with its own name, or one with more than a single call: `sum(a) / count()`. Rules and saved views
 * accept the latter; dashboards split it.
 */
export interface NamedAggregation {
  readonly expression: string;
  readonly alias?: string;
}
type Aggregations = readonly [Aggregation | NamedAggregation, ...(Aggregation | NamedAggregation)[]];

interface Aggregating extends Builder {
  /** Attributes in the aggregations that the catalogue intentionally does not have. */
  readonly uncatalogued?: readonly string[];
}

export interface SpanQuery extends Aggregating {
  readonly type: 'traces';
  readonly aggregations: Aggregations;
}

export interface LogQuery extends Aggregating {
  readonly type: 'logs';
  readonly aggregations: Aggregations;
}

export interface ClickHouseQuery extends Common {
  readonly type: 'clickhouse_sql';
  readonly sql: string;
  /** Metrics and attributes in it that the catalogue intentionally does not have. */
  readonly uncatalogued?: readonly string[];
}

/** SigNoz stores `having` of a formula but does not apply it, so there is none. */
export interface Formula extends Common, Omit<Shaped, 'having'> {
  readonly type: 'formula';
  /** Arithmetic over the names of other queries: `A / B * 100`. */
  readonly expression: string;
}

/** Spans selected by their relations within traces: an expression over span queries, and aggregations of the result. */
export interface TraceOperator extends Common, Omit<Shaped, 'functions'> {
  readonly type: 'trace_operator';
  /** `A => B`, `A -> B`, `A && B`, `A || B`, `A NOT B`, `NOT A`, and parentheses. */
  readonly expression: string;
  readonly aggregations: Aggregations;
  readonly by?: readonly Attribute[];
  /** Seconds between points. SigNoz's own default is 60. */
  readonly stepSeconds?: number;
  /** Attributes in the aggregations that the catalogue intentionally does not have. */
  readonly uncatalogued?: readonly string[];
}

export type Query = PromQuery | MetricQuery | SpanQuery | LogQuery | ClickHouseQuery | Formula | TraceOperator;
export type BuilderQuery = MetricQuery | SpanQuery | LogQuery;

/** Queries by name. Builder and PromQL queries are A, B, C…; formulas F1, F2…; a trace operator is T1. */
export type Queries = { readonly [name: string]: Query };

type TimeFor<M extends Metric> = M['instrument'] extends 'unknown'
  ? TimeAggregation | ''
  : M['instrument'] extends 'counter'
    ? 'rate' | 'increase'
    : M['instrument'] extends 'histogram'
      ? never
      : 'latest' | 'sum' | 'avg' | 'min' | 'max' | 'count';

type SpaceFor<M extends Metric> = M['instrument'] extends 'unknown'
  ? SpaceAggregation | ''
  : Exclude<SpaceAggregation, `p${number}`>;

/** A metric of the catalogue is grouped by its own attributes; an uncatalogued one by any. */
type Options<M extends Metric> = Builder &
  Pick<MetricQuery, 'reduce' | 'temporality' | 'source'> & {
    readonly by?: readonly (M extends UncataloguedMetric ? Attribute : M['attributes'][number])[];
  };

/** A PromQL query. */
export function promql(expression: PromQL, options: Common = {}): PromQuery {
  return { type: 'promql', expression, ...options };
}

/**
 * A counter or level through the query builder, which reads delta and cumulative series alike. An uncatalogued metric
 * accepts any aggregation; `''` lets SigNoz choose.
 */
export function metric<M extends Metric>(
  of: M,
  aggregate: { readonly time: TimeFor<M>; readonly space: SpaceFor<M> },
  options: Options<M> = {},
): MetricQuery {
  return { type: 'metrics', metric: of, time: aggregate.time, space: aggregate.space, ...options };
}

/** A percentile of a histogram through the query builder, in the histogram's unit. */
export function percentile<M extends Metric & { readonly instrument: 'histogram' }>(
  p: 50 | 75 | 90 | 95 | 99,
  of: M,
  options: Options<M> = {},
): MetricQuery {
  return { type: 'metrics', metric: of, time: '', space: `p${p}`, ...options };
}

/** An aggregation of spans. Durations are in nanoseconds: `p95(duration_nano)`. */
export function spans(aggregations: Aggregation | Aggregations, options: Aggregating = {}): SpanQuery {
  return { type: 'traces', aggregations: typeof aggregations === 'string' ? [aggregations] : aggregations, ...options };
}

/** An aggregation of log records. */
export function logs(aggregations: Aggregation | Aggregations, options: Aggregating = {}): LogQuery {
  return { type: 'logs', aggregations: typeof aggregations === 'string' ? [aggregations] : aggregations, ...options };
}

/**
 * A ClickHouse query, where neither the builder nor PromQL is enough. SigNoz fills in {{.start_timestamp_ms}} and the
 * like. Write its columns with `spanColumn`, `logColumn` and `seriesLabel`; the check looks hand-written ones up.
 * Points over time, in panels and in rules, need a column of DateTime and a number called `value` of 32 or 64 bits,
 * `toFloat64(…) AS value`: SigNoz ignores other numbers (Bool, UInt8 and Decimal), and reads every text as a label.
 */
export function clickhouse(sql: string, options: Common & Pick<ClickHouseQuery, 'uncatalogued'> = {}): ClickHouseQuery {
  return { type: 'clickhouse_sql', sql, ...options };
}

/** Arithmetic over other queries of the same panel or rule. */
export function formula(expression: string, options: Omit<Formula, 'type' | 'expression'> = {}): Formula {
  return { type: 'formula', expression, ...options };
}

/**
 * Spans that are found by other spans in their traces. The operands are queries of the same panel or rule, made with
 * `spans`: only their filters count, and SigNoz gives no result of their own for them. The result always contains spans
 * of the left operand, and the aggregations are over those:
 *
 * - `A => B`: each A that is the parent of a B. An A with three such children counts three times.
 * - `A -> B`: each A that is above a B, at any depth. Each counts once.
 * - `A && B`: each A with a B in its trace. Each counts once for every such B.
 * - `A || B`: every A and every B. `A NOT B`: each A without a B in its trace. `NOT A`: all spans of traces without an
 *   A.
 *
 * `count_distinct(span_id)` and `count_distinct(trace_id)` count what `count()` counts too often. Write parentheses:
 * SigNoz binds `->` weaker than `=>`, `&&` and `||`, in this order, and reads a chain from the left. Source:
 * trace_operator_cte_builder.go of SigNoz v0.108.0, and a server's answers.
 */
export function traceOperator(
  expression: string,
  aggregations: Aggregation | Aggregations,
  options: Omit<TraceOperator, 'type' | 'expression' | 'aggregations'> = {},
): TraceOperator {
  return {
    type: 'trace_operator',
    expression,
    aggregations: typeof aggregations === 'string' ? [aggregations] : aggregations,
    ...options,
  };
}

/** SigNoz's query type of a set of queries, one of three; undefined when it mixes them, which SigNoz cannot show. */
export function queryType(queries: Queries): 'builder' | 'promql' | 'clickhouse_sql' | undefined {
  const types = new Set(
    Object.values(queries).map((query) =>
      query.type === 'promql' || query.type === 'clickhouse_sql' ? query.type : 'builder',
    ),
  );
  return types.size === 1 ? [...types][0] : undefined;
}

/** The order of a query, first key first. */
export function ordersOf({ orderBy }: Pick<Shaped, 'orderBy'>): readonly Order[] {
  return orderBy === undefined ? [] : 'column' in orderBy ? [orderBy] : orderBy;
}

/** The text of an aggregation, without its name. */
export function expressionOf(aggregation: Aggregation | NamedAggregation): string {
  return typeof aggregation === 'string' ? aggregation : aggregation.expression;
}

/** The operands of trace operators: SigNoz returns no result of their own for them, hidden or not. */
export function traceOperands(queries: Queries): ReadonlySet<string> {
  const expressions = Object.values(queries).flatMap((query) =>
    query.type === 'trace_operator' ? (readTraceExpression(query.expression).expression ?? []) : [],
  );
  return new Set(expressions.flatMap(queriesOf));
}

/** The names of queries that are shown or can be compared: neither hidden nor an operand of a trace operator. */
export function shownQueries(queries: Queries): string[] {
  const operands = traceOperands(queries);
  return Object.keys(queries).filter((name) => !queries[name]?.hidden && !operands.has(name));
}
