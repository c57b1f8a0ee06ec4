import { defineService } from '@signoz-as-code/telemetry';

export const fluxerServer = defineService({
  name: 'fluxer-server',
  owner: 'backend',
  description: 'Takes, stores and fans out messages',
});
export const fluxerApi = defineService({ name: 'fluxer-api', owner: 'backend', description: 'The public HTTP API' });
export const fluxerGateway = defineService({
  name: 'fluxer-gateway',
  owner: 'realtime',
  description: 'Holds the WebSocket connections of clients',
});
