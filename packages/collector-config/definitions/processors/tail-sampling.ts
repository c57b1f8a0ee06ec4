import { defineProcessor } from '@signoz-as-code/collector-config';

/**
 * Errors, what takes longer than a second, and a tenth of the rest. Only where one collector sees all spans of a trace:
 * of three behind one address each would decide on the part that it happened to get.
 */
export default defineProcessor('tail_sampling', ({ topology }) =>
  topology === 'single'
    ? {
        decision_wait: '30s',
        num_traces: 50_000,
        policies: [
          { name: 'errors', type: 'status_code', status_code: { status_codes: ['ERROR'] } },
          { name: 'slow-requests', type: 'latency', latency: { threshold_ms: 1000 } },
          { name: 'sample-others', type: 'probabilistic', probabilistic: { sampling_percentage: 10 } },
        ],
      }
    : undefined,
);
