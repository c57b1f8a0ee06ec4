import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import type { Arrival } from '@signoz-as-code/catalogue';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load, startService } from '../../../examples/chat-service/test/service.ts';
import recorded from './fixtures/otlp-rows.json' with { type: 'json' };
import { catalogue, metrics } from './fixtures/platform/packages/telemetry/definitions/index.ts';
import { insertOtlp, type Otlp, rowsOf } from './rows.ts';
import { copyProject, sandboxFor, type TestProject } from './support.ts';

test("rows are like the collector's", () => {
  const { series, tracesTags, logsTags } = rowsOf(recorded.sent, recorded.receivedAt);
  const key = (row: object): string => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  const plain = series.map(({ fingerprint: _, labels, ...row }) => ({
    ...row,
    labels: JSON.parse(String(labels)) as object,
  }));
  expect(plain.map(key).sort()).toEqual(recorded.series.map(key).sort());
  const tags = [
    ...tracesTags.map((row) => ({ of: 'traces', ...row })),
    ...logsTags.map((row) => ({ of: 'logs', ...row })),
  ];
  expect(tags.map(key).sort()).toEqual(recorded.tags.map(key).sort());
});

describe('the example service has run, and its telemetry is in the sandbox’s ClickHouse', () => {
  let project: TestProject;
  let sandbox: Sandbox;
  let arrivals: readonly Arrival[];
  let text: string;
  let code: number;

  beforeAll(async () => {
    project = copyProject();
    await project.run('generate');
    sandbox = await sandboxFor(project);
    const receiver = await startReceiver();
    const service = await startService({
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=local,service.version=1.2.3',
      OTEL_METRIC_EXPORT_INTERVAL: '200',
      OTEL_METRIC_EXPORT_TIMEOUT: '200',
      OTEL_BSP_SCHEDULE_DELAY: '100',
      OTEL_BLRP_SCHEDULE_DELAY: '100',
    });
    const open = new AbortController();
    await fetch(`${service.url}/gateway`, { signal: open.signal });
    const kinds = ['text', 'voice', 'direct', 'group'];
    await load(100, 8, (index) => service.send(index % 50 === 49 ? '' : 'hello', kinds[index % 4]));
    // The SDK's counts of its own spans and records arrive one export later.
    const counted = (name: string): boolean => receiver.bodies.some((body) => JSON.stringify(body).includes(name));
    while (!counted(metrics.sdkSpans.name) || !counted(metrics.sdkLogs.name)) await setTimeout(50);
    expect(await service.stop()).toBe(0);
    open.abort();
    await receiver.close();
    await insertOtlp(sandbox.clickhouse.url, receiver.bodies);
    await fetch(sandbox.clickhouse.url, {
      method: 'POST',
      body: `INSERT INTO signoz_logs.tag_attributes_v2 (unix_milli, tag_key, tag_type, tag_data_type, string_value) VALUES (${Date.now()}, 'service.name', 'resource', 'string', 'shop\\n::error::gone\\x1b[2J')`,
    });
    const answer = await project.run('telemetry', 'verify', '--format', 'json');
    ({ arrivals } = JSON.parse(answer.out) as { arrivals: Arrival[] });
    ({ out: text, code } = await project.run('telemetry', 'verify'));
  });
  afterAll(async () => {
    await sandbox?.stop();
    project.remove();
  });

  const verdicts = (kind: Arrival['kind'], verdict: Arrival['verdict']): string[] =>
    arrivals.filter((one) => one.kind === kind && one.verdict === verdict).map(({ name }) => name);

  test('every metric that services emit is found, as in the catalogue', () => {
    const emitted = catalogue.metrics.filter(({ emitter }) => emitter === 'service' || emitter === 'instrumentation');
    // The service makes no HTTP requests, and nothing was dropped.
    const silent: string[] = [metrics.httpClientDuration.name, metrics.telemetryAttributesDropped.name];
    expect(verdicts('metric', 'found')).toEqual(
      emitted
        .map(({ name }) => name)
        .filter((name) => !silent.includes(name))
        .sort(),
    );
    expect(arrivals.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  });

  test('what only collectors, ClickHouse and SigNoz emit is missing, and makes exit code 2', () => {
    expect(code).toBe(2);
    const missing = verdicts('metric', 'missing');
    for (const { name } of catalogue.metrics.filter(({ emitter }) => emitter === 'collector' || emitter === 'platform'))
      expect(missing).toContain(name);
    expect(verdicts('service', 'found')).toEqual(['fluxer-server']);
    expect(verdicts('service', 'missing')).toEqual(expect.arrayContaining(['fluxer-api', 'otel-agent', 'clickhouse']));
  });

  test('an optional name may be missing', () => {
    expect(verdicts('metric', 'quiet')).toEqual([metrics.telemetryAttributesDropped.name]);
    expect(verdicts('service', 'quiet')).toEqual(['otel-sampler']);
  });

  test('unknown telemetry is listed, each with its name', () => {
    const unknown = verdicts('metric', 'unknown');
    expect(unknown).toEqual(
      expect.arrayContaining(['otel.sdk.span.started', 'nodejs.eventloop.delay.max', 'v8js.gc.duration']),
    );
    expect(unknown).not.toContain('nodejs.eventloop.delay');
    expect(unknown.filter((name) => name.startsWith('fluxer.'))).toEqual([]);
    expect(verdicts('attribute', 'unknown')).toEqual(expect.arrayContaining(['url.path', 'telemetry.sdk.name']));
  });

  test('any name is one line, and no command for a terminal or CI', () => {
    expect(verdicts('service', 'unknown')).toEqual(['shop\n::error::gone\u001b[2J']);
    expect(text).toContain('  ? shop\\u000a::error::gone\\u001b[2J\n');
  });

  test('with the number, and the time of the first to the minute', () => {
    const sent = arrivals.find(({ name }) => name === metrics.messagesSent.name)!;
    expect(sent.cardinality).toBe(4);
    expect(sent.first! % 3_600_000).not.toBe(0);
    expect(arrivals.find(({ name }) => name === 'message.id')?.cardinality).toBe(100);
    expect(text).toMatch(/✓ fluxer\.messages\.sent {2}4 series, since /);
    expect(text).toContain('· fluxer.telemetry.attributes.dropped\n');
  });
});

/** Keeps the bodies of OTLP/JSON requests. */
async function startReceiver(): Promise<{ readonly url: string; readonly bodies: Otlp[]; close(): Promise<void> }> {
  const bodies: Otlp[] = [];
  const server: Server = createServer(async (request, response) => {
    bodies.push({ [(request.url ?? '').split('/').at(-1) as string]: await json(request) });
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
