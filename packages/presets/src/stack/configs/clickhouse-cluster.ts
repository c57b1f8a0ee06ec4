import { defineConfig } from '@signoz-as-code/compose';
import { clusterName, type Environment, ports } from '@signoz-as-code/platform';
import { variables } from '../clickhouse.ts';
import { clickhouseServers, zookeepers } from '../layout.ts';

/** SigNoz and the migrator run everything ON CLUSTER with this one name, even with a single server. */
export default defineConfig((environment) => ({
  format: 'clickhouse-server',
  content: {
    clickhouse: {
      zookeeper: {
        node: zookeepers(environment).map((host, index) => ({
          '@index': String(index + 1),
          host,
          port: ports.zookeeper,
        })),
      },
      remote_servers: {
        [clusterName]: {
          // With a secret, a query runs on the other servers as its user, and no password is stored here.
          secret: { '@from_env': variables.clusterSecret, '@hide_in_preprocessed': 'true' },
          shard: shards(environment).map((servers) => ({
            internal_replication: true,
            replica: servers.map((host) => ({ host, port: ports.clickhouseNative })),
          })),
        },
      },
      macros: { shard: { '@from_env': 'CLICKHOUSE_SHARD' }, replica: { '@from_env': 'CLICKHOUSE_REPLICA' } },
      distributed_ddl: { path: '/clickhouse/task_queue/ddl', profile: 'default' },
    },
  },
}));

function shards(environment: Environment): string[][] {
  const byShard = Map.groupBy(clickhouseServers(environment), ({ shard }) => shard);
  return [...byShard.values()].map((servers) => servers.map(({ name }) => name));
}
