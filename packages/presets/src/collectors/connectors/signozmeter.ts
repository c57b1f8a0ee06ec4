import { defineConnector } from '@signoz-as-code/collector-config';

/** How much telemetry each service sends, counted once an hour. */
export default defineConnector('signozmeter', {
  metrics_flush_interval: '1h',
  dimensions: [{ name: 'service.name' }, { name: 'deployment.environment' }, { name: 'host.name' }],
});
