-- From packages/retention/definitions/retention.ts#logs for local. Edit that file and run `signoz-as-code generate`.
-- Log records are kept 7 days. Those that are there keep the days they were written with.
-- By hand: clickhouse-client --queries-file logs.sql

-- Log records: the days that each row was written with.
ALTER TABLE signoz_logs.logs_v2
  MODIFY TTL toDateTime(timestamp / 1000000000) + toIntervalDay(_retention_days)
  SETTINGS materialize_ttl_after_modify = 0;

-- Log records, rows written here from now on: 7 days.
ALTER TABLE signoz_logs.logs_v2
  MODIFY COLUMN _retention_days UInt16 DEFAULT 7;

-- Log records, rows written through the Distributed table from now on: 7 days.
ALTER TABLE signoz_logs.distributed_logs_v2
  MODIFY COLUMN _retention_days UInt16 DEFAULT 7;

-- Log records, rows written here from now on: they stay where they are.
ALTER TABLE signoz_logs.logs_v2
  MODIFY COLUMN _retention_days_cold UInt16 DEFAULT 0;

-- Log records, rows written through the Distributed table from now on: they stay where they are.
ALTER TABLE signoz_logs.distributed_logs_v2
  MODIFY COLUMN _retention_days_cold UInt16 DEFAULT 0;

-- Resources that log records are looked up by: the days that each row was written with and 1800 s (a row stands for half an hour from its time on, and what came at the end of that is found by it).
ALTER TABLE signoz_logs.logs_v2_resource
  MODIFY TTL (toDateTime(seen_at_ts_bucket_start) + toIntervalDay(_retention_days)) + toIntervalSecond(1800)
  SETTINGS materialize_ttl_after_modify = 0;

-- Resources that log records are looked up by, rows written here from now on: 7 days.
ALTER TABLE signoz_logs.logs_v2_resource
  MODIFY COLUMN _retention_days UInt16 DEFAULT 7;

-- Resources that log records are looked up by, rows written through the Distributed table from now on: 7 days.
ALTER TABLE signoz_logs.distributed_logs_v2_resource
  MODIFY COLUMN _retention_days UInt16 DEFAULT 7;

-- Resources that log records are looked up by, rows written here from now on: they stay where they are.
ALTER TABLE signoz_logs.logs_v2_resource
  MODIFY COLUMN _retention_days_cold UInt16 DEFAULT 0;

-- Resources that log records are looked up by, rows written through the Distributed table from now on: they stay where they are.
ALTER TABLE signoz_logs.distributed_logs_v2_resource
  MODIFY COLUMN _retention_days_cold UInt16 DEFAULT 0;

-- Names of log attributes: 7 days.
ALTER TABLE signoz_logs.logs_attribute_keys
  MODIFY TTL timestamp + toIntervalSecond(604800)
  SETTINGS materialize_ttl_after_modify = 0;

-- Names of log resource attributes: 7 days.
ALTER TABLE signoz_logs.logs_resource_keys
  MODIFY TTL timestamp + toIntervalSecond(604800)
  SETTINGS materialize_ttl_after_modify = 0;

-- Values of log attributes, for suggestions: 7 days (filters suggest values from here: 15 days would go on showing those of log records that are gone).
ALTER TABLE signoz_logs.tag_attributes_v2
  MODIFY TTL toDateTime(unix_milli / 1000) + toIntervalSecond(604800)
  SETTINGS materialize_ttl_after_modify = 0;
