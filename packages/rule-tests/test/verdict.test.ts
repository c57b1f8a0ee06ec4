import type { Firing } from '@signoz-as-code/backtest';
import { describe, expect, test } from 'vitest';
import {
  doesNotNotify,
  type Expectation,
  firesWithin,
  notifies,
  resolvesWithin,
  series,
  staysSilent,
} from '../src/index.ts';
import { resultsText, untested } from '../src/live.ts';
import { failuresOf } from '../src/verdict.ts';
import { checked, metrics, slack } from './support.ts';

const MINUTE = 60_000;
const firing = (start: number, end: number | undefined, more: Partial<Firing> = {}): Firing => ({
  ...{ labels: {}, threshold: 'critical', channels: ['#alerts'], value: 2 },
  ...{ start: start * MINUTE, end: end === undefined ? undefined : end * MINUTE },
  ...more,
});
const of = (...expect: readonly Expectation[]) =>
  checked([series(metrics.level).constant(1, '30m')], { expect: expect as never }).tests[0]!;
const failures = (expectation: Expectation, firings: readonly Firing[], channels: readonly string[] = []) =>
  failuresOf(of(expectation), {
    start: 0,
    firings,
    told: channels.map((channel) => ({ channel, time: 0, tells: 'firing' })),
  });

describe('the verdict', () => {
  test('fires in time, too late, too early, or not at all', () => {
    const expectation = firesWithin('6m', { after: '10m' });
    expect(failures(expectation, [firing(10, 20)])).toEqual([]);
    expect(failures(expectation, [firing(16, undefined)])).toEqual([]);
    expect(failures(expectation, [firing(17, 20)])).toEqual(['it fires only at +17m, and must by +16m']);
    expect(failures(expectation, [firing(9, 20)])).toEqual(['it fires at +9m, before +10m']);
    expect(failures(expectation, [])).toEqual(['it does not fire, and must by +16m']);
  });

  test('of a severity and a series', () => {
    const firings = [firing(1, 5, { threshold: 'warning' }), firing(12, 20, { labels: { service: 'b' } })];
    expect(failures(firesWithin('15m', { severity: 'critical', labels: { service: 'b' } }), firings)).toEqual([]);
    expect(failures(firesWithin('15m', { labels: { service: 'a' } }), firings)).toEqual([
      'it does not fire for service=a, and must by +15m',
    ]);
    expect(failures(staysSilent({ severity: 'critical' }), firings)).toEqual([
      'it fires at critical at +12m, and must stay silent',
    ]);
    expect(failures(staysSilent({ labels: { service: 'c' } }), firings)).toEqual([]);
  });

  test('is over in time, too late, not at all, or never fired', () => {
    const expectation = resolvesWithin('5m', { after: '20m' });
    expect(failures(expectation, [firing(10, 25)])).toEqual([]);
    expect(failures(expectation, [firing(10, 26)])).toEqual(['it is over only at +26m, and must be by +25m']);
    expect(failures(expectation, [firing(10, undefined)])).toEqual(['it is over not at all, and must be by +25m']);
    expect(failures(expectation, [])).toEqual(['it does not fire']);
  });

  test('notifies these channels, and not those', () => {
    expect(failures(notifies(slack), [], ['#alerts'])).toEqual([]);
    expect(failures(notifies(slack), [], [])).toEqual(['it does not notify #alerts']);
    expect(failures(doesNotNotify(slack), [], [])).toEqual([]);
    expect(failures(doesNotNotify(slack), [], ['#alerts'])).toEqual(['it notifies #alerts']);
  });

  test('printed output has no terminal codes, and ends with counts', () => {
    const test = of(staysSilent());
    const text = resultsText([
      { test, start: 0, failures: [], firings: [], told: [] },
      { test, start: 0, failures: ['it fires'], firings: [firing(1, 2, { labels: { a: '\u001b[31m' } })], told: [] },
    ]);
    expect(text).toContain(
      '✓ much: a\n    it did not fire\n✗ much: a\n    it fires\n    fired at +1m to +2m at critical with 2 for a=',
    );
    expect(text).not.toContain('\u001b');
    expect(text.endsWith('\n1 passed, 1 failed\n')).toBe(true);
  });

  test('rules without a test', () => {
    expect(untested(['much', 'other'], [of(staysSilent({ severity: 'critical' }))])).toEqual([
      { rule: 'much', lacks: ['a test that fires'] },
      { rule: 'other', lacks: ['a test that fires', 'a test that stays silent'] },
    ]);
    expect(untested(['much'], [of(staysSilent()), of(firesWithin('5m'))])).toEqual([]);
  });
});
