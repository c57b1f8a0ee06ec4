import { defineDashboard, dynamicVariable, row, timeSeries } from '@signoz-as-code/dashboards';
import { inVariable, metric, percentile, promql, rate, sum } from '@signoz-as-code/telemetry';
import { attributes, metrics } from '#catalogue';

const { droppedMetric, errorType, httpRoute, serviceName } = attributes;
const ofService = inVariable(serviceName, 'service');
const perSecond = { time: 'rate', space: 'sum' } as const;
const highest = { time: 'max', space: 'max' } as const;
const byService = { where: ofService, by: [serviceName], legend: '{{service.name}}' };
/** In PromQL: the query builder fails over `error.type` for as long as nothing was ever lost. */
const lost = (counted: typeof metrics.sdkSpans | typeof metrics.sdkLogs) =>
  promql(
    sum(rate(counted, '5m', { 'service.name': { matches: '$service' }, 'error.type': { not: '' } }), {
      by: [serviceName, errorType],
    }),
    { legend: '{{service.name}} {{error.type}}' },
  );

export default defineDashboard({
  title: 'Services',
  description: 'What every service measures of itself: its requests, its runtime, and whether its telemetry gets out',
  tags: ['services'],
  variables: { service: dynamicVariable(serviceName, { source: 'Metrics', multiSelect: true }) },
  panels: {
    requests: row('Requests', {
      served: timeSeries({
        title: 'P95 of what is served, by route',
        unit: 's',
        queries: {
          A: percentile(95, metrics.httpServerDuration, {
            where: ofService,
            by: [httpRoute],
            legend: '{{http.route}}',
          }),
        },
      }),
      called: timeSeries({
        title: 'P95 of what is asked of others',
        unit: 's',
        queries: { A: percentile(95, metrics.httpClientDuration, byService) },
      }),
    }),
    runtime: row('Runtime', {
      busy: timeSeries({
        title: 'Event loop in use',
        unit: 'percentunit',
        softMax: 1,
        queries: { A: metric(metrics.eventLoopUtilization, highest, byService) },
        thresholds: [{ operator: '>', value: 0.9, color: 'Orange', label: 'requests wait' }],
      }),
      late: timeSeries({
        title: 'Event loop delay, P99',
        unit: 's',
        queries: { A: metric(metrics.eventLoopDelay, highest, byService) },
      }),
      heap: timeSeries({
        title: 'Heap in use',
        unit: 'bytes',
        queries: { A: metric(metrics.heapUsed, { time: 'avg', space: 'sum' }, byService) },
      }),
    }),
    telemetry: row('Telemetry of the services', {
      lostSpans: timeSeries({
        title: 'Spans that are lost',
        description: 'queue_full: no room to wait; anything else: the collector was away',
        unit: '{ops}/s',
        queries: {
          A: lost(metrics.sdkSpans),
        },
      }),
      lostLogs: timeSeries({
        title: 'Log records that are lost',
        unit: '{ops}/s',
        queries: {
          A: lost(metrics.sdkLogs),
        },
      }),
      dropped: timeSeries({
        title: 'Attributes kept off metrics',
        description: 'A service says something of a metric that the catalogue does not allow',
        unit: '{ops}/s',
        queries: {
          A: metric(metrics.telemetryAttributesDropped, perSecond, {
            where: ofService,
            by: [serviceName, droppedMetric],
            legend: '{{service.name}} {{dropped.metric}}',
          }),
        },
      }),
    }),
  },
});
