import { definePipeline } from '@signoz-as-code/collector-config';
import collector from '../collectors/otel-config.ts';
import meter from '../connectors/signozmeter.ts';
import metadata from '../exporters/metadataexporter.ts';
import clickhouseMetrics from '../exporters/signozclickhousemetrics.ts';
import batch from '../processors/batch.ts';
import memoryLimiter from '../processors/memory-limiter.ts';
import otlp from '../receivers/otlp.ts';

export default definePipeline(collector, 'metrics', {
  receivers: [otlp],
  processors: [memoryLimiter, batch],
  exporters: [clickhouseMetrics, metadata, meter],
});
