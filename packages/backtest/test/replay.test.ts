import { dialectOf } from '@signoz-as-code/signoz-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtest, firingsOf, judgedRule, type Replay, readingOf, replay, summary } from '../src/index.ts';
import { answering, MINUTE, ruleBody } from './bodies.ts';

const START = Date.parse('2026-11-02T00:00:00Z');
const HOUR = 60 * MINUTE;
const judgement = dialectOf('v0.108.0').facts.judgement;

async function replayed(
  body: Record<string, unknown>,
  at: (minute: number) => number | undefined,
  more: Partial<Parameters<typeof replay>[1]> = {},
): Promise<Replay> {
  return replay(judgedRule(body, judgement), {
    range: { start: START, end: START + 2 * HOUR },
    judgement,
    ask: answering([{ labels: { host: 'a' }, at: (time) => at((time - START) / MINUTE) }]),
    maxQueries: 10_000,
    ...more,
  });
}

interface Answered {
  readonly data: {
    readonly data: {
      readonly results: readonly [{ aggregations: readonly { series: readonly { values: object[] }[] }[] }];
    };
  };
}

const told = ({ transitions }: Replay): string[] =>
  transitions.map(({ time, state }) => `${(time - START) / MINUTE} ${state}`);

describe('the replay of a rule', () => {
  it('fires when a window has a point beyond the target, two minutes late, until no window has one', async () => {
    const result = await replayed(ruleBody(), (minute) => (minute === 30 ? 11 : 1));
    // The point of minute 30 is complete at 31 and evaluated two minutes later; it leaves the window of five minutes at
    // 38.
    expect(told(result)).toEqual(['33 firing', '38 inactive']);
    expect(firingsOf(result.transitions)).toMatchObject([{ labels: { host: 'a' }, threshold: 'critical', value: 11 }]);
  });

  it('keeps an alert firing until it reaches its recovery target', async () => {
    const body = ruleBody({
      threshold: { recoveryTarget: 5, matchType: '5' },
      evaluation: { kind: 'rolling', spec: { evalWindow: '1m0s', frequency: '1m0s' } },
    });
    const result = await replayed(body, (minute) => (minute === 30 ? 11 : minute < 40 ? 7 : 1));
    // Never above 10 before minute 30: a 7 alone does not fire.
    expect(told(result)).toEqual(['33 firing', '34 recovering', '43 inactive']);
  });

  it('reports alerts that already fire when the range begins', async () => {
    expect(told(await replayed(ruleBody(), () => 20))).toEqual(['0 firing']);
  });

  it('fires for absent data, and resolves when data arrives', async () => {
    const body = ruleBody({ condition: { alertOnAbsent: true, absentFor: 10 } });
    const result = await replayed(body, (minute) => (minute < 30 || minute >= 60 ? 1 : undefined));
    expect(told(result)).toEqual(['47 no-data', '63 inactive']);
  });

  it('fires one evaluation earlier where SigNoz compares the times of evaluations', async () => {
    const body = ruleBody({ condition: { alertOnAbsent: true, absentFor: 10 } });
    const at = (minute: number): number | undefined => (minute >= 30 && minute < 50 ? undefined : 1);
    const later = dialectOf('v0.138.0').facts.judgement;
    const first = told(await replayed(body, at))[0];
    expect(first).toBe('47 no-data');
    expect(told(await replayed(body, at, { judgement: later }))[0]).toBe('46 no-data');
  });

  it.each([
    [
      'v0.108.0',
      [
        ['GBy', 'By', 1024 ** 3],
        ['GiBy', 'By', 1],
        ['GBs', 'MBs', 1000],
        ['wk', 'd', 1],
        ['min', '', 60],
      ],
    ],
    [
      'v0.138.0',
      [
        ['GBy', 'By', 1e9],
        ['GiBy', 'By', 1024 ** 3],
        ['KiBy', 'kbytes', 1],
        ['GiBy', 'MiBy', 1024],
        ['kbit', 'By', 125],
        ['Eibit', 'bit', 1],
        ['MiBy/s', 'KiBs', 1024],
        ['Eibit/s', 'Pibit/s', 1024],
        ['wk', 'd', 7],
        ['ops', 'reqps', 1],
      ],
    ],
  ] as const)('converts the units of thresholds as SigNoz %s does', (version, conversions) => {
    for (const [targetUnit, unit, factor] of conversions) {
      const condition = {
        compositeQuery: { queryType: 'promql', unit, queries: [{ type: 'promql', spec: { name: 'A', query: 'up' } }] },
      };
      const body = ruleBody({ condition, threshold: { target: 3, targetUnit, recoveryTarget: 2 } });
      const [threshold] = judgedRule(body, dialectOf(version).facts.judgement).thresholds;
      expect([targetUnit, threshold?.target, threshold?.recovery]).toEqual([targetUnit, 3 * factor, 2 * factor]);
    }
  });

  it('counts partial steps towards the minimum of points where SigNoz does', async () => {
    const body = ruleBody({
      threshold: { target: 1 },
      query: { stepInterval: 120 },
      condition: { requireMinPoints: true, requiredNumPoints: 3 },
    });
    const ask = stepping(120_000, () => 5);
    const states = async (version: string): Promise<Set<string>> =>
      new Set(
        (
          await replayed(body, () => undefined, { ask, judgement: dialectOf(version).facts.judgement, fresh: true })
        ).transitions.map(({ time, state }) => `${state} ${((time - START) / MINUTE) % 2}`),
      );
    // Windows of five minutes have two complete steps and one partial.
    expect(await states('v0.115.0')).toEqual(new Set());
    expect(await states('v0.118.0')).toEqual(new Set(['firing 0']));
  });

  it('does not evaluate during maintenance', async () => {
    const isSilent = (time: number): boolean => time < START + HOUR;
    expect(told(await replayed(ruleBody(), (minute) => (minute === 30 ? 11 : 1), { isSilent }))).toEqual([]);
  });

  it('compares in the unit of the rule', async () => {
    const body = ruleBody({ threshold: { target: 2, targetUnit: 'min' } });
    const composite = (body.condition as { compositeQuery: Record<string, unknown> }).compositeQuery;
    composite.unit = 's';
    expect(told(await replayed(body, (minute) => (minute === 30 ? 119 : minute === 60 ? 121 : 1)))).toEqual([
      '63 firing',
      '68 inactive',
    ]);
  });

  it('supports the operators of each version', async () => {
    const body = ruleBody({ threshold: { op: '5' } });
    const at = (minute: number): number => (minute === 30 ? 10 : 1);
    expect(told(await replayed(body, at))).toEqual([]);
    expect(told(await replayed(body, at, { judgement: dialectOf('v0.138.0').facts.judgement }))).toEqual([
      '33 firing',
      '38 inactive',
    ]);
  });

  it('takes the last point of the answer, like SigNoz, even if it is not the latest', async () => {
    const body = ruleBody({
      threshold: { matchType: '5' },
      query: { order: [{ key: { name: 'ts' }, direction: 'desc' }] },
    });
    const at = (minute: number): number => (minute === 30 ? 11 : 1);
    const latestFirst = answering([{ labels: {}, at: (time) => at((time - START) / MINUTE) }]);
    const ask = async (asked: object): Promise<unknown> => {
      const answer = (await latestFirst(asked)) as Answered;
      for (const { series } of answer.data.data.results[0].aggregations)
        for (const { values } of series) values.reverse();
      return answer;
    };
    expect(readingOf(judgedRule(body, judgement), judgement).by).toBe('range');
    expect(told(await replayed(body, at, { ask }))).toEqual(['37 firing', '38 inactive']);
    expect(told(await replayed(body, at))).toEqual(['33 firing', '34 inactive']);
  });

  it('evaluates PromQL without a delay and drops only the metric’s name', async () => {
    const promql = (query: string): Record<string, unknown> =>
      ruleBody({
        condition: {
          compositeQuery: { queryType: 'promql', queries: [{ type: 'promql', spec: { name: 'A', query } }] },
        },
      });
    const labels = { __name__: 'up', __temporality__: 'Cumulative', fingerprint: '1', host: 'a' };
    const result = await replayed(promql('up'), () => undefined, {
      ask: answering([{ labels, at: (time) => (time === START + 30 * MINUTE ? 11 : 1) }]),
    });
    expect(told(result)).toEqual(['30 firing', '36 inactive']);
    expect(result.transitions[0]?.labels).toEqual({ __temporality__: 'Cumulative', host: 'a' });
  });

  it('skips a new group of a metric until it is old enough, and no other series', async () => {
    const firstSeen = START + 25 * MINUTE;
    const query = { signal: 'metrics', aggregations: [{ metricName: "it's" }], groupBy: [{ name: 'host' }] };
    const body = ruleBody({ query, notificationSettings: { newGroupEvalDelay: '20m0s' } });
    const series = ['a', 'b'].map((host) => ({ labels: { host }, at: () => 11 }));
    const asked: string[] = [];
    const ask = async (wanted: object): Promise<unknown> => {
      const { compositeQuery } = wanted as { compositeQuery: { queries: [{ type: string; spec: { query: string } }] } };
      if (compositeQuery.queries[0].type !== 'clickhouse_sql') return answering(series)(wanted);
      asked.push(compositeQuery.queries[0].spec.query);
      const labels = { metric_name: "it's", attr_name: 'host', attr_string_value: 'b' };
      const own = Object.entries(labels).map(([name, value]) => ({ key: { name }, value }));
      const aggregations = [{ series: [{ labels: own, values: [{ timestamp: 1_000, value: firstSeen }] }] }];
      return { data: { type: 'time_series', data: { results: [{ queryName: 'A', aggregations }] } } };
    };
    const result = await replayed(body, () => 11, { ask });
    expect(result.transitions.map(({ time, labels }) => [(time - START) / MINUTE, labels.host])).toEqual([
      [0, 'a'],
      [45, 'b'],
    ]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain("'it\\'s'");
    // Groups of logs and traces are not skipped: SigNoz does not report when it first saw them.
    expect(
      judgedRule(ruleBody({ notificationSettings: { newGroupEvalDelay: '20m0s' } }), judgement).newGroups,
    ).toBeUndefined();
  });

  it('queries every window when points depend on it', () => {
    const readingBy = (body: Record<string, unknown>, version = 'v0.108.0'): string =>
      readingOf(judgedRule(body, judgement), dialectOf(version).facts.judgement).by;
    const metric = (aggregation: object): Record<string, unknown> =>
      ruleBody({ query: { signal: 'metrics', aggregations: [{ metricName: 'm', ...aggregation }] } });
    expect(readingBy(metric({ timeAggregation: 'avg', spaceAggregation: 'avg' }))).toBe('range');
    expect(readingBy(metric({ timeAggregation: 'rate', spaceAggregation: 'sum' }))).toBe('each');
    expect(readingBy(metric({ timeAggregation: '', spaceAggregation: 'p95' }))).toBe('each');
    expect(readingBy(metric({ timeAggregation: '', spaceAggregation: 'p95', temporality: 'delta' }))).toBe('range');
    const last = { ...metric({ timeAggregation: 'avg', spaceAggregation: 'avg' }) };
    const condition = last.condition as { thresholds: { spec: { matchType: string }[] } };
    for (const threshold of condition.thresholds.spec) threshold.matchType = '5';
    expect(readingBy(last)).toBe('each');
    expect(readingBy(last, 'v0.115.0')).toBe('range');
    const queries = (groups: readonly string[], type = 'builder_formula'): Record<string, unknown> =>
      ruleBody({
        condition: {
          compositeQuery: {
            queryType: 'builder',
            queries: [
              ...groups.map((group, index) => ({
                type: 'builder_query',
                spec: { name: 'AB'[index], signal: 'traces', stepInterval: 60, groupBy: [{ name: group }] },
              })),
              { type, spec: { name: 'F1', expression: 'A/B', stepInterval: 60 } },
            ],
          },
          selectedQueryName: 'F1',
        },
      });
    expect(readingBy(queries(['host', 'host']))).toBe('range');
    expect(readingBy(queries(['host', 'zone']))).toBe('each');
    expect(readingBy(queries(['host', 'host'], 'builder_trace_operator'))).toBe('each');
  });

  it('replays the end of the range when the budget is smaller', async () => {
    const body = ruleBody({ query: { limit: 3 } });
    expect(readingOf(judgedRule(body, judgement), judgement).by).toBe('each');
    const result = await replayed(body, () => 1, { maxQueries: 60 });
    expect(result.queries).toBe(60);
    expect(result.range.start).toBeGreaterThan(START);
    expect(result.range.end).toBe(START + 2 * HOUR);
  });

  it('does not call a rule silent when nothing was evaluated', async () => {
    const options = {
      range: { start: START, end: START + 2 * HOUR },
      judgement,
      ask: answering([{ labels: {}, at: () => 20 }]),
      maxQueries: 5,
      routing: { policies: [], tellsResolved: () => true },
      isRefusal: () => undefined,
    };
    const outcome = await backtest(ruleBody({ query: { limit: 3 } }), options);
    expect(summary(outcome)).toBe('not replayed: --max-queries is too low for one evaluation');
  });

  it('keeps what a picture of a long range shows: the most extreme of neighbours, by the operator', async () => {
    for (const [op, odd] of [
      ['1', 21],
      ['2', 9],
    ] as const) {
      const outcome = await backtest(ruleBody({ threshold: { op, target: odd } }), {
        range: { start: START, end: START + 7 * 24 * HOUR },
        judgement,
        ask: answering([{ labels: {}, at: (time) => (time === START + 4_003 * MINUTE ? odd : 15) }]),
        maxQueries: 100,
        routing: { policies: [], tellsResolved: () => true },
        isRefusal: () => undefined,
      });
      if (outcome.is !== 'replayed') throw new Error(outcome.because);
      const { judged, evaluations } = outcome.replay;
      expect(evaluations).toBe(7 * 1_440 + 1);
      expect(judged.length).toBeLessThanOrEqual(902);
      expect(new Set(judged.map(([, value]) => value))).toEqual(new Set([15, odd]));
    }
  });

  it('reports what cannot be replayed', () => {
    expect(() => judgedRule(ruleBody({ disabled: true }), judgement)).toThrow('switched off');
    expect(() => judgedRule(ruleBody({ ruleType: 'anomaly_rule' }), judgement)).toThrow('anomaly');
    expect(() => judgedRule(ruleBody({ labels: { at: '{{$value}}' } }), judgement)).toThrow('template');
    const query = { type: 'promql', spec: { name: 'A', query: 'sum by (host) (up)' } };
    const compositeQuery = { queryType: 'promql', queries: [query] };
    const notificationSettings = { newGroupEvalDelay: '2m0s' };
    expect(() => judgedRule(ruleBody({ condition: { compositeQuery }, notificationSettings }), judgement)).toThrow(
      'new groups',
    );
  });

  it('gives the same with windows cut out of long ranges and with single queries', async () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }), {
      minLength: 180,
      maxLength: 180,
    });
    const step = fc.constantFrom(60, 120, 300);
    const match = fc.constantFrom('1', '2', '3', '4', '5');
    const recovery = fc.option(fc.integer({ min: 0, max: 9 }));
    await fc.assert(
      fc.asyncProperty(values, step, match, recovery, async (all, stepInterval, matchType, recoveryTarget) => {
        const at = (time: number): number | undefined => all[(time - START) / MINUTE + 60];
        const ask = stepping(stepInterval * 1_000, at);
        const options = { range: { start: START, end: START + 2 * HOUR }, judgement, ask, maxQueries: 10_000 };
        const body = (query: object) =>
          judgedRule(
            ruleBody({
              query: { stepInterval, order: [{ key: { name: 'ts' } }], ...query },
              threshold: { matchType, recoveryTarget },
            }),
            judgement,
          );
        const [range, each] = [await replay(body({}), options), await replay(body({ limit: 100 }), options)];
        expect(range.reading.by).toBe('range');
        expect(each.reading.by).toBe('each');
        expect(range.transitions).toEqual(each.transitions);
        expect(range.queries).toBeLessThan(each.queries);
      }),
      { numRuns: 30 },
    );
  });
});

/** Sums over steps as SigNoz returns them, with partial ones at the edges of the window. */
function stepping(step: number, at: (time: number) => number | undefined): (body: object) => Promise<unknown> {
  return async (body) => {
    const { start, end } = body as { start: number; end: number };
    const values: object[] = [];
    for (let time = Math.floor(start / step) * step; time < end; time += step) {
      const minutes = [];
      for (let minute = Math.max(time, start); minute < Math.min(time + step, end); minute += MINUTE)
        minutes.push(at(minute));
      const known = minutes.filter((value) => value !== undefined);
      if (known.length > 0)
        values.push({
          timestamp: time,
          value: known.reduce((a, b) => a + b, 0),
          ...(time < start || time + step > end ? { partial: true } : {}),
        });
    }
    const series = values.length === 0 ? [] : [{ labels: [], values }];
    return {
      data: { type: 'time_series', data: { results: [{ queryName: 'A', aggregations: [{ index: 0, series }] }] } },
    };
  };
}
