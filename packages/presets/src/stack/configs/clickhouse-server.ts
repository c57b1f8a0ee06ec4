import { defineConfig } from '@signoz-as-code/compose';
import { ports } from '@signoz-as-code/platform';

const mebibyte = 1024 * 1024;

/** ClickHouse writes about itself without end by default, and has filled disks with it. */
const ttl = (column: string) => `${column} + INTERVAL 7 DAY DELETE`;
const kept = { ttl: ttl('event_date') };

export default defineConfig(({ clickhouse }) => ({
  format: 'clickhouse-server',
  content: {
    clickhouse: {
      logger: { level: 'information', console: true, size: '100M', count: 3 },
      // No client uses MySQL or PostgreSQL.
      mysql_port: { '@remove': '1' },
      postgresql_port: { '@remove': '1' },
      // Below the container's limit: an error of one query instead of the end of the server.
      max_server_memory_usage: Math.floor(clickhouse.memoryMiB * 0.9) * mebibyte,
      user_defined_executable_functions_config: '*_function.xml',
      prometheus: {
        endpoint: '/metrics',
        port: ports.clickhouseMetrics,
        metrics: true,
        events: true,
        asynchronous_metrics: true,
        // A counter for each of its 700 error codes; system.errors shows which of them increased.
        errors: false,
      },
      query_log: kept,
      query_thread_log: kept,
      query_views_log: kept,
      part_log: kept,
      trace_log: kept,
      text_log: kept,
      metric_log: kept,
      asynchronous_metric_log: kept,
      asynchronous_insert_log: kept,
      processors_profile_log: kept,
      error_log: kept,
      query_metric_log: kept,
      latency_log: kept,
      backup_log: kept,
      blob_storage_log: kept,
      // The image sets an engine for this one, and the server does not start with an additional `ttl`.
      opentelemetry_span_log: {
        engine: `ENGINE = MergeTree PARTITION BY toYYYYMM(finish_date) ORDER BY (finish_date, finish_time_us) TTL ${ttl('finish_date')}`,
      },
    },
  },
}));
