-- From packages/retention/definitions/retention.ts#top-endpoints for production. Edit that file and run `signoz-as-code generate`.
-- Calls, errors and time spent by service and HTTP route, minute by minute. Read it from signoz_traces.distributed_top_endpoints.
-- By hand: clickhouse-client --queries-file views/top-endpoints.sql

-- The sums, kept 30 days. Rows of one key merge late: read them with sum(…) and GROUP BY.
CREATE TABLE IF NOT EXISTS signoz_traces.top_endpoints ON CLUSTER cluster
(
    ts DateTime,
    service_name LowCardinality(String),
    http_route LowCardinality(String),
    calls UInt64,
    errors UInt64,
    duration_nano_sum UInt64
)
ENGINE = SummingMergeTree((calls, errors, duration_nano_sum))
PARTITION BY toDate(ts)
ORDER BY (service_name, http_route, ts)
TTL ts + toIntervalSecond(2592000)
SETTINGS ttl_only_drop_parts = 1;

-- The sums of all shards.
CREATE TABLE IF NOT EXISTS signoz_traces.distributed_top_endpoints ON CLUSTER cluster AS signoz_traces.top_endpoints
ENGINE = Distributed('cluster', 'signoz_traces', 'top_endpoints', cityHash64(service_name, http_route));

-- Fills the table with what is inserted into signoz_traces.signoz_index_v3 from now on.
CREATE MATERIALIZED VIEW IF NOT EXISTS signoz_traces.top_endpoints_mv ON CLUSTER cluster TO signoz_traces.top_endpoints
AS SELECT
    toStartOfMinute(toDateTime(timestamp)) AS ts,
    `resource_string_service$$name` AS service_name,
    `attribute_string_http$$route` AS http_route,
    count() AS calls,
    countIf(has_error) AS errors,
    sum(duration_nano) AS duration_nano_sum
FROM signoz_traces.signoz_index_v3
WHERE (kind = 2) AND (`attribute_string_http$$route` != '')
GROUP BY ts, service_name, http_route;
