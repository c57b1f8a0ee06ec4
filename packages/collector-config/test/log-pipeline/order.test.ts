import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arranged, displaced, type Placed } from '../../src/log-pipeline/order.ts';

interface Named extends Placed {
  readonly name: string;
}

/** Names of a list: ours by their numbers, others by letters. */
const read = (text: string): readonly Named[] =>
  text
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => ({ name, order: /^\d/.test(name) ? Number(name) : undefined }));
const show = (list: readonly Named[]) => list.map(({ name }) => name).join(' ');

describe('the saved list', () => {
  test.each([
    ['a b', '100', 'a b 100'],
    ['', '200 100', '100 200'],
    ['a 100 b', '200', 'a 100 200 b'],
    ['a 100 b', '50', 'a 50 100 b'],
    ['a 100 b 200 c', '150', 'a 100 150 b 200 c'],
    ['200 a 100', '', '100 a 200'],
    ['300 a 100 b 200', '50', '50 100 a 200 b 300'],
  ])('%s with %s is %s', (present, added, expected) => {
    expect(show(arranged(read(present), read(added)))).toBe(expected);
  });

  const lists = fc
    .uniqueArray(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.stringMatching(/^[a-z]{1,2}$/)), { maxLength: 12 })
    .map((names) => read(names.join(' ')));

  test('has all foreign ones in their order and ours in the order of their numbers', () => {
    fc.assert(
      fc.property(lists, fc.uniqueArray(fc.integer({ min: 61, max: 90 }), { maxLength: 5 }), (present, numbers) => {
        const added = read(numbers.join(' '));
        const list = arranged(present, added);
        const others = (all: readonly Named[]) => show(all.filter(({ order }) => order === undefined));
        const ours = list.flatMap(({ order }) => (order === undefined ? [] : [order]));
        expect(others(list)).toBe(others(present));
        expect(ours).toEqual([...ours].sort((a, b) => a - b));
        expect(list.map(({ name }) => name).sort()).toEqual([...present, ...added].map(({ name }) => name).sort());
        expect(displaced(list).size).toBe(0);
        expect(show(arranged(list, []))).toBe(show(list));
      }),
    );
  });

  test('the displaced ones are the fewest that must move', () => {
    expect(show([...displaced(read('100 a 300 200 b 400'))])).toMatch(/^(200|300)$/);
    expect(show([...displaced(read('400 100 200 a 300'))])).toBe('400');
    fc.assert(
      fc.property(lists, (list) => {
        const out = displaced(list);
        const kept = list.filter((one) => one.order !== undefined && !out.has(one)).map(({ order }) => order as number);
        return kept.every((number, index) => index === 0 || number > (kept[index - 1] as number));
      }),
    );
  });
});
