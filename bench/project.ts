import { globSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from '../packages/signoz-as-code/scripts/install.ts';
import { assumedVersion } from '../packages/signoz-client/src/version.ts';
import { collectorOf } from '../packages/signoz-client/src/version-pairs.ts';

export const root = join(import.meta.dirname, '..');

/** With BUILT=1 projects have the published package, as `pnpm build` last made it, and not the sources of this repository. */
const isBuilt = process.env.BUILT === '1';

/** The command of a project. */
export function binOf(project: string): string {
  return join(isBuilt ? join(project, 'node_modules/signoz-as-code') : root, 'packages/cli/src/bin.js');
}

/**
 * A project in a temporary folder, with one channel and the given number of dashboards of six panels and of rules, one
 * file each, for a SigNoz and the collector that was released with it.
 */
export function makeProject(dashboards: number, rules: number, signoz = assumedVersion): string {
  const collector = collectorOf(signoz)?.collector as string;
  const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-bench-'));
  if (isBuilt) install(join(root, 'packages/signoz-as-code/dist'), folder);
  else symlinkSync(join(root, 'packages/cli/node_modules'), join(folder, 'node_modules'));
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), isBuilt ? text.replaceAll('@signoz-as-code/', 'signoz-as-code/') : text);
  };
  write(
    'package.json',
    JSON.stringify({ type: 'module', imports: { '#catalogue': './packages/telemetry/definitions/index.ts' } }),
  );
  const copy = (path: string, from = path): void => write(path, readFileSync(join(root, from), 'utf8'));
  for (const path of globSync('packages/telemetry/definitions/*.ts', { cwd: root })) copy(path);
  // The presets' own way to name conventional attributes and metrics, which they do not export.
  copy('packages/telemetry/definitions/_conventional.ts', 'packages/presets/src/catalogue/conventional.ts');
  write(
    'signoz.config.ts',
    `import { secret, setting } from '@signoz-as-code/core';
import { defineProject } from '@signoz-as-code/platform';
export default defineProject({
  name: 'bench',
  defaultEnvironment: 'local',
  environments: [
    {
      name: 'local', deployment: 'local', topology: 'single', domain: 'localhost', contacts: { onCallEmail: 'a@b.test' },
      versions: { signoz: '${signoz}', collector: '${collector}', clickhouse: '25.8.2', zookeeper: '3.7.1', caddy: '2.10.2', socketProxy: '0.4.1' },
      live: { signoz: { url: setting('SIGNOZ_URL', 'http://127.0.0.1:18080'), apiKey: secret('SIGNOZ_API_KEY') } },
      retention: { traces: '30d', metrics: '90d', logs: '7d' },
      collector: { memoryMiB: 512, cpus: 1 },
      clickhouse: { memoryMiB: 2048, cpus: 2 },
    },
  ],
});
`,
  );
  write(
    'packages/alerts/definitions/channels/slack.ts',
    `import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';
export default defineChannel({ name: 'slack', slack: { send_resolved: true, api_url: secret('SLACK_WEBHOOK_URL'), channel: '#alerts' } });
`,
  );
  for (let index = 0; index < rules; index += 1)
    write(`packages/alerts/definitions/rules/rule-${pad(index)}.ts`, ruleSource(index));
  for (let index = 0; index < dashboards; index += 1)
    write(`packages/dashboards/definitions/dashboards/dashboard-${pad(index)}.ts`, dashboardSource(index));
  return folder;
}

function ruleSource(index: number): string {
  return `import { defineRule } from '@signoz-as-code/alerts';
import { promql, rate, sum } from '@signoz-as-code/telemetry';
import { attributes, metrics } from '#catalogue';
import slack from '../channels/slack.ts';
export default defineRule({
  name: 'Rule ${index}',
  queries: { A: promql(sum(rate(metrics.errors, '5m'), { by: [attributes.serviceName] })) },
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: ${index + 1}, channels: [slack] }],
  over: '5m',
  every: '1m',
  labels: { team: 'team-${index % 7}' },
  annotations: { summary: 'Rule ${index}', description: 'It is {{$value}} (threshold: {{$threshold}})' },
});
`;
}

function dashboardSource(index: number): string {
  return `import { bar, defineDashboard, dynamicVariable, pie, singleValue, table, timeSeries } from '@signoz-as-code/dashboards';
import { inVariable, metric, percentile, promql, quantile, rate, spans, sum } from '@signoz-as-code/telemetry';
import { attributes, metrics } from '#catalogue';
const where = inVariable(attributes.serviceName, 'service');
export default defineDashboard({
  title: 'Dashboard ${index}',
  tags: ['bench'],
  variables: { service: dynamicVariable(attributes.serviceName) },
  panels: {
    sent: timeSeries({ title: 'Sent', unit: 'cps', queries: { A: promql(sum(rate(metrics.messagesSent, '5m'))) } }),
    latency: timeSeries({ title: 'P95', unit: 's', queries: { A: promql(quantile(0.95, metrics.messageSendDuration)) } }),
    calls: bar({ title: 'Calls', queries: { A: metric(metrics.spanCalls, { time: 'rate', space: 'sum' }, { by: [attributes.serviceName], where }) } }),
    share: pie({ title: 'Share', queries: { A: spans('count()', { by: [attributes.serviceName], where }) } }),
    open: singleValue({ title: 'Open ${index}', queries: { A: metric(metrics.websocketConnections, { time: 'latest', space: 'sum' }, { where }) } }),
    slow: table({ title: 'Slow', unit: 'ms', queries: { A: percentile(95, metrics.spanLatency, { by: [attributes.operation], where }) } }),
  },
});
`;
}

function pad(index: number): string {
  return String(index).padStart(4, '0');
}
