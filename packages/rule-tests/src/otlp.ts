import { type Metric, storedName } from '@signoz-as-code/catalogue';
import { sha256 } from '@signoz-as-code/core';
import type { Signal } from '@signoz-as-code/probe';
import type { Placed, Stream, Stretch } from './stream.ts';
import { logSeverities, spanKinds } from './telemetry.ts';

/** A body of OTLP/HTTP in JSON, for the endpoint of its signal. */
export interface Body {
  readonly signal: Signal;
  readonly body: object;
}

const SCOPE = { name: 'signoz-as-code.rule-test' };
const RESOURCES = { traces: 'resourceSpans', metrics: 'resourceMetrics', logs: 'resourceLogs' } as const;
const SCOPES = { traces: 'scopeSpans', metrics: 'scopeMetrics', logs: 'scopeLogs' } as const;
const ITEMS = { traces: 'spans', metrics: 'metrics', logs: 'logRecords' } as const;
/** Items in one body: a collector accepts 20 MiB. */
const CHUNK = 2_000;
/** The default bounds of OpenTelemetry's SDKs. */
const BOUNDS = [0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1_000, 2_500, 5_000, 7_500, 10_000];
const DELTA = 1;
const CUMULATIVE = 2;

/**
 * The bodies for a stream whose test begins at `start` (milliseconds since 1970). `seed` determines the ids of its
 * traces.
 */
export function bodiesOf(stream: Stream, start: number, seed: string): readonly Body[] {
  if (stream.of === 'metric')
    return chunks('metrics', stream.attributes, pointsOf(stream, start), (points) => [metricOf(stream, points)]);
  if (stream.of === 'logs') {
    const own = keyValues(stream.attributes.own);
    const lines = momentsOf(stream.stretches).map(({ at }) => ({
      timeUnixNano: nano(start + at),
      observedTimeUnixNano: nano(start + at),
      severityNumber: logSeverities[stream.severity],
      severityText: stream.severity,
      body: { stringValue: stream.body },
      attributes: own,
    }));
    return chunks('logs', stream.attributes, lines, (some) => some);
  }
  const own = keyValues(stream.attributes.own);
  const spans = momentsOf(stream.stretches).map(({ at, took, failed }, index) => ({
    ...idsOf(`${seed} ${index}`),
    name: stream.name,
    kind: spanKinds[stream.kind],
    startTimeUnixNano: nano(start + at),
    endTimeUnixNano: nano(start + at + took),
    attributes: own,
    status: failed ? { code: 2 } : {},
  }));
  return chunks('traces', stream.attributes, spans, (some) => some);
}

/** The number of points, lines or spans in a stream, by stored name in SigNoz. */
export function storedCounts(stream: Stream): { readonly name: string; readonly count: number } {
  if (stream.of !== 'metric') return { name: stream.of, count: momentsOf(stream.stretches).length };
  return { name: countedName(stream.metric), count: pointsOf(stream, 0).length };
}

/** The name under which SigNoz stores one sample of a metric per sent point. */
function countedName(metric: (Stream & { of: 'metric' })['metric']): string {
  return metric.instrument === 'histogram' ? `${metric.name}.count` : storedName(metric as Metric);
}

/** The time of each line or span, evenly spaced, and whether it fails: the failures are evenly spaced too. */
export function momentsOf(
  stretches: readonly Stretch[],
): { readonly at: number; readonly took: number; readonly failed: boolean }[] {
  const moments: { at: number; took: number; failed: boolean }[] = [];
  let share = 0;
  for (const { start, end, from, to, errors, took } of stretches) {
    const length = end - start;
    const amount = Math.round(((from + to) / 2) * (length / 1_000));
    for (let index = 0; index < amount; index += 1) {
      // Half a step from the edges, so that no period has an item of its neighbour.
      const at = start + placeOf((index + 0.5) / amount, from, to) * length;
      share += errors;
      const failed = share >= 1 - 1e-9;
      if (failed) share -= 1;
      moments.push({ at: Math.round(at), took, failed });
    }
  }
  return moments;
}

/** The position in a period with a linearly changing rate by which a share of all its items has passed. */
function placeOf(part: number, from: number, to: number): number {
  if (from === to) return part;
  const square = from * from + part * (to * to - from * from);
  return (Math.sqrt(square) - from) / (to - from);
}

interface Point {
  readonly start: number;
  readonly time: number;
  readonly value: number;
  /** Observations of a histogram so far, or since the last point, by value. */
  readonly observed: ReadonlyMap<number, number>;
}

/**
 * The points of a metric. A gauge has one at the beginning of each interval. A cumulative counter begins with a zero
 * point and has one at the end of each interval; a delta counter has one at the beginning of each, like the collector's
 * span metrics.
 */
