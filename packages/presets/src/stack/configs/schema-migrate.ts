import { defineConfig } from '@signoz-as-code/compose';
import { migratesItself } from '@signoz-as-code/signoz-client';
import { dsn, password, passwordSecret } from '../clickhouse.ts';

const redacted = `
redacted() {
  while IFS= read -r line; do printf '%s\\n' "\${line//"$${password}"/[redacted]}"; done
}`.trim();

/** By the image of a migrator: it takes its DSN from the environment. */
const byMigrator = `
export DSN="${dsn}"
${redacted}
/signoz-schema-migrator sync "$@" 2>&1 | redacted
/signoz-schema-migrator async "$@" 2>&1 | redacted
`;

/** By the collector's own command, which notes in a table of its own what has run. */
const byCollector = `
export SIGNOZ_OTEL_COLLECTOR_CLICKHOUSE_DSN="${dsn}"
${redacted}
/signoz-otel-collector migrate bootstrap "$@" 2>&1 | redacted
/signoz-otel-collector migrate sync up "$@" 2>&1 | redacted
/signoz-otel-collector migrate async up "$@" 2>&1 | redacted
`;

/**
 * Sync migrations, which everything needs, then the async ones, which may take long on full tables. The programs write
 * the DSN to their log: the password is taken out on the way.
 */
export default defineConfig(({ versions }) => ({
  format: 'script',
  content: {
    interpreter: '/bin/bash',
    secrets: passwordSecret,
    body: migratesItself(versions.collector) ? byCollector : byMigrator,
  },
}));
