import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { bin } from './support.ts';

let root: string;
let file: string;
/** The data of all sandboxes here, one after the other: tables are only made once. */
const data = mkdtempSync(join(tmpdir(), 'sandbox-data-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** A project with one environment whose addresses are settings, and one with a fixed SigNoz. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sandbox-command-'));
  file = join(root, '.signoz-as-code/local.env');
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'));
  const put = (path: string, content: unknown): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(content));
  };
  writeFileSync(join(root, 'signoz.config.ts'), '');
  mkdirSync(join(root, '.signoz-as-code'));
  renameSync(data, join(root, '.signoz-as-code/sandbox'));
  put('generated/project.json', { project: 'p', defaultEnvironment: 'local', environments: ['local', 'fixed'] });
  const apiKey = { $secret: 'KEY' };
  put('generated/local/environment.json', {
    project: 'p',
    environment: 'local',
    endpoints: {
      signoz: { url: { $setting: 'WHERE', default: 'http://127.0.0.1:1' }, apiKey },
      clickhouse: {
        url: { $setting: 'CLICKHOUSE_URL', default: 'http://127.0.0.1:1' },
        username: 'default',
        password: { $secret: 'CLICKHOUSE_PASSWORD' },
      },
    },
    sources: { 'alerts/channels/a.json': 'packages/alerts/definitions/channels/a.ts' },
  });
  put('generated/local/alerts/channels/a.json', {
    name: 'a',
    slack_configs: [{ send_resolved: true, api_url: { $secret: 'SLACK' }, channel: '#a' }],
  });
  put('generated/fixed/environment.json', {
    project: 'p',
    environment: 'fixed',
    endpoints: { signoz: { url: 'https://signoz.example', apiKey } },
    sources: {},
  });
  onTestFinished(() => {
    renameSync(join(root, '.signoz-as-code/sandbox'), data);
    rmSync(root, { recursive: true });
  });
});

/** Starts the command and waits until it prints its addresses, or ends. */
async function start(...argv: string[]) {
  const child = spawn(process.execPath, [bin, 'sandbox', '--signoz-port', '0', '--clickhouse-port', '0', ...argv], {
    cwd: root,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { text: '' };
  const closed = once(child, 'close') as Promise<[number]>;
  const isReady = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said.text += data;
        if (said.text.includes('Ctrl-C')) resolve();
      });
  });
  await Promise.race([isReady, closed]);
  return {
    said,
    stop: async () => {
      child.kill('SIGINT');
      return (await closed)[0];
    },
    closed,
  };
}

it('lends its addresses, keys and placeholders to commands, and takes them back when it ends', async () => {
  const running = await start();
  // No client waits for the tables: they are there.
  expect(existsSync(join(root, '.signoz-as-code/sandbox/clickhouse/schema'))).toBe(true);
  const lent = parseEnv(readFileSync(file, 'utf8'));
  expect(Object.keys(lent).sort()).toEqual(['CLICKHOUSE_PASSWORD', 'CLICKHOUSE_URL', 'KEY', 'SLACK', 'WHERE']);
  expect(running.said.text).toContain(lent.WHERE);
  expect(running.said.text).not.toContain(lent.KEY);
  expect(statSync(file).mode & 0o77).toBe(0);
  const ask = (key: string) =>
    fetch(`${lent.CLICKHOUSE_URL}/?query=SELECT+1`, { headers: { 'x-clickhouse-key': key } }).then((a) => a.status);
  expect([await ask(lent.CLICKHOUSE_PASSWORD as string), await ask('')]).toEqual([200, 403]);
  expect(await running.stop()).toBe(0);
  expect(existsSync(file)).toBe(false);
});

it('runs the requested SigNoz or that of the environment, and refuses others', async () => {
  const version = async () => {
    const { WHERE } = parseEnv(readFileSync(file, 'utf8'));
    return ((await (await fetch(`${WHERE}/api/v1/version`)).json()) as { version: string }).version;
  };
  const asked = await start('--signoz', 'v0.138.0');
  expect(await version()).toBe('v0.138.0');
  await asked.stop();
  const path = join(root, 'generated/local/environment.json');
  const about = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...about, versions: { signoz: 'v0.138.0' } }));
  const own = await start();
  expect(await version()).toBe('v0.138.0');
  await own.stop();
  const wrong = await start('--signoz', 'v0.120.0');
  expect((await wrong.closed)[0]).not.toBe(0);
  expect(wrong.said.text).toContain('v0.108.0, v0.138.0');
});

it("keeps a user's own secrets, also after a killed sandbox", async () => {
  const own = 'SLACK=https://hooks.example/mine\n# mine\nMINE="a b"';
  writeFileSync(file, own);
  const first = await start();
  expect(parseEnv(readFileSync(file, 'utf8'))).toMatchObject({ SLACK: 'https://hooks.example/mine', MINE: 'a b' });
  const left = readFileSync(file, 'utf8');
  await first.stop();
  expect(readFileSync(file, 'utf8')).toBe(`${own}\n`);
  writeFileSync(file, left);
  const second = await start();
  expect(readFileSync(file, 'utf8').match(/WHERE=/g)).toHaveLength(1);
  await second.stop();
  expect(readFileSync(file, 'utf8')).toBe(`${own}\n`);
});

it('writes nothing when the user names the server or its key, and says which', async () => {
  writeFileSync(file, 'KEY=real\n');
  const running = await start();
  expect(running.said.text).toContain('local.env sets KEY itself');
  await running.stop();
  expect(readFileSync(file, 'utf8')).toBe('KEY=real\n');
});

it('replaces the whole file of an earlier version', async () => {
  const head = "# Written by the sandbox: its addresses, its key, and stand-ins for the secrets of 'local'.\n";
  writeFileSync(file, `${head}WHERE=http://127.0.0.1:1\nKEY=old\nSLACK=https://sandbox.invalid/slack\nMINE=kept\n`);
  const running = await start();
  expect(parseEnv(readFileSync(file, 'utf8')).KEY).not.toBe('old');
  await running.stop();
  expect(readFileSync(file, 'utf8')).toBe('MINE=kept\n');
});

it('does not replace an environment with fixed addresses', async () => {
  const refused = await start('--environment', 'fixed');
  expect((await refused.closed)[0]).toBe(1);
  expect(refused.said.text).toContain("cannot replace 'fixed': its live.signoz.url is fixed");
  expect(readdirSync(join(root, '.signoz-as-code'))).toEqual(['sandbox']);
});
