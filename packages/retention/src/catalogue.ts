import { has, LATER, type SchemaTable } from './schema.ts';

export type { SchemaTable };
export type Signal = 'traces' | 'metrics' | 'logs';

/** How one table of a signal expires. */
export interface RetainedTable {
  readonly table: SchemaTable;
  /** The content of its rows, for the comment in the SQL. */
  readonly holds: string;
  /** The start of a row's age, as SQL: a DateTime. */
  readonly from: string;
  /** Seconds beyond the retention, for rows that others refer to and that cover a period. */
  readonly grace?: { readonly seconds: number; readonly reason: string };
  /**
   * Each row has its own days in the column `_retention_days`, which is in the partition key: the retention is that
   * column's default, and rows keep the days with which they were written.
   */
  readonly perRow?: true;
  /** Metadata rows, few and small: they never move to the cold volume. */
  readonly staysHot?: true;
  /** For `perRow` tables: the location of the attributes that rules use. */
  readonly attributesIn?: 'resources_string' | 'labels';
  /** Why this table belongs to the signal although SigNoz's own retention setting leaves it out. */
  readonly reason?: string;
  /** The first release of the collector with this table, where that is not the first known one. */
  readonly since?: string;
}

function stretch(seconds: number, name: string): NonNullable<RetainedTable['grace']> {
  return {
    seconds,
    reason: `a row stands for ${name} from its time on, and what came at the end of that is found by it`,
  };
}

/** Tables for metrics with a reduction rule: the other tables have none of their data. */
const reduced = {
  since: LATER,
  reason: 'metrics with reduced labels are only here, and would be gone after 30 days, whatever is set',
} as const;

/**
 * The tables of each signal that SigNoz reads and its collector writes, with the expression that each expires on (the
 * schema migrator's own). First the tables with the signal's data, then those that describe it, which must live exactly
 * as long: with a shorter life, data exists that cannot be found; with a longer one, values that a retention should
 * have removed (a user's id among the suggestions) outlive it.
 *
 * Source: the migrator's statements as recorded, the statements of SigNoz's POST /api/v1/settings/ttl as observed, and
 * which tables its queries read.
 */
export const retained: Readonly<Record<Signal, readonly RetainedTable[]>> = {
  traces: [
    { table: 'signoz_traces.signoz_index_v3', holds: 'Spans', from: 'toDateTime(timestamp)' },
    {
      table: 'signoz_traces.traces_v3_resource',
      holds: 'Resources that spans are looked up by',
      from: 'toDateTime(seen_at_ts_bucket_start)',
      grace: stretch(1_800, 'half an hour'),
    },
    { table: 'signoz_traces.trace_summary', holds: 'Begin and end of each trace', from: 'toDateTime(end)' },
    { table: 'signoz_traces.signoz_error_index_v2', holds: 'Exceptions', from: 'toDateTime(timestamp)' },
    { table: 'signoz_traces.usage_explorer', holds: 'Span counts by hour and service', from: 'toDateTime(timestamp)' },
    {
      table: 'signoz_traces.dependency_graph_minutes_v2',
      holds: 'Calls between services by minute',
      from: 'toDateTime(timestamp)',
    },
    {
      table: 'signoz_traces.span_attributes_keys',
      holds: 'Names of span attributes',
      from: 'timestamp',
      staysHot: true,
    },
    {
      table: 'signoz_traces.tag_attributes_v2',
      holds: 'Values of span attributes, for suggestions',
      from: 'toDateTime(unix_milli / 1000)',
      staysHot: true,
      reason: 'filters suggest values from here: 15 days would hide those of spans that are still there',
    },
    {
      table: 'signoz_traces.top_level_operations',
      holds: 'Operations of each service, for its page',
      from: 'time',
      staysHot: true,
      reason: 'the service pages list only operations found here, and its own month is 28 days in February',
    },
  ],
  metrics: [
    { table: 'signoz_metrics.samples_v4', holds: 'Samples', from: 'toDateTime(unix_milli / 1000)' },
    { table: 'signoz_metrics.samples_v4_agg_5m', holds: 'Samples by 5 minutes', from: 'toDateTime(unix_milli / 1000)' },
    {
      table: 'signoz_metrics.samples_v4_agg_30m',
      holds: 'Samples by 30 minutes',
      from: 'toDateTime(unix_milli / 1000)',
    },
    { table: 'signoz_metrics.exp_hist', holds: 'Exponential histograms', from: 'toDateTime(unix_milli / 1000)' },
    {
      table: 'signoz_metrics.time_series_v4',
      holds: 'Time series by hour',
      from: 'toDateTime(unix_milli / 1000)',
      grace: stretch(3_600, 'an hour'),
    },
    {
      table: 'signoz_metrics.time_series_v4_6hrs',
      holds: 'Time series by 6 hours',
      from: 'toDateTime(unix_milli / 1000)',
      grace: stretch(21_600, '6 hours'),
    },
    {
      table: 'signoz_metrics.time_series_v4_1day',
      holds: 'Time series by day',
      from: 'toDateTime(unix_milli / 1000)',
      grace: stretch(86_400, 'a day'),
    },
    {
      table: 'signoz_metrics.time_series_v4_1week',
      holds: 'Time series by week',
      from: 'toDateTime(unix_milli / 1000)',
      grace: stretch(604_800, 'a week'),
    },
    {
      table: 'signoz_metrics.metadata',
      holds: 'Type, unit, temporality and attributes of each metric',
      from: 'toDateTime(last_reported_unix_milli / 1000)',
      staysHot: true,
      reason: 'a query takes the temporality from here: a metric that ended 30 days ago could not be read any more',
    },
    ...(['60s', '5m', '30m'] as const).flatMap((step) =>
      (['last', 'sum'] as const).map(
        (of): RetainedTable => ({
          table: `signoz_metrics.samples_v4_reduced_${of}_${step}`,
          holds: `Samples with fewer labels, ${of === 'last' ? 'gauges' : 'counters'} by ${step}`,
          from: 'toDateTime(unix_milli / 1000)',
          ...reduced,
        }),
      ),
    ),
    {
      table: 'signoz_metrics.time_series_v4_reduced',
      holds: 'Time series with fewer labels by hour',
      from: 'toDateTime(unix_milli / 1000)',
      grace: stretch(3_600, 'an hour'),
      ...reduced,
    },
    {
      table: 'signoz_metrics.time_series_v4_reduced_1day',
      holds: 'Time series with fewer labels by day',
      from: 'toDateTime(unix_milli / 1000)',
      grace: stretch(86_400, 'a day'),
      ...reduced,
    },
  ],
  logs: [
    {
      table: 'signoz_logs.logs_v2',
      holds: 'Log records',
      from: 'toDateTime(timestamp / 1000000000)',
      perRow: true,
      attributesIn: 'resources_string',
    },
    {
      table: 'signoz_logs.logs_v2_resource',
      holds: 'Resources that log records are looked up by',
      from: 'toDateTime(seen_at_ts_bucket_start)',
      grace: stretch(1_800, 'half an hour'),
      perRow: true,
      attributesIn: 'labels',
    },
    { table: 'signoz_logs.logs_attribute_keys', holds: 'Names of log attributes', from: 'timestamp', staysHot: true },
    {
      table: 'signoz_logs.logs_resource_keys',
      holds: 'Names of log resource attributes',
      from: 'timestamp',
      staysHot: true,
    },
    {
      table: 'signoz_logs.tag_attributes_v2',
      holds: 'Values of log attributes, for suggestions',
      from: 'toDateTime(unix_milli / 1000)',
      staysHot: true,
      reason: 'filters suggest values from here: 15 days would go on showing those of log records that are gone',
    },
  ],
};

