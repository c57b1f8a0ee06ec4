import { asObject, goMilliseconds } from '@signoz-as-code/core';
import type { Asked } from './asked.ts';
import type { Collector } from './collectors.ts';

/**
 * The connector that counts spans by duration, and its metric. Its bounds are durations; the metric is in milliseconds.
 */
const COUNTS = 'signozspanmetrics';
const METRIC = /^signoz_latency(\.bucket|_bucket)?$/;
const BOUND = /'le'\s*\)*\s*=\s*'?(\d+(?:\.\d+)?)'?/g;

/** The bounds that collectors give the durations of spans, in milliseconds; undefined where they are not known. */
export function spanBounds(collectors: readonly Collector[]): readonly number[] | undefined {
  const lists = collectors
    .flatMap(({ pipelines }) => pipelines.flatMap(({ processors }) => processors))
    .filter(({ type }) => type === COUNTS)
    .map(({ config }) => asObject(config).latency_histogram_buckets);
  if (lists.length === 0 || !lists.every(Array.isArray)) return undefined;
  const bounds = lists.flat().map((bound) => goMilliseconds(String(bound)));
  if (!bounds.every((bound) => bound !== undefined)) return undefined;
  return [...new Set(bounds)].sort((a, b) => a - b);
}

/** The bounds of span durations that SQL names, but that do not exist. */
export function absentBounds({ language, metric, text }: Asked, bounds: readonly number[]): number[] {
  if (language !== 'sql' || metric === undefined || !METRIC.test(metric)) return [];
  return [...new Set([...text.matchAll(BOUND)].map(([, bound]) => Number(bound)))].filter(
    (one) => !bounds.includes(one),
  );
}
