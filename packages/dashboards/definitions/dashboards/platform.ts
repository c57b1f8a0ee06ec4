import { defineDashboard, row, timeSeries } from '@signoz-as-code/dashboards';
import { contains, formula, metric, notEquals, promql, rate, sum } from '@signoz-as-code/telemetry';
import { attributes, metrics } from '@signoz-as-code/telemetry/catalogue';

const { containerName, exporter, jobName, receiver } = attributes;
const level = { time: 'avg', space: 'sum' } as const;
const byContainer = { by: [containerName], legend: '{{container.name}}' };
const reported = notEquals(containerName, '');

/** The monitor, monitored: what arrives, what is lost, and whether the programs have room. */
export default defineDashboard({
  title: 'Platform',
  description: 'The collectors, ClickHouse and SigNoz themselves',
  tags: ['platform'],
  panels: {
    flow: row('Telemetry', {
      accepted: timeSeries({
        title: 'Taken by receivers',
        unit: '{ops}/s',
        queries: {
          A: promql(sum(rate(metrics.collectorAcceptedSpans, '5m'), { by: [receiver] }), {
            legend: 'spans {{receiver}}',
          }),
          B: promql(sum(rate(metrics.collectorAcceptedMetricPoints, '5m'), { by: [receiver] }), {
            legend: 'metric points {{receiver}}',
          }),
          C: promql(sum(rate(metrics.collectorAcceptedLogRecords, '5m'), { by: [receiver] }), {
            legend: 'log records {{receiver}}',
          }),
        },
      }),
      sent: timeSeries({
        title: 'Written by exporters',
        unit: '{ops}/s',
        queries: {
          A: promql(sum(rate(metrics.collectorSentSpans, '5m'), { by: [exporter] }), { legend: 'spans {{exporter}}' }),
          B: promql(sum(rate(metrics.collectorSentMetricPoints, '5m'), { by: [exporter] }), {
            legend: 'metric points {{exporter}}',
          }),
          C: promql(sum(rate(metrics.collectorSentLogRecords, '5m'), { by: [exporter] }), {
            legend: 'log records {{exporter}}',
          }),
        },
      }),
      refused: timeSeries({
        title: 'Refused',
        description: 'The memory limiter is at work, or what was sent is not understood',
        unit: '{ops}/s',
        queries: {
          A: promql(sum(rate(metrics.collectorRefusedSpans, '5m')), { legend: 'spans' }),
          B: promql(sum(rate(metrics.collectorRefusedMetricPoints, '5m')), { legend: 'metric points' }),
          C: promql(sum(rate(metrics.collectorRefusedLogRecords, '5m')), { legend: 'log records' }),
        },
      }),
      failed: timeSeries({
        title: 'Not written',
        description: 'ClickHouse did not take it',
        unit: '{ops}/s',
        queries: {
          A: promql(sum(rate(metrics.collectorFailedSpans, '5m')), { legend: 'spans' }),
          B: promql(sum(rate(metrics.collectorFailedMetricPoints, '5m')), { legend: 'metric points' }),
          C: promql(sum(rate(metrics.collectorFailedLogRecords, '5m')), { legend: 'log records' }),
        },
      }),
    }),
    collectors: row('Collectors', {
      queues: timeSeries({
        title: 'Queues',
        unit: 'percent',
        softMax: 100,
        queries: {
          A: metric(metrics.collectorQueueSize, level, { by: [exporter], hidden: true }),
          B: metric(metrics.collectorQueueCapacity, level, { by: [exporter], hidden: true }),
          F1: formula('A / B * 100', { legend: '{{exporter}}' }),
        },
        thresholds: [{ operator: '>', value: 80, color: 'Orange', label: 'ClickHouse does not keep up' }],
      }),
      memory: timeSeries({
        title: 'Memory',
        unit: 'bytes',
        queries: {
          A: metric(metrics.collectorMemory, { time: 'avg', space: 'max' }, { by: [jobName], legend: '{{job_name}}' }),
        },
      }),
      uptime: timeSeries({
        title: 'Restarts',
        description: 'Seconds of life a second: less than one a collector while it is away',
        queries: {
          A: promql(sum(rate(metrics.collectorUptime, '5m'), { by: [jobName] }), { legend: '{{job_name}}' }),
        },
      }),
    }),
    storage: row('ClickHouse and SigNoz', {
      clickhouseMemory: timeSeries({
        title: 'Memory of ClickHouse',
        unit: 'bytes',
        queries: {
          A: metric(metrics.containerMemoryUsed, level, {
            where: contains(containerName, 'clickhouse'),
            ...byContainer,
          }),
        },
      }),
      signozMemory: timeSeries({
        title: 'Memory of SigNoz',
        unit: 'bytes',
        queries: {
          A: metric(metrics.containerMemoryUsed, level, { where: contains(containerName, '_signoz.'), ...byContainer }),
        },
      }),
      cpu: timeSeries({
        title: 'CPU of every container of the platform',
        unit: 'percent',
        queries: { A: metric(metrics.containerCpu, level, { where: reported, ...byContainer }) },
      }),
    }),
  },
});
