import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EngineMissing, startSandbox } from '../src/index.ts';
import { call, rule, start, temporaryDirectory, withoutEngine } from './support.ts';

describe('the sandbox', () => {
  test('listens on the loopback address only, on its own ports', async () => {
    const sandbox = await start(withoutEngine);
    expect(sandbox.signoz.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(sandbox.clickhouse.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(sandbox.signoz.url).not.toBe(sandbox.clickhouse.url);
  });

  test('stores its key and its state in the directory, readable by their owner only', async () => {
    const directory = temporaryDirectory();
    const first = await startSandbox({ directory, ...withoutEngine });
    await call(first, 'POST', '/api/v1/dashboards', { title: 'kept', version: 'v5' });
    await first.stop();
    await first.stop();

    expect(statSync(join(directory, 'credentials.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory).sort()).toEqual(['credentials.json', 'signoz.db']);
    expect(readFileSync(join(directory, 'credentials.json'), 'utf8')).toContain(first.signoz.apiKey);

    const second = await start({ directory, ...withoutEngine });
    expect(second.signoz.apiKey).toBe(first.signoz.apiKey);
    const { body } = await call(second, 'GET', '/api/v1/dashboards');
    expect(body.data).toMatchObject([{ data: { title: 'kept' } }]);
  });

  test('two of them have different keys', async () => {
    const [one, other] = [await start(withoutEngine), await start(withoutEngine)];
    expect(one.signoz.apiKey).not.toBe(other.signoz.apiKey);
    const headers = { 'SIGNOZ-API-KEY': one.signoz.apiKey };
    expect((await call(other, 'GET', '/api/v1/rules', undefined, headers)).status).toBe(401);
  });

  test('says which port is taken, and leaves nothing behind', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { readonly port: number };
    const directory = temporaryDirectory();
    await expect(startSandbox({ directory, clickhousePort: port, ...withoutEngine })).rejects.toThrow(
      `port ${port} of 127.0.0.1, where the sandbox's clickhouse should listen, is taken`,
    );
    await new Promise((resolve) => taken.close(resolve));
    const sandbox = await start({ directory, clickhousePort: port, ...withoutEngine });
    expect(sandbox.clickhouse.url).toBe(`http://127.0.0.1:${port}`);
  });

  test('a request can be cut before or after the server acted', async () => {
    const cuts: Record<number, 'cut-before' | 'cut-after'> = { 1: 'cut-before', 2: 'cut-after' };
    const seen: string[] = [];
    const sandbox = await start({
      ...withoutEngine,
      intercept: ({ server, method, path, body, count }) => {
        seen.push(`${server} ${count} ${method} ${path} ${body}`);
        return cuts[count] ?? 'answer';
      },
    });
    await expect(call(sandbox, 'POST', '/api/v1/dashboards', { title: 'before' })).rejects.toThrow();
    await expect(call(sandbox, 'POST', '/api/v1/dashboards', { title: 'after' })).rejects.toThrow();
    const { body } = await call(sandbox, 'GET', '/api/v1/dashboards');
    expect(body.data).toMatchObject([{ data: { title: 'after' } }]);
    expect(seen).toEqual([
      'signoz 1 POST /api/v1/dashboards {"title":"before"}',
      'signoz 2 POST /api/v1/dashboards {"title":"after"}',
      'signoz 3 GET /api/v1/dashboards ',
    ]);
  });

  test("without the engine ClickHouse's side says what to install, and SigNoz works", async () => {
    const directory = temporaryDirectory();
    const sandbox = await start({ directory, ...withoutEngine });
    for (const path of ['/ping', '/?query=SELECT+1']) {
      const response = await fetch(`${sandbox.clickhouse.url}${path}`);
      expect(response.status).toBe(503);
      expect(await response.text()).toMatch(
        /the optional npm package 'chdb' 3\.4\.0 could not be loaded \(Cannot find package 'chdb'\)\. Install it with/,
      );
    }
    expect(existsSync(join(directory, 'clickhouse'))).toBe(false);
    expect((await call(sandbox, 'POST', '/api/v1/rules', rule())).status).toBe(200);
    expect((await call(sandbox, 'GET', '/api/v1/settings/ttl?type=traces')).status).toBe(500);
  });

  test('the engine is not loaded before the first statement', async () => {
    let loads = 0;
    const sandbox = await start({
      loadEngine: async () => {
        loads++;
        throw new Error('not today');
      },
    });
    await call(sandbox, 'GET', '/api/v1/rules');
    expect(loads).toBe(0);
    await fetch(`${sandbox.clickhouse.url}/?query=SELECT+1`);
    expect(loads).toBe(1);
    await expect(sandbox.ready()).rejects.toThrow(EngineMissing);
    expect(loads).toBe(2);
  });
});
