import { defineConfig } from '@signoz-as-code/compose';
import { password, passwordSecret, variables } from './_clickhouse.ts';

/**
 * Before the server: it can take values from its environment, not from files. It gets a hash of the password, and
 * one of the same secret by which the cluster's servers know each other; the password itself stays in the secret.
 */
export default defineConfig({
  format: 'script',
  content: {
    interpreter: '/bin/bash',
    secrets: passwordSecret,
    body: `
sha256() { printf '%s' "$1" | sha256sum | cut -d ' ' -f 1; }
${variables.passwordHash}="$(sha256 "$${password}")"
${variables.clusterSecret}="$(sha256 "cluster:$${password}")"
export ${variables.passwordHash} ${variables.clusterSecret}
unset ${password}
exec /entrypoint.sh "$@"
`,
  },
});
