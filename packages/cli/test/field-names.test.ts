import { afterEach, expect, test } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

let project: SmallProject | undefined;
afterEach(() => project?.remove());

/** `code · field` of the errors, and `code · field` of what is advice. */
async function reported(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<string[]> {
  project = smallProject(files);
  const { out } = await project.run(...argv, '--format', 'json');
  const { diagnostics } = JSON.parse(out) as {
    readonly diagnostics: { readonly code: string; readonly where: { readonly field?: string } }[];
  };
  return diagnostics.map(({ code, where }) => `${code} · ${where.field ?? ''}`);
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
