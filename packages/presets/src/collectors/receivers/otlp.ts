import { defineReceiver } from '@signoz-as-code/collector-config';
import { ports } from '@signoz-as-code/platform';

/** From services and from the agents, over the overlay network. */
export default defineReceiver('otlp', {
  protocols: {
    grpc: { endpoint: `0.0.0.0:${ports.otlpGrpc}` },
    http: { endpoint: `0.0.0.0:${ports.otlpHttp}` },
  },
});
