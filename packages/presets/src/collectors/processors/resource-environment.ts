import { defineProcessor } from '@signoz-as-code/collector-config';

/** Services say themselves what environment they are in; machines and containers do not. */
export default defineProcessor('resource/environment', ({ deployment }) => ({
  attributes: [{ key: 'deployment.environment', action: 'insert', value: deployment }],
}));
