import { expect, test } from 'vitest';
import { arrivalQueries, arrivalsBegin } from '../src/index.ts';

test('telemetry is looked for from the start of an hour, which is the time of its rows', () => {
  const nine = Date.UTC(2026, 10, 30, 9);
  // At 09:55, "the last 20m" begins at 09:35; what arrived since then is in rows of 09:00.
  expect(arrivalsBegin(nine + 35 * 60_000)).toBe(nine);
  for (const query of Object.values(arrivalQueries(nine + 35 * 60_000, false))) {
    const bounds = [...query.matchAll(/unix_milli >= (\d+)/g)].map(([, bound]) => Number(bound));
    expect(new Set(bounds)).toEqual(new Set([nine]));
  }
  expect(arrivalsBegin(-1)).toBe(0);
});
