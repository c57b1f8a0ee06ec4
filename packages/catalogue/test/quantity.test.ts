import { expect, test } from 'vitest';
import { quantity } from '../src/index.ts';

test.each([
  [0.25, 's', '250 ms'],
  [9.5e307, 's', '9.5e+307 s'],
  [-1e308, 'By', '-8.882e+292 PiB'],
  [1e16, 'short', '10000000000000000'],
  [Number.POSITIVE_INFINITY, 's', 'Infinity'],
])('%d %s is %s', (value, unit, text) => {
  expect(quantity(value, unit, unit === 's')).toBe(text);
});

test.each(['s', 'ms', 'By', 'bps', 'percent', 'percentunit', 'short', 'reqps'])('%s of any size is short', (unit) => {
  for (let power = -306; power <= 306; power += 1)
    for (const exact of [true, false]) {
      const text = quantity(-(1.234567 * 10 ** power), unit, exact);
      expect(text).not.toMatch(/∞|Infinity|NaN/);
      // Small ones are written in full.
      if (power > -6) expect(text.length).toBeLessThan(30);
    }
});
