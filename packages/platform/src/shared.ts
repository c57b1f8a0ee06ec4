import type { Environment } from './environment.ts';

/** Ports inside the platform's network: the programs' defaults. */
export const ports = {
  otlpGrpc: 4317,
  otlpHttp: 4318,
  dockerApi: 2375,
  collectorHealth: 13133,
  collectorMetrics: 8888,
  signoz: 8080,
  signozMetrics: 9090,
  opamp: 4320,
  clickhouseNative: 9000,
  clickhouseHttp: 8123,
  clickhouseMetrics: 9363,
  zookeeper: 2181,
} as const;

/** Service names in the stack, by which programs find each other on the overlay network. */
export const hosts = {
  clickhouse: 'clickhouse',
  zookeeper: 'zookeeper',
  signoz: 'signoz',
  collector: 'otel-collector',
  sampler: 'otel-sampler',
  dockerSocketProxy: 'docker-socket-proxy',
} as const;

/** SigNoz and the schema migrator expect a ClickHouse cluster of exactly this name (telemetrystore.clickhouse.cluster). */
export const clusterName = 'cluster';

/** SigNoz's storage policy for a table before parts of it move: the name is fixed in v0.108.0. */
export const storagePolicy = 'tiered';

/** The volume of {@link storagePolicy} that parts move to: the name that SigNoz's settings page asks for. */
export const coldVolume = 's3';

/** Databases that the schema migrator v0.129.12 makes. */
export const databases = {
  traces: 'signoz_traces',
  metrics: 'signoz_metrics',
  logs: 'signoz_logs',
  meter: 'signoz_meter',
  metadata: 'signoz_metadata',
  analytics: 'signoz_analytics',
} as const;

/** Swarm secrets by name. The programs read them as files below /run/secrets; a person creates them once. */
export const swarmSecrets = {
  clickhousePassword: 'clickhouse-password',
  signozJwt: 'signoz-jwt-secret',
  smtpPassword: 'smtp-password',
  coldAccessKeyId: 'clickhouse-cold-access-key-id',
  coldSecretAccessKey: 'clickhouse-cold-secret-access-key',
} as const;

/** The ClickHouse user of SigNoz, the collector and the migrator. */
export const clickhouseUser = 'signoz';

/** The stack's name: services are `<stack>_<service>`. */
export function stackName({ live, stack }: Pick<Environment, 'live' | 'stack'>): string {
  return live.swarm?.stack ?? stack?.name ?? 'signoz';
}

/** The overlay network that applications of other stacks join to send telemetry. */
export function telemetryNetwork({ stack }: Pick<Environment, 'stack'>): string {
  return stack?.network ?? 'signoz-otlp';
}
