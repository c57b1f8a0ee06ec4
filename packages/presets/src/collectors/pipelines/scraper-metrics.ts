import { definePipeline } from '@signoz-as-code/collector-config';
import scraper from '../collectors/scraper-config.ts';
import otlp from '../exporters/agent-otlp.ts';
import memoryLimiter from '../processors/agent-memory-limiter.ts';
import batch from '../processors/batch.ts';
import resourceEnvironment from '../processors/resource-environment.ts';
import prometheus from '../receivers/scraper-prometheus.ts';

/** Every labelled service, and the scraper itself. */
export default definePipeline(scraper, 'metrics', {
  receivers: [prometheus],
  processors: [memoryLimiter, resourceEnvironment, batch],
  exporters: [otlp],
});
