import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allot } from '../src/live.ts';
import { CELL, reachOf } from '../src/stretches.ts';

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;
const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'spans', 'logs'), { minLength: 1, maxLength: 3 });
const need = fc.record({
  names: names.map((all) => new Set(all)),
  lead: fc.integer({ min: 0, max: 300 }).map((one) => one * MINUTE),
  length: fc.integer({ min: 1, max: 200 }).map((one) => one * MINUTE),
  reach: fc.constantFrom(...['a', 'spans', 'logs'].map((name) => reachOf([name]))),
  isAllowed: fc.constant(() => true),
});
const cells = fc
  .array(fc.integer({ min: 0, max: 500 }), { maxLength: 30 })
  .map((ago) => new Set(ago.map((one) => Math.floor(NOW / CELL) - one)));

describe('the time of tests', () => {
  test("is in the past, where no test sees another's data, or existing data", () => {
    fc.assert(
      fc.property(
        fc.array(need, { maxLength: 12 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'spans'), cells),
        (needs, there) => {
          const taken = new Map(Object.entries(there));
          const starts = allot(needs, taken, NOW);
          for (const [index, one] of needs.entries()) {
            const start = starts[index];
            if (start === undefined) continue;
            expect(start + one.length).toBeLessThan(NOW);
            for (const name of one.names)
              for (const cell of taken.get(name) ?? [])
                expect((cell + 1) * CELL <= start - one.lead || cell * CELL > start + one.length).toBe(true);
            for (const [other, two] of needs.entries()) {
              const begin = starts[other];
              if (other <= index || begin === undefined || ![...one.names].some((name) => two.names.has(name)))
                continue;
              const isApart = begin + two.length < start - one.lead || start + one.length < begin - two.lead;
              expect(isApart).toBe(true);
            }
          }
        },
      ),
    );
  });

  test('is not too old for a collector to count spans, and undefined when no time is left', () => {
    const one = {
      names: new Set(['spans']),
      lead: 0,
      reach: reachOf(['spans']),
      length: 600 * MINUTE,
      isAllowed: () => true,
    };
    const starts = allot([one, one, one], new Map(), NOW);
    expect(starts.map((start) => start !== undefined)).toEqual([true, true, false]);
    expect(starts[1]).toBeGreaterThan(NOW - 24 * 60 * MINUTE);
  });

  test('is one when the rule can be evaluated', () => {
    const [start] = allot(
      [
        {
          names: new Set(['a']),
          lead: 0,
          reach: reachOf(['a']),
          length: MINUTE,
          isAllowed: (at) => at < NOW - 300 * MINUTE,
        },
      ],
      new Map(),
      NOW,
    );
    expect(start).toBeLessThan(NOW - 300 * MINUTE);
  });
});
