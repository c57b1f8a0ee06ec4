import { defineRule } from '@signoz-as-code/alerts';
import { promql, quantile } from '@signoz-as-code/telemetry';
import { limits, metrics } from '#catalogue';
import opsgenie from '../channels/opsgenie.ts';
import slack from '../channels/slack-alerts.ts';

const { value: target, unit } = limits.cassandraLatency;

export default defineRule({
  name: 'High Cassandra Latency',
  queries: { A: promql(quantile(0.95, metrics.cassandraQueryDuration, { window: '5m' })) },
  unit: 's',
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target, unit, channels: [slack, opsgenie] }],
  over: '5m',
  every: '1m',
  labels: { service: 'cassandra', team: 'backend' },
  annotations: {
    summary: `The P95 of Cassandra queries is above ${target} ${unit}`,
    description: 'P95 Cassandra latency is {{$value}} (threshold: {{$threshold}})',
    runbook: 'Open the dashboard "Database": slow operations first, then the connection pool and the hosts.',
    basis: 'From the platform’s document, and not measured yet: replace it by the P95 of a normal week.',
  },
  repeat: { every: '4h' },
});
