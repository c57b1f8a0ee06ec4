import type { ScriptSecret } from '@signoz-as-code/compose';
import { clickhouseUser, clusterName, type Environment, hosts, ports, swarmSecrets } from '@signoz-as-code/platform';
import { isReplicated } from './layout.ts';

/** The ClickHouse password, in a shell variable of this name. */
export const password = 'clickhouse_password';

export const passwordSecret: Readonly<Record<string, ScriptSecret>> = {
  [password]: { secret: swarmSecrets.clickhousePassword, inUrl: true },
};

/** The shell variables that hold the credentials of the cold volume, and the secrets they come from. */
export const coldSecrets = {
  cold_access_key_id: { secret: swarmSecrets.coldAccessKeyId },
  cold_secret_access_key: { secret: swarmSecrets.coldSecretAccessKey },
} as const satisfies Readonly<Record<string, ScriptSecret>>;

/** How Go programs find ClickHouse, for a script that has read the password. */
export const dsn = `tcp://${clickhouseUser}:\${${password}}@${hosts.clickhouse}:${ports.clickhouseNative}`;

/** Variables that clickhouse-start.ts sets and the server's files refer to. */
export const variables = {
  passwordHash: 'SIGNOZ_PASSWORD_SHA256',
  clusterSecret: 'SIGNOZ_CLUSTER_SECRET',
  coldAccessKeyId: 'SIGNOZ_COLD_ACCESS_KEY_ID',
  coldSecretAccessKey: 'SIGNOZ_COLD_SECRET_ACCESS_KEY',
} as const;

/** The cluster layout for the collector's own command `migrate`. */
export function clusterFlags(environment: Environment): readonly [string, string] {
  return [`--clickhouse-cluster=${clusterName}`, `--clickhouse-replication=${isReplicated(environment)}`];
}
