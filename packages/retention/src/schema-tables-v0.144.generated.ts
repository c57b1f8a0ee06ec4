// Recorded from system.tables after the migrations of signoz-otel-collector v0.144.15 had run on ClickHouse 25.8: what they
// have beside what is in schema-tables.generated.ts, of which nothing is gone. Not edited by hand.

/** The TTL of a fresh install and the columns, of tables that are new. */
export const addedTables = {
  'signoz_metadata.column_evolution_metadata': {
    ttl: undefined,
    columns: [
      'signal', 'column_name', 'column_type', 'field_context', 'field_name', 'version', 'release_time',
    ],
  },
  'signoz_metadata.field_keys': {
    ttl: 'toDateTime(last_seen / 1000000000) + toIntervalSecond(1296000)',
    columns: [
      'signal', 'field_context', 'field_name', 'field_data_type', 'last_seen',
    ],
  },
  'signoz_metrics.metric_reduction_rules': {
    ttl: undefined,
    columns: [
      'metric_name', 'labels', 'match_type', 'effective_from_unix_milli', 'deleted', 'updated_at',
    ],
  },
  'signoz_metrics.samples_v4_buffer': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(90000)',
    columns: [
      'env', 'temporality', 'metric_name', 'fingerprint', 'reduced_fingerprint', 'is_monotonic', 'unix_milli', 'value',
      'flags', 'inserted_at_unix_milli',
    ],
  },
  'signoz_metrics.samples_v4_reduced_last_30m': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'reduced_fingerprint', 'unix_milli', 'last', 'min', 'max', 'sum',
      'sum_values', 'count', 'sum_count_series', 'count_samples', 'computed_at',
    ],
  },
  'signoz_metrics.samples_v4_reduced_last_5m': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'reduced_fingerprint', 'unix_milli', 'last', 'min', 'max', 'sum',
      'sum_values', 'count', 'sum_count_series', 'count_samples', 'computed_at',
    ],
  },
  'signoz_metrics.samples_v4_reduced_last_60s': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'reduced_fingerprint', 'unix_milli', 'sum_last', 'min', 'max', 'sum_values',
      'count_series', 'count_samples', 'computed_at',
    ],
  },
  'signoz_metrics.samples_v4_reduced_sum_30m': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'reduced_fingerprint', 'unix_milli', 'sum', 'count', 'sum_count_series',
      'count_samples', 'computed_at',
    ],
  },
  'signoz_metrics.samples_v4_reduced_sum_5m': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'reduced_fingerprint', 'unix_milli', 'sum', 'count', 'sum_count_series',
      'count_samples', 'computed_at',
    ],
  },
  'signoz_metrics.samples_v4_reduced_sum_60s': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'reduced_fingerprint', 'unix_milli', 'sum', 'count_series', 'count_samples',
      'computed_at',
    ],
  },
  'signoz_metrics.time_series_v4_buffer': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(90000)',
    columns: [
      'env', 'temporality', 'metric_name', 'description', 'unit', 'type', 'is_monotonic', 'fingerprint',
      'reduced_fingerprint', 'is_reduced', 'unix_milli', 'labels', 'attrs', 'scope_attrs', 'resource_attrs',
      '__normalized', 'inserted_at_unix_milli',
    ],
  },
  'signoz_metrics.time_series_v4_reduced': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'description', 'unit', 'type', 'is_monotonic', 'fingerprint', 'unix_milli',
      'labels', 'attrs', 'scope_attrs', 'resource_attrs', '__normalized', 'inserted_at_unix_milli',
    ],
  },
  'signoz_metrics.time_series_v4_reduced_1day': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'description', 'unit', 'type', 'is_monotonic', 'fingerprint', 'unix_milli',
      'labels', 'attrs', 'scope_attrs', 'resource_attrs', '__normalized', 'inserted_at_unix_milli',
    ],
  },
} as const;

/** Columns of tables that were there before. */
export const addedColumns: Readonly<Record<string, readonly string[]>> = {
  'signoz_logs.logs_v2': [
    'body_v2', 'body_promoted', 'inserted_at', 'created_at',
  ],
  'signoz_metrics.exp_hist': [
    'inserted_at_unix_milli',
  ],
  'signoz_metrics.samples_v4': [
    'inserted_at_unix_milli',
  ],
  'signoz_metrics.time_series_v4': [
    'inserted_at_unix_milli',
  ],
  'signoz_traces.signoz_index_v3': [
    'attributes', 'attributes_promoted', 'scope', 'inserted_at', 'created_at',
    'attribute_string_gen_ai$$request$$model', 'attribute_string_gen_ai$$request$$model_exists',
    'attribute_string_gen_ai$$provider$$name', 'attribute_string_gen_ai$$provider$$name_exists',
    'attribute_string_gen_ai$$tool$$name', 'attribute_string_gen_ai$$tool$$name_exists',
    'attribute_string_gen_ai$$agent$$name', 'attribute_string_gen_ai$$agent$$name_exists',
    'attribute_number_signoz$$gen_ai$$usage$$tokens$$cost',
    'attribute_number_signoz$$gen_ai$$usage$$tokens$$cost_exists', 'attribute_number_gen_ai$$usage$$input_tokens',
    'attribute_number_gen_ai$$usage$$input_tokens_exists', 'attribute_number_gen_ai$$usage$$output_tokens',
    'attribute_number_gen_ai$$usage$$output_tokens_exists', 'attribute_number_gen_ai$$usage$$cache_read$$input_tokens',
    'attribute_number_gen_ai$$usage$$cache_read$$input_tokens_exists',
    'attribute_number_gen_ai$$usage$$cache_creation$$input_tokens',
    'attribute_number_gen_ai$$usage$$cache_creation$$input_tokens_exists',
    'attribute_number_signoz$$gen_ai$$usage$$input_tokens$$cost',
    'attribute_number_signoz$$gen_ai$$usage$$input_tokens$$cost_exists',
    'attribute_number_signoz$$gen_ai$$usage$$output_tokens$$cost',
    'attribute_number_signoz$$gen_ai$$usage$$output_tokens$$cost_exists',
    'attribute_number_signoz$$gen_ai$$usage$$cache_read$$input_tokens$$cost',
    'attribute_number_signoz$$gen_ai$$usage$$cache_read$$input_tokens$$cost_exists',
    'attribute_number_signoz$$gen_ai$$usage$$cache_write$$input_tokens$$cost',
    'attribute_number_signoz$$gen_ai$$usage$$cache_write$$input_tokens$$cost_exists',
  ],
};

/** SigNoz's own materialized views that are new. */
export const addedViews: readonly string[] = [
  'signoz_metrics.samples_v4_mv', 'signoz_metrics.samples_v4_reduced_last_30m_mv',
  'signoz_metrics.samples_v4_reduced_last_5m_mv', 'signoz_metrics.samples_v4_reduced_last_60s_mv',
  'signoz_metrics.samples_v4_reduced_sum_30m_mv', 'signoz_metrics.samples_v4_reduced_sum_5m_mv',
  'signoz_metrics.samples_v4_reduced_sum_60s_cumulative_mv', 'signoz_metrics.samples_v4_reduced_sum_60s_delta_mv',
  'signoz_metrics.time_series_v4_mv', 'signoz_metrics.time_series_v4_reduced_1day_mv',
  'signoz_metrics.time_series_v4_reduced_mv',
];
