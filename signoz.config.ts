import { secret, setting } from '@signoz-as-code/core';
import { clusterName, defineProject, type Versions } from '@signoz-as-code/platform';

const versions: Versions = {
  signoz: 'v0.108.0',
  collector: 'v0.129.12',
  clickhouse: '25.5.6',
  zookeeper: '3.7.1',
  caddy: '2.10.2',
  socketProxy: '0.4.1',
};

export default defineProject({
  name: 'fluxer',
  defaultEnvironment: 'local',
  derived: {
    document: 'docs/telemetry.md',
    registry: 'packages/telemetry/registry',
    instrumentation: 'packages/instrumentation/src/catalogue.generated.ts',
  },
  environments: [
    {
      name: 'production',
      deployment: 'production',
      topology: 'ha',
      domain: 'signoz.fluxer.app',
      contacts: { onCallEmail: 'oncall@fluxer.app' },
      mail: { smarthost: 'smtp.fluxer.app:587', from: 'signoz@fluxer.app', username: 'signoz@fluxer.app' },
      stack: { network: 'fluxer-otlp' },
      versions,
      live: {
        signoz: { url: 'https://signoz.fluxer.app', apiKey: secret('SIGNOZ_API_KEY') },
        clickhouse: {
          url: setting('CLICKHOUSE_URL', 'http://clickhouse:8123'),
          username: 'signoz',
          password: secret('CLICKHOUSE_PASSWORD'),
          cluster: clusterName,
        },
        otlp: {
          http: setting('OTLP_HTTP_URL', 'http://otel-collector:4318'),
          grpc: setting('OTLP_GRPC_URL', 'http://otel-collector:4317'),
        },
        swarm: { stack: 'fluxer-signoz' },
      },
      retention: { traces: '30d', metrics: '90d', logs: '7d' },
      collector: { memoryMiB: 2048, cpus: 2 },
      clickhouse: { memoryMiB: 8192, cpus: 4 },
    },
    {
      name: 'local',
      deployment: 'local',
      topology: 'single',
      domain: 'localhost',
      contacts: { onCallEmail: 'oncall@localhost.test' },
      mail: 'none',
      stack: { name: 'fluxer-signoz', network: 'fluxer-otlp' },
      versions,
      live: {
        signoz: { url: setting('SIGNOZ_URL', 'http://127.0.0.1:18080'), apiKey: secret('SIGNOZ_API_KEY') },
        clickhouse: {
          url: setting('CLICKHOUSE_URL', 'http://127.0.0.1:18123'),
          username: 'default',
          password: secret('CLICKHOUSE_PASSWORD'),
        },
      },
      retention: { traces: '30d', metrics: '90d', logs: '7d' },
      collector: { memoryMiB: 512, cpus: 1 },
      clickhouse: { memoryMiB: 2048, cpus: 2 },
      // A fresh SigNoz keeps logs for 15 days.
      allow: ['shorten:logs'],
    },
  ],
});
