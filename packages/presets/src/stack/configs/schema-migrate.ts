import { defineConfig } from '@signoz-as-code/compose';
import { dsn, password, passwordSecret } from '../clickhouse.ts';

/**
 * Sync migrations, which everything needs, then the async ones, which may take long on full tables. The migrator
 * takes its DSN from the environment, and writes it to its log: the password is taken out on the way.
 */
export default defineConfig({
  format: 'script',
  content: {
    interpreter: '/bin/bash',
    secrets: passwordSecret,
    body: `
export DSN="${dsn}"
redacted() {
  while IFS= read -r line; do printf '%s\\n' "\${line//"$${password}"/[redacted]}"; done
}
/signoz-schema-migrator sync "$@" 2>&1 | redacted
/signoz-schema-migrator async "$@" 2>&1 | redacted
`,
  },
});
