import type { LongRunning, ServiceSpec } from '@signoz-as-code/compose';
import { type Changes, changed, type Definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import caddyFile from './configs/caddy.ts';
import clickhouseClusterFile from './configs/clickhouse-cluster.ts';
import clickhouseFunctionsFile from './configs/clickhouse-functions.ts';
import clickhouseServerFile from './configs/clickhouse-server.ts';
import clickhouseStartFile from './configs/clickhouse-start.ts';
import clickhouseStorageFile from './configs/clickhouse-storage.ts';
import clickhouseUsersFile from './configs/clickhouse-users.ts';
import histogramQuantileFile from './configs/histogram-quantile.ts';
import opampManagerFile from './configs/opamp-manager.ts';
import otelAgentFile from './configs/otel-agent.ts';
import otelCollectorFile from './configs/otel-collector.ts';
import otelCollectorStartFile from './configs/otel-collector-start.ts';
import otelSamplerFile from './configs/otel-sampler.ts';
import otelScraperFile from './configs/otel-scraper.ts';
import schemaMigrateFile from './configs/schema-migrate.ts';
import signozStartFile from './configs/signoz-start.ts';
import caddyService from './services/caddy.ts';
import clickhouseService from './services/clickhouse.ts';
import dockerSocketProxyService from './services/docker-socket-proxy.ts';
import otelAgentService from './services/otel-agent.ts';
import otelCollectorService from './services/otel-collector.ts';
import otelSamplerService from './services/otel-sampler.ts';
import otelScraperService from './services/otel-scraper.ts';
import schemaMigratorService from './services/schema-migrator.ts';
import signozService from './services/signoz.ts';
import zookeeperService from './services/zookeeper.ts';
import stack from './stack.ts';

/** Changes of long-running services get their fields, and not those of a job. */
const longRunning = (service: Definition<'service', ServiceSpec, Environment>) =>
  service as Definition<'service', LongRunning, Environment>;
const nodes = (services: Definition<'services', Readonly<Record<string, ServiceSpec>>, Environment>) =>
  services as Definition<'services', Readonly<Record<string, LongRunning>>, Environment>;

const preset = {
  stack,
  services: {
    caddy: longRunning(caddyService),
    clickhouse: nodes(clickhouseService),
    'docker-socket-proxy': longRunning(dockerSocketProxyService),
    'otel-agent': longRunning(otelAgentService),
    'otel-collector': longRunning(otelCollectorService),
    'otel-sampler': longRunning(otelSamplerService),
    'otel-scraper': longRunning(otelScraperService),
    'schema-migrator': schemaMigratorService,
    signoz: longRunning(signozService),
    zookeeper: nodes(zookeeperService),
  },
  configs: {
    caddy: caddyFile,
    'clickhouse-cluster': clickhouseClusterFile,
    'clickhouse-functions': clickhouseFunctionsFile,
    'clickhouse-server': clickhouseServerFile,
    'clickhouse-start': clickhouseStartFile,
    'clickhouse-storage': clickhouseStorageFile,
    'clickhouse-users': clickhouseUsersFile,
    'histogram-quantile': histogramQuantileFile,
    'opamp-manager': opampManagerFile,
    'otel-agent': otelAgentFile,
    'otel-collector-start': otelCollectorStartFile,
    'otel-collector': otelCollectorFile,
    'otel-sampler': otelSamplerFile,
    'otel-scraper': otelScraperFile,
    'schema-migrate': schemaMigrateFile,
    'signoz-start': signozStartFile,
  },
};

/**
 * The stack of SigNoz for Docker Swarm: ClickHouse, ZooKeeper, the schema migrator, SigNoz, its collectors and Caddy,
 * for one node or several. Differences between environments are in signoz.config.ts (`topology`, `domain`, `mail`,
 * `stack`, `clickhouse`, `collector`, `versions`); everything else is changed by name:
 * `signozStack({ services: { caddy: false } })`. Throws an Error when a change names something that does not exist.
 */
export function signozStack(changes: Changes<typeof preset> = {}): typeof preset {
  return changed(preset, changes);
}
