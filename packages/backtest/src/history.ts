import { type QueryRange, requestOf, stretchOf } from './ask.ts';
import type { Query } from './rule.ts';
import { seriesOf } from './series.ts';
import type { Window } from './window.ts';

/** Queries for the query range, and the one whose result counts. */
export interface Asked {
  readonly queries: readonly Query[];
  readonly selected: string;
}

/** The results of a query over a period in the past. */
export interface History {
  /** The values of all series together; only numbers. */
  readonly values: readonly number[];
  readonly series: number;
  /** The times of the first and last point; undefined where there is none. */
  readonly seen: Window | undefined;
  /** How long there is data, without its gaps. Milliseconds. */
  readonly covered: number;
  /** For the picture: the minimum and maximum of all series at each moment. */
  readonly drawn: readonly (readonly [time: number, least: number, most: number])[];
  readonly queries: number;
  readonly rows: number;
}

/** How many points before each period are requested too: growth, and functions over neighbours, need earlier points. */
const BEFORE = 10;

/**
 * Reads every point of a query over a range in periods that are short enough for SigNoz to keep the steps. Throws what
 * the query throws.
 */
export async function history(
  asked: Asked,
  { start, end }: Window,
  { ask, progress }: { readonly ask: QueryRange; readonly progress?: (done: number, of: number) => void },
): Promise<History> {
  const { step, longest, endCounts } = stretchOf(asked.queries);
  const before = endCounts ? 0 : Math.min(BEFORE * step, Math.floor(longest / 2 / step) * step);
  const each = longest - before;
  const from = start - (start % step);
  const values: number[] = [];
  const names = new Set<string>();
  const moments = new Map<number, [least: number, most: number]>();
  const total = Math.ceil((end - from) / each);
  let rows = 0;
  for (let done = 0; done < total; done += 1) {
    const first = from + done * each;
    const last = Math.min(end, first + each);
    const { series, cost } = seriesOf(
      await ask(requestOf(asked, { start: first - before, end: last })),
      asked.selected,
    );
    rows += cost.rows;
    for (const { labels, times, values: own, aggregation } of series) {
      if (aggregation !== 0) continue;
      let isSeen = false;
      for (const [at, value] of own.entries()) {
        const time = times[at] as number;
        // Each period begins where the previous one ends.
        if (time < first || time >= last || !Number.isFinite(value)) continue;
        isSeen = true;
        values.push(value);
        const [least, most] = moments.get(time) ?? [value, value];
        moments.set(time, [Math.min(least, value), Math.max(most, value)]);
      }
      if (isSeen) names.add(JSON.stringify(Object.entries(labels).sort()));
    }
    progress?.(done + 1, total);
  }
  const drawn = [...moments].sort(([a], [b]) => a - b).map(([time, [least, most]]) => [time, least, most] as const);
  const [first] = drawn[0] ?? [];
  const [last] = drawn.at(-1) ?? [];
  const seen = first === undefined || last === undefined ? undefined : { start: first, end: last };
  const covered = Math.min(coveredBy([...moments.keys()], step), end - start);
  return { values, series: names.size, seen, covered, drawn, queries: total, rows };
}

/** The time that moments stand for: the steps, or what usually lies between them where data is reported less often. */
function coveredBy(moments: readonly number[], step: number): number {
  const sorted = Float64Array.from(moments).sort();
  const distances = sorted
    .subarray(1)
    .map((time, index) => time - (sorted[index] as number))
    .sort();
  return moments.length * Math.max(step, distances[Math.floor(distances.length / 2)] ?? step);
}

/** A statistic of many values. */
export interface Taken {
  readonly statistic: 'quantile' | 'max' | 'avg';
  /** For a quantile, which one. */
  readonly q?: number;
}

/** The statistic of one or more values. A quantile between two of them is interpolated linearly. */
export function statisticOf(values: readonly number[], { statistic, q = 0 }: Taken): number {
  if (statistic === 'max') return values.reduce((a, b) => Math.max(a, b));
  if (statistic === 'avg') return values.reduce((mean, value, index) => mean + (value - mean) / (index + 1), 0);
  const sorted = Float64Array.from(values).sort();
  const at = (sorted.length - 1) * q;
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (above - below) * (at - Math.floor(at));
}

/** The minimum number of values for a statistic: a hundred, and for a quantile enough that ten lie beyond it. */
export function valuesNeeded({ statistic, q = 0.5 }: Taken): number {
  const beyond = Math.min(q, 1 - q);
  return statistic === 'quantile' && beyond > 0 ? Math.max(100, Math.round(10 / beyond)) : 100;
}
