import {
  bar,
  defineDashboard,
  dynamicVariable,
  list,
  pie,
  row,
  singleValue,
  table,
  timeSeries,
} from '@signoz-as-code/dashboards';
import {
  above,
  and,
  equals,
  exists,
  formula,
  inUnit,
  inVariable,
  metric,
  observations,
  percentile,
  promql,
  quantile,
  spans,
  sum,
} from '@signoz-as-code/telemetry';
import { attributes, limits, metrics } from '#catalogue';

const { dbOperation, dbSystem, durationNano, connectionState, serviceName, spanName } = attributes;
const { cassandraQueryDuration, databaseConnections } = metrics;

const ofService = inVariable(serviceName, 'service');
const databaseCalls = and(ofService, exists(dbSystem));
const slowCalls = and(databaseCalls, above(durationNano, inUnit(limits.cassandraLatency, 'ns')));
const connections = { time: 'avg', space: 'sum' } as const;

export default defineDashboard({
  title: 'Database',
  description: 'How fast Cassandra answers, what is asked of databases, and whether there are connections enough',
  tags: ['cassandra', 'database'],
  variables: { service: dynamicVariable(serviceName, { source: 'Traces', multiSelect: true }) },
  panels: {
    cassandra: row('Cassandra', {
      latency: timeSeries({
        title: 'Cassandra query latency',
        description: 'Over all services, seen from the service that asks',
        unit: 's',
        queries: {
          A: promql(quantile(0.5, cassandraQueryDuration), { legend: 'P50' }),
          B: promql(quantile(0.95, cassandraQueryDuration), { legend: 'P95' }),
          C: promql(quantile(0.99, cassandraQueryDuration), { legend: 'P99' }),
        },
        thresholds: [
          {
            operator: '>',
            value: inUnit(limits.cassandraLatency, 's'),
            color: 'Orange',
            label: 'High Cassandra Latency',
          },
        ],
      }),
      operations: timeSeries({
        title: 'Cassandra operations',
        unit: '{ops}/s',
        queries: {
          A: promql(sum(observations(cassandraQueryDuration, '5m'), { by: [dbOperation] }), {
            legend: '{{db.operation.name}}',
          }),
        },
      }),
      latencyNow: singleValue({
        title: 'P95, now',
        unit: 's',
        queries: { A: percentile(95, cassandraQueryDuration, { where: ofService, reduce: 'last' }) },
        thresholds: [
          { operator: '>', value: inUnit(limits.cassandraLatency, 's'), color: 'Red', format: 'Background' },
        ],
        size: { w: 4, h: 4 },
      }),
      latencyByOperation: table({
        title: 'Cassandra latency by operation',
        queries: {
          A: percentile(95, cassandraQueryDuration, {
            where: ofService,
            by: [serviceName, dbOperation],
            legend: 'P95',
            orderBy: { column: '#value', direction: 'desc' },
          }),
          B: percentile(99, cassandraQueryDuration, {
            where: ofService,
            by: [serviceName, dbOperation],
            legend: 'P99',
          }),
        },
        units: { A: 's', B: 's' },
        thresholds: [{ column: 'A', operator: '>', value: inUnit(limits.cassandraLatency, 's'), color: 'Red' }],
        size: { w: 8, h: 4 },
      }),
    }),
    pools: row('Connection pools', {
      poolUse: timeSeries({
        title: 'Connections in use',
        unit: 'percent',
        softMax: 100,
        queries: {
          A: metric(databaseConnections, connections, {
            where: and(ofService, equals(connectionState, 'used')),
            by: [serviceName],
            hidden: true,
          }),
          B: metric(databaseConnections, connections, { where: ofService, by: [serviceName], hidden: true }),
          F1: formula('A / B * 100', { legend: '{{service.name}}' }),
        },
        thresholds: [{ operator: '>', value: 90, color: 'Red', label: 'almost none left' }],
      }),
      poolConnections: bar({
        title: 'Connections by state',
        unit: 'short',
        stacked: true,
        queries: {
          A: metric(databaseConnections, connections, {
            where: ofService,
            by: [connectionState],
            legend: '{{db.client.connection.state}}',
          }),
        },
      }),
    }),
    calls: row('Calls to databases', {
      callsBySystem: pie({
        title: 'Calls by database',
        unit: 'short',
        legendPosition: 'right',
        size: { w: 4, h: 8 },
        queries: { A: spans('count()', { where: databaseCalls, by: [dbSystem], legend: '{{db.system.name}}' }) },
      }),
      slowQueries: table({
        title: 'Slow queries',
        description: `Calls of more than ${inUnit(limits.cassandraLatency, 'ms')} ms, by what they do`,
        size: { w: 8, h: 8 },
        queries: {
          A: spans(['count()', 'p95(duration_nano)', 'max(duration_nano)'], {
            where: slowCalls,
            by: [serviceName, dbSystem, spanName],
            orderBy: { column: '#value', direction: 'desc' },
            limit: 50,
          }),
        },
        units: { 'A.p95(duration_nano)': 'ns', 'A.max(duration_nano)': 'ns' },
      }),
      slowCalls: list({
        title: 'Latest slow calls',
        from: 'traces',
        where: slowCalls,
        columns: [serviceName, spanName, durationNano, dbSystem, dbOperation],
        pageSize: 50,
      }),
    }),
  },
});
