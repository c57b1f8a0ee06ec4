import { defineRule } from '@signoz-as-code/alerts';
import { promql, rate, sum, total } from '@signoz-as-code/telemetry';
import * as metrics from '../../catalogue/metrics.ts';
import * as services from '../../catalogue/services.ts';
import type { Monitoring } from '../monitoring.ts';

const lost = [
  metrics.collectorFailedSpans,
  metrics.collectorFailedMetricPoints,
  metrics.collectorFailedLogRecords,
  metrics.collectorRefusedSpans,
  metrics.collectorRefusedMetricPoints,
  metrics.collectorRefusedLogRecords,
] as const;
const [first, ...others] = lost.map((metric) => sum(rate(metric, '5m')));

/** Anything above zero is lost telemetry: the limit needs no other basis. */
export default ({ page }: Monitoring) =>
  defineRule({
    name: 'Collector Loses Telemetry',
    queries: { A: promql(total(first!, ...others)) },
    unit: 'cps',
    when: { op: 'above', match: 'all-the-times' },
    thresholds: [{ severity: 'critical', target: 0, channels: page }],
    over: '5m',
    every: '1m',
    labels: { service: services.collector.name, team: services.collector.owner },
    annotations: {
      summary: 'Collectors refuse telemetry, or cannot write it',
      description: '{{$value}} spans, metric points and log records a second are lost',
      runbook:
        'Open the dashboard "Platform". Refused: the memory limiter is at work, give the collectors more memory or fewer senders. Failed: see whether ClickHouse is up and has room (`signoz-as-code doctor`).',
      basis: 'Anything above zero is telemetry that is gone.',
    },
    repeat: { every: '1h' },
  });
