import { dialectOf } from '@signoz-as-code/signoz-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgedRule, readingOf, replay } from '../src/index.ts';
import { windowAt } from '../src/window.ts';
import { MINUTE, ruleBody } from './bodies.ts';
import { type PlainSeries, plainly } from './plainly.ts';

const START = Date.parse('2026-11-02T00:30:00Z');
const LENGTH = 90;
/** Points of telemetry; they begin before the range. */
const POINTS = 200;

type Value = number | 'NaN' | 'Inf' | '-Inf' | undefined;

/** Numbers near a few targets, whose sums are inexact; values that are not numbers; and gaps. */
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -30, max: 60 }).map((one) => one / 10 || 0) },
  { weight: 1, arbitrary: fc.constantFrom<Value>('NaN', 'Inf', '-Inf') },
  { weight: 4, arbitrary: fc.constant(undefined) },
);
/** Periods of one value, and values that change each minute. */
const values = fc
  .array(fc.tuple(fc.array(value, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 12 })), {
    minLength: 20,
    maxLength: 30,
  })
  .map((parts) => parts.flatMap(([own, times]) => Array.from({ length: times }, () => own).flat()));

const target = fc.integer({ min: -20, max: 50 }).map((one) => one / 10 || 0);
const threshold = fc.record({
  op: fc.constantFrom('1', '2', '3', '4', '5', '6', '7'),
  matchType: fc.constantFrom('1', '2', '3', '4', '5'),
  target,
  recoveryTarget: fc.option(target),
  targetUnit: fc.constant(''),
});

const rolling = fc
  .constantFrom('1m0s', '5m0s', '12m0s', '1h0m0s')
  .map((evalWindow) => ({ kind: 'rolling', spec: { evalWindow, frequency: '1m0s' } }));
const cumulative = fc
  .record({
    schedule: fc.constantFrom(
      { type: 'hourly', minute: 10 },
      { type: 'daily', hour: 1, minute: 20 },
      { type: 'weekly', weekday: 1, hour: 1, minute: 0 },
      { type: 'monthly', day: 2, hour: 1, minute: 45 },
    ),
    timezone: fc.constantFrom('UTC', 'Asia/Kolkata'),
  })
  .map((spec) => ({ kind: 'cumulative', spec: { ...spec, frequency: '1m0s' } }));

const form = fc.record({
  version: fc.constantFrom('v0.108.0', 'v0.115.0', 'v0.118.0', 'v0.138.0'),
  query: fc.constantFrom<'logs' | 'metrics' | 'promql'>('logs', 'metrics', 'promql'),
  /** The latter queries each window. */
  isEach: fc.boolean(),
  latestFirst: fc.boolean(),
  thresholds: fc.array(threshold, { minLength: 1, maxLength: 3 }),
  evaluation: fc.oneof(rolling, cumulative),
  absentFor: fc.option(fc.constantFrom(0, 3, 10)),
  minimum: fc.option(fc.constantFrom(2, 5)),
  delay: fc.option(fc.constantFrom('10m0s', '40m0s')),
  /** Without it, two series in one evaluation are the same alert. */
  hasLabel: fc.boolean(),
  series: fc.array(fc.record({ host: fc.constantFrom('a', 'b', 'c'), zone: fc.constantFrom('x', 'y'), values }), {
    minLength: 1,
    maxLength: 3,
  }),
  isSecond: fc.boolean(),
});

type Form = typeof form extends fc.Arbitrary<infer One> ? One : never;

function bodyOf({ query, isEach, thresholds, ...given }: Form): Record<string, unknown> {
  const isPromql = query === 'promql';
  const spec = { name: 'A', query: isEach ? 'up @ end()' : 'up' };
  const compositeQuery = { queryType: 'promql', queries: [{ type: 'promql', spec }] };
  return ruleBody({
    query: {
      signal: query,
      order: [{ key: { name: 'ts' }, direction: 'desc' }],
      aggregations: [{ metricName: 'm', timeAggregation: 'avg', spaceAggregation: 'avg' }],
      groupBy: [{ name: 'host' }],
      ...(isEach ? { limit: 100 } : {}),
    },
    condition: {
      ...(isPromql ? { compositeQuery } : {}),
      thresholds: {
        spec: thresholds.map((one, index) => ({ ...one, name: `severity ${index}`, channels: ['ops', `${index}`] })),
      },
      ...(given.absentFor === null ? {} : { alertOnAbsent: true, absentFor: given.absentFor }),
      ...(given.minimum === null ? {} : { requireMinPoints: true, requiredNumPoints: given.minimum }),
    },
    evaluation: given.evaluation,
    notificationSettings: given.delay === null ? {} : { newGroupEvalDelay: given.delay },
    labels: given.hasLabel ? { zone: 'everywhere' } : {},
  });
}

