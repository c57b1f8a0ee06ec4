import { asObjects, isObject } from '@signoz-as-code/core';

/** One series of a query's answer. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>;
  /** The times of its points: milliseconds since 1970, in the order of the values. */
  readonly times: Float64Array;
  /**
   * In the order of the answer, which is SigNoz's order of evaluation; ClickHouse's when the query has none. `NaN` and
   * the infinities as SigNoz reports them.
   */
  readonly values: Float64Array;
  /** The number of its points that are not complete, which are not among its values. */
  readonly partial: number;
  /** The index of its aggregation in the query. */
  readonly aggregation: number;
}

/** A series within a window: its values from one index to another. Nothing is copied for a window. */
export interface Cut {
  readonly series: Series;
  readonly from: number;
  readonly to: number;
}

/** All of a series. */
export function whole(series: Series): Cut {
  return { series, from: 0, to: series.values.length };
}

/** The cost of a query range as SigNoz reports it. */
export interface Cost {
  readonly rows: number;
  readonly bytes: number;
  /** Its duration in milliseconds. */
  readonly duration: number;
}

export interface RangeAnswer {
  readonly series: readonly Series[];
  readonly cost: Cost;
}

/**
 * The series of one query in an answer of `POST /api/v5/query_range`, without its partial points; empty for a query
 * that is not in it. Throws an Error when the answer has no series.
 */
export function seriesOf(answer: unknown, query: string): RangeAnswer {
  const data = isObject(answer) && isObject(answer.data) ? answer.data : undefined;
  const results =
    isObject(data?.data) && Array.isArray(data.data.results) ? (data.data.results as unknown[]) : undefined;
  if (data === undefined || results === undefined || data.type !== 'time_series')
    throw new Error('SigNoz did not answer with a query result over time');
  const found = results.filter(isObject).find(({ queryName }) => queryName === query);
  const series = asObjects(found?.aggregations).flatMap((aggregation, index) =>
    asObjects(aggregation.series).map(
      (one): Series => ({
        labels: labelsOf(one.labels),
        ...pointsOf(one.values),
        aggregation: typeof aggregation.index === 'number' ? aggregation.index : index,
      }),
    ),
  );
  const meta = isObject(data.meta) ? data.meta : {};
  return {
    series,
    cost: { rows: count(meta.rowsScanned), bytes: count(meta.bytesScanned), duration: count(meta.durationMs) },
  };
}

/** The points of a series that meet a condition. */
export function pointsWhere(series: Series, holds: (time: number) => boolean): Series {
  const places = [...series.times.keys()].filter((at) => holds(series.times[at] as number));
  return pointsAt(series, places);
}

/** A series with its points at these indexes, in order. */
export function pointsAt(series: Series, places: readonly number[]): Series {
  const { times, values } = series;
  return {
    ...series,
    times: Float64Array.from(places, (at) => times[at] as number),
    values: Float64Array.from(places, (at) => values[at] as number),
  };
}

/** In one pass: an answer has more points than anything else. */
function pointsOf(given: unknown): Pick<Series, 'times' | 'values' | 'partial'> {
  const all = Array.isArray(given) ? (given as unknown[]) : [];
  const [times, values] = [new Float64Array(all.length), new Float64Array(all.length)];
  let count = 0;
  let partial = 0;
  for (const one of all) {
    if (!isObject(one)) continue;
    if (one.partial === true) {
      partial += 1;
      continue;
    }
    times[count] = Number(one.timestamp);
    values[count] = numberOf(one.value);
    count += 1;
  }
  return { times: times.subarray(0, count), values: values.subarray(0, count), partial };
}

/** SigNoz writes numbers that JSON cannot express as texts: "NaN", "Inf", "-Inf". */
function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value === 'Inf' || value === '+Inf') return Number.POSITIVE_INFINITY;
  if (value === '-Inf') return Number.NEGATIVE_INFINITY;
  return Number.NaN;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function labelsOf(labels: unknown): Record<string, string> {
  return Object.fromEntries(
    asObjects(labels).map(({ key, value }) => [isObject(key) ? String(key.name) : String(key), String(value)]),
  );
}
