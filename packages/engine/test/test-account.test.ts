import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { firstKey } from '../src/test-account.ts';

/** A server with these answers by method and path, and the requests that it got. */
async function serving(answers: Readonly<Record<string, unknown>>) {
  const asked: { readonly request: string; readonly body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    const path = `${request.method} ${request.url?.split('?')[0]}`;
    asked.push({ request: path, body: request.method === 'POST' ? await json(request) : undefined });
    const answer = answers[path];
    response.writeHead(answer === undefined ? 404 : 200);
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const directory = mkdtempSync(join(tmpdir(), 'signoz-as-code-account-'));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(() => {
    close();
    rmSync(directory, { recursive: true });
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, asked, close, file: join(directory, 'keys.json') };
}

test('an unused SigNoz gets an account with a key that does not expire, which is used again', async () => {
  const version = { version: 'v0.108.0', setupCompleted: false };
  const { url, asked, file } = await serving({
    'GET /api/v1/version': version,
    'POST /api/v1/register': {},
    'GET /api/v2/sessions/context': { data: { orgs: [{ id: 'o' }] } },
    'POST /api/v2/sessions/email_password': { data: { accessToken: 'session' } },
    'POST /api/v1/pats': { data: { token: 'the key' } },
  });
  expect(await firstKey(url, file)).toBe('the key');
  const made = asked.find(({ request }) => request === 'POST /api/v1/pats');
  expect(made?.body).toMatchObject({ role: 'ADMIN', expiresInDays: 0 });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ [url]: 'the key' });
  version.setupCompleted = true;
  expect(await firstKey(url, file)).toBe('the key');
});

test('the error names a server that is no SigNoz, or that does not answer', async () => {
  const { url, file, close } = await serving({ 'GET /api/v1/version': '<title>A shop</title>' });
  await expect(firstKey(url, file)).rejects.toThrow(`${url} answered GET /api/v1/version without JSON`);
  close();
  await expect(firstKey(url, file)).rejects.toThrow(`SigNoz at ${url} does not answer GET /api/v1/version: `);
});
