import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { main } from '../src/main.ts';

const cli = join(import.meta.dirname, '../../cli');

/** A new repository with this workspace's packages instead of the published one. */
async function created(...argv: readonly string[]) {
  const root = mkdtempSync(join(tmpdir(), 'created-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const log = vi.spyOn(console, 'log').mockReturnValue();
  onTestFinished(() => log.mockRestore());
  expect(await main([root, '--yes', '--no-install', '--name', 'platform', ...argv])).toBe(0);
  symlinkSync(join(cli, 'node_modules'), join(root, 'node_modules'));
  for (const path of globSync('**/*.ts', { cwd: root, exclude: ['node_modules'] })) {
    const text = readFileSync(join(root, path), 'utf8');
    writeFileSync(join(root, path), text.replaceAll("'signoz-as-code/", "'@signoz-as-code/"));
  }
  return {
    run: (command: string) =>
      spawnSync(process.execPath, [join(cli, 'src/bin.js'), command], { cwd: root, encoding: 'utf8' }),
    generated: (environment: string) => globSync('**/*.*', { cwd: join(root, 'generated', environment) }),
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
  };
}

test.each([
  ['minimal', '--no-swarm', 'v0.108.0'],
  ['minimal', '--swarm', 'v0.138.0'],
  ['fluxer', '--no-swarm', 'v0.138.0'],
  ['fluxer', '--swarm', 'v0.120.0'],
])(
  'a repository with the example %s, %s and SigNoz %s is generated without problems',
  async (example, swarm, signoz) => {
    const options = ['--example', example, swarm, '--signoz', signoz];
    const { run, generated } = await created('--environments', 'production,staging', ...options);
    const result = run('generate');
    expect(result.stderr).not.toMatch(/warning|error/);
    expect(result.status).toBe(0);
    expect(run('check').stdout).toContain('nothing is wrong');
    for (const environment of ['production', 'staging']) {
      const files = generated(environment);
      const has = (path: string) => files.some((file) => file.startsWith(path));
      expect(has('retention/') && has('alerts/channels/on-call') && has('dashboards/dashboards/apm')).toBe(true);
      for (const ofStack of [
        'compose/',
        'collector-config/',
        'alerts/rules/collector-gone',
        'dashboards/dashboards/platform',
      ])
        expect(has(ofStack), ofStack).toBe(swarm === '--swarm');
      for (const ofExample of [
        'alerts/policies/',
        'alerts/maintenance/',
        'alerts/rules/error-budget',
        'dashboards/views/',
      ])
        expect(has(ofExample), ofExample).toBe(example === 'fluxer');
    }
  },
);

test('two environments do not share a swarm, a ClickHouse or a password', async () => {
  const { read } = await created('--environments', 'production,staging', '--swarm');
  const config = read('signoz.config.ts');
  expect(config.match(/swarm: .*/g)).toEqual([
    "swarm: { stack: 'signoz' },",
    "swarm: { stack: 'signoz', context: 'staging' },",
  ]);
  for (const name of ['CLICKHOUSE_URL', 'CLICKHOUSE_PASSWORD'])
    for (const variable of [name, `STAGING_${name}`]) {
      expect(config).toContain(`('${variable}'`);
      for (const workflow of ['plan', 'apply', 'drift'])
        expect(read(`.github/workflows/${workflow}.yml`)).toMatch(new RegExp(` ${variable}: .*\\.${variable} }}`));
    }
});
