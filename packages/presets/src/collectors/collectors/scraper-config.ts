import { defineCollector } from '@signoz-as-code/collector-config';
import healthCheck from '../extensions/health-check.ts';
import { ownTelemetry } from '../own-telemetry.ts';

/** The one that asks every Prometheus target: of three, each would count everything once more. */
export default defineCollector('scraper-config', {
  container: { memoryMiB: 512, instances: 1 },
  extensions: [healthCheck],
  telemetry: ownTelemetry('otel-scraper'),
});
