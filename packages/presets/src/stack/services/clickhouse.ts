import { defineServices } from '@signoz-as-code/compose';
import { hosts, ports, swarmSecrets } from '@signoz-as-code/platform';
import cluster from '../configs/clickhouse-cluster.ts';
import functions from '../configs/clickhouse-functions.ts';
import server from '../configs/clickhouse-server.ts';
import start from '../configs/clickhouse-start.ts';
import storage from '../configs/clickhouse-storage.ts';
import users from '../configs/clickhouse-users.ts';
import histogramQuantile from '../configs/histogram-quantile.ts';
import {
  clickhouseServers,
  coldFolder,
  coldVolumeOf,
  hasColdSecrets,
  histogramQuantileProgram,
  httpProbe,
  inWave,
  logging,
  metricsPorts,
  networks,
  pinned,
  scraped,
  stateful,
  waves,
} from '../layout.ts';

const etc = '/etc/clickhouse-server';

export default defineServices((environment) =>
  Object.fromEntries(
    clickhouseServers(environment).map(({ name, shard }, index) => [
      name,
      {
        image: `clickhouse/clickhouse-server:${environment.versions.clickhouse}`,
        // A server finds itself among the cluster's hosts by this name: without it no ON CLUSTER statement finishes.
        hostname: name,
        entrypoint: ['/bin/bash', '/clickhouse-start'],
        environment: {
          // Users come from users.d; the image would enable or disable `default` by its own rules.
          CLICKHOUSE_SKIP_USER_SETUP: '1',
          CLICKHOUSE_SHARD: String(shard),
          CLICKHOUSE_REPLICA: name,
        },
        configs: [
          { config: start, target: '/clickhouse-start' },
          { config: server, target: `${etc}/config.d/signoz-server.xml` },
          { config: cluster, target: `${etc}/config.d/signoz-cluster.xml` },
          { config: users, target: `${etc}/users.d/signoz.xml` },
          ...(environment.clickhouse.cold === undefined
            ? []
            : [{ config: storage, target: `${etc}/config.d/signoz-storage.xml` }]),
          { config: functions, target: `${etc}/signoz_function.xml` },
          { config: histogramQuantile, target: histogramQuantileProgram },
        ],
        secrets: [
          { secret: swarmSecrets.clickhousePassword },
          ...(hasColdSecrets(environment)
            ? [{ secret: swarmSecrets.coldAccessKeyId }, { secret: swarmSecrets.coldSecretAccessKey }]
            : []),
        ],
        volumes: [
          { type: 'volume', source: name, target: '/var/lib/clickhouse' },
          ...(environment.clickhouse.cold?.type === 'local'
            ? [{ type: 'volume' as const, source: coldVolumeOf(name), target: coldFolder }]
            : []),
        ],
        // All clients use `clickhouse`, and with several servers reach a healthy one.
        networks: {
          [networks.backend]: name === hosts.clickhouse ? {} : { aliases: [hosts.clickhouse] },
          ...(environment.clickhouse.cold?.type === 's3' ? { [networks.storage]: {} } : {}),
        },
        healthcheck: httpProbe(ports.clickhouseHttp, '/ping', '2m'),
        ulimits: { nproc: 65_535, nofile: { soft: 262_144, hard: 262_144 } },
        // It finishes its merges and writes its buffers; the default of 10 s would kill it.
        stop_grace_period: '2m',
        logging,
        deploy: {
          replicas: 1,
          // Connections stay open between batches for longer than the virtual address remembers them.
          endpoint_mode: 'dnsrr',
          labels: { ...scraped(metricsPorts.clickhouse), ...inWave(waves.clickhouse + index) },
          resources: {
            limits: { cpus: String(environment.clickhouse.cpus), memory: `${environment.clickhouse.memoryMiB}M` },
          },
          ...stateful,
          placement: pinned(environment, name),
        },
      },
    ]),
  ),
);
