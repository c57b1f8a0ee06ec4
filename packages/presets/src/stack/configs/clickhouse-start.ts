import { defineConfig } from '@signoz-as-code/compose';
import { coldSecrets, password, passwordSecret, variables } from '../clickhouse.ts';
import { hasColdSecrets } from '../layout.ts';

/**
 * Runs before the server, which can read values from its environment, but not from files. It passes a hash of the
 * password, and another hash of the same secret by which the cluster's servers authenticate each other; the password
 * itself stays in the secret.
 */
export default defineConfig((environment) => ({
  format: 'script',
  content: {
    interpreter: '/bin/bash',
    secrets: { ...passwordSecret, ...(hasColdSecrets(environment) ? coldSecrets : {}) },
    body: `
sha256() { printf '%s' "$1" | sha256sum | cut -d ' ' -f 1; }
${variables.passwordHash}="$(sha256 "$${password}")"
${variables.clusterSecret}="$(sha256 "cluster:$${password}")"
export ${variables.passwordHash} ${variables.clusterSecret}
unset ${password}
${hasColdSecrets(environment) ? cold : ''}exec /entrypoint.sh "$@"
`,
  },
}));

/** S3 accepts no hash: the server gets these unchanged, and masks them in its logs. */
const cold = `${variables.coldAccessKeyId}="$cold_access_key_id"
${variables.coldSecretAccessKey}="$cold_secret_access_key"
export ${variables.coldAccessKeyId} ${variables.coldSecretAccessKey}
unset cold_access_key_id cold_secret_access_key
`;
