import { defineService } from '@signoz-as-code/compose';
import { clusterName, swarmSecrets } from '@signoz-as-code/platform';
import { migratesItself } from '@signoz-as-code/signoz-client';
import { clusterFlags } from '../clickhouse.ts';
import migrate from '../configs/schema-migrate.ts';
import { collectorUser, inWave, isReplicated, logging, migratorImage, networks, waves } from '../layout.ts';

/** Brings ClickHouse's schema to the collector's version, then ends. Run again by every deployment that changes it. */
export default defineService((environment) => ({
  image: migratorImage(environment),
  init: true,
  entrypoint: ['/bin/bash', '/schema-migrate'],
  command: migratesItself(environment.versions.collector)
    ? [...clusterFlags(environment), '--timeout=10m']
    : [`--cluster-name=${clusterName}`, `--replication=${isReplicated(environment)}`],
  configs: [{ config: migrate, target: '/schema-migrate' }],
  secrets: [{ secret: swarmSecrets.clickhousePassword, uid: collectorUser }],
  networks: { [networks.backend]: {} },
  logging,
  deploy: {
    mode: 'replicated-job',
    replicas: 1,
    labels: inWave(waves.migrator),
    resources: { limits: { cpus: '1', memory: '512M' } },
    // It fails while ClickHouse or ZooKeeper is down, and is retried until it has finished once.
    restart_policy: { condition: 'on-failure', delay: '10s' },
  },
}));
