-- From packages/retention/definitions/retention.ts#traces for local. Edit that file and run `signoz-as-code generate`.
-- Traces are kept 30 days. Rows that are there keep the expiry that they were written with.
-- By hand: clickhouse-client --queries-file traces.sql

-- Spans: 30 days.
ALTER TABLE signoz_traces.signoz_index_v3
  MODIFY TTL toDateTime(timestamp) + toIntervalSecond(2592000)
  SETTINGS materialize_ttl_after_modify = 0;

-- Resources that spans are looked up by: 30 days and 1800 s (a row stands for half an hour from its time on, and what came at the end of that is found by it).
ALTER TABLE signoz_traces.traces_v3_resource
  MODIFY TTL (toDateTime(seen_at_ts_bucket_start) + toIntervalSecond(2592000)) + toIntervalSecond(1800)
  SETTINGS materialize_ttl_after_modify = 0;

-- Begin and end of each trace: 30 days.
ALTER TABLE signoz_traces.trace_summary
  MODIFY TTL toDateTime(end) + toIntervalSecond(2592000)
  SETTINGS materialize_ttl_after_modify = 0;

-- Exceptions: 30 days.
ALTER TABLE signoz_traces.signoz_error_index_v2
  MODIFY TTL toDateTime(timestamp) + toIntervalSecond(2592000)
  SETTINGS materialize_ttl_after_modify = 0;

-- Span counts by hour and service: 30 days.
ALTER TABLE signoz_traces.usage_explorer
  MODIFY TTL toDateTime(timestamp) + toIntervalSecond(2592000)
  SETTINGS materialize_ttl_after_modify = 0;

-- Calls between services by minute: 30 days.
ALTER TABLE signoz_traces.dependency_graph_minutes_v2
  MODIFY TTL toDateTime(timestamp) + toIntervalSecond(2592000)
  SETTINGS materialize_ttl_after_modify = 0;

-- Names of span attributes: 30 days.
ALTER TABLE signoz_traces.span_attributes_keys
  MODIFY TTL timestamp + toIntervalSecond(2592000)
  SETTINGS materialize_ttl_after_modify = 0;

-- Values of span attributes, for suggestions: 30 days (filters suggest values from here: 15 days would hide those of spans that are still there).
ALTER TABLE signoz_traces.tag_attributes_v2
  MODIFY TTL toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)
  SETTINGS materialize_ttl_after_modify = 0;

-- Operations of each service, for its page: 30 days (the service pages list only operations found here, and its own month is 28 days in February).
ALTER TABLE signoz_traces.top_level_operations
  MODIFY TTL time + toIntervalSecond(2592000)
  SETTINGS materialize_ttl_after_modify = 0;
