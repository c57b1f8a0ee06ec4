import type { Answers } from './answers.ts';
import { FLUXER, FLUXER_CATALOGUE } from './fluxer.ts';

/** The definitions of a new repository, by path: the presets and the example. */
export function definitions({ swarm, example }: Answers): Readonly<Record<string, string>> {
  const own = example === 'fluxer' ? FLUXER_CATALOGUE : MINIMAL_CATALOGUE;
  return {
    'definitions/telemetry/index.ts': CATALOGUE,
    'definitions/telemetry/attributes.ts': own.attributes,
    'definitions/telemetry/metrics.ts': `${own.metrics}${swarm ? STACK_METRICS : METRICS}`,
    'definitions/telemetry/services.ts': swarm
      ? own.services.replace(/(export \{\};\n)?$/, STACK_SERVICES)
      : own.services,
    'definitions/retention/retention.ts': call('signozRetention', '()'),
    'definitions/dashboards/dashboards/signoz.ts': call('signozDashboards', swarm ? '()' : '({}, { platform: false })'),
    'definitions/alerts/channels/on-call.ts': CHANNEL,
    ...(swarm && {
      'definitions/compose/stack.ts': call('signozStack', '()'),
      'definitions/collector-config/collectors.ts': call('signozCollectors', '()'),
      'definitions/alerts/rules/monitors.ts': MONITORS,
    }),
    ...(example === 'fluxer' ? FLUXER : MINIMAL),
  };
}

function call(preset: string, argumentsOf: string): string {
  return `import { ${preset} } from 'signoz-as-code/presets';\n\nexport default ${preset}${argumentsOf};\n`;
}

const CATALOGUE = `import type { Attribute, Catalogue, Metric, Service } from 'signoz-as-code/telemetry';
import * as attributes from './attributes.ts';
import * as metrics from './metrics.ts';
import * as services from './services.ts';

export { attributes, metrics, services };

/** The names of your telemetry. Definitions import this file as #catalogue; any other name is an error. */
export const catalogue: Catalogue = {
  services: Object.values<Service>(services),
  attributes: Object.values<Attribute>(attributes),
  metrics: Object.values<Metric>(metrics),
};
`;

const CHANNEL = `import { defineChannel } from 'signoz-as-code/alerts';
import { secret } from 'signoz-as-code/core';

export default defineChannel({
  name: 'on-call',
  slack: { send_resolved: true, api_url: secret('SLACK_WEBHOOK_URL'), channel: '#alerts' },
});
`;

const MONITORS = `import { signozMonitors } from 'signoz-as-code/presets';
import onCall from '../channels/on-call.ts';

/** Rules about SigNoz itself. */
export default signozMonitors({ warn: [onCall], page: [onCall] });
`;

/** Where the repository runs them, collectors, ClickHouse and SigNoz send telemetry too. */
const STACK_METRICS = `/** What the stack and OpenTelemetry measure. */
export * from 'signoz-as-code/presets/metrics';
`;
const METRICS = `/** What OpenTelemetry measures. The preset has more: name what arrives here. */
export { httpServerDuration, spanCalls, spanLatency } from 'signoz-as-code/presets/metrics';
`;

/** Where the repository runs them, the collectors, ClickHouse and SigNoz are services too. */
const STACK_SERVICES = `
/** The platform monitors itself. */
export * from 'signoz-as-code/presets/services';
`;

const MINIMAL_CATALOGUE = {
  attributes: "export * from 'signoz-as-code/presets/attributes';\n",
  metrics: '',
  services: `// Your services, one a line:
//
//   import { defineService } from 'signoz-as-code/telemetry';
//   export const shop = defineService({ name: 'shop', owner: 'team-shop', runtime: 'node', description: 'Sells' });
//
// \`signoz-as-code check\` warns of each that no alert rule watches or no dashboard shows.
export {};
`,
};

const MINIMAL = {
  'definitions/alerts/rules/slow-requests.ts': `import { attributes, metrics } from '#catalogue';
import { defineRule } from 'signoz-as-code/alerts';
import { percentile } from 'signoz-as-code/telemetry';
import onCall from '../channels/on-call.ts';

export default defineRule({
  name: 'Slow requests',
  queries: { A: percentile(95, metrics.httpServerDuration, { by: [attributes.serviceName] }) },
  unit: 's',
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: 1, channels: [onCall] }],
  over: '5m',
  every: '1m',
  annotations: {
    summary: 'Requests are slow',
    description: 'One in twenty requests of {{.Labels.service.name}} takes longer than {{$threshold}} s: {{$value}} s',
    runbook: 'Open the dashboard "Requests" and look for the service, then for its slowest traces.',
    basis: 'A first guess. Replace it by what a normal week has.',
  },
  groupBy: [attributes.serviceName],
});
`,
  'definitions/dashboards/dashboards/requests.ts': `import { attributes, metrics } from '#catalogue';
import { defineDashboard, timeSeries } from 'signoz-as-code/dashboards';
import { percentile } from 'signoz-as-code/telemetry';

export default defineDashboard({
  title: 'Requests',
  description: 'How long requests take',
  panels: {
    p95: timeSeries({
      title: 'P95 by service',
      unit: 's',
      queries: {
        A: percentile(95, metrics.httpServerDuration, { by: [attributes.serviceName], legend: '{{service.name}}' }),
      },
    }),
  },
});
`,
};