/** Series with different labels, with points each minute. */
function telemetry({ series, query, isSecond, latestFirst }: Form): PlainSeries[] {
  const named = query === 'promql' ? { __name__: 'up', __temporality__: 'Cumulative' } : {};
  const numbers = { NaN: Number.NaN, Inf: Number.POSITIVE_INFINITY, '-Inf': Number.NEGATIVE_INFINITY };
  const unlike = new Map(series.map((one) => [`${one.host} ${one.zone}`, one]));
  return [...unlike.values()].map(({ host, zone, values: own }, index) => {
    const given = Array.from({ length: POINTS }, (_, minute) => own[minute % own.length]);
    const points = given.flatMap((one, minute) =>
      one === undefined
        ? []
        : [{ time: START + (minute - 60) * MINUTE, value: typeof one === 'number' ? one : numbers[one] }],
    );
    // When newer points of a rule come first, they do in all of its series.
    if (latestFirst && query === 'logs') points.reverse();
    return { labels: { ...named, host, zone }, aggregation: isSecond && index > 0 ? 1 : 0, points };
  });
}

/** A time after the beginning when a host is first seen. */
const firstSeen = (_: string, host: string): number | undefined =>
  host === 'b' ? START + 20 * MINUTE : host === 'c' ? START - 5 * MINUTE : undefined;

function answering(all: readonly PlainSeries[], within: (time: number, start: number, end: number) => boolean) {
  const said = (one: number): unknown => (Number.isFinite(one) ? one : `${one}`.replace('inity', ''));
  const answer = (aggregations: unknown) => ({
    data: { type: 'time_series', data: { results: [{ queryName: 'A', aggregations }] } },
  });
  const labelled = (labels: object) => Object.entries(labels).map(([name, own]) => ({ key: { name }, value: own }));
  return async (body: object): Promise<unknown> => {
    const { start, end, compositeQuery } = body as {
      start: number;
      end: number;
      compositeQuery: { queries: [{ type: string }] };
    };
    if (compositeQuery.queries[0].type === 'clickhouse_sql')
      return answer([
        {
          series: ['b', 'c'].map((host) => ({
            labels: labelled({ metric_name: 'm', attr_name: 'host', attr_string_value: host }),
            values: [{ timestamp: 1_000, value: firstSeen('host', host) }],
          })),
        },
      ]);
    const cut = all.map((one) => ({ ...one, points: one.points.filter(({ time }) => within(time, start, end)) }));
    return answer(
      [0, 1].map((index) => ({
        index,
        series: cut
          .filter(({ aggregation, points }) => aggregation === index && points.length > 0)
          .map(({ labels, points }) => ({
            labels: labelled(labels),
            values: points.map((one) => ({ timestamp: one.time, value: said(one.value) })),
          })),
      })),
    );
  };
}

describe('the evaluation', () => {
  it('is the same as a plain one that copies and evaluates each window', async () => {
    const readings = new Set<string>();
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(form, async (one) => {
        const { judgement } = dialectOf(one.version).facts;
        const isPromql = one.query === 'promql';
        if (isPromql) one = { ...one, delay: null };
        const body = bodyOf(one);
        const rule = judgedRule(body, judgement);
        const all = telemetry(one);
        const within = (time: number, start: number, end: number): boolean =>
          time >= start && (isPromql ? time <= end : time + MINUTE <= end);
        const range = { start: START, end: START + LENGTH * MINUTE };
        const given = { range, judgement, ask: answering(all, within), maxQueries: 10_000, fresh: true };
        const replayed = await replay(rule, given);
        const seen = Array.from({ length: LENGTH + 1 }, (_, minute) => {
          const time = START + minute * MINUTE;
          // Called once, so that nothing of the calendar is cached.
          const { start, end } = windowAt(
            judgedRule(body, judgement).evaluation,
            time,
            isPromql ? 0 : judgement.evaluationDelay,
          );
          const series = all
            .map((own) => ({ ...own, points: own.points.filter((point) => within(point.time, start, end)) }))
            .filter(({ points }) => points.length > 0)
            .toSorted((a, b) => a.aggregation - b.aggregation);
          return { time, series };
        });
        const plain = plainly(rule, judgement, seen, firstSeen);
        expect(replayed.transitions).toEqual(plain.transitions);
        expect(replayed.judged).toEqual(plain.judged);
        readings.add(readingOf(rule, judgement).by);
        changes += plain.transitions.length;
      }),
      { numRuns: 200 },
    );
    expect([...readings].sort()).toEqual(['each', 'range']);
    expect(changes).toBeGreaterThan(1_000);
  });
});
