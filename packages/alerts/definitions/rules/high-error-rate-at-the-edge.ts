import { defineRule } from '@signoz-as-code/alerts';
import { promql, rate, sum } from '@signoz-as-code/telemetry';
import { attributes, limits, metrics, services } from '#catalogue';
import email from '../channels/on-call-email.ts';
import slack from '../channels/slack-alerts.ts';

const edge = [services.fluxerApi.name, services.fluxerGateway.name];

/** The same limit as for fluxer-server, until these two have a history of their own. */
export default defineRule({
  name: 'High Error Rate at the Edge',
  queries: {
    A: promql(
      sum(rate(metrics.errors, '5m', { 'service.name': { matches: edge.join('|') } }), {
        by: [attributes.serviceName],
      }),
    ),
  },
  unit: 'cps',
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'critical', target: limits.errorRate.value, channels: [slack, email] }],
  over: '5m',
  every: '1m',
  labels: { team: services.fluxerApi.owner },
  annotations: {
    summary: `Errors of the API or of the gateway are above ${limits.errorRate.value} a second`,
    description: 'Error rate of {{.Labels.service.name}} is {{$value}} (threshold: {{$threshold}})',
    runbook:
      'Open the dashboard "Errors", choose the service and find the error type that rose; then compare with the last deployment.',
    basis: 'That of fluxer-server, until these two have a history of their own.',
  },
  groupBy: [attributes.serviceName],
  repeat: { every: '4h' },
});
