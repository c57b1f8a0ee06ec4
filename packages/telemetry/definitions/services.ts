import { defineService } from '@signoz-as-code/telemetry';

/** The platform watches itself. */
export * from '@signoz-as-code/presets/services';

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
