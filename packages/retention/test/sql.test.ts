import { DiagnosticsError } from '@signoz-as-code/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { live } from '../src/live.ts';
import type { RetentionScript, Statement } from '../src/schema/retention.generated.ts';
import type { ViewScript } from '../src/schema/view.generated.ts';
import { canonicalExpression, type Expression, parseExpression, printExpression } from '../src/sql/expression.ts';
import { parseRetentionScript, parseViewScript } from '../src/sql/parse.ts';
import { printRetentionScript } from '../src/sql/script.ts';
import { dimensionTypes, printViewScript } from '../src/sql/view-script.ts';
import { artifactsOf, environmentNamed, stored } from './platform.ts';

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
const line = fc.stringMatching(/^\S[ -~]{0,60}$/);

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
const sql = expression.map(printExpression);

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
  // As ClickHouse stores columns with these names: bare, for it knows them by where they stand.
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

const table = fc.tuple(name, name).map(([database, of]) => `${database}.${of}`);
const common = { note: line, table };
const days = fc.integer({ min: 1, max: 9_999 });
const rules = fc.array(
  fc.record({
    where: fc.array(
      fc.record({
        key: fc.stringMatching(/^[A-Za-z0-9_.:/@-]{1,12}$/),
        values: fc.array(
          fc.string({ minLength: 1 }).filter((text) => /^[^'\\\p{Cc}]+$/u.test(text)),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    days,
  }),
  { minLength: 1, maxLength: 3 },
);
const statement = fc.oneof(
  fc.record(
    { is: fc.constant('modify-storage' as const), ...common, cluster: name, policy: name },
    { requiredKeys: ['is', 'note', 'table', 'policy'] },
  ),
  fc.record(
    {
      is: fc.constant('modify-cold-default' as const),
      ...common,
      cluster: name,
      days: fc.integer({ min: 0, max: 9_998 }),
    },
    { requiredKeys: ['is', 'note', 'table', 'days'] },
  ),
  fc.record(
    {
      is: fc.constant('modify-ttl' as const),
      ...common,
      cluster: name,
      from: sql,
      keepSeconds: fc.integer({ min: 86_400, max: 863_913_600 }),
      graceSeconds: fc.integer({ min: 1, max: 604_800 }),
      materialize: fc.boolean(),
      move: fc.record({ afterSeconds: fc.integer({ min: 86_400, max: 863_913_600 }), volume: name }),
    },
    { requiredKeys: ['is', 'note', 'table', 'from', 'keepSeconds', 'materialize'] },
  ),
  fc.record(
    {
      is: fc.constant('modify-ttl-by-row' as const),
      ...common,
      cluster: name,
      from: sql,
      graceSeconds: fc.integer({ min: 1, max: 604_800 }),
      moveTo: name,
    },
    { requiredKeys: ['is', 'note', 'table', 'from'] },
  ),
  fc.record(
    { is: fc.constant('modify-default' as const), ...common, cluster: name, days },
    { requiredKeys: ['is', 'note', 'table', 'days'] },
  ),
  fc.record(
    {
      is: fc.constant('modify-default' as const),
      ...common,
      cluster: name,
      days,
      rules,
      attributesIn: fc.constantFrom('resources_string' as const, 'labels' as const),
    },
    { requiredKeys: ['is', 'note', 'table', 'days', 'rules', 'attributesIn'] },
  ),
);

test('a retention script that is printed and parsed is the same script', () => {
  const script = fc.record({
    header: fc.array(line, { minLength: 1, maxLength: 3 }),
    statements: fc.array(statement as fc.Arbitrary<Statement>, { minLength: 1, maxLength: 6 }),
  });
  fc.assert(
    fc.property(
      script,
      (value: RetentionScript) => void expect(parseRetentionScript(printRetentionScript(value))).toEqual(value),
    ),
  );
});

test('a view that is printed and parsed is the same view', () => {
  const names = fc.uniqueArray(name, { minLength: 3, maxLength: 6 });
  const view = fc
    .record(
      {
        header: fc.array(line, { minLength: 1, maxLength: 3 }),
        cluster: name,
        database: name,
        name,
        columns: names,
        expressions: fc.array(sql, { minLength: 6, maxLength: 6 }),
        types: fc.array(fc.constantFrom(...dimensionTypes), { minLength: 6, maxLength: 6 }),
        source: table,
        where: sql,
        seconds: fc.integer({ min: 1, max: 9_999 }).map((days) => days * 86_400),
      },
      { requiredKeys: ['header', 'database', 'name', 'columns', 'expressions', 'types', 'source', 'seconds'] },
    )
    .map(({ columns, expressions, types, ...rest }): ViewScript => {
      const [time, ...others] = columns.map((of, index) => ({
        name: of,
        expression: expressions[index]!,
        type: types[index]!,
      }));
      const half = Math.ceil(others.length / 2);
      return {
        ...rest,
        time: { name: time!.name, expression: time!.expression },
        dimensions: others.slice(0, half),
        sums: others.slice(half).map(({ name: of, expression: sum }) => ({ name: of, expression: sum })),
      };
    });
  fc.assert(fc.property(view, (value) => void expect(parseViewScript(printViewScript(value))).toEqual(value)));
});

describe('text that generate did not write is refused, naming file and line', () => {
  const artifacts = stored(artifactsOf(environmentNamed('production')));

  const refused = (path: string, change: (content: string) => string): DiagnosticsError => {
    const changed = artifacts.map((artifact) =>
      artifact.path === path ? { ...artifact, content: change(artifact.content) } : artifact,
    );
    try {
      live.resources(changed);
    } catch (error) {
      if (error instanceof DiagnosticsError) return error;
      throw error;
    }
    throw new Error('it was accepted');
  };

  test.each([
    ['traces.sql', 'another statement', (text: string) => `${text}\nDROP TABLE signoz_traces.signoz_index_v3;\n`],
    [
      'traces.sql',
      'a condition on the TTL',
      (text: string) => text.replace('(2592000)\n', '(2592000) DELETE WHERE 1\n'),
    ],
    ['traces.sql', 'a period of nothing', (text: string) => text.replace('(2592000)\n', '(0)\n')],
    ['traces.sql', 'a negative period', (text: string) => text.replace('(2592000)\n', '(-2592000)\n')],
    ['traces.sql', 'another setting', (text: string) => text.replace('modify = 0', 'modify = 2')],
    ['traces.sql', 'a missing comment', (text: string) => text.replace(/^-- Spans.*\n/m, '')],
    ['traces.sql', 'two statements on a line', (text: string) => text.replace('modify = 0;', 'modify = 0; SELECT 1;')],
    ['logs.sql', 'more days than a UInt16 holds', (text: string) => text.replace('DEFAULT 7', 'DEFAULT 70000')],
    ['logs.sql', 'another type', (text: string) => text.replace('UInt16', 'UInt64')],
    ['views/top-endpoints.sql', 'another engine', (text: string) => text.replace('SummingMergeTree', 'MergeTree')],
    [
      'views/top-endpoints.sql',
      'a view of another table',
      (text: string) => text.replace('top_endpoints_mv', 'other_mv'),
    ],
    [
      'views/top-endpoints.sql',
      'a column that is not selected',
      (text: string) => text.replace('    count() AS calls,\n', ''),
    ],
    ['views/top-endpoints.sql', 'a file without its end', (text: string) => text.slice(0, -1)],
    ['metrics.sql', 'an empty file', () => ''],
  ])('%s: %s', (path, _, change) => {
    const { diagnostics } = refused(path, change);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'retention/artifact',
      where: { file: `generated/local/retention/${path}` },
    });
    const before = artifacts.find((artifact) => artifact.path === path)!.content.split('\n');
    const after = change(before.join('\n')).split('\n');
    const changedAt = after.findIndex((content, index) => content !== before[index]) + 1;
    const said = Number(/^line (\d+)$/.exec(diagnostics[0]!.where.field!)?.[1]);
    expect(said).toBeGreaterThanOrEqual(1);
    if (path !== 'views/top-endpoints.sql') expect(said).toBe(Math.max(changedAt, 1));
  });
});
