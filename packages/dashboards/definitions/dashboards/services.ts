import { defineDashboard, dynamicVariable, row, timeSeries } from '@signoz-as-code/dashboards';
import { and, exists, inVariable, metric, percentile } from '@signoz-as-code/telemetry';
import { attributes, metrics } from '@signoz-as-code/telemetry/catalogue';

const { droppedMetric, errorType, httpRoute, serviceName } = attributes;
const ofService = inVariable(serviceName, 'service');
const perSecond = { time: 'rate', space: 'sum' } as const;
const highest = { time: 'max', space: 'max' } as const;
const byService = { where: ofService, by: [serviceName], legend: '{{service.name}}' };

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
          A: metric(metrics.sdkSpans, perSecond, {
            where: and(ofService, exists(errorType)),
            by: [serviceName, errorType],
            legend: '{{service.name}} {{error.type}}',
          }),
        },
      }),
      lostLogs: timeSeries({
        title: 'Log records that are lost',
        unit: '{ops}/s',
        queries: {
          A: metric(metrics.sdkLogs, perSecond, {
            where: and(ofService, exists(errorType)),
            by: [serviceName, errorType],
            legend: '{{service.name}} {{error.type}}',
          }),
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
