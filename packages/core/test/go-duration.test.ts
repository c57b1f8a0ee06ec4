import { goDurationText, goMilliseconds, goNanoseconds } from '@signoz-as-code/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const longest = 2n ** 63n - 1n;

test("Go's output is read back exactly, of any length", () => {
  fc.assert(
    fc.property(fc.bigInt(-longest, longest), fc.integer({ min: 0, max: 18 }), (long, digits) => {
      const nanoseconds = long / 10n ** BigInt(digits);
      expect(goNanoseconds(goDurationText(nanoseconds))).toBe(nanoseconds);
    }),
    { numRuns: 1_000 },
  );
});

test.each<[string, bigint, string]>([
  ['0', 0n, '0s'],
  ['4h', 14_400_000_000_000n, '4h0m0s'],
  ['90m', 5_400_000_000_000n, '1h30m0s'],
  ['1500ms', 1_500_000_000n, '1.5s'],
  ['.5s', 500_000_000n, '500ms'],
  ['1.000000001s', 1_000_000_001n, '1.000000001s'],
  ['1m1ns', 60_000_000_001n, '1m0.000000001s'],
  ['0.3us', 300n, '300ns'],
  ['100μs', 100_000n, '100µs'],
  ['-1h30m', -5_400_000_000_000n, '-1h30m0s'],
  ['+2562047h47m16.854775807s', longest, '2562047h47m16.854775807s'],
])('%s is %d nanoseconds, and %s when Go prints it', (text, nanoseconds, printed) => {
  expect(goNanoseconds(text)).toBe(nanoseconds);
  expect(goDurationText(nanoseconds)).toBe(printed);
});

test.each(['', '5', 's', '.s', '1d', '5 m', '5m\n', '--5m', '1e3s', '∞s', '2562047h48m'])(
  '%j is not a duration',
  (text) => {
    expect(goNanoseconds(text)).toBeUndefined();
    expect(goMilliseconds(text)).toBeUndefined();
  },
);
