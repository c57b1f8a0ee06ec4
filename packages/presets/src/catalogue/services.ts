import { defineService } from '@signoz-as-code/telemetry';

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
  // Only with three collectors.
  occasional: true,
  description: 'Counts spans and decides about whole traces',
});
export const scraper = defineService({
  name: 'otel-scraper',
  owner: 'platform',
  runtime: 'collector',
  description: 'Asks every Prometheus endpoint',
});
/** Named after their services in the stack; the scraper sets the names. */
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
