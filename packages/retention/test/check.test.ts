import { uncataloguedAttribute } from '@signoz-as-code/catalogue';
import { type Definition, type Diagnostic, validateArtifact } from '@signoz-as-code/core';
import type { Days, Environment } from '@signoz-as-code/platform';
import { describe, expect, test } from 'vitest';
import { concern } from '../src/concern.ts';
import { defineMaterializedView, defineRetention, type LogRule, type MaterializedViewSpec } from '../src/index.ts';
import { attributes, catalogue, defined, environmentNamed, own } from './platform.ts';

const environment = environmentNamed('local');

function found(from: Readonly<Record<string, Definition>>, of: Environment = environment): readonly Diagnostic[] {
  return concern(catalogue).check(defined(of, from));
}

function told(from: Readonly<Record<string, Definition>>): string[] {
  return found(from).map(
    ({ code, where, message, hint }) => `${code} ${where.file} ${where.field}: ${message} — ${hint}`,
  );
}

const view: MaterializedViewSpec = {
  database: 'signoz_traces',
  name: 'calls',
  description: 'Calls.',
  from: 'signoz_traces.signoz_index_v3',
  time: { name: 'ts', expression: 'toStartOfMinute(toDateTime(timestamp))' },
  dimensions: [{ name: 'operation', expression: 'concat(name, kind_string)' }],
  sums: [{ name: 'calls', expression: 'count()' }],
  keep: '30d',
};
const views = (changes: object): Record<string, Definition> => ({
  view: defineMaterializedView({ ...view, ...changes } as MaterializedViewSpec) as Definition,
});

test('the definitions of the platform have no problems', () => {
  expect(found(own)).toEqual([]);
  expect(found(views({}))).toEqual([]);
});

test.each(['', '  \n', 'Calls.\n\n  By operation.\r\n'])('a view may be described by %j', (description) => {
  const made = concern(catalogue).compile(defined(environment, views({ description })), () => undefined, {
    project: 'shop',
    environment: 'local',
  });
  for (const artifact of made)
    expect(validateArtifact(concern(catalogue).formats, { ...artifact, file: artifact.path }, {})).toEqual([]);
});

