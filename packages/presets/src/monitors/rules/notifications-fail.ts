import { defineRule } from '@signoz-as-code/alerts';
import { promql, rate, sum } from '@signoz-as-code/telemetry';
import * as attributes from '../../catalogue/attributes.ts';
import * as metrics from '../../catalogue/metrics.ts';
import * as services from '../../catalogue/services.ts';
import type { Monitoring } from '../monitoring.ts';

/** Through two channels, because the failing one may be one of them. */
export default ({ page }: Monitoring) =>
  defineRule({
    name: 'Notifications Fail',
    queries: { A: promql(sum(rate(metrics.signozNotificationsFailed, '15m'), { by: [attributes.integration] })) },
    unit: 'cps',
    when: { op: 'above', match: 'at-least-once' },
    thresholds: [{ severity: 'critical', target: 0, channels: page }],
    over: '15m',
    every: '1m',
    labels: { service: services.signoz.name, team: services.signoz.owner },
    annotations: {
      summary: 'SigNoz cannot send notifications',
      description: 'Notifications by {{.Labels.integration}} do not go out: {{$value}} a second',
      runbook:
        'Read the log of SigNoz (`docker service logs`) for the channel and the answer it got: a revoked webhook or key (set the secret anew and `apply`), or a service that is away.',
      basis: 'Every one of them is an alert that nobody hears of.',
    },
    groupBy: [attributes.integration],
    repeat: { every: '4h' },
  });
