/** Ports inside the platform's network, as the programs have them by default. */
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

/** Service names in the stack: what one program calls another by on the overlay network. */
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

/** Databases that the schema migrator v0.129.12 makes. */
export const databases = {
  traces: 'signoz_traces',
  metrics: 'signoz_metrics',
  logs: 'signoz_logs',
  meter: 'signoz_meter',
  metadata: 'signoz_metadata',
  analytics: 'signoz_analytics',
} as const;

/** Swarm secrets by name. The programs read them as files below /run/secrets; they are created by hand, once. */
export const swarmSecrets = {
  clickhousePassword: 'clickhouse-password',
  signozJwt: 'signoz-jwt-secret',
  smtpPassword: 'smtp-password',
} as const;

/** The ClickHouse user of SigNoz, the collector and the migrator. */
export const clickhouseUser = 'signoz';
