import { storedNames } from '@signoz-as-code/catalogue';
import {
  absent,
  any,
  avg,
  increase,
  max,
  observations,
  type PromQL,
  parsePromQL,
  promqlLabels,
  quantile,
  rate,
  ratio,
  raw,
  sum,
  value,
} from '@signoz-as-code/queries';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyAttribute,
  anyMetric,
  calls,
  channelType,
  connections,
  duration,
  load,
  scraped,
  sent,
  serviceName,
  state,
  texts,
} from './metrics.ts';

test.each<[PromQL, string]>([
  [value(connections), 'connections'],
  [value(load), '{"cpu.load"}'],
  [value(load, { state: 'idle' }), '{"cpu.load",state="idle"}'],
  [value(connections, { 'service.name': 'api' }), 'connections{"service.name"="api"}'],
  [rate(sent, '5m'), 'rate({"messages.sent"}[5m])'],
  [rate(scraped, '1h', { state: 'x' }), 'rate(messages_sent_total{state="x"}[1h])'],
  [increase(sent, '1d', { 'channel.type': { not: 'text' } }), 'increase({"messages.sent","channel.type"!="text"}[1d])'],
  [
    rate(sent, '30s', { 'service.name': { matches: 'api|web' }, 'channel.type': 'text' }),
    'rate({"messages.sent","service.name"=~"api|web","channel.type"="text"}[30s])',
  ],
  [observations(duration, '5m'), 'rate({"send.duration.count"}[5m])'],
  [quantile(0.95, duration), 'histogram_quantile(0.95, sum by (le) (rate({"send.duration.bucket"}[5m])))'],
  [
    quantile(0.5, duration, { by: [serviceName, channelType], window: '1m', where: { 'channel.type': 'text' } }),
    'histogram_quantile(0.5, sum by (le, "service.name", "channel.type") (rate({"send.duration.bucket","channel.type"="text"}[1m])))',
  ],
  [sum(rate(sent, '5m')), 'sum(rate({"messages.sent"}[5m]))'],
  [sum(value(connections), { by: [] }), 'sum(connections)'],
  [avg(value(load), { by: [state] }), 'avg by (state) ({"cpu.load"})'],
  [max(value(load), { by: [serviceName, state] }), 'max by ("service.name", state) ({"cpu.load"})'],
  [ratio(sum(value(connections)), sum(value(load))), 'sum(connections) / (sum({"cpu.load"}) > 0)'],
  [absent(sent, { 'channel.type': 'text' }), 'absent({"messages.sent","channel.type"="text"})'],
  [absent(duration), 'absent({"send.duration.bucket"})'],
  [any(absent(scraped), rate(sent, '5m')), 'absent(messages_sent_total) or rate({"messages.sent"}[5m])'],
  [ratio(raw('a + b'), raw('c or d')), '(a + b) / ((c or d) > 0)'],
  [raw('up == 0'), 'up == 0'],
])('%j', ({ promql }, golden) => {
  expect(promql).toBe(golden);
});

test('values are quoted so that they are unchanged', () => {
  const { promql } = value(load, { state: 'a "b" \\ c\nd' });
  expect(promql).toBe(String.raw`{"cpu.load",state="a \"b\" \\ c\nd"}`);
});

