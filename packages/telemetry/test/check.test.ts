import { Problems } from '@signoz-as-code/core';
import {
  type Catalogue,
  checkFilter,
  checkPromQL,
  checkQueries,
  clickhouse,
  equals,
  formula,
  inVariable,
  logs,
  metric,
  percentile,
  promql,
  type Queries,
  quantile,
  queryCodes,
  queryType,
  rate,
  raw,
  rawFilter,
  spans,
  uncataloguedMetric,
} from '@signoz-as-code/telemetry';
import { describe, expect, test } from 'vitest';
import { calls, connections, duration, load, scraped, sent, serviceName } from './metrics.ts';

const catalogue: Catalogue = {
  services: [],
  attributes: [],
  metrics: [sent, scraped, duration, connections, calls],
};

/** `code field: message — hint` of everything that is wrong with a set of queries. */
function problemsOf(queries: Queries, variables?: readonly string[]): string[] {
  const problems = new Problems(queryCodes, { file: 'a.ts' });
  checkQueries(queries, catalogue, problems, 'queries', variables);
  return problems.found.map(({ code, where, message, hint }) => `${code} ${where.field}: ${message} — ${hint}`);
}

const good = promql(rate(sent, '5m'));

test.each<[string, Queries, readonly string[] | undefined]>([
  [
    'PromQL over names in every spelling',
    { A: promql(raw('sum({"messages.sent"}) / messages_sent_total')) },
    undefined,
  ],
  ['a quantile', { A: promql(quantile(0.95, duration)) }, undefined],
  ['a delta metric through the builder', { A: metric(calls, { time: 'rate', space: 'sum' }) }, undefined],
  ['spans and logs', { A: spans('count()'), B: logs(['count()', 'p95(duration)']) }, undefined],
  ['ClickHouse', { A: clickhouse('SELECT 1') }, undefined],
  ['a variable that is defined', { A: spans('count()', { where: inVariable(serviceName, 'service') }) }, ['service']],
  [
    'a formula over hidden queries, aggregations and functions',
    {
      A: logs(['count()', 'sum(x)'], { hidden: true }),
      B: spans('count()'),
      F1: formula('abs(A.1) / (B + 1e3) * 100 - sqrt (A)'),
    },
    undefined,
  ],
])('nothing is wrong with %s', (_, queries, variables) => {
  expect(problemsOf(queries, variables)).toEqual([]);
});