describe('a period', () => {
  test.each(['0d', '-3d', '1.5d', '10000d', '1e9d', '12h', 'd', '999999999999d', '007d', '７d'])(
    'of %s is refused',
    (keep) => {
      const from = { traces: defineRetention({ signal: 'traces', keep: keep as Days }) as Definition };
      const [problem] = found(from).filter(({ code }) => code === 'retention/keep-out-of-range');
      expect(problem).toMatchObject({
        severity: 'error',
        where: { file: 'packages/retention/definitions/traces.ts', field: 'keep' },
      });
      expect(problem?.message).toContain(`'${keep}'`);
      expect(found(views({ keep })).map(({ code }) => code)).toEqual(['retention/keep-out-of-range']);
    },
  );

  test.each(['1d', '30d', '9999d'] as const)('of %s is accepted', (keep) => {
    expect(
      found({ ...own, traces: defineRetention({ signal: 'traces', keep }) as Definition }).filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([]);
  });

  test('that is zero or negative does not type-check as a literal', () => {
    // @ts-expect-error nothing is kept for no days
    defineRetention({ signal: 'traces', keep: '0d' });
    // @ts-expect-error nothing is kept for less
    defineRetention({ signal: 'traces', keep: '-7d' });
    // @ts-expect-error partitions are days
    defineRetention({ signal: 'traces', keep: '1.5d' });
    // @ts-expect-error days only
    defineRetention({ signal: 'traces', keep: '12h' });
    expect(defineRetention({ signal: 'traces', keep: '7d' }).kind).toBe('retention');
  });
});

describe('retentions together', () => {
  test('two of one signal', () => {
    expect(told({ ...own, again: own.traces! })).toEqual([
      "retention/duplicate-signal packages/retention/definitions/again.ts signal: 'traces' is also defined in packages/retention/definitions/traces.ts — keep one of the two files",
    ]);
  });

  test('none of one signal', () => {
    const { logs: _, ...others } = own;
    expect(found(others)).toMatchObject([{ code: 'retention/missing-signal', severity: 'warning' }]);
  });

  test('span metrics that expire before their traces', () => {
    const of = environmentNamed('local', { retention: { traces: '30d', metrics: '7d', logs: '7d' } });
    expect(found(own, of)).toMatchObject([{ code: 'retention/metrics-shorter-than-traces', severity: 'warning' }]);
  });

  test('log records whose expiry should be recalculated', () => {
    const logs = defineRetention({ signal: 'logs', keep: '7d', existingRows: 'recalculate' }) as Definition;
    expect(found({ ...own, logs })).toMatchObject([{ code: 'retention/recalculated-logs', severity: 'error' }]);
  });
});

describe('rows that move to a cold volume', () => {
  const traces = (coldAfter: Days, keep: '30d' | '7d' = '30d') => ({
    ...own,
    traces: defineRetention({ signal: 'traces', keep, coldAfter }) as Definition,
  });
  const withCold: Environment = {
    ...environment,
    clickhouse: { ...environment.clickhouse, cold: { type: 'local', path: '/mnt/cold' } },
  };

  test('where the environment has none', () => {
    expect(told(traces('7d'))).toEqual([
      'retention/no-cold-volume packages/retention/definitions/traces.ts coldAfter: this environment has no cold volume that rows could move to — say where it lies in environments.clickhouse.cold of signoz.config.ts, or leave coldAfter out',
    ]);
    expect(found(traces('7d'), withCold)).toEqual([]);
  });

  test.each(['30d', '31d'] as const)('after %s of a retention of 30 days', (coldAfter) => {
    expect(found(traces(coldAfter), withCold)).toMatchObject([
      { code: 'retention/cold-after-deletion', where: { field: 'coldAfter' } },
    ]);
  });

  test.each(['0d', '-1d', '1.5d', '99999d'])('after %s, which is not a period', (coldAfter) => {
    expect(found(traces(coldAfter as Days), withCold).map(({ code, where }) => [code, where.field])).toContainEqual([
      'retention/keep-out-of-range',
      'coldAfter',
    ]);
  });
});

describe('rules of logs', () => {
  const { serviceName, userId } = attributes;
  const logs = (rules: readonly LogRule[], signal: 'logs' | 'traces' = 'logs') => ({
    ...own,
    [signal]: defineRetention({ signal, keep: '7d', rules }) as Definition,
  });
  const rule = (values: readonly string[], keep = '30d'): LogRule =>
    ({ where: [{ attribute: serviceName, values }], keep }) as unknown as LogRule;

  test('that SigNoz accepts have no problems', () => {
    expect(found(logs([rule(['shop-api', 'shop-gateway']), rule(['shop-server'], '1d')]))).toEqual([]);
  });

  test('of traces: only log records have their own days', () => {
    expect(found(logs([rule(['shop-api'])], 'traces')).map(({ code }) => code)).toContain('retention/rules-of-logs');
  });

  test.each([
    ["a quote, which ends SigNoz's own", [rule(["x') OR 1 = 1 --"])], 'rules[0].where[0].values[0]'],
    ['a backslash', [rule(['x\\'])], 'rules[0].where[0].values[0]'],
    ['a line break', [rule(['x\n'])], 'rules[0].where[0].values[0]'],
    ['nothing', [rule([''])], 'rules[0].where[0].values[0]'],
    ['no values', [rule([])], 'rules[0].where[0].values'],
    ['no conditions', [{ where: [], keep: '30d' }], 'rules[0].where'],
    [
      'an attribute of the record',
      [{ where: [{ attribute: userId, values: ['1'] }], keep: '30d' }],
      'rules[0].where[0].attribute',
    ],
    [
      'an attribute that would end the quotes',
      [{ where: [{ attribute: { ...serviceName, name: "a'] = 1" }, values: ['1'] }], keep: '30d' }],
      'rules[0].where[0].attribute',
    ],
    [
      'an attribute twice',
      [
        {
          where: [
            { attribute: serviceName, values: ['shop-api'] },
            { attribute: serviceName, values: ['shop-server'] },
          ],
          keep: '30d',
        },
      ],
      'rules[0].where[1].attribute',
    ],
  ])('with %s', (_, rules, field) => {
    expect(found(logs(rules as unknown as readonly LogRule[]))).toMatchObject([
      { code: 'retention/rule-condition', severity: 'error', where: { field } },
    ]);
  });

  test.each(['0d', '-1d', '10000d', '1.5d'])('of %s', (keep) => {
    expect(found(logs([rule(['shop-api'], keep)]))).toMatchObject([
      { code: 'retention/keep-out-of-range', where: { field: 'rules[0].keep' } },
    ]);
  });

  test('with the same conditions, which SigNoz refuses', () => {
    expect(found(logs([rule(['shop-api']), rule(['shop-api'], '1d')]))).toMatchObject([
      { code: 'retention/rule-twice', where: { field: 'rules[1].where' } },
    ]);
  });

  test('about names that the catalogue does not have', () => {
    const zone = uncataloguedAttribute('cloud.zone', { context: 'resource' }) as LogRule['where'][0]['attribute'];
    const rules: LogRule[] = [rule(['nobody']), { where: [{ attribute: zone, values: ['a'] }], keep: '30d' }];
    expect(found(logs(rules)).map(({ code, severity }) => [code, severity])).toEqual([
      ['retention/unknown-value', 'warning'],
      ['retention/uncatalogued-attribute', 'warning'],
    ]);
  });
});

test('partitions of other signals than logs cannot be dropped', () => {
  const traces = defineRetention({ signal: 'traces', keep: '30d', existingRows: 'drop-partitions' }) as Definition;
  expect(found({ ...own, traces })).toMatchObject([{ code: 'retention/dropped-partitions', severity: 'error' }]);
});

describe('a view', () => {
  test.each([
    ['a name that is none', { name: 'top-endpoints' }, 'retention/view-name', 'name'],
    ["SigNoz's own name", { name: 'trace_summary' }, 'retention/view-name', 'name'],
    ["the name of SigNoz's own view", { name: 'usage_explorer' }, 'retention/view-name', 'name'],
    ['a table that is not there', { from: 'signoz_traces.signoz_index_v4' }, 'retention/view-source', 'from'],
    ['a column that is not there', { where: 'http_route != 1' }, 'retention/view-column', 'where'],
    ['no dimension', { dimensions: [] }, 'retention/view-columns', 'dimensions'],
    ['no sum', { sums: [] }, 'retention/view-columns', 'sums'],
    ['a name twice', { sums: [{ name: 'ts', expression: 'count()' }] }, 'retention/view-columns', 'sums[0].name'],
    [
      'a name that is none',
      { sums: [{ name: 'a b', expression: 'count()' }] },
      'retention/view-columns',
      'sums[0].name',
    ],
    [
      'a name that ClickHouse itself cannot read back',
      { sums: [{ name: 'not', expression: 'count()' }] },
      'retention/view-columns',
      'sums[0].name',
    ],
    ['SQL that is none', { where: 'kind = ' }, 'retention/view-expression', 'where'],
    ['a second statement', { where: 'kind = 2; DROP TABLE x' }, 'retention/view-expression', 'where'],
    [
      'an alias that hides a column',
      { time: { name: 'timestamp', expression: 'toStartOfMinute(timestamp)' } },
      'retention/view-alias',
      'time.name',
    ],
  ])('with %s: %j', (_, changes, code, field) => {
    const problems = found(views(changes)).filter((problem) => problem.code === code);
    expect(problems.map(({ where }) => where)).toContainEqual({
      file: 'packages/retention/definitions/view.ts',
      field,
    });
    expect(problems.every(({ hint }) => hint !== undefined && hint !== '')).toBe(true);
  });

  test("the document's columns have their own names", () => {
    expect(told(views({ dimensions: [{ name: 'service', expression: 'service_name' }] }))).toEqual([
      "retention/view-column packages/retention/definitions/view.ts dimensions[0].expression: signoz_traces.signoz_index_v3 has no column 'service_name' — did you mean `resource_string_service$$name` or `serviceName`?",
    ]);
  });

  test('two with one name', () => {
    expect(found({ ...views({}), other: views({}).view! }).map(({ code }) => code)).toContain('retention/view-name');
  });
});

test("a view reads the tables and columns of its environment's collector", () => {
  const of = (collector: string): Environment => ({ ...environment, versions: { ...environment.versions, collector } });
  const codesOf = (changes: object, collector: string) => found(views(changes), of(collector)).map(({ code }) => code);
  const column = { where: 'has_error AND inserted_at > 0' };
  expect(codesOf(column, 'v0.144.15')).toEqual([]);
  expect(codesOf(column, 'v0.129.12')).toEqual(['retention/view-column']);
  const table = {
    database: 'signoz_metrics',
    from: 'signoz_metrics.samples_v4_reduced_sum_5m',
    time: { name: 'ts', expression: 'toStartOfMinute(toDateTime(unix_milli / 1000))' },
    dimensions: [{ name: 'metric', expression: 'concat(metric_name, env)' }],
  };
  expect(codesOf(table, 'v0.144.6')).toEqual([]);
  expect(codesOf(table, 'v0.144.5')).toContain('retention/view-source');
  // It would conflict with an upgrade.
  expect(codesOf({ database: 'signoz_metrics', name: 'samples_v4_buffer' }, 'v0.129.12')).toContain(
    'retention/view-name',
  );
});
