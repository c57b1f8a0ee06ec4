import { defineService } from '@signoz-as-code/telemetry';

export const fluxerServer = defineService({
  name: 'fluxer-server',
  owner: 'backend',
  runtime: 'node',
  description: 'Takes, stores and fans out messages',
});
export const fluxerApi = defineService({
  name: 'fluxer-api',
  owner: 'backend',
  runtime: 'node',
  description: 'The public HTTP API',
});
export const fluxerGateway = defineService({
  name: 'fluxer-gateway',
  owner: 'realtime',
  runtime: 'node',
  description: 'Holds the WebSocket connections of clients',
});

/** The platform watches itself. */
export const collector = defineService({
  name: 'otel-collector',
  owner: 'platform',
  runtime: 'collector',
  description: 'Takes all telemetry and writes it to ClickHouse',
});
export const agent = defineService({
  name: 'otel-agent',
  owner: 'platform',
  runtime: 'collector',
  description: 'Measures each machine and its containers',
});
export const sampler = defineService({
  name: 'otel-sampler',
  owner: 'platform',
  runtime: 'collector',
  // Only where there are three collectors.
  occasional: true,
  description: 'Counts spans and decides about whole traces',
});
export const scraper = defineService({
  name: 'otel-scraper',
  owner: 'platform',
  runtime: 'collector',
  description: 'Asks every Prometheus endpoint',
});
/** By the name of their service in the stack, which the scraper gives them. */
export const clickhouse = defineService({
  name: 'clickhouse',
  owner: 'platform',
  runtime: 'clickhouse',
  description: 'Keeps all telemetry',
});
export const zookeeper = defineService({
  name: 'zookeeper',
  owner: 'platform',
  runtime: 'zookeeper',
  description: 'Lets ClickHouse change tables on every server',
});
export const signoz = defineService({
  name: 'signoz',
  owner: 'platform',
  runtime: 'signoz',
  description: 'Answers queries, evaluates rules, sends notifications',
});
