import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, test } from 'vitest';

/** Runs a script under `register`; returns how it ended, and the names of the received spans. */
async function run(
  script: string,
  env: Record<string, string> = {},
): Promise<{ end: unknown; spans: unknown[]; stderr: string }> {
  const { clients: _, ...rest } = await runCounting(script, env);
  return rest;
}

/** The same, with the spans of outgoing requests. */
async function runCounting(
  script: string,
  env: Record<string, string> = {},
): Promise<{ end: unknown; spans: unknown[]; stderr: string; clients: number }> {
  const spans: unknown[] = [];
  let clients = 0;
  const server = createServer(async (request, response) => {
    const body = JSON.stringify(await json(request));
    if (request.url === '/v1/traces') spans.push(...[...body.matchAll(/"name":"(work \d)"/g)].map(([, name]) => name));
    clients += body.matchAll(/"name":"GET","kind":3/g).toArray().length;
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const child = spawn(
    process.execPath,
    ['--import', '@signoz-as-code/instrumentation/register', '--input-type=module', '-e', script],
    {
      cwd: join(import.meta.dirname, '..'),
      env: {
        PATH: process.env.PATH,
        OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += String(data)));
  child.stdout.on('data', () => child.kill('SIGTERM'));
  const [code, signal] = await once(child, 'close');
  server.close();
  return { end: code ?? signal, spans, stderr, clients };
}

const work =
  "import { withSpan, shutdownTelemetry } from '@signoz-as-code/instrumentation'; withSpan('work 1', {}, () => {});";

test('a script that ends sends its pending telemetry', async () => {
  expect(await run(work)).toEqual({ end: 0, spans: ['work 1'], stderr: '' });
});

test('SIGTERM without a handler of the service: flushes, then ends by the signal', async () => {
  const script = `${work} setInterval(() => {}, 1_000); console.log('ready');`;
  expect(await run(script)).toEqual({ end: 'SIGTERM', spans: ['work 1'], stderr: '' });
});

test('SIGTERM where a library only listens to clean up: neither waits for the other', async () => {
  const script = `${work} import { onExit } from '${import.meta.resolve('signal-exit')}'; onExit(() => console.error('cleaned up'));
    setInterval(() => {}, 1_000); console.log('ready');`;
  expect(await run(script)).toEqual({ end: 'SIGTERM', spans: ['work 1'], stderr: 'cleaned up\n' });
});

test('SIGTERM with a handler: the service ends when it wants, and its last spans are sent too', async () => {
  const script = `${work}
    const timer = setInterval(() => {}, 1_000);
    process.once('SIGTERM', () => setTimeout(() => { withSpan('work 2', {}, () => {}); clearInterval(timer); }, 50));
    console.log('ready');`;
  expect(await run(script)).toEqual({ end: 0, spans: ['work 1', 'work 2'], stderr: '' });
});

/** A closed port. */
const AWAY = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_EXPORTER_OTLP_TIMEOUT: '2000' };

// New attempts to send begin before the last ones have given up: the event loop never becomes empty by itself.
test.each(['http/protobuf', 'grpc'])(
  'with the collector down, a service that ends by itself ends (%s)',
  async (protocol) => {
    const script = `${work}
      const timer = setInterval(() => { withSpan('work 2', {}, () => {}); }, 20);
      process.once('SIGTERM', () => clearInterval(timer));
      setTimeout(() => console.log('ready'), 500);`;
    const { end, stderr } = await run(script, {
      ...AWAY,
      OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
      OTEL_METRIC_EXPORT_INTERVAL: '200',
      OTEL_METRIC_EXPORT_TIMEOUT: '200',
    });
    expect(end).toBe(0);
    expect(stderr).toContain('telemetry error');
  },
);

test.each(['NONE', 'ERROR'])('… and with OTEL_LOG_LEVEL=%s, which is not changed', async (level) => {
  const script = `${work} setInterval(() => {}, 1_000).unref(); setTimeout(() => console.log('ready'), 500);
    process.once('SIGTERM', () => {});`;
  const { end, stderr } = await run(script, {
    ...AWAY,
    OTEL_LOG_LEVEL: level,
    OTEL_METRIC_EXPORT_INTERVAL: '200',
    OTEL_METRIC_EXPORT_TIMEOUT: '200',
  });
  expect(end).toBe(0);
  expect(stderr === '').toBe(level === 'NONE');
});

test.each(['a=b,service.version', 'a=b,query=x=y', 'a=%ZZ'])(
  'resource attributes that the SDK refuses are reported: %s',
  async (given) => {
    const { end, stderr } = await run(work, { OTEL_RESOURCE_ATTRIBUTES: given });
    expect(end).toBe(0);
    expect(stderr).toBe(
      'telemetry warn: OTEL_RESOURCE_ATTRIBUTES is left out as a whole: one of its pairs is not key=value, with the comma, = and % in a value percent-encoded\n',
    );
  },
);

test('before process.exit a service awaits shutdownTelemetry', async () => {
  expect(await run(`${work} await shutdownTelemetry(); process.exit(7);`)).toEqual({
    end: 7,
    spans: ['work 1'],
    stderr: '',
  });
});

test.each([
  ['imported', "import { createServer, get } from 'node:http';"],
  [
    'required, as CommonJS does it',
    "import { createRequire } from 'node:module'; const { createServer, get } = createRequire(import.meta.url)('node:http');",
  ],
])('a request is one span where node:http is %s', async (_, load) => {
  const script = `${load}
    const server = createServer((request, response) => response.end()).listen(0, '127.0.0.1', () => {
      const again = (times) => get({ port: server.address().port, host: '127.0.0.1' }, (response) => {
        response.resume().on('end', () => times > 1 ? again(times - 1) : server.close());
      });
      again(3);
    });`;
  expect(await runCounting(script)).toEqual({ end: 0, spans: [], stderr: '', clients: 3 });
});

test('OTEL_SDK_DISABLED switches it off', async () => {
  expect(await run(work, { OTEL_SDK_DISABLED: 'true' })).toEqual({ end: 0, spans: [], stderr: '' });
});

test('an invalid variable is reported, and stops nothing', async () => {
  const { end, spans, stderr } = await run(work, {
    OTEL_TRACES_SAMPLER: 'sometimes',
    OTEL_RESOURCE_ATTRIBUTES: 'a=%ZZ',
  });
  expect({ end, spans }).toEqual({ end: 0, spans: ['work 1'] });
  expect(stderr).toContain('sometimes');
});
