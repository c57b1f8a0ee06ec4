import { defineRule } from '@signoz-as-code/alerts';
import { formula, metric } from '@signoz-as-code/telemetry';
import * as attributes from '../../catalogue/attributes.ts';
import * as metrics from '../../catalogue/metrics.ts';
import * as services from '../../catalogue/services.ts';
import type { Monitoring } from '../monitoring.ts';

const lowest = { time: 'latest', space: 'min' } as const;
const byHost = { by: [attributes.hostName], hidden: true };

export default ({ warn, page, limits }: Monitoring) =>
  defineRule({
    name: 'ClickHouse Disk Fills',
    queries: {
      A: metric(metrics.clickhouseDiskFree, lowest, byHost),
      B: metric(metrics.clickhouseDiskSize, lowest, byHost),
      F1: formula('A / B'),
    },
    unit: 'percentunit',
    when: { op: 'below', match: 'all-the-times' },
    thresholds: [
      { severity: 'warning', target: 2 * limits.clickhouseDiskLeft.value, channels: warn },
      { severity: 'critical', target: limits.clickhouseDiskLeft.value, channels: page },
    ],
    over: '10m',
    every: '1m',
    labels: { service: services.clickhouse.name, team: services.clickhouse.owner },
    annotations: {
      summary: 'The disk of ClickHouse is nearly full',
      description: '{{$value}} of the disk of {{.Labels.host.name}} are left (threshold: {{$threshold}})',
      runbook:
        'Shorten a retention in signoz.config.ts (`plan` says how much that deletes), or give the volume more room. A full disk stops merges first, then writes.',
      basis:
        'Merges write a part anew before they drop the old ones: the largest need about as much room as they have.',
    },
    groupBy: [attributes.hostName],
    repeat: { every: '4h' },
  });