/** The tables of a signal that a release of the collector has. */
export function retainedBy(collector: string, signal: Signal): readonly RetainedTable[] {
  return retained[signal].filter(({ since }) => has(collector, since));
}

/** Tables that expire by themselves, or never, and that no signal's retention changes: each with its reason. */
export const left: Readonly<Partial<Record<SchemaTable, string>>> = {
  'signoz_traces.signoz_index_v2': 'spans before schema v3: nothing writes or reads it',
  'signoz_traces.signoz_spans': 'spans before schema v3: nothing writes or reads it',
  'signoz_traces.durationSort': 'spans before schema v3: nothing writes or reads it',
  'signoz_traces.span_attributes': 'suggestions before tag_attributes_v2: nothing writes or reads it',
  'signoz_traces.usage': 'what the collector counts about itself, 3 days; no telemetry',
  'signoz_metrics.samples_v2': 'samples before schema v4: nothing writes or reads it',
  'signoz_metrics.time_series_v2': 'time series before schema v4: nothing writes or reads it',
  'signoz_metrics.updated_metadata': "what people set by hand in SigNoz's metrics explorer: settings do not expire",
  'signoz_metrics.metric_reduction_rules':
    "which labels people reduce in SigNoz's metrics explorer: settings do not expire",
  'signoz_metrics.samples_v4_buffer': 'where samples are before they are in their own table, 25 hours',
  'signoz_metrics.time_series_v4_buffer': 'where time series are before they are in their own table, 25 hours',
  'signoz_metrics.usage': 'what the collector counts about itself, 3 days; no telemetry',
  'signoz_logs.usage': 'what the collector counts about itself, 3 days; no telemetry',
  'signoz_metadata.attributes_metadata':
    'shared by all three signals, so that none of them may shorten it; it narrows suggestions, which the tables of each signal give too',
  'signoz_metadata.column_evolution_metadata': 'from when on a column has which type: no telemetry, a few rows',
  'signoz_metadata.field_keys': 'names of fields, shared by all signals, 15 days after each was last seen',
  'signoz_meter.samples': 'how much was ingested, for cost: a year, whatever becomes of the telemetry itself',
  'signoz_meter.samples_agg_1d': 'how much was ingested, for cost: a year, whatever becomes of the telemetry itself',
  'signoz_analytics.rule_state_history_v0':
    'when alerts fired: 180 days that incident reviews look back on, no telemetry',
};

/** The column of the logs tables with the days for which a row is kept. */
export const DAYS_COLUMN = '_retention_days';

/** The column with the days after which a row moves to the cold volume; 0 in rows that were written without one. */
export const COLD_DAYS_COLUMN = '_retention_days_cold';

/**
 * The Distributed table over a local one: the schema migrator makes it with or without replicas. The collector writes
 * to it, so that it is its default, not the local table's, that fills `_retention_days`.
 */
export function distributedName(table: string): string {
  const [database, name] = table.split('.');
  return `${database}.distributed_${name}`;
}
