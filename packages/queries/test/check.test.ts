import { type Catalogue, uncataloguedAttribute, uncataloguedMetric } from '@signoz-as-code/catalogue';
import { Problems } from '@signoz-as-code/core';
import {
  and,
  type CatalogueModule,
  checkFilter,
  checkPromQL,
  checkQueries,
  checkUnit,
  clickhouse,
  envelopes,
  equals,
  exists,
  formula,
  increase,
  inVariable,
  isMetric,
  logColumn,
  logs,
  max,
  metric,
  not,
  or,
  percentile,
  promql,
  type Queries,
  type Query,
  quantile,
  queryCodes,
  queryType,
  rate,
  ratio,
  raw,
  rawFilter,
  readEnvelopes,
  seriesLabel,
  spanColumn,
  spans,
  sum,
  tables,
  traceOperator,
} from '@signoz-as-code/queries';
import { describe, expect, test } from 'vitest';
import {
  calls,
  channelType,
  connections,
  duration,
  failed,
  load,
  scraped,
  sent,
  serviceName,
  size,
  state,
} from './metrics.ts';

const region = { ...channelType, name: 'region', values: ['eu-north', 'us-east'] } as const;
const catalogue: Catalogue = {
  services: [],
  attributes: [serviceName, channelType, state, size, region],
  metrics: [sent, scraped, duration, connections, calls],
};

/** `code field: message — hint` of all problems in a set of queries. */
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
  ['spans and logs', { A: spans('count()'), B: logs(['count()', 'p95(size)']) }, undefined],
  ['ClickHouse', { A: clickhouse('SELECT 1') }, undefined],
  ['a variable that is defined', { A: spans('count()', { where: inVariable(serviceName, 'service') }) }, ['service']],
  [
    'a formula over hidden queries, aggregations and functions',
    {
      A: logs(['count()', 'sum(size)'], { hidden: true }),
      B: spans('count()'),
      F1: formula('abs(A.1) / (B + 1e3) * 100 - sqrt (A)'),
    },
    undefined,
  ],
])('%s has no problem', (_, queries, variables) => {
  expect(problemsOf(queries, variables)).toEqual([]);
});

