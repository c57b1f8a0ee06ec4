import { defineProcessor } from '@signoz-as-code/collector-config';

/**
 * host.name and os.type of the node, which the stack gives in OTEL_RESOURCE_ATTRIBUTES, for what is measured on it.
 * Never for what arrives over OTLP: it would say that every service runs on the collector's node.
 */
export default defineProcessor('resourcedetection', { detectors: ['env', 'system'], timeout: '2s' });
