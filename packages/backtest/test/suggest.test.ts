import { dialectOf } from '@signoz-as-code/signoz-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firingsOf, judgedRule, replay, type Suggested, suggest, suggestionText, withTarget } from '../src/index.ts';
import { decisive, judged } from '../src/judge.ts';
import { type Cut, whole } from '../src/series.ts';
import { answering, MINUTE, ruleBody } from './bodies.ts';

const START = Date.parse('2026-11-02T00:00:00Z');
const HOUR = 60 * MINUTE;
const { judgement } = dialectOf('v0.138.0').facts;
const everyMinute = { kind: 'rolling', spec: { evalWindow: '1m0s', frequency: '1m0s' } };

const options = (series: Parameters<typeof answering>[0], seen?: Parameters<typeof answering>[1]) => ({
  range: { start: START, end: START + 3 * HOUR },
  judgement,
  ask: answering(series, seen),
  maxQueries: 10_000,
  isRefusal: () => undefined,
});
/** One series with a value for each minute of three hours, and an hour before them. */
const of = (values: readonly (number | undefined)[], host = 'a') => ({
  labels: { host },
  at: (time: number) => values[(time - START) / MINUTE + 60],
});
const only = (suggested: Suggested) => {
  if (suggested.is !== 'suggested') throw new Error(suggested.because);
  return suggested.thresholds[0]!;
};

describe('the targets for a number of firings', () => {
  // Ten peaks of 10, 20 … 100, twelve minutes apart, over a base of 1.
  const peaks = Array.from({ length: 300 }, (_, minute) =>
    minute >= 90 && minute < 210 && minute % 12 === 0 ? (minute / 12 - 7) * 10 : 1,
  );

  it('are round numbers between two peaks, with the duration of the firings', async () => {
    const seen = { asked: [] };
    const found = only(await suggest(ruleBody(), [1, 5, 20], options([of(peaks)], seen)));
    expect(found.now).toMatchObject({ target: 10, fires: 9 });
    expect(found.suggestions).toMatchObject([
      { firings: 1, is: 'found', target: 95, fires: 1, firing: 5 * MINUTE, between: [90, 100] },
      { firings: 5, is: 'found', target: 55, fires: 5, between: [50, 60] },
      { firings: 20, is: 'none', fewer: { target: 6, fires: 10, between: [1, 10] }, more: undefined },
    ]);
    // Read once, with a few queries.
    expect(seen.asked.length).toBeLessThan(5);
  });

  it('are of the whole period where the first evaluation is later, and of its end where the budget ends', async () => {
    const textOf = async (body: Record<string, unknown>, maxQueries: number) => {
      const range = { start: START + 30 * MINUTE, end: START + 3 * HOUR };
      const suggested = await suggest(body, [1], { ...options([of(peaks)]), range, maxQueries });
      return suggestionText({ address: 'rule/a', title: 'A', asked: range, suggested, write: () => '' });
    };
    const hourly = { kind: 'rolling', spec: { evalWindow: '1h0m0s', frequency: '1h0m0s' } };
    const whole = await textOf(ruleBody({ evaluation: hourly }), 10_000);
    expect(whole).toMatch(/were replayed/);
    expect(whole).not.toMatch(/only the last|--max-queries/);
    const cut = await textOf(ruleBody({ threshold: { matchType: '5' } }), 90);
    expect(cut).toMatch(/only the last \d+ min were replayed.*--max-queries allows no more/);
  });

  it('work for a rule that fires below its target', async () => {
    const body = ruleBody({ threshold: { op: '2', target: -10 } });
    const found = only(await suggest(body, [5], options([of(peaks.map((one) => -one))])));
    expect(found.suggestions).toMatchObject([{ is: 'found', target: -55, fires: 5 }]);
  });

  it('are in the unit of the threshold', async () => {
    const body = ruleBody({ threshold: { targetUnit: 'ms', target: 10_000 } });
    (body.condition as { compositeQuery: { unit?: string } }).compositeQuery.unit = 's';
    const found = only(await suggest(body, [5], options([of(peaks)])));
    expect(found).toMatchObject({ unit: 'ms', now: { fires: 9 } });
    expect(found.suggestions).toMatchObject([{ target: 55_000, fires: 5 }]);
  });

  it('are the strictest of several with the same firings, and the neighbours when none has that number', async () => {
    // Two peaks in a broad hill: one firing above 20, two above 15, one above 5 again.
    const hill = Array.from({ length: 300 }, (_, minute) =>
      minute < 100 || minute > 200 ? 1 : minute === 120 ? 30 : minute === 180 ? 20 : 10,
    );
    const body = ruleBody({ evaluation: everyMinute });
    const found = only(await suggest(body, [1], options([of(hill)])));
    expect(found.suggestions).toMatchObject([{ is: 'found', fires: 1, between: [20, 30] }]);
    const twins = options([of(hill), of(hill, 'b')]);
    expect(only(await suggest(body, [3], twins)).suggestions).toMatchObject([
      { is: 'none', fewer: { fires: 2 }, more: { fires: 4 } },
    ]);
  });

  it('leave the recovery target unchanged, and do not go beyond it', async () => {
    const body = ruleBody({ threshold: { recoveryTarget: 40, target: 50 }, evaluation: everyMinute });
    const found = only(await suggest(body, [1, 5, 20], options([of(peaks)])));
    expect(found).toMatchObject({ recovery: 40 });
    expect(found.suggestions).toMatchObject([
      { is: 'found', fires: 1 },
      { is: 'found', fires: 5, between: [50, 60] },
      { is: 'none', fewer: { fires: 6 } },
    ]);
  });

  it('are absent with a reason', async () => {
    const equal = await suggest(ruleBody({ threshold: { op: '3' } }), [1], options([of(peaks)]));
    expect(only(equal).because).toContain('no limit is stricter');
    expect(only(await suggest(ruleBody(), [1], options([]))).because).toBe('there was nothing to compare');
    expect(await suggest(ruleBody({ disabled: true }), [1], options([]))).toMatchObject({ is: 'not-replayed' });
  });
});

