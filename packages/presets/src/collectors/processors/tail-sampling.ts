import { defineProcessor, policies } from '@signoz-as-code/collector-config';

/**
 * Errors, traces longer than a second, and a tenth of the rest. It runs where all spans of a trace arrive: in the
 * single collector, or in the tier of samplers behind three.
 */
export default defineProcessor('tail_sampling', {
  decision_wait: '30s',
  num_traces: 50_000,
  expected_new_traces_per_sec: 1000,
  policies: [
    policies.statusCode('errors', 'ERROR'),
    policies.latency('slow-requests', { threshold_ms: 1000 }),
    policies.probabilistic('sample-others', 10),
  ],
});
