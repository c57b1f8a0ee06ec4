import {
  clickhouse,
  envelopes,
  equals,
  formula,
  logs,
  metric,
  percentile,
  promql,
  type Query,
  type QueryEnvelope,
  rate,
  spans,
} from '@signoz-as-code/queries';
import { expect, test } from 'vitest';
import { channelType, duration, failed, load, scraped, sent, serviceName, size, state } from './metrics.ts';

test.each<[string, Query, QueryEnvelope]>([
  [
    'PromQL',
    promql(rate(sent, '5m'), { legend: '{{service.name}}', hidden: true }),
    {
      type: 'promql',
      spec: {
        name: 'A',
        query: 'rate({"messages.sent"}[5m])',
        legend: '{{service.name}}',
        disabled: true,
        step: 0,
        stats: false,
      },
    },
  ],
  [
    'ClickHouse',
    clickhouse('SELECT 1'),
    { type: 'clickhouse_sql', spec: { name: 'A', query: 'SELECT 1', disabled: false } },
  ],
  [
    'a formula',
    formula('B / C', { legend: 'share' }),
    { type: 'builder_formula', spec: { name: 'A', expression: 'B / C', legend: 'share', disabled: false } },
  ],
  [
    'a metric with everything that can be said',
    metric(
      sent,
      { time: 'rate', space: 'sum' },
      {
        where: equals(channelType, 'text'),
        by: [serviceName, channelType],
        orderBy: { column: '#value', direction: 'desc' },
        having: 'sum(messages.sent) > 1',
        limit: 10,
        stepSeconds: 300,
        reduce: 'last',
        legend: 'x',
      },
    ),
    {
      type: 'builder_query',
      spec: {
        name: 'A',
        signal: 'metrics',
        stepInterval: 300,
        source: '',
        aggregations: [
          {
            metricName: 'messages.sent',
            temporality: '',
            timeAggregation: 'rate',
            spaceAggregation: 'sum',
            reduceTo: 'last',
          },
        ],
        filter: { expression: "channel.type = 'text'" },
        groupBy: [
          { name: 'service.name', signal: '', fieldContext: 'resource', fieldDataType: 'string' },
          { name: 'channel.type', signal: '', fieldContext: 'attribute', fieldDataType: 'string' },
        ],
        order: [{ key: { name: 'sum(rate(messages.sent))' }, direction: 'desc' }],
        having: { expression: 'sum(messages.sent) > 1' },
        limit: 10,
        legend: 'x',
        disabled: false,
      },
    },
  ],
  [
    'a metric with its defaults written out',
    metric(load, { time: 'latest', space: 'max' }, { by: [state] }),
    {
      type: 'builder_query',
      spec: {
        name: 'A',
        signal: 'metrics',
        stepInterval: 60,
        source: '',
        aggregations: [
          { metricName: 'cpu.load', temporality: '', timeAggregation: 'latest', spaceAggregation: 'max', reduceTo: '' },
        ],
        groupBy: [{ name: 'state', signal: '', fieldContext: 'attribute', fieldDataType: 'string' }],
        disabled: false,
      },
    },
  ],
  [
    'a percentile, which is asked of the buckets',
    percentile(95, duration),
    {
      type: 'builder_query',
      spec: {
        name: 'A',
        signal: 'metrics',
        stepInterval: 60,
        source: '',
        aggregations: [
          {
            metricName: 'send.duration.bucket',
            temporality: '',
            timeAggregation: '',
            spaceAggregation: 'p95',
            reduceTo: '',
          },
        ],
        disabled: false,
      },
    },
  ],
  [
    'spans, with the types of their attributes',
    spans(['count()', 'p95(duration_nano)'], { by: [failed, size] }),
    {
      type: 'builder_query',
      spec: {
        name: 'A',
        signal: 'traces',
        stepInterval: 60,
        source: '',
        aggregations: [{ expression: 'count()' }, { expression: 'p95(duration_nano)' }],
        groupBy: [
          { name: 'failed', signal: '', fieldContext: 'attribute', fieldDataType: 'bool' },
          { name: 'size', signal: '', fieldContext: 'attribute', fieldDataType: 'number' },
        ],
        disabled: false,
      },
    },
  ],
  [
    'logs, without what is empty',
    logs('count()', { by: [] }),
    {
      type: 'builder_query',
      spec: {
        name: 'A',
        signal: 'logs',
        stepInterval: 60,
        source: '',
        aggregations: [{ expression: 'count()' }],
        disabled: false,
      },
    },
  ],
])('%s', (_, query, golden) => {
  expect(envelopes({ A: query })).toStrictEqual([golden]);
});

test('a scraped counter is queried by its stored name', () => {
  const [envelope] = envelopes({ A: metric(scraped, { time: 'rate', space: 'sum' }) });
  expect(envelope?.spec.aggregations).toMatchObject([{ metricName: 'messages_sent_total' }]);
});

test('queries are in the order of their names', () => {
  const queries = { F1: formula('A / B'), B: logs('count()'), A: spans('count()') };
  expect(envelopes(queries).map(({ spec }) => spec.name)).toEqual(['A', 'B', 'F1']);
  expect(envelopes({})).toEqual([]);
});
