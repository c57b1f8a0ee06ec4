import { defineProcessor } from '@signoz-as-code/collector-config';

/** Services report their own environment; machines and containers do not. */
export default defineProcessor('resource/environment', ({ deployment }) => ({
  attributes: [{ key: 'deployment.environment', action: 'insert', value: deployment }],
}));
