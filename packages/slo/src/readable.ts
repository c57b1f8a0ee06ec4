import { temporalityOf } from './check.ts';
import type { Indicator } from './events.ts';

/** Whether an indicator is asked for in PromQL. Spans, logs and delta metrics are not: SigNoz's PromQL sees none of them. */
export function isPromQL({ total }: Indicator): boolean {
  return total.from === 'promql' || (total.from === 'metric' && temporalityOf(total.metric) === 'cumulative');
}