/** Each code, with queries that have this problem alone. */
const provocations: Readonly<Record<string, readonly [Queries, string, (readonly string[])?]>> = {
  'query/empty': [{}, "queries: there is no query — add one, for example { A: promql(rate(messagesSent, '5m')) }"],
  'query/mixed-types': [
    { A: good, B: logs('count()') },
    'queries: builder, PromQL and ClickHouse queries stand together — use one kind; two panels or rules for two kinds',
  ],
  'query/all-hidden': [
    { A: { ...good, hidden: true } },
    'queries: every query is hidden — take `hidden` off the one that is shown or compared',
  ],
  'query/name': [{ rate: good }, "queries.rate: 'rate' is not a name for this query — call it A, B, C …"],
  'query/promql-syntax': [
    { A: promql(raw('sum(rate({"messages.sent"}[5m])')) },
    'queries.A: \'sum(rate({"messages.sent"}[5m])\' does not parse at position 32 (near \'.sent"}[5m])\') — close every bracket and quote; names with dots are written {"like.this"}',
  ],
  'query/unknown-metric': [
    { A: promql(raw('rate(messages_sent[5m])')) },
    "queries.A: 'messages_sent' (position 6) is not in the catalogue — did you mean 'messages.sent'? Otherwise add it to the catalogue",
  ],
  'query/delta-in-promql': [
    { A: promql(raw('rate(signoz_calls_total[5m])')) },
    "queries.A: 'signoz_calls_total' arrives with delta temporality, which PromQL in SigNoz does not read — ask for it with metric() or percentile(), the query builder",
  ],
  'query/quantile-without-rate': [
    { A: promql(raw('histogram_quantile(0.95, sum by (le) ({"send.duration.bucket"}))')) },
    'queries.A: histogram_quantile is taken of buckets without rate() — use quantile(0.95, theHistogram), or put rate(…[5m]) around the buckets',
  ],
  'query/quantile-without-le': [
    { A: promql(raw('histogram_quantile(0.95, sum(rate({"send.duration.bucket"}[5m])))')) },
    'queries.A: histogram_quantile is taken of something that is not summed by le — use quantile(0.95, theHistogram), or sum by (le) (rate(…))',
  ],
  'query/filter-syntax': [
    { A: logs('count()', { where: rawFilter('body CONTAINS timeout or') }) },
    "queries.A.where: 'body CONTAINS timeout or' does not parse at position 25: expected an attribute name, found 'the end' — write it like service.name = 'fluxer-api' AND body CONTAINS 'timeout'",
  ],
  'query/unknown-variable': [
    { A: logs('count()', { where: inVariable(serviceName, 'service') }) },
    'queries.A.where: $service is not a variable here — use one of $environment, $host',
    ['environment', 'host'],
  ],
  'query/uncatalogued': [
    { A: metric(uncataloguedMetric('messages.lost'), { time: 'latest', space: 'sum' }) },
    "queries.A: 'messages.lost' is not in the catalogue, so that nothing about it can be checked — define it in the catalogue and use it from there",
  ],
  'query/formula-operand': [
    { A: logs('count()'), F1: formula('A / C') },
    "queries.F1: 'C' in 'A / C' is not another query here — use one of A",
  ],
};

describe('each code', () => {
  test.each(Object.entries(provocations))(
    '%s names the field, what is wrong and how to mend it',
    (code, [queries, told, variables]) => {
      expect(problemsOf(queries, variables)).toEqual([`${code} ${told}`]);
    },
  );

  test('is provoked', () => {
    expect(Object.keys(provocations).sort()).toEqual(Object.keys(queryCodes).sort());
  });
});

describe('names', () => {
  test.each(['a', 'AA', 'F1', '1', ''])('%j is not one for a query', (name) => {
    expect(problemsOf({ [name]: good }).map((text) => text.split(' ')[0])).toEqual(['query/name']);
  });

  test.each(['A', 'F', 'F0x', 'f1'])('%j is not one for a formula', (name) => {
    expect(problemsOf({ B: logs('count()'), [name]: formula('B') }).map((text) => text.split(' ')[0])).toEqual([
      'query/name',
    ]);
  });
});

describe('a formula', () => {
  const operands = (expression: string): string[] =>
    problemsOf({ A: logs('count()'), B: spans('count()'), F1: formula(expression), F2: formula('A') })
      .filter((text) => text.includes('queries.F1'))
      .map((text) => /'([^']*)' in/.exec(text)?.[1] ?? text);

  test.each<[string, string[]]>([
    ['A / B', []],
    ['log2(A) + 1e5 * B.0', []],
    ['F1 + A', ['F1']],
    ['F2 * 100', ['F2']],
    ['a / b', ['a', 'b']],
    ['A / AB / AB', ['AB']],
    ['errors / A', ['errors']],
  ])('%s names what is not another query: %j', (expression, expected) => {
    expect(operands(expression)).toEqual(expected);
  });

  test('that is empty is told so, as empty SQL and PromQL are', () => {
    expect(problemsOf({ A: logs('count()'), F1: formula(' ') })).toEqual([
      'query/empty queries.F1: the formula is empty — write arithmetic over other queries, like A / B',
    ]);
    expect(problemsOf({ A: clickhouse('\n') })[0]).toContain('query/empty queries.A: the SQL is empty');
    expect(problemsOf({ A: promql(raw('')) })[0]).toContain('query/promql-syntax queries.A: the query is empty');
  });
});

