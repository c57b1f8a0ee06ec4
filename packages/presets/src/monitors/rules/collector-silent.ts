import { defineRule } from '@signoz-as-code/alerts';
import { metric } from '@signoz-as-code/telemetry';
import * as attributes from '../../catalogue/attributes.ts';
import * as metrics from '../../catalogue/metrics.ts';
import * as services from '../../catalogue/services.ts';
import type { Monitoring } from '../monitoring.ts';

/**
 * A collector scrapes itself once a minute: ten minutes without a point are ten missing scrapes, so everything else on
 * these pages is outdated too.
 */
export default ({ page }: Monitoring) =>
  defineRule({
    name: 'Collector Silent',
    queries: { A: metric(metrics.collectorMemory, { time: 'latest', space: 'max' }, { by: [attributes.jobName] }) },
    unit: 'bytes',
    when: { op: 'below', match: 'all-the-times' },
    thresholds: [{ severity: 'critical', target: 1, channels: page }],
    over: '5m',
    every: '1m',
    absentAfter: '10m',
    labels: { service: services.collector.name, team: services.collector.owner },
    annotations: {
      summary: 'No metric of any collector has arrived for ten minutes',
      description: 'Telemetry does not reach ClickHouse: dashboards and alerts show nothing new',
      runbook:
        'Run `signoz-as-code doctor`: it sends a marked span, metric and log record and says where they stop. Then `docker service ps` of the collector and of ClickHouse.',
      basis:
        'A collector scrapes itself once a minute: ten minutes without a point are ten scrapes that did not arrive.',
    },
    repeat: { every: '1h' },
  });
