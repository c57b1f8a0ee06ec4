import { isDeepStrictEqual } from 'node:util';
import { canonicalJson, fingerprint, isObject, jsonText, sortedMap } from '@signoz-as-code/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json, reversed } from './values.ts';

test('canonical JSON is the same exactly for equal values, whatever the order of their keys', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(canonicalJson(a)).toBe(canonicalJson(reversed(a)));
      expect(canonicalJson(a) === canonicalJson(b)).toBe(isDeepStrictEqual(a, b));
      expect(isDeepStrictEqual(JSON.parse(canonicalJson(a)), a)).toBe(true);
    }),
  );
});

test('a fingerprint does not depend on the order of keys, and depends on everything else', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(fingerprint(a)).toBe(fingerprint(reversed(a)));
      expect(fingerprint(a) === fingerprint(b)).toBe(isDeepStrictEqual(a, b));
    }),
  );
  expect(fingerprint(null)).toMatch(/^[0-9a-f]{64}$/);
});

test('the text of an artifact keeps the order of its keys and ends with one newline', () => {
  expect(jsonText({ title: 'b', a: [1] })).toBe('{\n  "title": "b",\n  "a": [\n    1\n  ]\n}\n');
});

test('a sorted map has every entry, in alphabetical order', () => {
  expect(Object.entries(sortedMap({ b: 1, a: 2, B: 3 }))).toEqual([
    ['B', 3],
    ['a', 2],
    ['b', 1],
  ]);
});

test('only plain objects are objects', () => {
  expect([{}, null, [], 'a', undefined].map(isObject)).toEqual([true, false, false, false, false]);
});
