import { defineConfig } from '@signoz-as-code/compose';
import type { Environment } from '@signoz-as-code/platform';
import { migratesItself } from '@signoz-as-code/signoz-client';
import { clusterFlags, dsn, passwordSecret } from '../clickhouse.ts';

/**
 * The collector's exporters connect to ClickHouse while they are built, and the collector exits if they cannot. So this
 * script waits for ClickHouse and the schema, for ten minutes; then Swarm restarts the task. The check passes as soon
 * as the migrator has begun (it treats a missing record as a finished migration); data for a missing table stays in the
 * exporters' queues and is retried.
 */
export default defineConfig((environment) => ({
  format: 'script',
  content: {
    interpreter: '/bin/sh',
    secrets: passwordSecret,
    body: `
SIGNOZ_OTEL_COLLECTOR_CLICKHOUSE_DSN="${dsn}" \\
  /signoz-otel-collector migrate sync check ${flags(environment).join(' ')}
exec /signoz-otel-collector "$@"
`,
  },
}));

function flags(environment: Environment): readonly string[] {
  return [...(migratesItself(environment.versions.collector) ? clusterFlags(environment) : []), '--timeout=10m'];
}
