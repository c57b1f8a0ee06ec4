import { defineCollector } from '@signoz-as-code/collector-config';
import toSamplers from '../exporters/to-samplers.ts';
import healthCheck from '../extensions/health-check.ts';
import { ownTelemetry } from '../own-telemetry.ts';

/**
 * With three collectors, the tier behind them in which all spans of a trace reach the same instance: it counts them,
 * decides about the whole trace and writes what is kept.
 */
export default defineCollector('sampler-config', ({ collector, topology }) =>
  topology === 'ha'
    ? {
        container: { memoryMiB: collector.memoryMiB, instances: 3, balancedBy: toSamplers },
        extensions: [healthCheck],
        telemetry: ownTelemetry('otel-sampler'),
      }
    : undefined,
);
