import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Result, runIn } from './support.ts';

/** A project in a temporary folder with a few definitions, which use no catalogue. */
export interface SmallProject {
  readonly root: string;
  readonly env: Record<string, string>;
  readonly write: (path: string, content: string) => void;
  readonly read: (path: string) => string;
  readonly erase: (path: string) => void;
  /** Runs a command line without a terminal. */
  readonly run: (...argv: string[]) => Promise<Result>;
  readonly remove: () => void;
}

/** `live`: more fields of the environment's SigNoz; `endpoints`: more of its live systems. */
export function smallProject(
  files: Readonly<Record<string, string>>,
  { live = '', endpoints = '' } = {},
): SmallProject {
  const root = mkdtempSync(join(tmpdir(), 'signoz-as-code-small-'));
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'));
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write('package.json', '{ "type": "module" }\n');
  write(
    'signoz.config.ts',
    `import { secret, setting } from '@signoz-as-code/core';
import { defineProject } from '@signoz-as-code/platform';
export default defineProject({
  name: 'small',
  defaultEnvironment: 'local',
  environments: [
    {
      name: 'local', deployment: 'local', topology: 'single', domain: 'localhost', contacts: { onCallEmail: 'a@b.test' },
      versions: { signoz: 'v0.108.0', collector: 'v0.129.12', clickhouse: '25.5.6', zookeeper: '3.7.1', caddy: '2.10.2', socketProxy: '0.4.1' },
      live: { signoz: { url: setting('SIGNOZ_URL', 'http://127.0.0.1:1'), apiKey: secret('SIGNOZ_API_KEY')${live} }${endpoints} },
      retention: { traces: '30d', metrics: '90d', logs: '7d' },
      collector: { memoryMiB: 512, cpus: 1 },
      clickhouse: { memoryMiB: 2048, cpus: 2 },
    },
  ],
});
`,
  );
  for (const [path, content] of Object.entries(files)) write(path, content);
  const env: Record<string, string> = {};
  return {
    root,
    env,
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    erase: (path) => rmSync(join(root, path), { recursive: true }),
    run: (...argv) => runIn(root, env, argv),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** `{ [path]: source }` of a dashboard with one panel. */
export function dashboardFile(key: string, title: string, query = 'vector(1)'): Record<string, string> {
  return {
    [`packages/dashboards/definitions/dashboards/${key}.ts`]: `import { defineDashboard, timeSeries } from '@signoz-as-code/dashboards';
import { promql, raw } from '@signoz-as-code/telemetry';
export default defineDashboard({
  title: ${JSON.stringify(title)},
  panels: { up: timeSeries({ title: 'Up', unit: 'none', queries: { A: promql(raw(${JSON.stringify(query)})) } }) },
});
`,
  };
}
