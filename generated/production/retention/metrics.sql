-- From packages/retention/definitions/retention.ts#metrics for production. Edit that file and run `signoz-as-code generate`.
-- Metrics are kept 90 days. Rows that are there keep the expiry that they were written with.
-- By hand: clickhouse-client --queries-file metrics.sql

-- Samples: 90 days.
ALTER TABLE signoz_metrics.samples_v4 ON CLUSTER cluster
  MODIFY TTL toDateTime(unix_milli / 1000) + toIntervalSecond(7776000)
  SETTINGS materialize_ttl_after_modify = 0;

-- Samples by 5 minutes: 90 days.
ALTER TABLE signoz_metrics.samples_v4_agg_5m ON CLUSTER cluster
  MODIFY TTL toDateTime(unix_milli / 1000) + toIntervalSecond(7776000)
  SETTINGS materialize_ttl_after_modify = 0;

-- Samples by 30 minutes: 90 days.
ALTER TABLE signoz_metrics.samples_v4_agg_30m ON CLUSTER cluster
  MODIFY TTL toDateTime(unix_milli / 1000) + toIntervalSecond(7776000)
  SETTINGS materialize_ttl_after_modify = 0;

-- Exponential histograms: 90 days.
ALTER TABLE signoz_metrics.exp_hist ON CLUSTER cluster
  MODIFY TTL toDateTime(unix_milli / 1000) + toIntervalSecond(7776000)
  SETTINGS materialize_ttl_after_modify = 0;

-- Time series by hour: 90 days and 3600 s (a row stands for an hour from its time on, and what came at the end of that is found by it).
ALTER TABLE signoz_metrics.time_series_v4 ON CLUSTER cluster
  MODIFY TTL (toDateTime(unix_milli / 1000) + toIntervalSecond(7776000)) + toIntervalSecond(3600)
  SETTINGS materialize_ttl_after_modify = 0;

-- Time series by 6 hours: 90 days and 21600 s (a row stands for 6 hours from its time on, and what came at the end of that is found by it).
ALTER TABLE signoz_metrics.time_series_v4_6hrs ON CLUSTER cluster
  MODIFY TTL (toDateTime(unix_milli / 1000) + toIntervalSecond(7776000)) + toIntervalSecond(21600)
  SETTINGS materialize_ttl_after_modify = 0;

-- Time series by day: 90 days and 86400 s (a row stands for a day from its time on, and what came at the end of that is found by it).
ALTER TABLE signoz_metrics.time_series_v4_1day ON CLUSTER cluster
  MODIFY TTL (toDateTime(unix_milli / 1000) + toIntervalSecond(7776000)) + toIntervalSecond(86400)
  SETTINGS materialize_ttl_after_modify = 0;

-- Time series by week: 90 days and 604800 s (a row stands for a week from its time on, and what came at the end of that is found by it).
ALTER TABLE signoz_metrics.time_series_v4_1week ON CLUSTER cluster
  MODIFY TTL (toDateTime(unix_milli / 1000) + toIntervalSecond(7776000)) + toIntervalSecond(604800)
  SETTINGS materialize_ttl_after_modify = 0;

-- Type, unit, temporality and attributes of each metric: 90 days (a query takes the temporality from here: a metric that ended 30 days ago could not be read any more).
ALTER TABLE signoz_metrics.metadata ON CLUSTER cluster
  MODIFY TTL toDateTime(last_reported_unix_milli / 1000) + toIntervalSecond(7776000)
  SETTINGS materialize_ttl_after_modify = 0;
