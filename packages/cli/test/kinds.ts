import { dashboardFile } from './small.ts';

const attribute = `uncataloguedAttribute('app.name', { context: 'attribute', type: 'string' })`;

/** One definition of every kind with a mark in SigNoz: `{ [path]: source }`. */
export const everyKind: Readonly<Record<string, string>> = {
  ...dashboardFile('board', 'Board'),
  'packages/dashboards/definitions/views/logs.ts': `import { defineView } from '@signoz-as-code/dashboards';
import { equals, uncataloguedAttribute } from '@signoz-as-code/telemetry';
export default defineView({ name: 'Logs', page: 'logs', tags: ['x'], where: equals(${attribute}, 'a') });
`,
  'packages/alerts/definitions/channels/hook.ts': `import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';
export default defineChannel({ name: 'hook', webhook: { send_resolved: true, url: secret('HOOK_URL') } });
`,
  'packages/alerts/definitions/rules/high.ts': `import { defineRule } from '@signoz-as-code/alerts';
import { promql, raw } from '@signoz-as-code/telemetry';
import hook from '../channels/hook.ts';
export default defineRule({
  name: 'High',
  queries: { A: promql(raw('vector(1)')) },
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: 1, channels: [hook] }],
  over: '5m',
  every: '1m',
  labels: { team: 'x' },
  annotations: { summary: 'High', description: 'It is {{$value}}' },
});
`,
  'packages/alerts/definitions/policies/all.ts': `import { definePolicy } from '@signoz-as-code/alerts';
import hook from '../channels/hook.ts';
export default definePolicy({ name: 'All', description: 'Everything', when: { severity: 'critical' }, channels: [hook] });
`,
  'packages/alerts/definitions/maintenance/weekly.ts': `import { defineMaintenance } from '@signoz-as-code/alerts';
import high from '../rules/high.ts';
export default defineMaintenance({ name: 'Weekly', description: 'Repair', rules: [high], timezone: 'Europe/Stockholm', repeat: 'weekly', on: ['sunday'], from: '2026-12-06T02:00', for: '3h' });
`,
  'packages/collector-config/definitions/receivers/nop.ts': `import { defineReceiver } from '@signoz-as-code/collector-config';
export default defineReceiver('nop', {});
`,
  'packages/collector-config/definitions/processors/limiter.ts': `import { defineProcessor } from '@signoz-as-code/collector-config';
export default defineProcessor('memory_limiter', { check_interval: '1s', limit_mib: 80, spike_limit_mib: 20 });
`,
  'packages/collector-config/definitions/exporters/nop.ts': `import { defineExporter } from '@signoz-as-code/collector-config';
export default defineExporter('nop', {});
`,
  'packages/collector-config/definitions/collectors/otel-config.ts': `import { defineCollector } from '@signoz-as-code/collector-config';
export default defineCollector('otel-config', { container: { memoryMiB: 100, instances: 1 }, extensions: [], telemetry: {} });
`,
  'packages/collector-config/definitions/pipelines/logs.ts': `import { definePipeline } from '@signoz-as-code/collector-config';
import collector from '../collectors/otel-config.ts';
import nowhere from '../exporters/nop.ts';
import limiter from '../processors/limiter.ts';
import nothing from '../receivers/nop.ts';
export default definePipeline(collector, 'logs', { receivers: [nothing], processors: [limiter], exporters: [nowhere] });
`,
  'packages/collector-config/definitions/log-pipelines/json.ts': `import { all, defineLogPipeline, operators, where } from '@signoz-as-code/collector-config';
import { uncataloguedAttribute } from '@signoz-as-code/telemetry';
export default defineLogPipeline({
  name: 'JSON',
  order: 100,
  description: 'Fields of JSON',
  filter: all(where(${attribute}, '=', 'a')),
  config: [operators.json_parser({ name: 'read JSON' })],
});
`,
};
