// Recorded from system.tables after the schema migrator v0.129.12 had run on ClickHouse 25.5.2; the Distributed tables are not in it.
// Which columns a view may read, and which tables expire by themselves. Not edited by hand: record it anew when the collector is raised.

/** The TTL of a fresh install and the columns, by table. */
export const schemaTables = {
  'signoz_analytics.rule_state_history_v0': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalDay(_retention_days)',
    columns: [
      '_retention_days', 'rule_id', 'rule_name', 'overall_state', 'overall_state_changed', 'state', 'state_changed',
      'unix_milli', 'fingerprint', 'value', 'labels',
    ],
  },
  'signoz_logs.logs_attribute_keys': {
    ttl: 'timestamp + toIntervalDay(15)',
    columns: [
      'name', 'datatype', 'timestamp',
    ],
  },
  'signoz_logs.logs_resource_keys': {
    ttl: 'timestamp + toIntervalDay(15)',
    columns: [
      'name', 'datatype', 'timestamp',
    ],
  },
  'signoz_logs.logs_v2': {
    ttl: 'toDateTime(timestamp / 1000000000) + toIntervalDay(_retention_days)',
    columns: [
      'ts_bucket_start', 'resource_fingerprint', 'timestamp', 'observed_timestamp', 'id', 'trace_id', 'span_id',
      'trace_flags', 'severity_text', 'severity_number', 'body', 'attributes_string', 'attributes_number',
      'attributes_bool', 'resources_string', 'scope_name', 'scope_version', 'scope_string', '_retention_days',
      '_retention_days_cold', 'resource',
    ],
  },
  'signoz_logs.logs_v2_resource': {
    ttl: '(toDateTime(seen_at_ts_bucket_start) + toIntervalDay(_retention_days)) + toIntervalSecond(1800)',
    columns: [
      'labels', 'fingerprint', 'seen_at_ts_bucket_start', '_retention_days', '_retention_days_cold',
    ],
  },
  'signoz_logs.tag_attributes_v2': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(1296000)',
    columns: [
      'unix_milli', 'tag_key', 'tag_type', 'tag_data_type', 'string_value', 'number_value',
    ],
  },
  'signoz_logs.usage': {
    ttl: 'timestamp + toIntervalDay(3)',
    columns: [
      'tenant', 'collector_id', 'exporter_id', 'timestamp', 'data',
    ],
  },
  'signoz_metadata.attributes_metadata': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'unix_milli', 'data_source', 'resource_fingerprint', 'attrs_fingerprint', 'resource_attributes', 'attributes',
    ],
  },
  'signoz_meter.samples': {
    ttl: 'toDateTime(intDiv(unix_milli, 1000)) + toIntervalYear(1)',
    columns: [
      'temporality', 'metric_name', 'description', 'unit', 'type', 'is_monotonic', 'labels', 'fingerprint',
      'unix_milli', 'value',
    ],
  },
  'signoz_meter.samples_agg_1d': {
    ttl: 'toDateTime(intDiv(unix_milli, 1000)) + toIntervalYear(1)',
    columns: [
      'temporality', 'metric_name', 'description', 'unit', 'type', 'is_monotonic', 'labels', 'fingerprint',
      'unix_milli', 'last', 'min', 'max', 'sum', 'count',
    ],
  },
  'signoz_metrics.exp_hist': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'fingerprint', 'unix_milli', 'count', 'sum', 'min', 'max', 'sketch',
      'flags',
    ],
  },
  'signoz_metrics.metadata': {
    ttl: 'toDateTime(last_reported_unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'temporality', 'metric_name', 'description', 'unit', 'type', 'is_monotonic', 'attr_name', 'attr_type',
      'attr_datatype', 'attr_string_value', 'first_reported_unix_milli', 'last_reported_unix_milli',
    ],
  },
  'signoz_metrics.samples_v2': {
    ttl: 'toDateTime(timestamp_ms / 1000) + toIntervalSecond(2592000)',
    columns: [
      'metric_name', 'fingerprint', 'timestamp_ms', 'value',
    ],
  },
  'signoz_metrics.samples_v4': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'fingerprint', 'unix_milli', 'value', 'flags',
    ],
  },
  'signoz_metrics.samples_v4_agg_30m': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'fingerprint', 'unix_milli', 'last', 'min', 'max', 'sum', 'count',
    ],
  },
  'signoz_metrics.samples_v4_agg_5m': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'fingerprint', 'unix_milli', 'last', 'min', 'max', 'sum', 'count',
    ],
  },
  'signoz_metrics.time_series_v2': {
    ttl: undefined,
    columns: [
      'metric_name', 'fingerprint', 'timestamp_ms', 'labels', 'temporality', 'description', 'unit', 'type',
      'is_monotonic',
    ],
  },
  'signoz_metrics.time_series_v4': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'description', 'unit', 'type', 'is_monotonic', 'fingerprint',
      'unix_milli', 'labels', 'attrs', 'scope_attrs', 'resource_attrs', '__normalized',
    ],
  },
  'signoz_metrics.time_series_v4_1day': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'description', 'unit', 'type', 'is_monotonic', 'fingerprint',
      'unix_milli', 'labels', 'attrs', 'scope_attrs', 'resource_attrs', '__normalized',
    ],
  },
  'signoz_metrics.time_series_v4_1week': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'description', 'unit', 'type', 'is_monotonic', 'fingerprint',
      'unix_milli', 'labels', 'attrs', 'scope_attrs', 'resource_attrs', '__normalized',
    ],
  },
  'signoz_metrics.time_series_v4_6hrs': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)',
    columns: [
      'env', 'temporality', 'metric_name', 'description', 'unit', 'type', 'is_monotonic', 'fingerprint',
      'unix_milli', 'labels', 'attrs', 'scope_attrs', 'resource_attrs', '__normalized',
    ],
  },
  'signoz_metrics.updated_metadata': {
    ttl: undefined,
    columns: [
      'metric_name', 'temporality', 'is_monotonic', 'type', 'description', 'unit', 'created_at',
    ],
  },
  'signoz_metrics.usage': {
    ttl: 'timestamp + toIntervalDay(3)',
    columns: [
      'tenant', 'collector_id', 'exporter_id', 'timestamp', 'data',
    ],
  },
  'signoz_traces.dependency_graph_minutes_v2': {
    ttl: 'toDateTime(timestamp) + toIntervalSecond(1296000)',
    columns: [
      'src', 'dest', 'duration_quantiles_state', 'error_count', 'total_count', 'timestamp', 'deployment_environment',
      'k8s_cluster_name', 'k8s_namespace_name',
    ],
  },
  'signoz_traces.durationSort': {
    ttl: 'toDateTime(timestamp) + toIntervalSecond(1296000)',
    columns: [
      'timestamp', 'traceID', 'spanID', 'parentSpanID', 'serviceName', 'name', 'kind', 'durationNano', 'statusCode',
      'httpMethod', 'httpUrl', 'httpRoute', 'httpHost', 'hasError', 'rpcSystem', 'rpcService', 'rpcMethod',
      'responseStatusCode', 'stringTagMap', 'numberTagMap', 'boolTagMap', 'isRemote', 'statusMessage',
      'statusCodeString', 'spanKind',
    ],
  },
  'signoz_traces.signoz_error_index_v2': {
    ttl: 'toDateTime(timestamp) + toIntervalSecond(1296000)',
    columns: [
      'timestamp', 'errorID', 'groupID', 'traceID', 'spanID', 'serviceName', 'exceptionType', 'exceptionMessage',
      'exceptionStacktrace', 'exceptionEscaped', 'resourceTagsMap',
    ],
  },
  'signoz_traces.signoz_index_v2': {
    ttl: 'toDateTime(timestamp) + toIntervalSecond(1296000)',
    columns: [
      'timestamp', 'traceID', 'spanID', 'parentSpanID', 'serviceName', 'name', 'kind', 'durationNano', 'statusCode',
      'externalHttpMethod', 'externalHttpUrl', 'dbSystem', 'dbName', 'dbOperation', 'peerService', 'events',
      'httpMethod', 'httpUrl', 'httpRoute', 'httpHost', 'msgSystem', 'msgOperation', 'hasError', 'rpcSystem',
      'rpcService', 'rpcMethod', 'responseStatusCode', 'stringTagMap', 'numberTagMap', 'boolTagMap',
      'resourceTagsMap', 'isRemote', 'statusMessage', 'statusCodeString', 'spanKind',
    ],
  },
  'signoz_traces.signoz_index_v3': {
    ttl: 'toDateTime(timestamp) + toIntervalSecond(1296000)',
    columns: [
      'ts_bucket_start', 'resource_fingerprint', 'timestamp', 'trace_id', 'span_id', 'trace_state', 'parent_span_id',
      'flags', 'name', 'kind', 'kind_string', 'duration_nano', 'status_code', 'status_message', 'status_code_string',
      'attributes_string', 'attributes_number', 'attributes_bool', 'resources_string', 'events', 'links',
      'response_status_code', 'external_http_url', 'http_url', 'external_http_method', 'http_method', 'http_host',
      'db_name', 'db_operation', 'has_error', 'is_remote', 'resource_string_service$$name',
      'attribute_string_http$$route', 'attribute_string_messaging$$system', 'attribute_string_messaging$$operation',
      'attribute_string_db$$system', 'attribute_string_rpc$$system', 'attribute_string_rpc$$service',
      'attribute_string_rpc$$method', 'attribute_string_peer$$service', 'traceID', 'spanID', 'parentSpanID',
      'spanKind', 'durationNano', 'statusCode', 'statusMessage', 'statusCodeString', 'references',
      'responseStatusCode', 'externalHttpUrl', 'httpUrl', 'externalHttpMethod', 'httpMethod', 'httpHost', 'dbName',
      'dbOperation', 'hasError', 'isRemote', 'serviceName', 'httpRoute', 'msgSystem', 'msgOperation', 'dbSystem',
      'rpcSystem', 'rpcService', 'rpcMethod', 'peerService', 'resource_string_service$$name_exists',
      'attribute_string_http$$route_exists', 'attribute_string_messaging$$system_exists',
      'attribute_string_messaging$$operation_exists', 'attribute_string_db$$system_exists',
      'attribute_string_rpc$$system_exists', 'attribute_string_rpc$$service_exists',
      'attribute_string_rpc$$method_exists', 'attribute_string_peer$$service_exists', 'resource',
    ],
  },
  'signoz_traces.signoz_spans': {
    ttl: 'toDateTime(timestamp) + toIntervalSecond(1296000)',
    columns: [
      'timestamp', 'traceID', 'model',
    ],
  },
  'signoz_traces.span_attributes': {
    ttl: 'toDateTime(timestamp) + toIntervalSecond(172800)',
    columns: [
      'timestamp', 'tagKey', 'tagType', 'dataType', 'stringTagValue', 'float64TagValue', 'isColumn',
    ],
  },
  'signoz_traces.span_attributes_keys': {
    ttl: 'timestamp + toIntervalDay(15)',
    columns: [
      'tagKey', 'tagType', 'dataType', 'isColumn', 'timestamp',
    ],
  },
  'signoz_traces.tag_attributes_v2': {
    ttl: 'toDateTime(unix_milli / 1000) + toIntervalSecond(1296000)',
    columns: [
      'unix_milli', 'tag_key', 'tag_type', 'tag_data_type', 'string_value', 'number_value',
    ],
  },
  'signoz_traces.top_level_operations': {
    ttl: 'time + toIntervalMonth(1)',
    columns: [
      'name', 'serviceName', 'time',
    ],
  },
  'signoz_traces.trace_summary': {
    ttl: 'toDateTime(end) + toIntervalSecond(1296000)',
    columns: [
      'trace_id', 'start', 'end', 'num_spans',
    ],
  },
  'signoz_traces.traces_v3_resource': {
    ttl: '(toDateTime(seen_at_ts_bucket_start) + toIntervalSecond(1296000)) + toIntervalSecond(1800)',
    columns: [
      'labels', 'fingerprint', 'seen_at_ts_bucket_start',
    ],
  },
  'signoz_traces.usage': {
    ttl: 'timestamp + toIntervalDay(3)',
    columns: [
      'tenant', 'collector_id', 'exporter_id', 'timestamp', 'data',
    ],
  },
  'signoz_traces.usage_explorer': {
    ttl: 'toDateTime(timestamp) + toIntervalSecond(1296000)',
    columns: [
      'timestamp', 'service_name', 'count',
    ],
  },
} as const;

/** SigNoz's own materialized views. */
export const schemaViews: readonly string[] = [
  'signoz_meter.samples_agg_1d_mv',
  'signoz_metrics.samples_v4_agg_30m_mv',
  'signoz_metrics.samples_v4_agg_5m_mv',
  'signoz_metrics.time_series_v4_1day_mv',
  'signoz_metrics.time_series_v4_1week_mv',
  'signoz_metrics.time_series_v4_6hrs_mv',
  'signoz_traces.dependency_graph_minutes_db_calls_mv_v2',
  'signoz_traces.dependency_graph_minutes_messaging_calls_mv_v2',
  'signoz_traces.dependency_graph_minutes_service_calls_mv_v2',
  'signoz_traces.root_operations',
  'signoz_traces.sub_root_operations',
  'signoz_traces.trace_summary_mv',
  'signoz_traces.usage_explorer_mv',
];
