import { bar, defineDashboard, dynamicVariable, row, singleValue, table, timeSeries } from '@signoz-as-code/dashboards';
import { and, equals, formula, inVariable, metric, percentile } from '@signoz-as-code/telemetry';
import * as attributes from '../catalogue/attributes.ts';
import * as metrics from '../catalogue/metrics.ts';

const { operation, serviceName, spanKind, statusCode } = attributes;
const { spanCalls, spanLatency } = metrics;

/** Requests to a service, without its requests to others. */
const served = and(inVariable(serviceName, 'service'), equals(spanKind, 'SPAN_KIND_SERVER'));
const failed = and(served, equals(statusCode, 'STATUS_CODE_ERROR'));
const calls = { time: 'rate', space: 'sum' } as const;

/** Span metrics are delta, which PromQL in SigNoz does not read: these are all builder queries. */
export default defineDashboard({
  title: 'APM',
  description: 'Requests, errors and duration of every service, measured before traces are sampled',
  tags: ['apm', 'services'],
  variables: { service: dynamicVariable(serviceName, { source: 'Traces', multiSelect: true }) },
  panels: {
    requestsNow: singleValue({
      title: 'Requests per second',
      unit: '{req}/s',
      queries: { A: metric(spanCalls, calls, { where: served }) },
    }),
    errorsNow: singleValue({
      title: 'Failed requests',
      unit: 'percent',
      queries: {
        A: metric(spanCalls, calls, { where: failed, hidden: true }),
        B: metric(spanCalls, calls, { where: served, hidden: true }),
        F1: formula('A / B * 100'),
      },
      thresholds: [
        { operator: '>', value: 5, color: 'Red', format: 'Background' },
        { operator: '>', value: 1, color: 'Orange', format: 'Background' },
      ],
    }),
    p95Now: singleValue({
      title: 'P95 of all requests',
      unit: 'ms',
      queries: { A: percentile(95, spanLatency, { where: served }) },
    }),
    p99Now: singleValue({
      title: 'P99 of all requests',
      unit: 'ms',
      queries: { A: percentile(99, spanLatency, { where: served }) },
    }),
    requests: bar({
      title: 'Requests by service',
      unit: '{req}/s',
      stacked: true,
      queries: { A: metric(spanCalls, calls, { where: served, by: [serviceName], legend: '{{service.name}}' }) },
    }),
    errorRate: timeSeries({
      title: 'Error rate by service',
      unit: 'percent',
      queries: {
        A: metric(spanCalls, calls, { where: failed, by: [serviceName], hidden: true }),
        B: metric(spanCalls, calls, { where: served, by: [serviceName], hidden: true }),
        F1: formula('A / B * 100', { legend: '{{service.name}}' }),
      },
      thresholds: [{ operator: '>', value: 5, color: 'Red', label: 'too many' }],
    }),
    latency: row('Latency', {
      p95: timeSeries({
        title: 'P95 latency by service',
        unit: 'ms',
        queries: {
          A: percentile(95, spanLatency, { where: served, by: [serviceName], legend: '{{service.name}}' }),
        },
      }),
      p99: timeSeries({
        title: 'P99 latency by service',
        unit: 'ms',
        queries: {
          A: percentile(99, spanLatency, { where: served, by: [serviceName], legend: '{{service.name}}' }),
        },
      }),
    }),
    operations: row('Operations', {
      topOperations: table({
        title: 'Top operations',
        description: 'What is asked most, how often it fails and how long it takes',
        size: { w: 12, h: 9 },
        queries: {
          A: metric(spanCalls, calls, {
            where: served,
            by: [serviceName, operation],
            orderBy: { column: '#value', direction: 'desc' },
            legend: 'Requests per second',
          }),
          B: metric(spanCalls, calls, {
            where: failed,
            by: [serviceName, operation],
            legend: 'Errors per second',
          }),
          C: percentile(50, spanLatency, { where: served, by: [serviceName, operation], legend: 'P50' }),
          D: percentile(95, spanLatency, { where: served, by: [serviceName, operation], legend: 'P95' }),
          E: percentile(99, spanLatency, { where: served, by: [serviceName, operation], legend: 'P99' }),
        },
        units: { A: '{req}/s', B: '{req}/s', C: 'ms', D: 'ms', E: 'ms' },
        thresholds: [{ column: 'D', operator: '>', value: 1000, color: 'Red' }],
      }),
    }),
  },
});
