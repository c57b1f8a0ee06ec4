import { defineCollector } from '@signoz-as-code/collector-config';
import healthCheck from '../extensions/health-check.ts';
import { ownTelemetry } from '../own-telemetry.ts';

/**
 * One on every node: it measures the machine and its containers and sends what it finds to the collector. The three
 * collectors cannot, because a Docker daemon tells only of its own machine's containers.
 */
export default defineCollector('agent-config', {
  container: { memoryMiB: 256, instances: 'each-node' },
  extensions: [healthCheck],
  telemetry: ownTelemetry('otel-agent'),
});
