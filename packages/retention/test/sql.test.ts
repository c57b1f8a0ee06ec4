import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalExpression, type Expression, parseExpression, printExpression } from '../src/sql/expression.ts';

const keyword = fc.constantFrom(
  'in',
  'and',
  'not',
  'interval',
  'end',
  'to',
  'select',
  'null',
  'true',
  'Distinct',
  'DELETE',
);
const name = fc.oneof(
  { weight: 9, arbitrary: fc.stringMatching(/^[a-z_][a-z0-9_]{0,12}$/) },
  { weight: 1, arbitrary: keyword },
);
const column = fc.oneof(name, fc.stringMatching(/^[a-z`\\$.' ]{1,8}$/));

const expression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.record({ is: fc.constant('column' as const), text: column }),
    fc.record({ is: fc.constant('number' as const), text: fc.nat().map(String) }),
    fc.record({ is: fc.constant('string' as const), text: fc.string() }),
    fc.record({ is: fc.constant('call' as const), name, of: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({
      is: fc.constant('call' as const),
      name,
      parameters: fc.array(tie('any'), { minLength: 1, maxLength: 2 }),
      of: fc.array(tie('any'), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ is: fc.constant('tuple' as const), of: fc.array(tie('any'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ is: fc.constant('element' as const), of: fc.tuple(tie('any'), tie('any')) }),
    fc.record({
      is: fc.constant('operator' as const),
      name: fc.constantFrom('+', '-', '*', '/', '%', '=', '!=', '<', '>=', 'LIKE', 'IN', 'NOT IN'),
      of: fc.tuple(tie('any'), tie('any')),
    }),
    fc.record({ is: fc.constant('operator' as const), name: fc.constantFrom('NOT', '-'), of: fc.tuple(tie('any')) }),
  ),
})).any;

test('an expression that is printed and parsed is the same expression', () => {
  fc.assert(fc.property(expression, (value) => void expect(parseExpression(printExpression(value))).toEqual(value)));
});

test.each([
  ['a+b*c', 'a + (b * c)'],
  ['a + b + c', '(a + b) + c'],
  ["kind = 2 and `x$$y` <> ''", "(kind = 2) AND (`x$$y` != '')"],
  ['a = 1 AND (b = 2 AND c = 3)', '(a = 1) AND (b = 2) AND (c = 3)'],
  ['NOT a == 1', 'NOT (a = 1)'],
  ["m['service.name'] IN ('a', 'b')", "m['service.name'] IN ('a', 'b')"],
  ['timestamp - interval 5 minute', 'timestamp - toIntervalMinute(5)'],
  ["'it''s'", "'it\\'s'"],
  ['quantile(0.95)(duration_nano)', 'quantile(0.95)(duration_nano)'],
  // As ClickHouse stores columns with these names: unquoted, because it recognises them by position.
  ['in > 2 AND end < now()', '(`in` > 2) AND (end < now())'],
  ['`in` IN (in, interval)', '`in` IN (`in`, `interval`)'],
  ['interval + INTERVAL 1 DAY', '`interval` + toIntervalDay(1)'],
  ['has_error = TRUE OR a = null', '(has_error = true) OR (a = NULL)'],
])('%s is stored as %s', (written, stored) => {
  expect(canonicalExpression(written)).toBe(stored);
});

test.each([
  '',
  'a b',
  'a +',
  '(a',
  "f('x",
  'a; DROP TABLE b',
  'CASE WHEN a THEN b END',
  'a -- b',
  'a /* b */',
  'a # b',
  'SELECT 1',
])('not an expression: %j', (text) => {
  expect(() => parseExpression(text)).toThrow();
});
