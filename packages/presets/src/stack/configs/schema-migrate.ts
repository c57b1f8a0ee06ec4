import { defineConfig } from '@signoz-as-code/compose';
import { migratesItself } from '@signoz-as-code/signoz-client';
import { dsn, password, passwordSecret } from '../clickhouse.ts';

const redacted = `
redacted() {
  while IFS= read -r line; do printf '%s\\n' "\${line//"$${password}"/[redacted]}"; done
}`.trim();

/** With a migrator's image: it reads its DSN from the environment. */
const byMigrator = `
export DSN="${dsn}"
${redacted}
/signoz-schema-migrator sync "$@" 2>&1 | redacted
/signoz-schema-migrator async "$@" 2>&1 | redacted
`;

/** With the collector's own command, which records finished migrations in a table. */
const byCollector = `
export SIGNOZ_OTEL_COLLECTOR_CLICKHOUSE_DSN="${dsn}"
${redacted}
/signoz-otel-collector migrate bootstrap "$@" 2>&1 | redacted
/signoz-otel-collector migrate sync up "$@" 2>&1 | redacted
/signoz-otel-collector migrate async up "$@" 2>&1 | redacted
`;

/**
 * Sync migrations, which everything needs, then the async ones, which may take long on full tables. The programs log
 * the DSN, so the password is removed from their output.
 */
export default defineConfig(({ versions }) => ({
  format: 'script',
  content: {
    interpreter: '/bin/bash',
    secrets: passwordSecret,
    body: migratesItself(versions.collector) ? byCollector : byMigrator,
  },
}));
