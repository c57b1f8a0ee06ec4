import { defineDashboard, row, timeSeries } from '@signoz-as-code/dashboards';
import {
  contains,
  formula,
  metric,
  notEquals,
  observations,
  promql,
  quantile,
  rate,
  sum,
} from '@signoz-as-code/telemetry';
import * as attributes from '../catalogue/attributes.ts';
import * as metrics from '../catalogue/metrics.ts';
import type { PlatformLimits } from '../monitors/monitoring.ts';

const { containerName, exporter, hostName, httpStatus, integration, jobName, receiver, serviceName } = attributes;
const level = { time: 'avg', space: 'sum' } as const;
const byContainer = { by: [containerName], legend: '{{container.name}}' };
const byHost = { by: [hostName] };
const onHost = { legend: '{{host.name}}' };
const reported = notEquals(containerName, '');

/** Monitors the platform itself: what arrives, what is lost, and whether the programs have room. */
export default (limits: PlatformLimits) =>
  defineDashboard({
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
            A: promql(sum(rate(metrics.collectorSentSpans, '5m'), { by: [exporter] }), {
              legend: 'spans {{exporter}}',
            }),
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
            A: metric(
              metrics.collectorMemory,
              { time: 'avg', space: 'max' },
              { by: [jobName], legend: '{{job_name}}' },
            ),
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
      clickhouse: row('ClickHouse', {
        inserted: timeSeries({
          title: 'Rows written',
          unit: '{ops}/s',
          queries: {
            A: promql(sum(rate(metrics.clickhouseInsertedRows, '5m'), byHost), onHost),
          },
        }),
        refusedWrites: timeSeries({
          title: 'Writes late, failed and refused',
          description: 'Too many parts, no room, or read-only replicas',
          unit: '{ops}/s',
          queries: {
            A: promql(sum(rate(metrics.clickhouseDelayedInserts, '5m')), { legend: 'late' }),
            B: promql(sum(rate(metrics.clickhouseFailedInserts, '5m')), { legend: 'failed' }),
            C: promql(sum(rate(metrics.clickhouseRejectedInserts, '5m')), { legend: 'refused' }),
          },
        }),
        queries: timeSeries({
          title: 'Queries',
          unit: '{ops}/s',
          queries: {
            A: promql(sum(rate(metrics.clickhouseSelects, '5m')), { legend: 'reading' }),
            B: promql(sum(rate(metrics.clickhouseFailedQueries, '5m')), { legend: 'failed' }),
          },
        }),
        running: timeSeries({
          title: 'At work',
          unit: 'short',
          queries: {
            A: metric(metrics.clickhouseQueries, { time: 'max', space: 'sum' }, { legend: 'queries' }),
            B: metric(metrics.clickhouseMerges, { time: 'max', space: 'sum' }, { legend: 'merges and mutations' }),
            C: metric(
              metrics.clickhouseReadonlyReplicas,
              { time: 'max', space: 'sum' },
              { legend: 'read-only tables' },
            ),
          },
        }),
        parts: timeSeries({
          title: 'Parts of the fullest partition',
          unit: 'short',
          queries: { A: metric(metrics.clickhouseParts, { time: 'max', space: 'max' }, { ...byHost, ...onHost }) },
          thresholds: [
            { operator: '>', value: limits.clickhouseParts.value, color: 'Red', label: 'writes are slowed down' },
          ],
        }),
        disk: timeSeries({
          title: 'Disk left',
          unit: 'percentunit',
          softMin: 0,
          softMax: 1,
          queries: {
            A: metric(metrics.clickhouseDiskFree, { time: 'latest', space: 'min' }, { ...byHost, hidden: true }),
            B: metric(metrics.clickhouseDiskSize, { time: 'latest', space: 'min' }, { ...byHost, hidden: true }),
            F1: formula('A / B', onHost),
          },
          thresholds: [
            { operator: '<', value: limits.clickhouseDiskLeft.value, color: 'Red', label: 'merges stop soon' },
          ],
        }),
        clickhouseMemory: timeSeries({
          title: 'Memory of ClickHouse',
          unit: 'bytes',
          queries: { A: metric(metrics.clickhouseMemory, { time: 'max', space: 'max' }, { ...byHost, ...onHost }) },
        }),
      }),
      signoz: row('SigNoz', {
        requests: timeSeries({
          title: 'Requests',
          unit: '{req}/s',
          queries: {
            A: promql(sum(observations(metrics.signozRequests, '5m'), { by: [httpStatus] }), {
              legend: '{{http.response.status_code}}',
            }),
          },
        }),
        latency: timeSeries({
          title: 'P95 of requests',
          unit: 's',
          queries: { A: promql(quantile(0.95, metrics.signozRequests)) },
        }),
        notifications: timeSeries({
          title: 'Notifications',
          unit: '{ops}/s',
          queries: {
            A: promql(sum(rate(metrics.signozNotifications, '15m'), { by: [integration] }), {
              legend: 'sent by {{integration}}',
            }),
            B: promql(sum(rate(metrics.signozNotificationsFailed, '15m'), { by: [integration] }), {
              legend: 'failed by {{integration}}',
            }),
          },
        }),
        signozMemory: timeSeries({
          title: 'Memory of SigNoz',
          unit: 'bytes',
          queries: {
            A: metric(metrics.containerMemoryUsed, level, {
              where: contains(containerName, '_signoz.'),
              ...byContainer,
            }),
          },
        }),
      }),
      programs: row('Programs', {
        up: timeSeries({
          title: 'Answers to the scraper',
          description: '1 while every instance answers',
          unit: 'short',
          queries: {
            A: metric(
              metrics.targetUp,
              { time: 'latest', space: 'min' },
              { by: [serviceName], legend: '{{service.name}}' },
            ),
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
