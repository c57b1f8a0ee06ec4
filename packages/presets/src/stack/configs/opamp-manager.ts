import { defineConfig } from '@signoz-as-code/compose';
import { hosts, ports } from '@signoz-as-code/platform';

/** Through this SigNoz adds log pipelines to the collectors. It answers once the first administrator is registered. */
export default defineConfig({
  format: 'opamp',
  content: { server_endpoint: `ws://${hosts.signoz}:${ports.opamp}/v1/opamp` },
});
