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
