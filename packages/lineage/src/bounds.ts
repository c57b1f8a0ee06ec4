import { asObject } from '@signoz-as-code/core';
import type { Asked } from './asked.ts';
import type { Collector } from './collectors.ts';

/** What counts spans by how long they take, and its metric. Its bounds are durations, and the metric is in milliseconds. */
const COUNTS = 'signozspanmetrics';
const METRIC = /^signoz_latency(\.bucket|_bucket)?$/;
const BOUND = /'le'\s*\)*\s*=\s*'?(\d+(?:\.\d+)?)'?/g;

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};

/** The bounds that collectors give the durations of spans, in milliseconds; undefined where none says which. */
export function spanBounds(collectors: readonly Collector[]): readonly number[] | undefined {
  const lists = collectors
    .flatMap(({ pipelines }) => pipelines.flatMap(({ processors }) => processors))
    .filter(({ type }) => type === COUNTS)
    .map(({ config }) => asObject(config).latency_histogram_buckets);
  if (lists.length === 0 || !lists.every(Array.isArray)) return undefined;
  return [...new Set(lists.flat().map(milliseconds))].sort((a, b) => a - b);
}

/** The bounds that SQL asks durations of spans for and that are none. */
export function absentBounds({ language, metric, text }: Asked, bounds: readonly number[]): number[] {
  if (language !== 'sql' || metric === undefined || !METRIC.test(metric)) return [];
  return [...new Set([...text.matchAll(BOUND)].map(([, bound]) => Number(bound)))].filter(
    (one) => !bounds.includes(one),
  );
}

function milliseconds(duration: unknown): number {
  const parts = [...String(duration).matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)];
  const exact = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit as string] as number), 0);
  return Number(exact.toPrecision(12));
}
