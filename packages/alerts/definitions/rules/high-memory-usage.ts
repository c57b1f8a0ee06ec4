import { defineRule } from '@signoz-as-code/alerts';
import { formula, inUnit, metric } from '@signoz-as-code/telemetry';
import { attributes, limits, metrics } from '#catalogue';
import slack from '../channels/slack-alerts.ts';
import webhook from '../channels/webhook.ts';

const byContainer = { by: [attributes.containerName], hidden: true };

export default defineRule({
  name: 'High Memory Usage',
  queries: {
    A: metric(metrics.containerMemoryUsed, { time: 'avg', space: 'sum' }, byContainer),
    B: metric(metrics.containerMemoryLimit, { time: 'avg', space: 'sum' }, byContainer),
    F1: formula('A / B'),
  },
  unit: limits.containerMemory.unit,
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: limits.containerMemory.value, channels: [slack, webhook] }],
  over: '5m',
  every: '1m',
  labels: { team: 'platform' },
  annotations: {
    summary: `A container uses more than ${inUnit(limits.containerMemory, 'percent')} % of its memory`,
    description: 'Memory usage of {{.Labels.container.name}} is {{$value}} (threshold: {{$threshold}})',
    runbook:
      'Open the dashboard "Infrastructure": a rise without end is a leak, a step is load; raise the limit or restart the service.',
    basis: 'The kernel ends a container at 100 %; what is left is for a peak between two measurements.',
  },
  groupBy: [attributes.containerName],
  repeat: { every: '4h' },
});
