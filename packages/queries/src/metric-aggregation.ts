import type { Metric } from '@signoz-as-code/catalogue';
import type { MetricQuery } from './query.ts';

/**
 * Why a metric does not support an aggregation, and which ones it supports; undefined where it does. Types also say so,
 * but do not exist at run time.
 */
export function aggregationProblem(
  { instrument }: Metric,
  time: MetricQuery['time'],
  space: MetricQuery['space'],
): { readonly field: 'time' | 'space'; readonly hint: string } | undefined {
  const isPercentile = /^p\d+$/.test(space);
  switch (instrument) {
    case 'unknown':
      return undefined;
    case 'histogram':
      return time === '' && isPercentile ? undefined : { field: 'space', hint: 'ask for it with percentile(95, …)' };
    default:
      break;
  }
  const isRate = time === 'rate' || time === 'increase';
  if (instrument === 'counter' && !isRate) return { field: 'time', hint: "use time: 'rate' or 'increase'" };
  if (instrument !== 'counter' && (isRate || time === ''))
    return { field: 'time', hint: "use time: 'latest', 'sum', 'avg', 'min', 'max' or 'count'" };
  return isPercentile || space === ''
    ? { field: 'space', hint: "use space: 'sum', 'avg', 'min', 'max' or 'count'" }
    : undefined;
}
