import { defineRule } from '@signoz-as-code/alerts';
import { promql, rate, sum, total } from '@signoz-as-code/telemetry';
import * as metrics from '../../catalogue/metrics.ts';
import * as services from '../../catalogue/services.ts';
import type { Monitoring } from '../monitoring.ts';

export default ({ page }: Monitoring) =>
  defineRule({
    name: 'ClickHouse Refuses Writes',
    queries: {
      A: promql(
        total(sum(rate(metrics.clickhouseFailedInserts, '5m')), sum(rate(metrics.clickhouseRejectedInserts, '5m'))),
      ),
    },
    unit: 'cps',
    when: { op: 'above', match: 'all-the-times' },
    thresholds: [{ severity: 'critical', target: 0, channels: page }],
    over: '5m',
    every: '1m',
    labels: { service: services.clickhouse.name, team: services.clickhouse.owner },
    annotations: {
      summary: 'ClickHouse does not take what the collectors write',
      description: '{{$value}} writes a second fail or are refused',
      runbook:
        'Open the dashboard "Platform", row "ClickHouse": a full disk, too many parts, or read-only replicas because ZooKeeper is away. `SELECT * FROM system.errors ORDER BY last_error_time DESC LIMIT 5` says which error it is.',
      basis: 'Collectors retry for five minutes; what still fails then is lost. Above zero is too much.',
    },
    repeat: { every: '1h' },
  });
