import { defineRule } from '@signoz-as-code/alerts';
import { metric } from '@signoz-as-code/telemetry';
import * as attributes from '../../catalogue/attributes.ts';
import * as metrics from '../../catalogue/metrics.ts';
import * as services from '../../catalogue/services.ts';
import type { Monitoring } from '../monitoring.ts';

export default ({ warn, page, limits }: Monitoring) =>
  defineRule({
    name: 'ClickHouse Has Too Many Parts',
    queries: {
      A: metric(metrics.clickhouseParts, { time: 'max', space: 'max' }, { by: [attributes.hostName] }),
    },
    when: { op: 'above', match: 'all-the-times' },
    thresholds: [
      { severity: 'warning', target: limits.clickhouseParts.value / 2, channels: warn },
      { severity: 'critical', target: limits.clickhouseParts.value, channels: page },
    ],
    over: '15m',
    every: '1m',
    labels: { service: services.clickhouse.name, team: services.clickhouse.owner },
    annotations: {
      summary: 'A partition of ClickHouse has more parts than merges keep up with',
      description: '{{$value}} parts in one partition on {{.Labels.host.name}} (threshold: {{$threshold}})',
      runbook:
        'Open the dashboard "Platform": merges that do not run (disk full, a mutation in the way: `SELECT * FROM system.mutations WHERE NOT is_done`), or writes in too small batches (send_batch_size of the collectors).',
      basis: 'ClickHouse 25.5 slows writes down from 1,000 parts in a partition on and refuses them from 3,000 on.',
    },
    groupBy: [attributes.hostName],
    repeat: { every: '4h' },
  });
