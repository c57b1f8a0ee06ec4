import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANOTHER_VALUE, diff, type Json, shownBeside } from '../src/index.ts';

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('info', '5s', '512MiB', 'https://example.com/a?b=c', 'one\ntwo'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** A value with another one at some place in it. */
function places(value: Json, path: readonly string[] = []): (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([name, one]) => places(one as Json, [...path, name]))];
}
function withAt(value: Json, [name, ...rest]: readonly string[], put: Json): Json {
  if (name === undefined) return put;
  const copy = structuredClone(value) as Record<string, Json>;
  Object.defineProperty(copy, name, {
    value: withAt(copy[name] as Json, rest, put),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy as Json;
}

describe('a live value next to the wanted one', () => {
  test('is shown unchanged when it is as wanted', () => {
    fc.assert(fc.property(json, (value) => void expect(shownBeside(value, structuredClone(value))).toEqual(value)));
  });

  test('shows no value that generated/ does not have, in any place', () => {
    const secrets = fc.constantFrom<Json>('hunter2-x', 98_765_432_100_123, ['hunter2-x'], { a: { b: 'hunter2-x' } });
    fc.assert(
      fc.property(json, fc.nat(), secrets, (wanted, at, secret) => {
        const all = places(wanted);
        const live = withAt(wanted, all[at % all.length] as readonly string[], secret);
        const shown = shownBeside(live, wanted);
        expect(JSON.stringify(shown)).not.toMatch(/hunter2-x|98765432100123/);
        expect(diff(shown, wanted)).not.toEqual([]);
      }),
    );
  });

  test.each<[live: Json, wanted: Json | undefined, shown: Json]>([
    [512, 256, 512],
    ['10s', '5s', '10s'],
    ['debug', 'info', 'debug'],
    [12345678, '${env:PIN}', { ...ANOTHER_VALUE }],
    [12345678, undefined, { ...ANOTHER_VALUE }],
    ['512MiB', undefined, '512MiB'],
    ['debug', 'some text', { ...ANOTHER_VALUE }],
    [
      ['b', 'a', 'c'],
      ['a', 'b'],
      ['b', 'a', { ...ANOTHER_VALUE }],
    ],
    [
      [{ name: 'b', size: 2 }],
      [
        { name: 'a', size: 'x' },
        { name: 'b', size: 1 },
      ],
      [{ name: 'b', size: 2 }],
    ],
    ['a {\n  token x\n\n}', 'a {\n}', 'a {\n(another value)\n\n}'],
    [{ on: true, gone: null, empty: '' }, {}, { on: true, gone: null, empty: '' }],
  ])('%j beside %j is %j', (live, wanted, shown) => {
    expect(shownBeside(live, wanted)).toEqual(shown);
  });

  test('shows listed values, unless they contain a credential', () => {
    const harmless = { '*': { image: 'plain' } } as const;
    expect(shownBeside({ a: { image: 'x/y:1', other: 'x' } }, {}, harmless)).toEqual({
      a: { image: 'x/y:1', other: { ...ANOTHER_VALUE } },
    });
    expect(shownBeside({ a: { image: 'https://u:hunter2@h/x' } }, {}, harmless)).toEqual({
      a: { image: { ...ANOTHER_VALUE } },
    });
  });
});
