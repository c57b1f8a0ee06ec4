import { isDeepStrictEqual } from 'node:util';
import { type Difference, diff, type ItemKey, isObject, type Json } from '@signoz-as-code/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json, reversed } from './values.ts';

const byName: ItemKey = (item) => (isObject(item) && typeof item.name === 'string' ? item.name : undefined);

const item = <Name extends string>(name: fc.Arbitrary<Name>) =>
  fc.record({ name, value: json }, { noNullPrototype: true });

/** Lists whose items mostly have names, like panels and queries. */
const named = fc.array(
  fc.oneof({ weight: 9, arbitrary: item(fc.constantFrom('a', 'b', 'c', 'a\na')) }, { weight: 1, arbitrary: json }),
  { maxLength: 4 },
);
const spec = fc.oneof(
  json,
  named,
  fc.record({ list: named, other: json }, { noNullPrototype: true }),
) as fc.Arbitrary<Json>;

/** The value at a path, by the documented meaning of paths; undefined when there is none. */
function at(value: Json | undefined, path: readonly string[]): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const keys = items.map(byName);
    const identified = keys.every((key) => key !== undefined) && new Set(keys).size === keys.length;
    const index = identified && keys.includes(step) ? keys.indexOf(step) : Number(step);
    return at(items[index], rest);
  }
  return isObject(value) && Object.hasOwn(value, step) ? at(value[step] as Json, rest) : undefined;
}

/** `toStrictEqual` misreads a key called `constructor`. */
function expectAt(difference: Difference, before: Json, after: Json): void {
  const real = [at(before, difference.path), at(after, difference.path)];
  if (!isDeepStrictEqual([difference.before, difference.after], real))
    expect.fail(`${JSON.stringify(difference)} is told where there are ${JSON.stringify(real)}`);
}

const ofOrder = ({ path }: Difference): boolean => path.at(-1) === 'order';

test('is empty exactly when the values are equal, whatever the order of their keys', () => {
  fc.assert(
    fc.property(spec, spec, (before, after) => {
      expect(diff(before, reversed(before), byName)).toEqual([]);
      expect(diff(before, after, byName).length === 0).toBe(isDeepStrictEqual(before, after));
      expect(diff(before, after).length === 0).toBe(isDeepStrictEqual(before, after));
    }),
  );
});

test('an inherited property is not a field', () => {
  const named = (name: string): Json => JSON.parse(`{"${name}":{}}`);
  for (const name of ['__proto__', 'constructor', 'toString']) {
    expect(diff(named(name), { other: {} }).map(({ path }) => path)).toEqual([[name], ['other']].sort());
    expect(diff(named(name), named(name))).toEqual([]);
  }
});

test('every difference has the actual values at its path, before and after', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      for (const difference of diff(before, after)) {
        expectAt(difference, before, after);
        expect(isDeepStrictEqual(difference.before, difference.after)).toBe(false);
      }
    }),
  );
});

test('the same holds for lists whose items have an identity', () => {
  const items = fc.uniqueArray(item(fc.constantFrom('a', 'b', 'c', 'd')), {
    selector: ({ name }) => name,
  });
  fc.assert(
    fc.property(items, items, (before, after) => {
      const differences = diff(before, after, byName);
      for (const difference of differences.filter((one) => !(ofOrder(one) && one.path.length === 1))) {
        expectAt(difference, before, after);
      }
      const common = (list: typeof items extends fc.Arbitrary<infer T> ? T : never, other: typeof list): string[] =>
        list.map(({ name }) => name).filter((name) => other.some((item) => item.name === name));
      const moved = !isDeepStrictEqual(common(before, after), common(after, before));
      expect(differences.filter((one) => ofOrder(one) && one.path.length === 1)).toEqual(
        moved ? [{ path: ['order'], before: common(before, after), after: common(after, before) }] : [],
      );
    }),
  );
});

describe('lists', () => {
  const a = { name: 'a', value: 1 };
  const b = { name: 'b', value: 1 };
  const c = { name: 'c', value: 1 };

  test('an inserted item is one difference when items have an identity', () => {
    expect(diff({ panels: [a, c] }, { panels: [a, b, c] }, byName)).toEqual([{ path: ['panels', 'b'], after: b }]);
  });

  test('a removed item is one difference', () => {
    expect(diff({ panels: [a, b, c] }, { panels: [b, c] }, byName)).toEqual([{ path: ['panels', 'a'], before: a }]);
  });

  test('a moved item is only a difference of order', () => {
    expect(diff({ panels: [a, b, c] }, { panels: [c, a, b] }, byName)).toEqual([
      { path: ['panels', 'order'], before: ['a', 'b', 'c'], after: ['c', 'a', 'b'] },
    ]);
  });

  test('a move is seen whatever characters the identities have', () => {
    const [one, two] = [{ name: 'a' }, { name: 'a\na' }];
    expect(diff([one, two], [two, one], byName).map(({ path }) => path)).toEqual([['order']]);
  });

  test('a change inside a moved item is reported by its field', () => {
    expect(diff([a, b], [{ name: 'b', value: 2 }, a], byName)).toEqual([
      { path: ['b', 'value'], before: 1, after: 2 },
      { path: ['order'], before: ['a', 'b'], after: ['b', 'a'] },
    ]);
  });

  test('are compared by index when items have no identity, or two have the same', () => {
    expect(diff([1, 2], [0, 1, 2])).toEqual([
      { path: ['0'], before: 1, after: 0 },
      { path: ['1'], before: 2, after: 1 },
      { path: ['2'], after: 2 },
    ]);
    expect(diff([a, a], [b, a], byName)).toEqual([{ path: ['0', 'name'], before: 'a', after: 'b' }]);
  });
});

test('a null field is not an absent field', () => {
  expect(diff({ a: null }, {})).toEqual([{ path: ['a'], before: null }]);
  expect(diff(undefined, { a: 1 })).toEqual([{ path: [], after: { a: 1 } }]);
});

test('a secret is one value, whatever replaces it', () => {
  const secret = { $secret: 'A' };
  for (const other of [{ $secret: 'B' }, {}, { a: 1 }, 'text', null]) {
    expect(diff({ url: secret }, { url: other })).toEqual([{ path: ['url'], before: secret, after: other }]);
    expect(diff({ url: other }, { url: secret })).toEqual([{ path: ['url'], before: other, after: secret }]);
  }
  expect(diff({ url: secret }, { url: { $secret: 'A' } })).toEqual([]);
  expect(diff({ url: secret, a: 1 }, { url: { $secret: 'A' }, a: 2 })).toEqual([{ path: ['a'], before: 1, after: 2 }]);
});

test('differences are in the order of their paths', () => {
  expect(diff({ b: 1, a: { d: 1, c: 1 } }, {}).map(({ path }) => path.join('.'))).toEqual(['a', 'b']);
  expect(diff({ b: 1, a: { d: 1, c: 1 } }, { b: 2, a: {} }).map(({ path }) => path.join('.'))).toEqual([
    'a.c',
    'a.d',
    'b',
  ]);
});
