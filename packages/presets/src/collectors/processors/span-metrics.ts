import { defineProcessor } from '@signoz-as-code/collector-config';
import metrics from '../exporters/signozclickhousemetrics.ts';

/** Requests, errors and durations of every service, counted before sampling. */
export default defineProcessor('signozspanmetrics/delta', {
  metrics_exporter: metrics.id,
  metrics_flush_interval: '60s',
  latency_histogram_buckets: [
    '100us',
    '1ms',
    '2ms',
    '6ms',
    '10ms',
    '50ms',
    '100ms',
    '250ms',
    '500ms',
    '1000ms',
    '1400ms',
    '2000ms',
    '5s',
    '10s',
    '20s',
    '40s',
    '60s',
  ],
  dimensions_cache_size: 100_000,
  // The processor's name does not set this: without this line the series are cumulative, and SigNoz reads them as
  // delta.
  aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA',
  dimensions: [
    { name: 'service.namespace', default: 'default' },
    { name: 'deployment.environment', default: 'default' },
    // Distinguishes the three collectors' series; without it they overwrite each other.
    { name: 'signoz.collector.id' },
    { name: 'service.version' },
    { name: 'host.name' },
  ],
});
