import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { bin, type Result } from './support.ts';

const CONFIG = `import { secret, setting } from '@signoz-as-code/core';
import { defineProject } from '@signoz-as-code/platform';
export default defineProject({
  name: 'fixture',
  defaultEnvironment: 'local',
  environments: ['local', 'production'].map((name) => ({
    name, deployment: name, topology: 'single' as const, domain: 'localhost', contacts: { onCallEmail: 'a@b.test' },
    versions: { signoz: 'v0.108.0', collector: 'v0.129.12', clickhouse: '25.5.6', zookeeper: '3.7.1', caddy: '2.10.2', socketProxy: '0.4.1' },
    live: { signoz: { url: setting('SIGNOZ_URL', 'http://127.0.0.1:1'), apiKey: secret('SIGNOZ_API_KEY') } },
    retention: { traces: '30d', metrics: '90d', logs: '7d' }, collector: { memoryMiB: 512, cpus: 1 }, clickhouse: { memoryMiB: 2048, cpus: 2 },
  })),
});
`;

export const channels = 'packages/alerts/definitions/channels';

/** A channel definition, the minimum of a project. \`fields\` are its fields besides the name. */
export function channel(name: string, fields = "email: { to: 'a@b.test', send_resolved: true }"): string {
  return `import { defineChannel } from '@signoz-as-code/alerts';\nexport default defineChannel({ name: '${name}', ${fields} });\n`;
}

/** A channel whose spec is built by a function with this body. */
export function builtChannel(body: string): string {
  return `import { defineChannel } from '@signoz-as-code/alerts';\nexport default defineChannel((environment) => { ${body}; return { name: 'built', email: { to: 'a@b.test', send_resolved: true } }; });\n`;
}

export interface FixtureProject {
  readonly root: string;
  readonly write: (path: string, content: string) => void;
  readonly read: (path: string) => string;
  /** Runs a command line in its own process, like people do. */
  readonly run: (argv: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Result>;
}

/** A small project in a temporary folder, or in a folder `named` in it, removed after the test. */
export function fixtureProject(files: Readonly<Record<string, string>> = {}, named = '.'): FixtureProject {
  const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-fixture-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, named);
  mkdirSync(root, { recursive: true });
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'));
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write('package.json', '{ "type": "module" }\n');
  write('signoz.config.ts', CONFIG);
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    root,
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    run: async (argv, env = {}) => {
      const child: ChildProcess = spawn(process.execPath, [bin, ...argv], {
        cwd: root,
        env: { PATH: process.env.PATH, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [out, err, [code]] = await Promise.all([
        text(child.stdout as NodeJS.ReadableStream),
        text(child.stderr as NodeJS.ReadableStream),
        once(child, 'close'),
      ]);
      return { code: code as number, out, err };
    },
  };
}