const value = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined, freq: 4 });
const minutes = fc.array(value, { minLength: 150, maxLength: 150 });
const operator = fc.constantFrom('1', '2', '5', '6', '7');
const match = fc.constantFrom('1', '2', '3', '4', '5');

describe('for any history', () => {
  it('a replay with a suggested target fires as often as suggested', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(minutes, { minLength: 1, maxLength: 3 }),
        operator,
        match,
        fc.constantFrom(1, 5),
        fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
        async (all, op, matchType, window, recoveryTarget) => {
          const evaluation = { kind: 'rolling', spec: { evalWindow: `${window}m0s`, frequency: '1m0s' } };
          const body = ruleBody({ threshold: { op, matchType, recoveryTarget, target: 6 }, evaluation });
          const asked = {
            ...options(all.map((values, index) => of(values, `h${index}`))),
            range: { start: START, end: START + 1.5 * HOUR },
          };
          const firesWith = async (target: number): Promise<number> => {
            const { transitions } = await replay(judgedRule(withTarget(body, 'critical', target), judgement), asked);
            return firingsOf(transitions).filter(({ threshold }) => threshold === 'critical').length;
          };
          const suggested = only(await suggest(body, [1, 5, 20], asked));
          // The firings of any target in half steps, on the suggestions' side of the recovery.
          const isBelow = op === '2' || op === '6';
          const sums = matchType === '4';
          const tried = Array.from({ length: sums ? 60 : 26 }, (_, index) => index / 2 - 0.25).filter(
            (target) => recoveryTarget === null || (isBelow ? target < recoveryTarget : target > recoveryTarget),
          );
          const counts = new Map<number, number>();
          for (const target of tried) counts.set(target, await firesWith(target));
          for (const one of suggested.suggestions) {
            if (one.is === 'found') {
              expect(await firesWith(one.target)).toBe(one.firings);
              // No stricter target of the grid fires as often.
              const stricter = [...counts].filter(([target]) =>
                isBelow ? target < one.between[0] : target > one.between[1],
              );
              expect(stricter.filter(([, fires]) => fires === one.firings)).toEqual([]);
            } else {
              for (const next of [one.fewer, one.more])
                if (next !== undefined) expect(await firesWith(next.target)).toBe(next.fires);
              // Averages and totals lie between the numbers of the grid.
              const within = [...counts].filter(([, fires]) => fires === one.firings);
              if (matchType !== '3') expect(within.slice(1, -1)).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('points meet a target exactly when the deciding number is beyond it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN)), { maxLength: 6 }),
        operator,
        match,
        fc.integer({ min: -6, max: 6 }),
        (values, op, matchType, target) => {
          const rule = judgedRule(ruleBody({ threshold: { op, matchType, target } }), judgement);
          const [threshold] = rule.thresholds as [(typeof rule.thresholds)[number]];
          const nothing = { isLeftOut: () => false, isActive: () => false };
          const isMet = (cut: Cut): boolean =>
            judged(rule, judgement, nothing, { time: 0, cuts: [cut] }).matches.length > 0;
          const decides = decisive(threshold, cutOf(values), judgement);
          // The total of one point is that point.
          expect(isMet(cutOf([decides ?? Number.NaN]))).toBe(isMet(cutOf(values)));
        },
      ),
    );
  });
});

function cutOf(values: readonly number[]): Cut {
  return whole({
    labels: {},
    times: Float64Array.from(values.keys()),
    values: Float64Array.from(values),
    aggregation: 0,
    partial: 0,
  });
}
