import {
  above,
  and,
  atLeast,
  below,
  contains,
  equals,
  exists,
  type Filter,
  inVariable,
  not,
  notEquals,
  oneOf,
  or,
  parseFilter,
  rawFilter,
} from '@signoz-as-code/queries';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failed, serviceName, size, texts } from './metrics.ts';

test.each<[Filter, string]>([
  [equals(serviceName, 'api'), "service.name = 'api'"],
  [equals(failed, true), 'failed = true'],
  [notEquals('http.route', '/'), "http.route != '/'"],
  [above(size, 1.5), 'size > 1.5'],
  [atLeast(size, 500), 'size >= 500'],
  [below(size, -1), 'size < -1'],
  [contains('body', 'timeout'), "body CONTAINS 'timeout'"],
  [exists('error.type'), 'error.type EXISTS'],
  [oneOf(serviceName, ['api', 'web']), "service.name IN ('api', 'web')"],
  [oneOf(size, [1, 2]), 'size IN (1, 2)'],
  [inVariable(serviceName, 'service'), 'service.name IN $service'],
  [and(equals('a', 1), equals('b', 2)), 'a = 1 AND b = 2'],
  [or(equals('a', 1), equals('b', 2)), 'a = 1 OR b = 2'],
  [and(or(equals('a', 1), equals('b', 2)), equals('c', 3)), '(a = 1 OR b = 2) AND c = 3'],
  [and(rawFilter('a = 1 or b = 2'), equals('c', 3)), '(a = 1 or b = 2) AND c = 3'],
  [or(and(equals('a', 1), equals('b', 2)), equals('c', 3)), 'a = 1 AND b = 2 OR c = 3'],
  [not(or(equals('a', 1), equals('b', 2))), 'NOT (a = 1 OR b = 2)'],
])('%j', ({ filter }, golden) => {
  expect(filter).toBe(golden);
});

/** A quoted text as SigNoz v0.108 reads it: pairs of backslashes first, then escaped quotes. */
function read(literal: string): string {
  return literal.slice(1, -1).replaceAll('\\\\', '\\').replaceAll("\\'", "'");
}

test('any text reaches SigNoz unchanged', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { filter } = equals('key', text);
      expect(parseFilter(filter).error).toBeUndefined();
      expect(read(filter.slice('key = '.length))).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});

