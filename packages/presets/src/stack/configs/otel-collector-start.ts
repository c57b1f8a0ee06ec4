import { defineConfig } from '@signoz-as-code/compose';
import type { Environment } from '@signoz-as-code/platform';
import { migratesItself } from '@signoz-as-code/signoz-client';
import { clusterFlags, dsn, passwordSecret } from '../clickhouse.ts';

/**
 * The collector's exporters dial ClickHouse while they are built, and the collector ends without it. So it is asked
 * for first, with the schema: for ten minutes, then Swarm starts the task again. The check passes as soon as the
 * migrator has begun (it takes a missing record for a finished one); what is written before a table is there stays in
 * the exporters' queues and is tried again.
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
