import { afterEach, expect, test } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

let project: SmallProject | undefined;
afterEach(() => project?.remove());

interface Reported {
  readonly code: string;
  readonly where: { readonly file: string; readonly field?: string };
}

async function reports(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<readonly Reported[]> {
  project = smallProject(files);
  const { out } = await project.run(...argv, '--format', 'json');
  return (JSON.parse(out) as { readonly diagnostics: readonly Reported[] }).diagnostics;
}

/** `code · field` of the errors, and `code · field` of what is advice. */
async function reported(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<string[]> {
  return (await reports(files, ...argv)).map(({ code, where }) => `${code} · ${where.field ?? ''}`);
}

test.each([
  [`webhook: { url: secret('X'), max_alerts: 1.5, send_resolved: true }`, 'webhook.max_alerts'],
  [`slack: { api_url: secret('X'), channel: 'a b', send_resolved: true }`, 'slack.channel'],
  [`email: { to: 'nowhere', send_resolved: true }`, 'email.to'],
])('what SigNoz would not accept in a channel is named as in its definition: %s', async (config, field) => {
  const file = `import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';
export default defineChannel({ name: 'ops', ${config} });
export const unused = secret;
`;
  const found = await reported({ 'packages/alerts/definitions/channels/ops.ts': file }, 'generate');
  expect(found).toContain(`artifact/schema · ${field}`);
});

test('a timeout that is longer than any duration is named as in its definition', async () => {
  const file = `import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';
export default defineChannel({ name: 'ops', webhook: { url: secret('X'), send_resolved: true, timeout: '99999999999s' } });
`;
  const found = await reported({ 'packages/alerts/definitions/channels/ops.ts': file }, 'generate');
  expect(found).toContain('alerts/duration · webhook.timeout');
});

test('what a review finds in a collector is named in the definition of its part', async () => {
  const folder = 'packages/collector-config/definitions';
  const define = (name: string, args: string): string =>
    `import { ${name}, clickhouseAddress } from '@signoz-as-code/collector-config';
export default ${name}(${args});
export const unused = clickhouseAddress;
`;
  const found = await reports(
    {
      [`${folder}/otlp.ts`]: define('defineReceiver', "'otlp', { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } }"),
      [`${folder}/limiter.ts`]: define(
        'defineProcessor',
        "'memory_limiter', { check_interval: '1s', limit_mib: 400, spike_limit_mib: 100 }",
      ),
      [`${folder}/cut.ts`]: define(
        'defineProcessor',
        "'transform', { trace_statements: [{ context: 'span', statements: ['set(attributes, resource.attributes)'] }] }",
      ),
      [`${folder}/batch.ts`]: define('defineProcessor', "'batch', { timeout: '10s' }"),
      [`${folder}/store.ts`]: define(
        'defineExporter',
        "'clickhousetraces', { datasource: clickhouseAddress('traces') }",
      ),
      [`${folder}/health.ts`]: define('defineExtension', "'health_check', { endpoint: '0.0.0.0:13133' }"),
      [`${folder}/main.ts`]: `import { defineCollector } from '@signoz-as-code/collector-config';
import health from './health.ts';
export default defineCollector('main', {
  container: { memoryMiB: 512, instances: 1 },
  extensions: [health],
  telemetry: { resource: { 'service.name': 'main' } },
});
`,
      [`${folder}/traces.ts`]: `import { definePipeline } from '@signoz-as-code/collector-config';
import batch from './batch.ts';
import cut from './cut.ts';
import limiter from './limiter.ts';
import main from './main.ts';
import otlp from './otlp.ts';
import store from './store.ts';
export default definePipeline(main, 'traces', { receivers: [otlp], processors: [limiter, cut, batch], exporters: [store] });
`,
      'packages/dashboards/definitions/views/errors.ts': `import { defineView } from '@signoz-as-code/dashboards';
import { rawFilter } from '@signoz-as-code/telemetry';
export default defineView({ name: 'Errors', page: 'traces', where: rawFilter("name = 'x'") });
`,
    },
    'check',
  );
  expect(
    found
      .filter(({ where }) => where.file.startsWith(folder))
      .map(({ code, where }) => `${code} · ${where.file.slice(folder.length + 1)} · ${where.field}`),
  ).toEqual([
    'review/not-judged · cut.ts · trace_statements[0].statements[0]',
    'review/no-sampling · traces.ts · processors',
  ]);
});

test('what a panel asks for in vain is named by the panel', async () => {
  const files = {
    ...Object.fromEntries(
      ['logs', 'metrics', 'traces'].map((signal) => [
        `packages/retention/definitions/${signal}.ts`,
        `import { defineRetention } from '@signoz-as-code/retention';
export default defineRetention({ signal: '${signal}', keep: '3d' });
`,
      ]),
    ),
    'packages/dashboards/definitions/dashboards/up.ts': `import { defineDashboard, timeSeries } from '@signoz-as-code/dashboards';
import { promql, raw } from '@signoz-as-code/telemetry';
export default defineDashboard({
  title: 'Up',
  panels: { up: timeSeries({ title: 'Up', unit: 'none', queries: { A: promql(raw('max_over_time(up[30d])')) } }) },
});
`,
  };
  const found = await reported(files, 'check');
  expect(found).toContain('review/reads-what-is-gone · panel "Up" · query A');
});
