import { defineCollector } from '@signoz-as-code/collector-config';
import healthCheck from '../extensions/health-check.ts';
import { ownTelemetry } from '../own-telemetry.ts';

/** The one collector that scrapes all Prometheus targets: three of them would count everything three times. */
export default defineCollector('scraper-config', {
  container: { memoryMiB: 512, instances: 1 },
  extensions: [healthCheck],
  telemetry: ownTelemetry('otel-scraper'),
});
