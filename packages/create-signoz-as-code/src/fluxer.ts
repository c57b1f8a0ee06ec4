/** A larger example: a chat with an API and a gateway, with error budgets and alerts that are routed by labels. */

export const FLUXER_CATALOGUE = {
  attributes: `import { defineAttribute } from 'signoz-as-code/telemetry';

export * from 'signoz-as-code/presets/attributes';

export const channelType = defineAttribute({
  name: 'channel.type',
  type: 'string',
  context: 'attribute',
  cardinality: 3,
  values: ['text', 'voice', 'direct'],
  personal: false,
  description: 'Where a message was sent',
});
`,
  metrics: `import { defineMetric } from 'signoz-as-code/telemetry';
import * as attribute from './attributes.ts';

const own = { arrives: 'otlp', temporality: 'cumulative', emitter: 'service' } as const;

export const messagesSent = defineMetric({
  ...own,
  name: 'fluxer.messages.sent',
  instrument: 'counter',
  unit: '{message}',
  attributes: [attribute.serviceName, attribute.channelType],
  description: 'Messages accepted and stored',
});
export const errors = defineMetric({
  ...own,
  name: 'fluxer.errors',
  instrument: 'counter',
  unit: '{error}',
  attributes: [attribute.serviceName, attribute.errorType],
  // The series does not exist before the first error.
  occasional: true,
  description: 'Errors that a user noticed',
});
export const websocketConnections = defineMetric({
  ...own,
  name: 'fluxer.websocket.connections',
  instrument: 'updowncounter',
  unit: '{connection}',
  attributes: [attribute.serviceName],
  description: 'WebSocket connections that are open now',
});

`,
  services: `import { defineService } from 'signoz-as-code/telemetry';

export const fluxerApi = defineService({
  name: 'fluxer-api',
  owner: 'backend',
  runtime: 'node',
  description: 'The public HTTP API',
});
export const fluxerGateway = defineService({
  name: 'fluxer-gateway',
  owner: 'realtime',
  runtime: 'node',
  description: 'Holds the WebSocket connections of clients',
});
`,
} as const;

