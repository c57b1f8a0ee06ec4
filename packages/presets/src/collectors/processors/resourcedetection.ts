import { defineProcessor } from '@signoz-as-code/collector-config';

/**
 * host.name and os.type of the node, which the stack sets in OTEL_RESOURCE_ATTRIBUTES, for measurements of the node.
 * Never for telemetry over OTLP: every service would seem to run on the collector's node.
 */
export default defineProcessor('resourcedetection', { detectors: ['env', 'system'], timeout: '2s' });
