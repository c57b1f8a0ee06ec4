import { availability, defineSlo } from '@signoz-as-code/slo';
import { spanCalls } from '../metrics.ts';
import { fluxerApi } from '../services.ts';

/** Counted by the collector before traces are sampled: the stored ones keep every error, and few of the others. */
export default defineSlo({
  key: 'api-availability',
  name: 'API availability',
  service: fluxerApi,
  objective: 99.9,
  window: '30d',
  indicator: availability.spanMetrics({ calls: spanCalls }),
});
