import { once } from 'node:events';
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';

/** Self-signed, and of this test alone. */
const tls = {
  key: `-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIDAOjwt1P/TyYp58yk0HmlWAa3+H0RVALJzabX7aYR2voAoGCCqGSM49
AwEHoUQDQgAEofhplnJWcdHG0Czb+TvCrbUVnPoo2HkNoup91CC2C5HCGpSYNXx9
CyGLtzyMqHKd5nG8lFub/67Q2FBCYlFvLA==
-----END EC PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBEjCBuAIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwIBcN
MjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMMCWxvY2Fs
aG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABKH4aZZyVnHRxtAs2/k7wq21
FZz6KNh5DaLqfdQgtguRwhqUmDV8fQshi7c8jKhyneZxvJRbm/+u0NhQQmJRbyww
CgYIKoZIzj0EAwIDSQAwRgIhAN2K/qJI1X5CRug416w/OLSBn37Z5tjcmz6DbaaX
LA6GAiEAvJC6Za1oHvut3ZMaFV4PGGlLyEBQ2QakunFT7is86gs=
-----END CERTIFICATE-----
`,
};

const page: RequestListener = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Welcome</title>');
};
const login: RequestListener = (_request, response) => {
  response.writeHead(302, { Location: 'https://login.test/authorize?state=1' }).end();
};

let project: SmallProject;
beforeAll(async () => {
  project = smallProject(dashboardFile('up', 'Up'));
  const made = await project.run('generate');
  expect(made, made.err).toMatchObject({ code: 0 });
});
afterAll(() => project?.remove());

/** Connects the project to a server that is not SigNoz. */
async function connectTo(server: Server, scheme: string): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  Object.assign(project.env, { SIGNOZ_URL: `${scheme}://127.0.0.1:${port}`, SIGNOZ_API_KEY: 'key' });
}

describe('doctor does not call a server healthy that is not SigNoz', () => {
  test.each([
    ['a page for everything', page, 'not JSON'],
    ['a login', login, 'answers 302'],
  ])('%s', async (_, listener, why) => {
    await connectTo(createHttp(listener), 'http');
    const { code, out } = await project.run('doctor', '--only', 'signoz');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(why) });
    expect(out).toContain('fix: see that live.signoz.url in signoz.config.ts is the URL of SigNoz itself');
  });
});

test('an answer that a proxy cut off is called damaged', async () => {
  const cut: RequestListener = (_request, response) => {
    const whole = gzipSync(JSON.stringify({ version: 'v0.108.0', setupCompleted: true }));
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(whole.subarray(0, whole.length - 12));
  };
  await connectTo(createHttp(cut), 'http');
  const { code, err } = await project.run('plan');
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringContaining('sent a damaged answer to GET /api/v1/version'),
  });
});

test('an empty password is a missing one, and a ClickHouse without a password needs none', async () => {
  const clickhouse = smallProject(dashboardFile('up', 'Up'), {
    endpoints:
      ", clickhouse: { url: 'http://127.0.0.1:2', username: 'default', password: secret('CLICKHOUSE_PASSWORD') }",
  });
  onTestFinished(() => clickhouse.remove());
  expect((await clickhouse.run('generate')).code).toBe(0);
  clickhouse.env.CLICKHOUSE_PASSWORD = '';
  const { code, out } = await clickhouse.run('doctor', '--only', 'schema');
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringContaining(
      'CLICKHOUSE_PASSWORD is not set on this machine, or is empty. For a ClickHouse without a password remove password',
    ),
  });
});

test.each([['plan'], ['doctor']])('%s says how a certificate is trusted', async (command) => {
  await connectTo(createHttps(tls, page), 'https');
  const { code, out, err } = await project.run(command);
  expect(code).toBe(1);
  expect(`${out}${err}`).toContain(
    'its certificate is not trusted: self-signed certificate; set NODE_EXTRA_CA_CERTS to a PEM file',
  );
  expect(`${out}${err}`).not.toContain('--use-system-ca');
});

test('telemetry verify waits for ClickHouse as long as --patience says', async () => {
  const silent = createHttp(() => {});
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  const { port } = silent.address() as AddressInfo;
  const other = smallProject(dashboardFile('up', 'Up'), {
    endpoints: `, clickhouse: { url: 'http://127.0.0.1:${port}', username: 'default', password: secret('CLICKHOUSE_PASSWORD') }`,
  });
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
    other.remove();
  });
  Object.assign(other.env, { CLICKHOUSE_PASSWORD: 'x' });
  expect((await other.run('generate')).code).toBe(0);
  const { code, err } = await other.run('telemetry', 'verify', '--patience', '1');
  expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^ClickHouse: Timeout error\..*--patience/) });
});