test('every built query parses, with the metrics that it was built from', () => {
  const built = fc
    .record({
      counter: anyMetric('counter'),
      histogram: anyMetric('histogram'),
      level: anyMetric('gauge'),
      attribute: anyAttribute,
      text: texts,
    })
    .map(({ counter, histogram, level, attribute, text }) => {
      const where = { [attribute.name]: text };
      const of = [
        rate(counter, '5m', where),
        increase(counter, '1h', { [attribute.name]: { not: text } }),
        quantile(0.9, histogram, { by: [attribute], where }),
        observations(histogram, '5m', { [attribute.name]: { matches: text } }),
        value(level, where),
      ];
      const all = [...of, ...of.map((one) => sum(one, { by: [attribute] })), ratio(of[0] as PromQL, of[1] as PromQL)];
      return { all, known: [counter, histogram, level].flatMap(storedNames) };
    });
  fc.assert(
    fc.property(built, ({ all, known }) => {
      for (const { promql } of all) {
        const parsed = parsePromQL(promql);
        if (parsed.error !== undefined) expect.fail(`${promql} does not parse at ${parsed.error.at}`);
        expect(parsed.metrics.length).toBeGreaterThan(0);
        for (const { name, at } of parsed.metrics) {
          expect(known).toContain(name);
          expect([name, JSON.stringify(name)]).toContain(
            promql.slice(at, at + name.length + (promql[at] === '"' ? 2 : 0)),
          );
        }
        expect([parsed.quantileWithoutLe, parsed.quantileWithoutRate]).toEqual([false, false]);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([0, 1, -0.5, 95, Number.NaN])('%d is not a quantile', (q) => {
  expect(() => quantile(q, duration)).toThrow(
    `quantile(${q}, send.duration): a quantile lies between 0 and 1, like 0.95`,
  );
});

describe('an impossible query is a type error', () => {
  test('the rate of a level', () => {
    // @ts-expect-error a gauge does not grow
    expect(rate(load, '5m')).toBeDefined();
    // @ts-expect-error an up-down counter falls too
    expect(increase(connections, '5m')).toBeDefined();
  });

  test('the last value of a counter', () => {
    // @ts-expect-error a counter
    expect(value(sent)).toBeDefined();
  });

  test('the quantile of something other than a histogram', () => {
    // @ts-expect-error a counter
    expect(quantile(0.95, sent)).toBeDefined();
    // @ts-expect-error a gauge
    expect(observations(load, '5m')).toBeDefined();
  });

  test('PromQL over a delta metric, which SigNoz does not read', () => {
    // @ts-expect-error delta
    expect(rate(calls, '5m')).toBeDefined();
  });

  test('an attribute that the metric does not have', () => {
    // @ts-expect-error no such attribute on this metric
    expect(rate(sent, '5m', { state: 'idle' })).toBeDefined();
    // @ts-expect-error the same, misspelt
    expect(value(connections, { 'service.nam': 'api' })).toBeDefined();
    // @ts-expect-error nor may the quantile be split by one
    expect(quantile(0.95, duration, { by: [state] })).toBeDefined();
  });

  test('an invalid window', () => {
    // @ts-expect-error PromQL has no such unit
    expect(rate(sent, '5min')).toBeDefined();
    // @ts-expect-error nor a number without one
    expect(rate(sent, 300)).toBeDefined();
  });
});

describe('a text', () => {
  test.each([
    ['', 0],
    ['   ', 0],
    ['sum(up', 6],
    ['rate(up[5m)', 10],
    ['up{job=}', 7],
    ['fluxer.messages.sent', 6],
    ['up{a:b="1"}', 4],
    ['sum by (service.name) (up)', 15],
    ['up up', 3],
  ])('%j does not parse at %d', (text, at) => {
    expect(parsePromQL(text).error?.at).toBe(at);
  });

  test('quotes the text around the place that does not parse', () => {
    expect(parsePromQL('sum(rate({"messages.sent"}[5m)) by (job)').error).toEqual({
      at: 29,
      near: 'es.sent"}[5m)) by (job)',
    });
  });

  test.each<[string, string[]]>([
    ['messages_sent_total', ['messages_sent_total']],
    ['{"messages.sent"}', ['messages.sent']],
    ["{'messages.sent', state='x'}", ['messages.sent']],
    ['{`messages.sent`}', ['messages.sent']],
    ['{__name__="messages.sent"}', ['messages.sent']],
    ['{"__name__"="messages.sent"}', ['messages.sent']],
    ['{__name__="a", x="b"}', ['a']],
    [String.raw`{"a\"b\\c"}`, ['a"b\\c']],
    ['sum(rate(a[5m])) / on (x) group_left b{c="d"} > 0', ['a', 'b']],
    ['{__name__=~"messages.*"}', []],
    ['{__name__!="messages.sent"}', []],
    ['{__name__x="a"}', []],
    ['vector(1) # a comment', []],
  ])('%s uses %j', (text, expected) => {
    const { error, metrics } = parsePromQL(text);
    expect(error).toBeUndefined();
    expect(metrics.map(({ name }) => name)).toEqual(expected);
  });

  test('returns the position of a metric’s name', () => {
    expect(parsePromQL('sum({"a.b"}) + c').metrics).toMatchObject([
      { name: 'a.b', at: 5 },
      { name: 'c', at: 15 },
    ]);
  });

  test('returns its functions and aggregations', () => {
    expect(parsePromQL('histogram_quantile(0.9, sum by (le) (rate(a[5m])))').functions).toEqual([
      'histogram_quantile',
      'sum',
      'rate',
    ]);
  });

  test.each<[string, { le: boolean; rate: boolean }]>([
    ['histogram_quantile(0.9, sum by (le) (rate(a[5m])))', { le: false, rate: false }],
    ['histogram_quantile(0.9, sum by ("le", x) (increase(a[5m])))', { le: false, rate: false }],
    ['histogram_quantile(0.9, sum(irate(a[5m])) by (x, le))', { le: false, rate: false }],
    ['histogram_quantile(0.9, rate(a[5m]))', { le: false, rate: false }],
    ['histogram_quantile(0.9, sum without (x) (rate(a[5m])))', { le: false, rate: false }],
    ['histogram_quantile(0.9, topk(3, rate(a[5m])))', { le: false, rate: false }],
    ['histogram_quantile(0.9, sum(rate(a[5m])))', { le: true, rate: false }],
    ['histogram_quantile(0.9, sum by (x) (rate(a[5m])))', { le: true, rate: false }],
    ['histogram_quantile(0.9, sum without (le) (rate(a[5m])))', { le: true, rate: false }],
    ['histogram_quantile(0.9, sum by (x) (sum by (le, x) (rate(a[5m]))))', { le: true, rate: false }],
    ['histogram_quantile(0.9, sum by ("service.le") (rate(a[5m])))', { le: true, rate: false }],
    ['histogram_quantile(0.9, sum by (le) (a))', { le: false, rate: true }],
    ['histogram_quantile(0.9, a{x="rate("})', { le: false, rate: true }],
    ['sum(a) / histogram_quantile(0.9, sum(a))', { le: true, rate: true }],
    ['quantile(0.9, a)', { le: false, rate: false }],
  ])('%s: %j', (text, expected) => {
    const { error, quantileWithoutLe, quantileWithoutRate } = parsePromQL(text);
    expect(error).toBeUndefined();
    expect({ le: quantileWithoutLe, rate: quantileWithoutRate }).toEqual(expected);
  });

  test.each([
    ['a > 1', '> 1'],
    ['errs / reqs > 0.5', '> 0.5'],
    ['(1 < (a))', '< 1'],
    ['a == 1 or b != 2', undefined],
    ['free * 100 / total and on (inst) ro == 0', undefined],
    ['count(up_time < 600)', undefined],
    ['a >= bool 3', undefined],
    ['a > b', undefined],
    ['a{b!="c",d=~"e"} / 2', undefined],
  ])('%s is compared completely: %s', (text, expected) => {
    const { comparison } = parsePromQL(text);
    expect(comparison && `${comparison.operator} ${comparison.number}`).toBe(expected);
  });
});

test.each<[string, readonly string[] | undefined]>([
  ['sum by (le, "service.name") (rate(x[5m]))', ['le', 'service.name']],
  ['histogram_quantile(0.95, sum by (le, "service.name") (rate(x[5m])))', ['service.name']],
  ['(sum(x) or vector(0)) + (sum(y) or vector(0))', []],
  ['topk(3, sum by (a) (x)) > 5', ['a']],
  ['sum by (a) (x) / sum by (a, b) (y)', ['a', 'b']],
  ['rate(x[5m])', undefined],
  ['sum without (a) (x)', undefined],
  ['sum by (a) (x) / on (a) group_left (b) sum by (a, b) (y)', undefined],
  ['label_replace(sum by (a) (x), "b", "$1", "a", "(.*)")', undefined],
  ['absent(sum(x))', undefined],
])('labels of %s', (text, expected) => expect(promqlLabels(text)).toEqual(expected));

describe('what Prometheus refuses although it parses', () => {
  test.each([
    ['rate(up)', 5, 'rate() takes a range vector, and is given an instant vector'],
    ['sum(up[5m])', 4, 'sum takes an instant vector, and is given a range vector'],
    ['rate(sum(up[5m]))', 9, 'sum takes an instant vector, and is given a range vector'],
    ['up[5m]', 0, 'the query gives a range vector, which cannot be drawn or compared'],
    ['topk(up)', 0, 'topk takes 2 arguments, and is given 1'],
    ['topk by (a) ("5", up)', 13, 'topk takes a scalar, and is given a string'],
    ['label_replace(up, "a", "b", "c")', 0, 'label_replace() takes 5 arguments, and is given 4'],
    ['label_join(up, "a", "b", 5)', 25, 'label_join() takes a string, and is given a scalar'],
    ['round(up, 1, 2)', 0, 'round() takes 1 to 2 arguments, and is given 3'],
    ['histogram_quantile(up, 0.9)', 19, 'histogram_quantile() takes a scalar, and is given an instant vector'],
    ['1 > 2', 0, 'two numbers are compared without `bool`'],
    ['up and 1', 0, '`and`, `or` and `unless` need a vector on both sides'],
    ['up + (up[5m])', 5, 'an operator is given a range vector'],
    ['increase(up[5m])[1h:] > 1', 0, 'an operator is given a range vector'],
    ['mad_over_time(up[5m])', 0, "SigNoz's PromQL has no function mad_over_time()"],
  ])('%s', (text, at, message) => {
    expect(parsePromQL(text)).toMatchObject({ error: undefined, mistyped: { at, message } });
  });

  test.each([
    'max_over_time(rate(up[5m])[1h:1m])',
    'sum by (a) (rate({"http.requests"}[5m] offset 1h)) / on (a) group_left sum(up) by (a) > bool 1',
    '-(up @ start()) ^ 2 unless scalar(sum(up)) * up',
    'label_join(up, "a", ",") or label_join(up, "a", ",", "b", "c")',
    'day_of_week() == bool 1 # a comment',
    'COUNT_VALUES("v", up) and TOPK(3, round(up))',
    '1 + time()',
  ])('and nothing else: %s', (text) => {
    expect(parsePromQL(text)).toMatchObject({ error: undefined, mistyped: undefined });
  });
});