test('every built filter parses, with the attributes that it was built from', () => {
  const key = fc
    .stringMatching(/^[a-z$_@][a-zA-Z0-9_:/-]{0,6}(\.[a-z][a-z0-9_]{0,4}|\[\]){0,2}$/)
    .filter(
      (name) => !/^(and|or|not|in|i?like|between|exists?|regexp|contains?|has(any|all|token)?|true|false)$/i.test(name),
    );
  const literal = fc.oneof(texts, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
  const { filter } = fc.letrec<{ filter: { filter: Filter; keys: string[]; variables: string[] } }>((tie) => {
    const one = fc.oneof(
      fc.tuple(key, literal, fc.constantFrom(equals, notEquals)).map(([name, value, make]) => ({
        filter: make(name, value),
        keys: [name],
        variables: [],
      })),
      fc.tuple(key, fc.integer(), fc.constantFrom(above, atLeast, below)).map(([name, value, make]) => ({
        filter: make(name, value),
        keys: [name],
        variables: [],
      })),
      fc.tuple(key, fc.array(literal, { minLength: 1, maxLength: 3 })).map(([name, values]) => ({
        filter: oneOf(name, values as [string]),
        keys: [name],
        variables: [],
      })),
      fc.tuple(key, texts).map(([name, text]) => ({ filter: contains(name, text), keys: [name], variables: [] })),
      key.map((name) => ({ filter: exists(name), keys: [name], variables: [] })),
      key.map((name) => ({ filter: inVariable(name, 'v'), keys: [name], variables: ['v'] })),
    );
    const several = fc.tuple(tie('filter'), tie('filter'), fc.constantFrom(and, or)).map(([a, b, make]) => ({
      filter: make(a.filter, b.filter),
      keys: [...a.keys, ...b.keys],
      variables: [...a.variables, ...b.variables],
    }));
    const negated = tie('filter').map((of) => ({ ...of, filter: not(of.filter) }));
    return { filter: fc.oneof({ maxDepth: 4 }, one, several, negated) };
  });
  fc.assert(
    fc.property(filter, ({ filter: { filter: text }, keys, variables }) => {
      const parsed = parseFilter(text);
      if (parsed.error !== undefined) expect.fail(`${text}: ${parsed.error.message}`);
      expect(parsed.keys.map(({ name }) => name)).toEqual(keys);
      expect(parsed.keys.map(({ at, name }) => text.slice(at, at + name.length))).toEqual(keys);
      expect(parsed.variables).toEqual(variables);
    }),
    { numRuns: 500 },
  );
});

/** Each form of SigNoz v0.108's grammar (FilterQuery.g4). */
const VALID = [
  '',
  ' \n',
  "service.name = 'api'",
  'service.name="api"',
  'a==1 AND b!=2 AND c<>3',
  'a<1 b<=2 c>3 d>=4',
  "a LIKE '%x%' OR a NOT LIKE 'y' or a ilike 'z' Or a not ILIKE 'z'",
  "a REGEXP '^x' AND a NOT regexp 'y'",
  "a CONTAINS 'x' AND a NOT CONTAINS 'y' AND a contain 'z'",
  'a EXISTS AND b NOT EXISTS AND c exist',
  'a BETWEEN 1 AND 2 AND b NOT BETWEEN -1 AND +2',
  "a IN ('x', 'y') AND a NOT IN ['x', 1, true] AND a in $v and b not in {{.v}}",
  "has(body.ids, 1) OR hasAny(body.ids, [1, 2]) OR HASALL(body.ids, ['x']) OR hasToken(body, 'x')",
  '\'full text\' AND "other text"',
  "NOT a = 1 AND NOT (b = 2 OR 'x') AND NOT has(c, 1)",
  '((a = 1))',
  "(a = 1)(b = 2)'x'",
  'a = redis AND b = true AND c = FALSE',
  'a = 1. AND b = .5 AND c = -2.5e-3 AND d = +7E2',
  "a = '' AND b = \"\" AND c = 'it\\'s' AND d = \"say \\\"x\\\"\" AND e = 'two\nlines' AND f = '\\\n'",
  'body.users[].name = 1 AND body.users[*].age > 2 AND body.list[] EXISTS AND a.0.b = 1',
  'resource.service.name:string = 1 AND @timestamp = 2 AND #tag = 3 AND $x = 4 AND a-b/c:d = 5',
  'order = 1 AND android = 2 AND notes = 3 AND input = 4',
];

/** Refused with place and reason; SigNoz also refuses them, but only when they run. */
const INVALID: readonly (readonly [text: string, at: number, message: string])[] = [
  [
    'service.name',
    12,
    "expected an operator (=, !=, <, >, IN, LIKE, CONTAINS, REGEXP, EXISTS …) after 'service.name', found 'the end'",
  ],
  ["service.name 'api'", 13, "after 'service.name', found ''api''"],
  ['a = ', 4, "expected a value, found 'the end'"],
  ['a = AND', 4, "expected a value, found 'AND'"],
  ['a = has', 4, "expected a value, found 'has'"],
  ["= 'x'", 0, "expected an attribute name, found '='"],
  ['true = 1', 0, "expected an attribute name, found 'true'"],
  ['a = 1 AND', 9, "expected an attribute name, found 'the end'"],
  ['OR a = 1', 0, "expected an attribute name, found 'OR'"],
  ['a = 1 && b = 2', 6, "expected an attribute name, found '&&'"],
  ['(a = 1', 6, "expected ')', found 'the end'"],
  ['a = 1)', 5, "')' was not expected here"],
  ['()', 1, "expected an attribute name, found ')'"],
  ['NOT NOT a = 1', 4, "expected an attribute name, found 'NOT'"],
  ['a NOT = 1', 6, "after NOT, found '='"],
  ['a BETWEEN 1, 2', 11, 'BETWEEN needs two values joined by AND'],
  ['a IN ()', 6, "expected a value, found ')'"],
  ["a IN ('x', )", 11, "expected a value, found ')'"],
  ["a IN ('x']", 9, "expected ')', found ']'"],
  ['a LIKE (1)', 7, "expected a value, found '('"],
  ["a = 'x", 4, "expected a value, found '''"],
  ["a = 'it's'", 9, "after 's', found '''"],
  ['a = 10ms', 4, "expected a value, found '10ms'"],
  ['a = 1AND b = 2', 4, "expected a value, found '1AND'"],
  ['a.5m EXISTS', 0, "expected an attribute name, found 'a.5m'"],
  ['service.name* = 1', 0, "expected an attribute name, found 'service.name*'"],
  ['a[0] = 1', 1, "found '['"],
  ['a = 1 -- comment', 6, "expected an attribute name, found '--'"],
  ['a = 1 /* comment */', 6, "expected an attribute name, found '/*'"],
  ['a = 1\u00a0AND b = 2', 4, "expected a value, found '1\u00a0AND'"],
  ['a = 1 \u00a0AND b = 2', 6, "expected an attribute name, found '\u00a0AND'"],
  ['has', 3, "expected '(', found 'the end'"],
  ['has(a', 5, "expected ')', found 'the end'"],
  ['count(a) > 1', 5, "after 'count', found '('"],
  ['timeout', 7, "after 'timeout', found 'the end'"],
  ['10', 0, "expected an attribute name, found '10'"],
];

describe('the grammar', () => {
  test.each(VALID)('accepts %j', (text) => {
    expect(parseFilter(text).error).toBeUndefined();
  });

  test.each(INVALID)('refuses %j at %d', (text, at, message) => {
    const { error } = parseFilter(text);
    expect(error?.at).toBe(at);
    expect(error?.message).toContain(message);
  });

  test('returns keys with their places, and variables by their names', () => {
    expect(parseFilter('a = $x AND NOT (b.c IN $y OR has(d[], $x)) "$z"')).toEqual({
      error: undefined,
      keys: [
        { name: 'a', at: 0 },
        { name: 'b.c', at: 16 },
        { name: 'd[]', at: 33 },
      ],
      compared: [
        { key: 'a', asks: 'equals', value: '$x', at: 4 },
        { key: 'b.c', asks: 'equals', value: '$y', at: 23 },
        { key: 'd[]', asks: 'equals', value: '$x', at: 38 },
      ],
      variables: ['x', 'y', 'x'],
    });
  });

  test('never throws for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          fc.string({ unit: 'binary' }),
          fc.constantFrom(...VALID).map((text) => text.slice(1)),
        ),
        (text) => {
          const { error } = parseFilter(text);
          expect(error === undefined || (error.at >= 0 && error.at <= text.length)).toBe(true);
        },
      ),
    );
  });
});
