import { defineCollector } from '@signoz-as-code/collector-config';
import toSamplers from '../exporters/to-samplers.ts';
import healthCheck from '../extensions/health-check.ts';
import { ownTelemetry } from '../own-telemetry.ts';

/**
 * Where there are three collectors, the tier behind them in which a trace meets itself: all spans of one trace come to
 * the same of these, which count them, decide about the whole and write what is kept.
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
