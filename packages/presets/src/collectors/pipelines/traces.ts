import { definePipeline } from '@signoz-as-code/collector-config';
import collector from '../collectors/otel-config.ts';
import meter from '../connectors/signozmeter.ts';
import clickhouseTraces from '../exporters/clickhousetraces.ts';
import metadata from '../exporters/metadataexporter.ts';
import toSamplers from '../exporters/to-samplers.ts';
import batch from '../processors/batch.ts';
import memoryLimiter from '../processors/memory-limiter.ts';
import spanMetrics from '../processors/span-metrics.ts';
import tailSampling from '../processors/tail-sampling.ts';
import otlp from '../receivers/otlp.ts';

/** A single collector counts, samples and writes; three send every trace to its sampler. */
export default definePipeline(collector, 'traces', ({ topology }) =>
  topology === 'single'
    ? {
        receivers: [otlp],
        processors: [memoryLimiter, spanMetrics, tailSampling, batch],
        exporters: [clickhouseTraces, metadata, meter],
      }
    : { receivers: [otlp], processors: [memoryLimiter, batch], exporters: [toSamplers] },
);
