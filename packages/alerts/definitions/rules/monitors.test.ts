import {
  doesNotNotify,
  firesWithin,
  notifies,
  resolvesWithin,
  ruleTest,
  series,
  staysSilent,
} from '@signoz-as-code/rule-tests';
import { limits, metrics } from '#catalogue';
import email from '../channels/on-call-email.ts';
import slack from '../channels/slack-alerts.ts';

const GIB = 2 ** 30;
const host = { 'host.name': 'host-1' };
const left = limits.clickhouseDiskLeft.value;
const parts = limits.clickhouseParts.value;
const collectors = ['otel-collector', 'otel-agent', 'otel-scraper', 'otel-sampler'];

const free = (share: number) => share * 100 * GIB;
const diskFree = series(metrics.clickhouseDiskFree, host);
const diskSize = series(metrics.clickhouseDiskSize, host).constant(100 * GIB, '60m');
const partCount = series(metrics.clickhouseParts, host);
const uptime = (collector: string) => series(metrics.collectorUptime, { job_name: collector, ...host });
const memory = (collector: string) => series(metrics.collectorMemory, { job_name: collector, ...host });
const up = (service: string) => series(metrics.targetUp, { 'service.name': service, ...host });
const failedNotifications = (integration: string) =>
  series(metrics.signozNotificationsFailed, { 'service.name': 'signoz', integration, ...host });