/** Each code, with queries that have only this problem. */
const provocations: Readonly<Record<string, readonly [Queries, string, (readonly string[])?]>> = {
  'query/empty': [{}, "queries: there is no query — add one, for example { A: promql(rate(messagesSent, '5m')) }"],
  'query/mixed-types': [
    { A: good, B: logs('count()') },
    'queries: builder, PromQL and ClickHouse queries are mixed — use one kind; two panels or rules for two kinds',
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
  'query/promql-type': [
    { A: promql(raw('sum(rate(messages_sent_total))')) },
    'queries.A: rate() takes a range vector, and is given an instant vector (position 10 of \'sum(rate(messages_sent_total))\') — write a range behind the selector, {"like.this"}[5m]; behind an expression, [5m:]',
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
  'query/formula-operand': [
    { A: logs('count()'), F1: formula('A / C') },
    "queries.F1: 'C' in 'A / C' is not another query here — use one of A",
  ],
  'query/trace-expression': [
    { A: spans('count()'), B: spans('count()'), T1: traceOperator('A => B NOT(A)', 'count()') },
    "queries.T1: 'B NOT(A)' in 'A => B NOT(A)' is not the name of a query — write names of queries with =>, ->, &&, ||, NOT (with blanks around it) and parentheses",
  ],
  'query/trace-operand': [
    { A: spans('count()'), B: logs('count()'), T1: traceOperator('A => B', 'count()') },
    "queries.T1: 'B' in 'A => B' is not a query of spans here — use one of A",
  ],
  'query/trace-grouping': [
    { A: spans('count()'), B: spans('count()'), T1: traceOperator('NOT A && B', 'count()') },
    "queries.T1: SigNoz reads 'NOT A && B' as 'NOT (A && B)' — write the parentheses that say what is meant",
  ],
  'query/order-by': [
    { A: spans('count()', { by: [serviceName], orderBy: { column: 'name', direction: 'asc' } }) },
    "queries.A.orderBy.column: 'name' is neither grouped by nor a value of the query — use one of #value, service.name, count()",
  ],
  'query/having': [
    { A: spans(['count()', 'p95(duration_nano)'], { having: 'p99(duration_nano) > 1 AND value > 5' }) },
    "queries.A.having: 'value' is not a value of the query — use count(), p95(duration_nano), as it is written there",
  ],
  'query/limit': [
    { A: logs('count()', { limit: 0.5 }) },
    'queries.A.limit: 0.5 is not a positive whole number — write a number from 1 on',
  ],
  'query/group-by': [
    { A: { ...metric(sent, { time: 'rate', space: 'sum' }), by: [state] } },
    'queries.A.by[0]: messages.sent does not carry state — use one of service.name, channel.type',
  ],
  'query/aggregation': [{ A: logs('' as never) }, "queries.A: an aggregation is empty — write one, like 'count()'"],
  'query/uncatalogued': [
    { A: metric(uncataloguedMetric('kafka.lag'), { time: 'avg', space: 'sum' }) },
    "queries.A: 'kafka.lag' is not in the catalogue, so that nothing about it can be checked — define it in the catalogue and use it from there",
  ],
  'query/unknown-attribute': [
    { A: spans('count()', { where: rawFilter("service.name = 'a' AND chanel.type = 'b'") }) },
    "queries.A.where: 'chanel.type' (position 24) is not in the catalogue — did you mean 'channel.type'? Otherwise add it to the catalogue",
  ],
  'query/not-carried': [
    { A: promql(raw('{"messages.sent",state="x"}')) },
    "queries.A: messages.sent does not carry 'state' (position 18) — use one of service.name, channel.type",
  ],
  'query/not-uncatalogued': [
    { A: promql(raw('{"messages.sent"}', { uncatalogued: ['messages.sent'] })) },
    "queries.A: 'messages.sent' is called uncatalogued, and the text does not name it, or the catalogue has it — take it out of `uncatalogued`",
  ],
  'query/table-out-of-use': [
    { A: clickhouse('SELECT count() FROM signoz_traces.distributed_signoz_index_v2') },
    'queries.A: SigNoz no longer writes to signoz_traces.signoz_index_v2 (position 21) — read signoz_traces.distributed_signoz_index_v3',
  ],
  'query/rate-of-level': [
    { A: promql(raw('max(increase(connections[5m]))')) },
    "queries.A: increase() is taken of 'connections' (position 14), a updowncounter: each decrease would count as a restart — use its value, deriv(…) or delta(…)",
  ],
  'query/unknown-value': [
    { A: spans('count()', { where: equals(region, 'eu-norht') }) },
    "queries.A.where: region has no value 'eu-norht' (position 10) — did you mean 'eu-north'? Otherwise add it to the values of the attribute in the catalogue",
  ],
  'query/metric-aggregation': [
    { A: metric(connections as never, { time: 'rate' as never, space: 'sum' }) },
    "queries.A.time: 'rate' is nothing to take of connections, a updowncounter — use time: 'latest', 'sum', 'avg', 'min', 'max' or 'count'",
  ],
  'query/quantile-of-other': [
    { A: promql(raw('histogram_quantile(0.9, sum by (le) (rate({"send.duration.count"}[5m])))')) },
    "queries.A: histogram_quantile is taken of 'send.duration.count' (position 44), which has no buckets — take it of 'send.duration.bucket'",
  ],
};

/** A unit is checked elsewhere: it belongs to what shows the queries. */
const elsewhere = ['query/unit', 'query/trace-operator'];

describe('each code', () => {
  test.each(Object.entries(provocations))(
    '%s names the field, the problem and the fix',
    (code, [queries, told, variables]) => {
      expect(problemsOf(queries, variables)).toEqual([`${code} ${told}`]);
    },
  );

  test('is provoked', () => {
    expect([...Object.keys(provocations), ...elsewhere].sort()).toEqual(Object.keys(queryCodes).sort());
  });
});

describe('names', () => {
  test.each(['a', 'AA', 'F1', '1', ''])('%j is not valid for a query', (name) => {
    expect(problemsOf({ [name]: good }).map((text) => text.split(' ')[0])).toEqual(['query/name']);
  });

  test.each(['A', 'F', 'F0x', 'f1'])('%j is not valid for a formula', (name) => {
    expect(problemsOf({ B: logs('count()'), [name]: formula('B') }).map((text) => text.split(' ')[0])).toEqual([
      'query/name',
    ]);
  });
});

describe('a trace operator', () => {
  const of = (expression: string): string[] =>
    problemsOf({
      A: spans('count()'),
      B: spans('count()', { hidden: true }),
      C: spans('count()'),
      T1: traceOperator(expression, ['count()', 'p95(duration_nano)'], { by: [serviceName] }),
    }).map((text) => text.replace(/ — .*$/, ''));

  test.each([
    'A',
    'A => B',
    'A->B',
    '(A => B)',
    '((A) => (B))',
    'NOT A',
    'A NOT B',
    'A => NOT B',
    'A && NOT (B || C)',
    'A && B && C',
    'A || B || C',
    'A NOT B NOT C',
    'A => (B => C)',
    '(A => B) -> C',
    ' A\t=>\nB ',
  ])('accepts %j', (expression) => expect(of(expression)).toEqual([]));

  test.each([
    ['A >= B', 'A >= B'],
    ['A AND B', 'A AND B'],
    ['A => ', ''],
    ['(A => B', '(A'],
    ['A => B)', 'A => B)'],
    ['A B', 'A B'],
    ['1 => A', '1'],
    ['not A', 'not A'],
    ['NOT(A)', 'NOT(A)'],
  ])('refuses %j', (expression, part) =>
    expect(of(expression)).toEqual([
      `query/trace-expression queries.T1: '${part}' in '${expression}' is not the name of a query`,
    ]),
  );

  test.each([
    ['NOT A => B', 'NOT (A => B)'],
    ['A && B || C', 'A && (B || C)'],
    ['A || B && C', '(A || B) && C'],
    ['A => B => C', '(A => B) => C'],
    ['A -> B -> C', '(A -> B) -> C'],
    ['A => B -> C', '(A => B) -> C'],
    ['A -> B => C', 'A -> (B => C)'],
    ['A => B && C', 'A => (B && C)'],
    ['A NOT B && C', '(A NOT B) && C'],
    ['A && NOT B || C', 'A && (NOT (B || C))'],
  ])('says how SigNoz reads %j', (expression, read) =>
    expect(of(expression)).toEqual([`query/trace-grouping queries.T1: SigNoz reads '${expression}' as '${read}'`]),
  );

  test('has at most ten relations', () => {
    expect(of(Array(11).fill('A').join(' && '))).toEqual([]);
    expect(of(Array(12).fill('A').join(' && '))).toEqual([
      'query/trace-expression queries.T1: there are 11 relations, and SigNoz takes 10',
    ]);
  });

  test('is the only one, and has an expression', () => {
    const one = traceOperator('A', 'count()');
    expect(problemsOf({ A: spans('count()'), T1: one, T2: one }).map((text) => text.split(':')[0])).toEqual([
      'query/trace-operator queries.T1',
      'query/trace-operator queries.T2',
    ]);
    expect(of(' ')[0]).toBe('query/empty queries.T1: the expression is empty');
  });

  test('uses up the results of its operands: a formula cannot use them, and nothing is shown next to a hidden one', () => {
    const queries = { A: spans('count()'), B: spans('count()'), C: spans('count()') };
    expect(problemsOf({ ...queries, T1: traceOperator('A => B', 'count()'), F1: formula('T1 / C') })).toEqual([]);
    expect(problemsOf({ ...queries, T1: traceOperator('A => B', 'count()'), F1: formula('T1 / A') })).toEqual([
      "query/formula-operand queries.F1: 'A' in 'T1 / A' is part of a trace operator, and SigNoz does not compute it by itself — use one of C, T1",
    ]);
    const { A, B } = queries;
    expect(problemsOf({ A, B, T1: traceOperator('A => B', 'count()', { hidden: true }) })[0]).toContain(
      'query/all-hidden',
    );
  });

  test('is checked with the catalogue like spans, and ordered by its own columns', () => {
    const queries = { A: spans('count()'), B: spans('count()') };
    const found = problemsOf({
      ...queries,
      T1: traceOperator('A => B', 'sum(shoe.size)', { orderBy: { column: 'shoe.size', direction: 'asc' }, limit: -1 }),
    });
    expect(found.map((text) => text.split(' ')[0])).toEqual([
      'query/unknown-attribute',
      'query/limit',
      'query/order-by',
    ]);
    expect(
      problemsOf({
        ...queries,
        T1: traceOperator('A => B', 'sum(shoe.size)', {
          by: [serviceName],
          orderBy: [
            { column: '#value', direction: 'desc' },
            { column: 'service.name', direction: 'asc' },
          ],
          uncatalogued: ['shoe.size'],
        }),
      }).map((text) => text.split(' ')[0]),
    ).toEqual(['query/uncatalogued']);
  });
});

describe('a condition', () => {
  const codesOf = (query: Query): string[] => problemsOf({ A: query }).map((text) => text.split(' ')[0] as string);

  test.each([
    'count() > 10',
    'n > 10 AND NOT (p95(duration_nano) BETWEEN 1 AND 2)',
    '__result0 > 1 or __result_1 < 2',
    "countIf(has_error) / count() > 0.1 AND `service.name` != 'value'",
    'count()>=1e3',
  ])('of spans: %s', (having) =>
    expect(
      codesOf(spans([{ expression: 'count()', alias: 'n' }, 'p95(duration_nano)'], { having, by: [serviceName] })),
    ).toEqual([]),
  );
  test.each(['#value > 1', 'value > 1', 'm > 10', 'A > 1', '__result > 1', 'duration_nano > 5'])(
    'of spans refused: %s',
    (having) => expect(codesOf(spans(['count()', 'p95(duration_nano)'], { having }))).toEqual(['query/having']),
  );
  test.each([
    'sum(rate(messages.sent)) > 1',
    'sum(messages.sent) > 1 OR rate(messages.sent) < 3',
    'value > 1 AND abs(__result) != 5',
  ])('of a metric: %s', (having) =>
    expect(codesOf(metric(sent, { time: 'rate', space: 'sum' }, { having }))).toEqual([]),
  );
  test.each(['#value > 1', 'messages.sent > 1', 'avg(messages.sent) > 1', 'count() > x'])(
    'of a metric refused: %s',
    (having) => expect(codesOf(metric(sent, { time: 'rate', space: 'sum' }, { having }))).toEqual(['query/having']),
  );
});

describe('an order', () => {
  const by = (column: string): { orderBy: { column: string; direction: 'desc' } } => ({
    orderBy: { column, direction: 'desc' },
  });
  const sentBy = (column: string): Queries => ({
    A: metric(sent, { time: 'rate', space: 'sum' }, { by: [serviceName], ...by(column) }),
  });

  test.each([
    '#value',
    'service.name',
    'sum(rate(messages.sent))',
    'sum(messages.sent)',
    'rate(messages.sent)',
    '__result',
  ])('of a metric is by %s', (column) => expect(problemsOf(sentBy(column))).toEqual([]));
  test.each(['messages.sent', 'value', ''])('of a metric is not by %j', (column) =>
    expect(problemsOf(sentBy(column))[0]).toContain('query/order-by'),
  );
  test.each(['#value', 'count()', 'n', '0'])('of records is by %s', (column) =>
    expect(problemsOf({ A: logs([{ expression: 'count()', alias: 'n' }], by(column)) })).toEqual([]),
  );
  test.each(['#value', 'F1', 'A / 2', 'service.name'])('of a formula is by %s', (column) =>
    expect(
      problemsOf({ A: spans('count()', { by: [serviceName], hidden: true }), F1: formula('A / 2', by(column)) }),
    ).toEqual([]),
  );
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

  test('that is empty is reported, like empty SQL and PromQL', () => {
    expect(problemsOf({ A: logs('count()'), F1: formula(' ') })).toEqual([
      'query/empty queries.F1: the formula is empty — write arithmetic over other queries, like A / B',
    ]);
    expect(problemsOf({ A: clickhouse('\n') })[0]).toContain('query/empty queries.A: the SQL is empty');
    expect(problemsOf({ A: promql(raw('')) })[0]).toContain('query/promql-syntax queries.A: the query is empty');
  });
});

test('a builder query uses names of the catalogue', () => {
  const unknown = metric(load, { time: 'avg', space: 'avg' });
  expect(problemsOf({ A: unknown })).toEqual([
    "query/unknown-metric queries.A: 'cpu.load' is not in the catalogue — add it to the catalogue",
  ]);
  const problems = new Problems(queryCodes, { file: 'a.ts' });
  checkQueries({ A: unknown }, { services: [], attributes: [], metrics: [] }, problems, 'queries');
  expect(problems.found[0]?.hint).toBe('add it to the catalogue');
});

test('a variable outside a dashboard is reported', () => {
  expect(problemsOf({ A: logs('count()', { where: inVariable(serviceName, 'service') }) })).toEqual([
    'query/unknown-variable queries.A.where: $service is not a variable here — define the variable, or write the value',
  ]);
});

test('all problems of all queries are reported together', () => {
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

/** `code: name` of all problems of a query. */
function told(query: Query): string[] {
  return problemsOf({ A: query }).map((text) => `${text.split(' ')[0]}: ${/'([^']*)'/.exec(text)?.[1] ?? ''}`);
}

describe('names in handwritten texts are checked', () => {
  const where = (text: string, uncatalogued?: string[]) =>
    logs('count()', { where: rawFilter(text, uncatalogued && { uncatalogued }) });

  test.each<[string, Query]>([
    [
      'an attribute, with and without its place',
      where("service.name = 'a' AND resource.service.name = 'a' AND attribute.channel.type:string = 'b'"),
    ],
    [
      'fields of every record, the body’s own, and full text',
      where("severity_text = 'E' AND body.user.plan = 'x' AND log.body CONTAINS 'x' AND 'timeout'"),
    ],
    [
      'fields of every span, also by their older names',
      spans('p95(duration_nano)', { where: rawFilter("has_error = true AND httpMethod = 'GET' AND isroot = true") }),
    ],
    ['keys of functions', where("has(channel.type, 'x') OR hasToken(body, 'y')")],
    [
      'aggregations over conditions',
      spans([
        { expression: "countIf(channel.type = 'never' AND has_error) / count()" },
        'count_distinct(service.name)',
      ]),
    ],
    [
      'labels in quotes, without, of a range, and of two metrics',
      promql(
        raw(
          'sum by ("service.name", le) (rate({"send.duration.bucket","channel.type"!="x"}[5m])) / on (state) messages_sent_total',
        ),
      ),
    ],
    [
      'labels that the text makes itself',
      promql(raw('sum by (kind) (label_replace({"messages.sent"}, "kind", "$1", "channel.type", "(.*)"))')),
    ],
    [
      'the resource of what services send',
      promql(raw('sum by ("host.name") ({"messages.sent"})', { uncatalogued: ['host.name'] })),
    ],
    [
      'columns of spans, logs and series',
      clickhouse(
        "SELECT attributes_string['channel.type'], resource.`service.name`, `resource_string_service$$name` FROM signoz_traces.distributed_signoz_index_v3",
      ),
    ],
    [
      'labels and names of metrics',
      clickhouse(
        "SELECT JSONExtractString(t.labels, 'state') FROM signoz_metrics.time_series_v4 t WHERE metric_name IN ('messages_sent_total', 'send.duration.sum')",
      ),
    ],
    [
      'what stands in comments and texts',
      clickhouse("-- attributes_string['x']\nSELECT 'metric_name' /* metric_name = 'y' */ FROM signoz_logs.logs_v2"),
    ],
  ])('%s: no problem', (_, query) => {
    expect(told(query).filter((text) => !text.startsWith('query/uncatalogued'))).toEqual([]);
  });

  test.each<[string, Query, string[]]>([
    [
      'a place that the attribute is not in the catalogue without',
      where("resource.k8s.pod = 'a'"),
      ['query/unknown-attribute: resource.k8s.pod'],
    ],
    ['a field of spans among logs', where('duration_nano > 1'), ['query/unknown-attribute: duration_nano']],
    [
      'each of several',
      where("lvl = 'a' OR has(tags, 'b')"),
      ['query/unknown-attribute: lvl', 'query/unknown-attribute: tags'],
    ],
    ['a key of an aggregation', spans('p95(duration)'), ['query/unknown-attribute: duration']],
    [
      'a filter of a metric by what it does not carry',
      metric(sent, { time: 'rate', space: 'sum' }, { where: rawFilter("state = 'x'") }),
      ['query/not-carried: state'],
    ],
    [
      'a label of PromQL with an underscore for a dot',
      promql(raw('sum by (service_name) ({"messages.sent"})')),
      ['query/unknown-attribute: service_name'],
    ],
    [
      'a map, a column, a label and a metric of SQL',
      clickhouse(
        "SELECT attributes_string['a'], `attribute_string_b$$c`, JSONExtractString(labels, 'd') FROM x WHERE metric_name = 'e'",
      ),
      [
        'query/unknown-metric: e',
        'query/unknown-attribute: a',
        'query/unknown-attribute: b.c',
        'query/unknown-attribute: d',
      ],
    ],
  ])('%s is an error', (_, query, expected) => {
    expect(told(query)).toEqual(expected);
  });

  test('they stay when declared uncatalogued, each as a warning, and hide nothing else', () => {
    expect(told(where("lvl = 'a' AND lvl = 'b'", ['lvl']))).toEqual(['query/uncatalogued: lvl']);
    expect(told(where("lvl = 'a' AND levl = 'b'", ['lvl']))).toEqual([
      'query/uncatalogued: lvl',
      'query/unknown-attribute: levl',
    ]);
    expect(told(where("service.name = 'a'", ['lvl']))).toEqual(['query/not-uncatalogued: lvl']);
    expect(told(promql(sum(raw('up{job="a"}', { uncatalogued: ['job', 'up'] }))))).toEqual([
      'query/uncatalogued: up',
      'query/uncatalogued: job',
    ]);
    expect(told(spans(['count_distinct(a)', 'p95(b)'], { uncatalogued: ['a', 'b'] }))).toEqual([
      'query/uncatalogued: a',
      'query/uncatalogued: b',
    ]);
    expect(told(spans('count()', { uncatalogued: ['a'] }))).toEqual(['query/not-uncatalogued: a']);
  });

  test('an attribute that is declared needs nothing more', () => {
    const level = uncataloguedAttribute('lvl');
    expect(
      told(logs('count()', { where: not(and(equals(level, 'a'), or(exists(level), equals(serviceName, 'b')))) })),
    ).toEqual(['query/uncatalogued: lvl']);
  });

  test('an importer finds all of them', () => {
    const { attributes, metrics } = catalogue;
    const module = {
      attributes: { ...attributes },
      metrics: { ...metrics },
      services: {},
    } as unknown as CatalogueModule;
    const queries = {
      A: where("lvl = 'a' AND service.name = 'b'"),
      B: promql(raw('up / {"messages.sent"}')),
      C: clickhouse("SELECT attrs['x']"),
      D: spans('p95(took)'),
    };
    const found = readEnvelopes(envelopes(queries), module);
    expect(found).toMatchObject({
      A: { where: { uncatalogued: ['lvl'] } },
      B: { expression: { uncatalogued: ['up'] } },
      C: { uncatalogued: ['x'] },
      D: { uncatalogued: ['took'] },
    });
    expect(
      Object.values(found)
        .flatMap(told)
        .filter((text) => !text.startsWith('query/uncatalogued')),
    ).toEqual([]);
    const known = { A: where("service.name = 'b'") };
    expect(readEnvelopes(envelopes(known), module)).toEqual(known);
  });
});

describe('the unit of numbers', () => {
  const seconds = { ...duration, unit: 's' } as const;
  const bytes = { ...connections, unit: 'By' } as const;
  const counted = { ...sent, unit: '{message}' } as const;
  const percents = { ...load, unit: '1', means: '%' } as const;
  const levels = { time: 'latest', space: 'sum' } as const;
  const unitOf = (queries: Queries, unit: string): string[] => {
    const problems = new Problems(queryCodes, { file: 'a.ts' });
    checkUnit(queries, unit, problems, 'unit');
    return problems.found.map(({ message }) => message);
  };

  test.each<[string, Query, string, string | undefined]>([
    ['a quantile in its own', promql(quantile(0.9, seconds)), 's', undefined],
    [
      '… in a thousandth',
      promql(max(quantile(0.9, seconds))),
      'ms',
      "it gives 's' and is taken for 'ms', 1,000 times too small",
    ],
    ['… of the builder', percentile(95, seconds), 'min', "it gives 's' and is taken for 'min', 60 times too large"],
    ['bytes in SigNoz’s older words', metric(bytes, levels), 'decbytes', undefined],
    ['bytes as a number', metric(bytes, levels), 'short', undefined],
    ['bytes as time', metric(bytes, levels), 's', "it gives 'By', which is not 's'"],
    ['kilobytes of either size', metric({ ...bytes, unit: 'kBy' }, levels), 'kbytes', undefined],
    ['a rate of things', promql(sum(rate(counted, '5m'))), 'cps', undefined],
    [
      '… a minute',
      metric(counted, { time: 'rate', space: 'sum' }),
      'cpm',
      "it gives '{message}/s' and is taken for 'cpm', 60 times too small",
    ],
    ['… as how many', promql(rate(counted, '5m')), '{count}', "it gives '{message}/s', which is not '{count}'"],
    ['growth as how many', promql(increase(counted, '5m')), '{count}', undefined],
    ['a share', promql(ratio(rate(counted, '5m'), rate(counted, '5m'))), 'percentunit', undefined],
    [
      '… in percent',
      promql(ratio(rate(counted, '5m'), rate(counted, '5m'))),
      'percent',
      "it gives '1' and is taken for 'percent', 100 times too small",
    ],
    ['what means percents', metric(percents, { time: 'avg', space: 'avg' }), 'percent', undefined],
    [
      'durations of spans',
      spans('p99(duration_nano)'),
      'ms',
      "it gives 'ns' and is taken for 'ms', 1,000,000 times too large",
    ],
    ['a number of spans', spans('count()'), 'short', undefined],
    ['what nobody knows', promql(raw('up', { uncatalogued: ['up'] })), 'ms', undefined],
    [
      'what its author says',
      promql(sum(raw('{"messages.sent"}', { unit: 'ms' }))),
      's',
      "it gives 'ms' and is taken for 's', 1,000 times too large",
    ],
    ['hidden queries', { ...percentile(95, seconds), hidden: true }, 'ms', undefined],
  ])('%s', (_, query, unit, expected) => {
    expect(unitOf({ A: query }, unit)).toEqual(expected === undefined ? [] : [`query A: ${expected}`]);
  });

  test('of a formula that is a share', () => {
    const parts = {
      A: metric(bytes, { ...levels }, { hidden: true }),
      B: metric(bytes, { ...levels }, { hidden: true }),
    };
    expect(unitOf({ ...parts, F1: formula('A / B') }, 'percentunit')).toEqual([]);
    expect(unitOf({ ...parts, F1: formula('A / B * 100') }, 'percent')).toEqual([]);
    expect(unitOf({ ...parts, F1: formula('A / B') }, 'percent')).toHaveLength(1);
    expect(unitOf({ ...parts, F1: formula('A + B') }, 'percent')).toEqual([]);
  });
});

describe('columns of SQL are written with the catalogue', () => {
  const route = { ...channelType, name: 'http.route' } as const;
  test.each([
    [spanColumn(serviceName), '`resource_string_service$$name`'],
    [spanColumn(route), '`attribute_string_http$$route`'],
    [spanColumn(channelType), "attributes_string['channel.type']"],
    [spanColumn(failed), "attributes_bool['failed']"],
    [spanColumn({ ...size, name: "it's" }), "attributes_number['it\\'s']"],
    [spanColumn({ ...size, name: 'duration_nano', context: 'span' }), 'duration_nano'],
    [logColumn(serviceName), "resources_string['service.name']"],
    [logColumn(route), "attributes_string['http.route']"],
    [seriesLabel(sent, channelType), "JSONExtractString(labels, 'channel.type')"],
    [isMetric(scraped), "metric_name = 'messages_sent_total'"],
    [isMetric(duration, 'count'), "metric_name = 'send.duration.count'"],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  test('wrong columns are type errors', () => {
    // @ts-expect-error a series of cpu.load has no service.name
    expect(seriesLabel(load, serviceName)).toBeDefined();
    // @ts-expect-error a histogram is stored in parts
    expect(isMetric(duration)).toBeDefined();
    // @ts-expect-error a span has no body
    expect(spanColumn({ ...size, context: 'log' })).toBeDefined();
  });

  test('and read back', () => {
    const sql = `SELECT ${spanColumn(serviceName)}, ${spanColumn(channelType)} FROM ${tables.spans}`;
    expect(told(clickhouse(sql))).toEqual([]);
    expect(told(clickhouse(sql.replace('channel.type', 'chanel.type')))).toEqual([
      'query/unknown-attribute: chanel.type',
    ]);
  });
});

test('texts can be checked separately', () => {
  const problems = new Problems(queryCodes, { file: 'a.ts' });
  checkPromQL('up', catalogue, problems, 'text');
  const logs = { catalogue, signal: 'logs' } as const;
  checkFilter({ filter: 'service.name = $x' }, { ...logs, variables: ['x'] }, problems, 'filter');
  checkFilter({ filter: 'a =' }, logs, problems, 'filter');
  expect(problems.found.map(({ code, where }) => `${code} ${where.field}`)).toEqual([
    'query/unknown-metric text',
    'query/filter-syntax filter',
  ]);
});

test('the type of a set of queries is the type that all of them have', () => {
  expect(queryType({ A: good })).toBe('promql');
  expect(queryType({ A: clickhouse('SELECT 1') })).toBe('clickhouse_sql');
  expect(queryType({ A: logs('count()'), B: percentile(95, duration), F1: formula('A') })).toBe('builder');
  expect(queryType({ A: good, F1: formula('A') })).toBeUndefined();
  expect(queryType({})).toBeUndefined();
});

describe('an impossible builder query is a type error', () => {
  test('a counter for its last value, a level for its rate', () => {
    // @ts-expect-error a counter only grows
    expect(metric(sent, { time: 'latest', space: 'sum' })).toBeDefined();
    // @ts-expect-error a gauge has no rate
    expect(metric(load, { time: 'rate', space: 'sum' })).toBeDefined();
    // @ts-expect-error a histogram is asked for its percentiles
    expect(metric(duration, { time: 'sum', space: 'sum' })).toBeDefined();
  });

  test('the percentile of something other than a histogram, or one that SigNoz does not have', () => {
    // @ts-expect-error a counter
    expect(percentile(95, sent)).toBeDefined();
    // @ts-expect-error 97 is not among SigNoz's
    expect(percentile(97, duration)).toBeDefined();
    // @ts-expect-error nor may a counter be summed up as one
    expect(metric(sent, { time: 'rate', space: 'p95' })).toBeDefined();
  });

  test('a group by an attribute that the metric does not have', () => {
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
