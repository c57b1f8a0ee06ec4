import { asObjects, isObject } from '@signoz-as-code/core';

/** One line of a query's answer. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>;
  /** In the order of the answer, in which SigNoz judges them: where its query says none, it is ClickHouse's. */
  readonly points: readonly Point[];
  /** Of which aggregation of the query it is. */
  readonly aggregation: number;
}

/** Milliseconds since 1970, and the value; `NaN` and the infinities where SigNoz says so. */
export interface Point {
  readonly time: number;
  readonly value: number;
}

/** What a query range cost, as SigNoz says it. */
export interface Cost {
  readonly rows: number;
  readonly bytes: number;
  /** How long it took. Milliseconds. */
  readonly duration: number;
}

export interface RangeAnswer {
  readonly series: readonly Series[];
  readonly cost: Cost;
}

/**
 * The series of one query in an answer of `POST /api/v5/query_range`, without its partial points. Throws an Error when
 * it is no answer about series; a query that is not in it has none.
 */
export function seriesOf(answer: unknown, query: string): RangeAnswer {
  const data = isObject(answer) && isObject(answer.data) ? answer.data : undefined;
  const results =
    isObject(data?.data) && Array.isArray(data.data.results) ? (data.data.results as unknown[]) : undefined;
  if (data === undefined || results === undefined || data.type !== 'time_series')
    throw new Error('SigNoz answered something that is no query result over time');
  const found = results.filter(isObject).find(({ queryName }) => queryName === query);
  const series = asObjects(found?.aggregations).flatMap((aggregation, index) =>
    asObjects(aggregation.series).map(
      (one): Series => ({
        labels: labelsOf(one.labels),
        points: pointsOf(one.values),
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

/** In one pass: an answer has more points than anything else. */
function pointsOf(values: unknown): Point[] {
  const points: Point[] = [];
  for (const one of Array.isArray(values) ? (values as unknown[]) : [])
    if (isObject(one) && one.partial !== true) points.push({ time: Number(one.timestamp), value: numberOf(one.value) });
  return points;
}

/** SigNoz writes what JSON cannot as text: "NaN", "Inf", "-Inf". */
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
