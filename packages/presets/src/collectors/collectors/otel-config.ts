import { defineCollector } from '@signoz-as-code/collector-config';
import healthCheck from '../extensions/health-check.ts';
import { ownTelemetry } from '../own-telemetry.ts';

/** The collector that receives all telemetry first. */
export default defineCollector('otel-config', ({ collector, topology }) => ({
  container: { memoryMiB: collector.memoryMiB, instances: topology === 'ha' ? 3 : 1 },
  extensions: [healthCheck],
  telemetry: ownTelemetry('otel-collector'),
}));
