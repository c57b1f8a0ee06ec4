import { defineCollector } from '@signoz-as-code/collector-config';
import healthCheck from '../extensions/health-check.ts';
import { ownTelemetry } from '../own-telemetry.ts';

/**
 * One on every node: it measures the machine and its containers and sends the results to the collector. The three
 * collectors cannot do this, because a Docker daemon only reports its own machine's containers.
 */
export default defineCollector('agent-config', {
  container: { memoryMiB: 256, instances: 'each-node' },
  extensions: [healthCheck],
  telemetry: ownTelemetry('otel-agent'),
});
