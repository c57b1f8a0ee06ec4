import { defineCollector } from '@signoz-as-code/collector-config';
import { ownTelemetry } from '../_own-telemetry.ts';
import healthCheck from '../extensions/health-check.ts';

/** The collector that all of Fluxer's telemetry passes first: the address that everybody sends to. */
export default defineCollector('otel-config', ({ collector, topology }) => ({
  container: { memoryMiB: collector.memoryMiB, instances: topology === 'ha' ? 3 : 1 },
  extensions: [healthCheck],
  telemetry: ownTelemetry('otel-collector'),
}));