export const FLUXER: Readonly<Record<string, string>> = {
  'definitions/alerts/channels/backend.ts': `import { defineChannel } from 'signoz-as-code/alerts';
import { secret } from 'signoz-as-code/core';

export default defineChannel({
  name: 'backend',
  slack: { send_resolved: true, api_url: secret('SLACK_WEBHOOK_URL'), channel: '#backend' },
});
`,
  'definitions/alerts/rules/errors.ts': `import { attributes, metrics, services } from '#catalogue';
import { defineRule } from 'signoz-as-code/alerts';
import { promql, rate, sum } from 'signoz-as-code/telemetry';
import onCall from '../channels/on-call.ts';

const watched = [services.fluxerApi.name, services.fluxerGateway.name];

export default defineRule({
  name: 'Errors',
  queries: {
    A: promql(
      sum(rate(metrics.errors, '5m', { 'service.name': { matches: watched.join('|') } }), {
        by: [attributes.serviceName],
      }),
    ),
  },
  unit: 'cps',
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: 10, channels: [onCall] }],
  over: '5m',
  every: '1m',
  labels: { team: services.fluxerApi.owner },
  annotations: {
    summary: 'Users notice errors',
    description: '{{.Labels.service.name}} has {{$value}} errors a second (threshold: {{$threshold}})',
    runbook: 'Open the dashboard "Chat", find the error type that rose, and compare with the last deployment.',
    basis: 'A first guess. Replace it by what a normal week has.',
  },
  groupBy: [attributes.serviceName],
  repeat: { every: '4h' },
});
`,
  'definitions/alerts/rules/error-budget.ts': `import { attributes, metrics, services } from '#catalogue';
import { defineRule } from 'signoz-as-code/alerts';
import { and, equals, formula, metric } from 'signoz-as-code/telemetry';

const { serviceName, spanKind, statusCode } = attributes;
const served = and(equals(serviceName, services.fluxerApi.name), equals(spanKind, 'SPAN_KIND_SERVER'));
const failed = and(served, equals(statusCode, 'STATUS_CODE_ERROR'));
const calls = { time: 'rate', space: 'sum' } as const;

/** 99.9 % of requests in 30 days succeed: the budget is 0.1 %. The policy decides who is notified. */
export default defineRule({
  name: 'Error budget of the API',
  queries: {
    A: metric(metrics.spanCalls, calls, { where: failed, by: [serviceName], hidden: true }),
    B: metric(metrics.spanCalls, calls, { where: served, by: [serviceName], hidden: true }),
    F1: formula('A / B * 100'),
  },
  unit: 'percent',
  when: { op: 'above', match: 'on-average' },
  thresholds: [
    { severity: 'critical', target: 1.44 },
    { severity: 'warning', target: 0.3 },
  ],
  over: '1h',
  every: '5m',
  usePolicy: true,
  labels: { service: services.fluxerApi.name, team: services.fluxerApi.owner },
  annotations: {
    summary: 'The API uses up its error budget',
    description: '{{$value}} % of requests failed in the last hour (threshold: {{$threshold}} %)',
    runbook: 'Open the dashboard "APM", choose fluxer-api and look for the operation that fails.',
    basis: 'At 14.4 times the budget an hour uses 2 % of what 30 days have; at 3 times the budget is gone in 10 days.',
  },
  groupBy: [serviceName],
});
`,
  'definitions/alerts/policies/backend.ts': `import { services } from '#catalogue';
import { definePolicy } from 'signoz-as-code/alerts';
import backend from '../channels/backend.ts';
import onCall from '../channels/on-call.ts';

/** Alerts of rules with \`usePolicy\` are routed by their labels. */
export default definePolicy({
  name: 'Backend',
  description: 'Alerts for the backend team',
  when: { team: services.fluxerApi.owner, severity: ['critical', 'warning'] },
  channels: [onCall, backend],
});
`,
  'definitions/alerts/maintenance/deployments.ts': `import { defineMaintenance } from 'signoz-as-code/alerts';
import errors from '../rules/errors.ts';

export default defineMaintenance({
  name: 'Weekly deployment',
  description: 'Clients connect anew, which counts as errors',
  rules: [errors],
  timezone: 'UTC',
  from: '2026-01-06T04:00',
  for: '30m',
  repeat: 'weekly',
  on: ['tuesday'],
});
`,
  'definitions/dashboards/dashboards/chat.ts': `import { attributes, metrics } from '#catalogue';
import { defineDashboard, dynamicVariable, row, singleValue, timeSeries } from 'signoz-as-code/dashboards';
import { inVariable, metric, percentile } from 'signoz-as-code/telemetry';

const { channelType, errorType, serviceName } = attributes;
const ofService = inVariable(serviceName, 'service');
const perSecond = { time: 'rate', space: 'sum' } as const;

export default defineDashboard({
  title: 'Chat',
  description: 'Messages, connections, requests and what fails',
  tags: ['fluxer'],
  variables: { service: dynamicVariable(serviceName, { source: 'Metrics', multiSelect: true }) },
  panels: {
    connections: singleValue({
      title: 'Open connections',
      unit: 'short',
      decimals: 0,
      queries: {
        A: metric(metrics.websocketConnections, { time: 'latest', space: 'sum' }, { where: ofService, reduce: 'last' }),
      },
    }),
    messages: timeSeries({
      title: 'Messages by kind of channel',
      unit: '{ops}/s',
      queries: {
        A: metric(metrics.messagesSent, perSecond, { where: ofService, by: [channelType], legend: '{{channel.type}}' }),
      },
    }),
    failing: row('What fails', {
      errors: timeSeries({
        title: 'Errors by type',
        unit: '{ops}/s',
        queries: {
          A: metric(metrics.errors, perSecond, { where: ofService, by: [errorType], legend: '{{error.type}}' }),
        },
        thresholds: [{ operator: '>', value: 10, color: 'Red', label: 'Errors' }],
      }),
    }),
    requests: row('Requests', {
      p95: timeSeries({
        title: 'P95 by service',
        unit: 's',
        queries: {
          A: percentile(95, metrics.httpServerDuration, {
            where: ofService,
            by: [serviceName],
            legend: '{{service.name}}',
          }),
        },
      }),
    }),
  },
});
`,
  'definitions/dashboards/views/rate-limits.ts': `import { attributes, services } from '#catalogue';
import { defineView } from 'signoz-as-code/dashboards';
import { and, contains, equals } from 'signoz-as-code/telemetry';

const { logBody, serviceName } = attributes;

export default defineView({
  name: 'Rate limit exceeded',
  page: 'logs',
  where: and(equals(serviceName, services.fluxerApi.name), contains(logBody, 'rate limit exceeded')),
});
`,
};