test('a builder query asks for what the catalogue has', () => {
  const unknown = metric(load, { time: 'avg', space: 'avg' });
  expect(problemsOf({ A: unknown })).toEqual([
    "query/unknown-metric queries.A: 'cpu.load' is not in the catalogue — did you mean 'connections'? Otherwise add it to the catalogue",
  ]);
  const problems = new Problems(queryCodes, { file: 'a.ts' });
  checkQueries({ A: unknown }, { services: [], attributes: [], metrics: [] }, problems, 'queries');
  expect(problems.found[0]?.hint).toBe('add it to the catalogue');
});

test('a variable outside of a dashboard is told so', () => {
  expect(problemsOf({ A: logs('count()', { where: inVariable(serviceName, 'service') }) })).toEqual([
    'query/unknown-variable queries.A.where: $service is not a variable here — define the variable, or write the value',
  ]);
});

test('all problems of all queries come together', () => {
  const found = problemsOf({
    A: { ...logs('count()', { where: rawFilter('(') }), hidden: true },
    b: promql(raw('sum(nothing) + histogram_quantile(0.9, sum(nothing_else))')),
  });
  expect(found.map((text) => text.split(':')[0])).toEqual([
    'query/mixed-types queries',
    'query/filter-syntax queries.A.where',
    'query/name queries.b',
    'query/unknown-metric queries.b',
    'query/unknown-metric queries.b',
    'query/quantile-without-rate queries.b',
    'query/quantile-without-le queries.b',
  ]);
});

test('texts can be checked by themselves', () => {
  const problems = new Problems(queryCodes, { file: 'a.ts' });
  checkPromQL('up', catalogue, problems, 'text');
  checkFilter('a = $x', problems, 'filter', ['x']);
  checkFilter('a =', problems, 'filter');
  expect(problems.found.map(({ code, where }) => `${code} ${where.field}`)).toEqual([
    'query/unknown-metric text',
    'query/filter-syntax filter',
  ]);
});

test('the type of a set of queries is what all of them are', () => {
  expect(queryType({ A: good })).toBe('promql');
  expect(queryType({ A: clickhouse('SELECT 1') })).toBe('clickhouse_sql');
  expect(queryType({ A: logs('count()'), B: percentile(95, duration), F1: formula('A') })).toBe('builder');
  expect(queryType({ A: good, F1: formula('A') })).toBeUndefined();
  expect(queryType({})).toBeUndefined();
});

describe('what a builder query cannot be asked is a type error', () => {
  test('a counter for its last value, a level for its rate', () => {
    // @ts-expect-error a counter only grows
    expect(metric(sent, { time: 'latest', space: 'sum' })).toBeDefined();
    // @ts-expect-error a gauge has no rate
    expect(metric(load, { time: 'rate', space: 'sum' })).toBeDefined();
    // @ts-expect-error a histogram is asked for its percentiles
    expect(metric(duration, { time: 'sum', space: 'sum' })).toBeDefined();
  });

  test('the percentile of what is no histogram, or one that SigNoz does not know', () => {
    // @ts-expect-error a counter
    expect(percentile(95, sent)).toBeDefined();
    // @ts-expect-error 97 is not among SigNoz's
    expect(percentile(97, duration)).toBeDefined();
    // @ts-expect-error nor may a counter be summed up as one
    expect(metric(sent, { time: 'rate', space: 'p95' })).toBeDefined();
  });

  test('a group of an attribute that the metric does not have', () => {
    // @ts-expect-error cpu.load has no service.name
    expect(metric(load, { time: 'avg', space: 'avg' }, { by: [serviceName] })).toBeDefined();
  });

  test('an aggregation that SigNoz does not have', () => {
    // @ts-expect-error not an aggregation
    expect(logs('median(duration)')).toBeDefined();
    // @ts-expect-error a filter compares with texts, numbers and booleans
    expect(equals('a', { $secret: 'X' })).toBeDefined();
  });
});
