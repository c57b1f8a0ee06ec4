import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Sandbox } from '../src/index.ts';
import { call, start, temporaryDirectory } from './support.ts';

async function spawnSandbox(directory: string): Promise<{ readonly process: ChildProcess; readonly sandbox: Sandbox }> {
  const child = spawn(process.execPath, [new URL('./child.ts', import.meta.url).pathname, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { process: child, sandbox: JSON.parse(line.toString()) as Sandbox };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const run = async (sandbox: Sandbox, sql: string) =>
  await (await fetch(sandbox.clickhouse.url, { method: 'POST', body: sql })).text();

test('killed while it makes the schema, and in use: nothing is lost and nothing is half done', async () => {
  const directory = temporaryDirectory();
  const first = await spawnSandbox(directory);
  const statement = run(first.sandbox, 'SELECT 1').catch(() => 'cut');
  while (!existsSync(join(directory, 'clickhouse', 'data', 'metadata', 'signoz_logs'))) await wait(5);
  await kill(first.process);
  expect(await statement).toBe('cut');
  expect(existsSync(join(directory, 'clickhouse', 'schema'))).toBe(false);

  const second = await spawnSandbox(directory);
  await run(second.sandbox, 'CREATE TABLE default.t (x Int32) ENGINE = MergeTree ORDER BY x');
  await run(second.sandbox, 'INSERT INTO default.t VALUES (1), (2)');
  await call(second.sandbox, 'POST', '/api/v1/dashboards', { title: 'kept' });
  await kill(second.process);

  const third = await start({ directory });
  expect(await run(third, 'SELECT sum(x) FROM default.t')).toBe('3\n');
  expect(await run(third, "SELECT count() FROM system.tables WHERE database LIKE 'signoz%'")).toBe('86\n');
  expect((await call(third, 'GET', '/api/v1/dashboards')).body.data).toHaveLength(1);
}, 60_000);
