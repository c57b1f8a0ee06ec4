import { definePipeline } from '@signoz-as-code/collector-config';
import sampler from '../collectors/sampler-config.ts';
import clickhouseMetrics from '../exporters/signozclickhousemetrics.ts';
import batch from '../processors/batch.ts';
import memoryLimiter from '../processors/memory-limiter.ts';
import resourceEnvironment from '../processors/resource-environment.ts';
import resourceDetection from '../processors/resourcedetection.ts';
import prometheus from '../receivers/sampler-prometheus.ts';

/** The sampler's own metrics; span metrics go out by the same exporter. */
export default definePipeline(sampler, 'metrics/prometheus', ({ topology }) =>
  topology === 'ha'
    ? {
        receivers: [prometheus],
        processors: [memoryLimiter, resourceDetection, resourceEnvironment, batch],
        exporters: [clickhouseMetrics],
      }
    : undefined,
);