export function pointsOf(
  { metric, stretches, every, observations }: Stream & { of: 'metric' },
  begin: number,
): Point[] {
  const isCumulative = metric.temporality !== 'delta';
  const grows = metric.instrument === 'counter' || metric.instrument === 'histogram';
  const points: Point[] = [];
  const observed = new Map<number, number>();
  let total = 0;
  let exact = 0;
  for (const { start, end, from, to } of stretches) {
    const at = (time: number): number => from + ((to - from) * (time - start)) / (end - start);
    if (grows && isCumulative && points.length === 0)
      points.push({ start: begin + start, time: begin + start, value: 0, observed: new Map() });
    const first = points[0]?.start ?? begin + start;
    for (let time = start; time < end; time += every) {
      const next = Math.min(time + every, end);
      if (!grows) {
        points.push({ start: begin + time, time: begin + time, value: at(time), observed });
        continue;
      }
      const value = (at(time) + at(next)) / 2;
      const seconds = (next - time) / 1_000;
      exact += observations * seconds;
      const seen = Math.round(exact) - [...observed.values()].reduce((sum, one) => sum + one, 0);
      if (metric.instrument === 'histogram') observed.set(value, (observed.get(value) ?? 0) + seen);
      total += value * seconds;
      if (isCumulative) points.push({ start: first, time: begin + next, value: total, observed: new Map(observed) });
      else {
        points.push({
          start: begin + time,
          time: begin + time,
          value: value * seconds,
          observed: new Map([[value, seen]]),
        });
      }
    }
  }
  return points;
}

function metricOf({ metric, attributes }: Stream & { of: 'metric' }, points: readonly Point[]): object {
  const own = keyValues(attributes.own);
  const aggregationTemporality = metric.temporality === 'delta' ? DELTA : CUMULATIVE;
  const about = {
    name: metric.instrument === 'histogram' ? metric.name : storedName(metric as Metric),
    unit: metric.unit,
  };
  const numbers = points.map(({ start, time, value }) => ({
    attributes: own,
    startTimeUnixNano: nano(start),
    timeUnixNano: nano(time),
    asDouble: value,
  }));
  switch (metric.instrument) {
    case 'counter':
      return { ...about, sum: { aggregationTemporality, isMonotonic: true, dataPoints: numbers } };
    case 'updowncounter':
      return { ...about, sum: { aggregationTemporality, isMonotonic: false, dataPoints: numbers } };
    case 'histogram':
      return {
        ...about,
        histogram: {
          aggregationTemporality,
          dataPoints: points.map((point) => ({ attributes: own, ...histogramOf(point, metric.buckets ?? BOUNDS) })),
        },
      };
    default:
      return { ...about, gauge: { dataPoints: numbers } };
  }
}

function histogramOf({ start, time, observed }: Point, bounds: readonly number[]): object {
  const buckets = Array.from({ length: bounds.length + 1 }, () => 0);
  let [count, sum] = [0, 0];
  for (const [value, times] of observed) {
    const index = bounds.findIndex((bound) => value <= bound);
    buckets[index === -1 ? bounds.length : index]! += times;
    count += times;
    sum += value * times;
  }
  const values = [...observed].filter(([, times]) => times > 0).map(([value]) => value);
  return {
    startTimeUnixNano: nano(start),
    timeUnixNano: nano(time),
    count: String(count),
    sum,
    explicitBounds: bounds,
    bucketCounts: buckets.map(String),
    ...(values.length === 0 ? {} : { min: Math.min(...values), max: Math.max(...values) }),
  };
}

function chunks<Item>(
  signal: Signal,
  { resource }: Placed,
  items: readonly Item[],
  itemsOf: (items: readonly Item[]) => readonly object[],
): Body[] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) => {
    const some = items.slice(index * CHUNK, (index + 1) * CHUNK);
    return {
      signal,
      body: {
        [RESOURCES[signal]]: [
          {
            resource: { attributes: keyValues(resource) },
            [SCOPES[signal]]: [{ scope: SCOPE, [ITEMS[signal]]: itemsOf(some) }],
          },
        ],
      },
    };
  });
}

function keyValues(attributes: Placed['own']): object[] {
  return Object.entries(attributes).map(([key, value]) => ({
    key,
    value:
      typeof value === 'string'
        ? { stringValue: value }
        : typeof value === 'boolean'
          ? { boolValue: value }
          : Number.isInteger(value)
            ? { intValue: String(value) }
            : { doubleValue: value },
  }));
}

/** Nanoseconds since 1970, as OTLP writes them in JSON. */
function nano(milliseconds: number): string {
  return String(BigInt(Math.round(milliseconds)) * 1_000_000n);
}

function idsOf(seed: string): { readonly traceId: string; readonly spanId: string } {
  const hash = sha256(seed);
  return { traceId: hash.slice(0, 32), spanId: hash.slice(32, 48) };
}
