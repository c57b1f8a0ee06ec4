import { defineRule } from '@signoz-as-code/alerts';
import { promql, rate, sum } from '@signoz-as-code/telemetry';
import { limits, metrics, services } from '#catalogue';
import discord from '../channels/discord.ts';
import email from '../channels/on-call-email.ts';
import pagerduty from '../channels/pagerduty.ts';
import slack from '../channels/slack-alerts.ts';

const service = services.fluxerServer.name;

export default defineRule({
  name: 'High Error Rate',
  queries: { A: promql(sum(rate(metrics.errors, '5m', { 'service.name': service }))) },
  unit: 'cps',
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'critical', target: limits.errorRate.value, channels: [slack, email, pagerduty, discord] }],
  over: '5m',
  every: '1m',
  labels: { service, team: services.fluxerServer.owner },
  annotations: {
    summary: `Errors of fluxer-server are above ${limits.errorRate.value} a second`,
    description: 'Error rate is {{$value}} (threshold: {{$threshold}})',
    runbook:
      'Open the dashboard "Errors", find the service and the error type that rose, and compare with the last deployment.',
    basis: 'From the platform’s document, and not measured yet: replace it by what a normal week has.',
  },
  repeat: { every: '4h' },
});