export default [
  ruleTest('clickhouse-disk-fills', {
    name: 'warns before it pages',
    telemetry: [
      diskFree
        .constant(free(0.5), '10m')
        .ramp(free(0.5), free(left / 2), '40m')
        .constant(free(left / 2), '10m'),
      diskSize,
    ],
    expect: [
      firesWithin('40m', { after: '30m', severity: 'warning' }),
      firesWithin('25m', { after: '45m', severity: 'critical' }),
      notifies(slack, email),
    ],
  }),
  ruleTest('clickhouse-disk-fills', {
    name: 'only warns where a little more is left than it needs',
    telemetry: [diskFree.constant(free(1.5 * left), '60m'), diskSize],
    expect: [firesWithin('20m', { severity: 'warning' }), staysSilent({ severity: 'critical' }), doesNotNotify(email)],
  }),
  ruleTest('clickhouse-disk-fills', {
    name: 'stays silent while a merge needs room for some minutes',
    telemetry: [
      diskFree
        .constant(free(0.5), '30m')
        .constant(free(left / 2), '5m')
        .constant(free(0.5), '25m'),
      diskSize,
    ],
    expect: [staysSilent()],
  }),

  ruleTest('clickhouse-refuses-writes', {
    name: 'fires when writes fail for longer than a retry takes',
    telemetry: [
      series(metrics.clickhouseFailedInserts, host).constant(0, '10m').constant(0.5, '20m'),
      series(metrics.clickhouseRejectedInserts, host).constant(0, '30m'),
    ],
    expect: [firesWithin('8m', { after: '10m', severity: 'critical' }), notifies(slack, email)],
  }),
  ruleTest('clickhouse-refuses-writes', {
    name: 'stays silent where none fails',
    telemetry: [
      series(metrics.clickhouseFailedInserts, host).constant(0, '20m'),
      series(metrics.clickhouseRejectedInserts, host).constant(0, '20m'),
    ],
    expect: [staysSilent()],
  }),

  ruleTest('clickhouse-too-many-parts', {
    name: 'pages where ClickHouse slows writes down',
    telemetry: [partCount.constant(parts / 4, '10m').constant(1.5 * parts, '25m')],
    expect: [
      firesWithin('20m', { after: '10m', severity: 'critical' }),
      firesWithin('20m', { after: '10m', severity: 'warning' }),
      notifies(slack, email),
    ],
  }),
  ruleTest('clickhouse-too-many-parts', {
    name: 'stays silent in a peak that merges work off',
    telemetry: [
      partCount
        .constant(parts / 4, '10m')
        .constant(1.5 * parts, '5m')
        .constant(parts / 4, '15m'),
    ],
    expect: [staysSilent()],
  }),

  ruleTest('collector-gone', ({ topology }) => ({
    name: 'fires for the one that is gone',
    from: '15m',
    telemetry: [
      uptime('otel-agent').constant(1, '25m').gap('25m'),
      ...collectors
        .filter((one) => one !== 'otel-agent' && (topology === 'ha' || one !== 'otel-sampler'))
        .map((one) => uptime(one).constant(1, '50m')),
    ],
    expect: [
      firesWithin('18m', { after: '30m', severity: 'critical', labels: { job_name: 'otel-agent' } }),
      notifies(slack, email),
    ],
  })),
  ruleTest('collector-gone', ({ topology }) => ({
    name: 'stays silent while one restarts',
    from: '15m',
    telemetry: [
      uptime('otel-agent').constant(1, '25m').gap('3m').constant(1, '17m'),
      ...collectors
        .filter((one) => one !== 'otel-agent' && (topology === 'ha' || one !== 'otel-sampler'))
        .map((one) => uptime(one).constant(1, '45m')),
    ],
    expect: [staysSilent()],
  })),

  ruleTest('collector-loses-telemetry', {
    name: 'fires when spans cannot be written',
    telemetry: [
      series(metrics.collectorFailedSpans, { job_name: 'otel-collector', exporter: 'clickhousetraces' })
        .constant(0, '10m')
        .constant(3, '15m'),
    ],
    expect: [firesWithin('8m', { after: '10m', severity: 'critical' }), notifies(slack, email)],
  }),
  ruleTest('collector-loses-telemetry', {
    name: 'fires when the memory limiter refuses log records',
    telemetry: [
      series(metrics.collectorRefusedLogRecords, { job_name: 'otel-collector', receiver: 'otlp' })
        .constant(0, '10m')
        .constant(100, '15m'),
    ],
    expect: [firesWithin('8m', { after: '10m', severity: 'critical' })],
  }),
  ruleTest('collector-loses-telemetry', {
    name: 'stays silent where nothing is lost',
    telemetry: [
      series(metrics.collectorFailedSpans, { job_name: 'otel-collector', exporter: 'clickhousetraces' }).constant(
        0,
        '20m',
      ),
      series(metrics.collectorRefusedSpans, { job_name: 'otel-collector', receiver: 'otlp' }).constant(0, '20m'),
    ],
    expect: [staysSilent()],
  }),

  ruleTest('collector-silent', {
    name: 'fires when nothing arrives any more, and is over when it does again',
    from: '5m',
    telemetry: [
      memory('otel-collector')
        .constant(2 ** 28, '15m')
        .gap('20m')
        .constant(2 ** 28, '10m'),
    ],
    expect: [
      firesWithin('20m', { after: '24m', severity: 'no-data' }),
      resolvesWithin('6m', { after: '35m' }),
      notifies(slack, email),
    ],
  }),
  ruleTest('collector-silent', {
    name: 'stays silent while one of the collectors is there',
    from: '5m',
    telemetry: [
      memory('otel-collector')
        .constant(2 ** 28, '10m')
        .gap('20m'),
      memory('otel-agent').constant(2 ** 26, '30m'),
    ],
    expect: [staysSilent()],
  }),

  ruleTest('notifications-fail', {
    name: 'fires for the integration that does not go out',
    telemetry: [
      failedNotifications('slack').constant(0, '20m').constant(0.1, '10m'),
      failedNotifications('email').constant(0, '30m'),
    ],
    expect: [
      firesWithin('4m', { after: '20m', severity: 'critical', labels: { integration: 'slack' } }),
      staysSilent({ labels: { integration: 'email' } }),
      notifies(slack, email),
    ],
  }),
  ruleTest('notifications-fail', {
    name: 'stays silent where all go out',
    telemetry: [failedNotifications('slack').constant(0, '30m')],
    expect: [staysSilent()],
  }),

  ruleTest('target-down', {
    name: 'fires for a program that does not answer',
    telemetry: [up('clickhouse').constant(1, '10m').constant(0, '15m'), up('signoz').constant(1, '25m')],
    expect: [
      firesWithin('9m', { after: '10m', severity: 'critical', labels: { 'service.name': 'clickhouse' } }),
      staysSilent({ labels: { 'service.name': 'signoz' } }),
      notifies(slack, email),
    ],
  }),
  ruleTest('target-down', {
    name: 'stays silent while one restarts',
    telemetry: [up('clickhouse').constant(1, '10m').constant(0, '2m').constant(1, '13m')],
    expect: [staysSilent()],
  }),
];
