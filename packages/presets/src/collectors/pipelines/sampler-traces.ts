import { definePipeline } from '@signoz-as-code/collector-config';
import sampler from '../collectors/sampler-config.ts';
import meter from '../connectors/signozmeter.ts';
import clickhouseTraces from '../exporters/clickhousetraces.ts';
import metadata from '../exporters/metadataexporter.ts';
import batch from '../processors/batch.ts';
import memoryLimiter from '../processors/memory-limiter.ts';
import spanMetrics from '../processors/span-metrics.ts';
import tailSampling from '../processors/tail-sampling.ts';
import otlp from '../receivers/otlp.ts';

/** Each span is counted, then its trace is decided, by the one sampler of that trace. */
export default definePipeline(sampler, 'traces', ({ topology }) =>
  topology === 'ha'
    ? {
        receivers: [otlp],
        processors: [memoryLimiter, spanMetrics, tailSampling, batch],
        exporters: [clickhouseTraces, metadata, meter],
      }
    : undefined,
);
