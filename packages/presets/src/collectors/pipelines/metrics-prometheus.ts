import { definePipeline } from '@signoz-as-code/collector-config';
import collector from '../collectors/otel-config.ts';
import meter from '../connectors/signozmeter.ts';
import metadata from '../exporters/metadataexporter.ts';
import clickhouseMetrics from '../exporters/signozclickhousemetrics.ts';
import batch from '../processors/batch.ts';
import memoryLimiter from '../processors/memory-limiter.ts';
import resourceEnvironment from '../processors/resource-environment.ts';
import resourceDetection from '../processors/resourcedetection.ts';
import prometheus from '../receivers/prometheus.ts';

/** The collector's own metrics: each instance scrapes itself. */
export default definePipeline(collector, 'metrics/prometheus', {
  receivers: [prometheus],
  processors: [memoryLimiter, resourceDetection, resourceEnvironment, batch],
  exporters: [clickhouseMetrics, metadata, meter],
});
