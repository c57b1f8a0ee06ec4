import {
  type Days,
  type Duration,
  days,
  goDuration,
  microseconds,
  seconds,
  shortDuration,
} from '@signoz-as-code/platform';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const UNITS = { us: 1n, ms: 1_000n, s: 1_000_000n, m: 60_000_000n, h: 3_600_000_000n, d: 86_400_000_000n };
/** Go's own units, as its durations print them. */
const GO = { h: 3_600_000_000_000n, m: 60_000_000_000n, s: 1_000_000_000n, ms: 1_000_000n, µs: 1_000n };

const durations = fc
  .tuple(fc.integer({ min: 1, max: 100_000_000 }), fc.constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[])))
  .filter(([count, unit]) => BigInt(count) * UNITS[unit] < BigInt(Number.MAX_SAFE_INTEGER));

/** The value of a Go duration in nanoseconds: numbers with at most one fraction, each with its unit. Exact. */
function nanoseconds(text: string): bigint {
  let sum = 0n;
  let rest = text;
  while (rest !== '') {
    const match = /^(\d+)(?:\.(\d+))?(h|ms|m|µs|s)/.exec(rest);
    if (match === null) throw new Error(`Go does not read ${text}`);
    const [whole, number, fraction = '', unit] = match as unknown as [
      string,
      string,
      string | undefined,
      keyof typeof GO,
    ];
    sum += (BigInt(`${number}${fraction}`) * GO[unit]) / 10n ** BigInt(fraction.length);
    rest = rest.slice(whole.length);
  }
  return sum;
}

describe('a duration', () => {
  test('has the same meaning in Go’s form', () => {
    fc.assert(
      fc.property(durations, ([count, unit]) => {
        const duration: Duration = `${count}${unit}`;
        const exact = BigInt(count) * UNITS[unit];
        expect(BigInt(microseconds(duration))).toBe(exact);
        expect(nanoseconds(goDuration(duration))).toBe(exact * 1_000n);
        expect(goDuration(duration)).toMatch(
          /^(?:(?:\d+h)?[1-5]?\dm|\d+h0m)?[1-5]?\d(?:\.\d*[1-9])?s$|^[\d.]+(?:ms|µs)$/,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('comes back from Go’s form in the largest unit that is whole', () => {
    fc.assert(
      fc.property(durations, ([count, unit]) => {
        const duration: Duration = `${count}${unit}`;
        const short = shortDuration(goDuration(duration)) as Duration;
        expect(microseconds(short)).toBe(microseconds(duration));
        expect(Number.parseInt(short, 10)).toBeLessThanOrEqual(unit === 'd' ? count * 24 : count);
      }),
      { numRuns: 1_000 },
    );
    expect(['1h30m0s', '24h0m0s', '1.5s', '1m1.000001s', '100µs', '3h'].map(shortDuration)).toEqual([
      '90m',
      '24h',
      '1500ms',
      '61000001us',
      '100us',
      '3h',
    ]);
    expect(['', '0s', '0h0m0s', '5', 's', '-5m0s', '5m 0s', '0.5us'].map(shortDuration)).toEqual(
      Array(8).fill(undefined),
    );
  });

  test.each<[Duration, string]>([
    ['5m', '5m0s'],
    ['4h', '4h0m0s'],
    ['1d', '24h0m0s'],
    ['90s', '1m30s'],
    ['10s', '10s'],
    ['250ms', '250ms'],
    ['1500us', '1.5ms'],
    ['100us', '100µs'],
    ['1500ms', '1.5s'],
    ['90061ms', '1m30.061s'],
    ['61000001us', '1m1.000001s'],
  ])('%s is %s to Go', (duration, go) => {
    expect(goDuration(duration)).toBe(go);
  });

  test.each(['0s', '-5m', '1.5h', '5', 'm', '5 m', '5min', '1e3s', '05m', '', '5m0s', '5m\n', '∞s'])(
    '%j is refused, with what to write',
    (text) => {
      for (const read of [microseconds, seconds, goDuration])
        expect(() => read(text as Duration)).toThrow('write a positive whole number and us, ms, s, m, h or d');
    },
  );

  test("longer than Go's maximum is refused, not rounded", () => {
    expect(() => goDuration('200000d')).toThrow('longer than 285 years');
    expect(goDuration('100000d')).toBe('2400000h0m0s');
  });

  test('cannot be written without its unit', () => {
    // @ts-expect-error no unit
    expect(() => microseconds('5')).toThrow();
    // @ts-expect-error not a unit
    expect(() => microseconds('5weeks')).toThrow();
  });
});

test('seconds are exact, with a fraction below one', () => {
  expect((['30d', '5m', '250ms', '100us'] as const).map(seconds)).toEqual([2_592_000, 300, 0.25, 0.0001]);
});

test('days are whole', () => {
  expect(days('30d')).toBe(30);
  expect(() => days('1.5d')).toThrow();
  expect(() => days('0d')).toThrow();
  // @ts-expect-error telemetry is kept by the day
  const hours: Days = '12h';
  expect(days(hours)).toBe(0.5);
});
