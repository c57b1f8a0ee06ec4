import { temporalityOf } from './check.ts';
import type { Indicator } from './events.ts';

/**
 * Whether an indicator can be queried in PromQL. Spans, logs and delta metrics cannot: SigNoz's PromQL does not see
 * them.
 */
export function isPromQL({ total }: Indicator): boolean {
  return total.from === 'promql' || (total.from === 'metric' && temporalityOf(total.metric) === 'cumulative');
}
