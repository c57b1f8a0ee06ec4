import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Docker } from '@signoz-as-code/compose/live';
import { type Ask, asker } from '@signoz-as-code/probe';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { OtherVersionError } from '@signoz-as-code/signoz-client';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Receiver, startReceiver } from '../../probe/test/receiver.ts';
import { examine, type NamedFinding, type Patient } from '../src/index.ts';

const directory = mkdtempSync(join(tmpdir(), 'signoz-doctor-'));
let sandbox: Sandbox;
let receiver: Receiver;
let healthy: Patient;
beforeAll(async () => {
  sandbox = await startSandbox({ directory });
  await sandbox.ready();
  receiver = await startReceiver(sandbox.clickhouse.url);
  const endpoints = {
    signoz: { url: sandbox.signoz.url, apiKey: { $secret: 'SIGNOZ_API_KEY' } },
    clickhouse: { url: sandbox.clickhouse.url, username: 'default' },
    otlp: { http: receiver.http, grpc: receiver.grpc },
  };
  let time = 0;
  healthy = {
    endpoints,
    secrets: (name) => (name === 'SIGNOZ_API_KEY' ? sandbox.signoz.apiKey : undefined),
    ask: asker(endpoints, () => undefined),
    docker: undefined,
    configurations: undefined,
    traceUrl: undefined,
    arrival: 3_000,
    wait: async (milliseconds) => {
      time += milliseconds;
    },
    clock: () => time,
    now: () => Date.now(),
  };
});
afterAll(async () => {
  await receiver.stop();
  await sandbox.stop();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(() => {
  receiver.lost.clear();
  receiver.refused.clear();
});

async function finding(check: string, patient: Patient): Promise<NamedFinding> {
  const [found] = await examine(patient, [check]);
  if (found === undefined) throw new Error(`no check ${check}`);
  return found;
}

/** The real ClickHouse, except for queries that match. */
function asking(pattern: RegExp, rows: readonly object[]): Ask {
  return async (sql, row, parameters) =>
    pattern.test(sql) ? (rows as never) : ((await healthy.ask?.(sql, row, parameters)) ?? []);
}

test('on the sandbox every check runs; those that need more say what', async () => {
  const findings = await examine(healthy);
  expect(Object.fromEntries(findings.map(({ check, verdict }) => [check, verdict]))).toEqual({
    tasks: 'skipped',
    ports: 'ok',
    version: 'ok',
    signoz: 'ok',
    schema: 'ok',
    configuration: 'skipped',
    'collector-logs': 'skipped',
    'otlp-http': 'ok',
    'otlp-grpc': 'ok',
    'trace-context': 'skipped',
    clocks: 'ok',
    queries: 'ok',
    replication: 'ok',
    disk: expect.stringMatching(/ok|warning/),
    // The sandbox's engine writes no logs about itself.
    'system-logs': 'ok',
  });
  for (const { verdict, detail } of findings)
    if (verdict === 'skipped') expect(detail).toMatch(/needs a swarm|--trace-url/);
});

describe('each failure, once', () => {
  test.each<[string, string, () => Partial<Patient>, RegExp, RegExp]>([
    [
      'ports',
      'a port that is shut',
      () => ({ endpoints: { ...healthy.endpoints, otlp: { http: 'http://127.0.0.1:1' } } }),
      /OTLP\/HTTP \(127\.0\.0\.1:1\): ECONNREFUSED/,
      /address is right/,
    ],
    [
      'signoz',
      'a key that SigNoz does not take',
      () => ({ secrets: () => 'wrong' }),
      /does not take the key/,
      /make a key of an ADMIN/,
    ],
    [
      'signoz',
      'a key that is not set',
      () => ({ secrets: () => undefined }),
      /not set here/,
      /set the variable SIGNOZ_API_KEY/,
    ],
    [
      'schema',
      'a table that is missing',
      () => ({
        ask: asking(/system\.tables WHERE database LIKE 'signoz_%'$/, [
          { name: 'signoz_traces.distributed_signoz_index_v3' },
        ]),
      }),
      /missing: signoz_metrics/,
      /schema migrator/,
    ],
    [
      'queries',
      'a query that runs for long',
      () => ({ ask: asking(/system\.processes/, [{ id: 'q1', seconds: 99, user: 'signoz', query: 'SELECT 1' }]) }),
      /99 s by signoz: SELECT 1/,
      /KILL QUERY WHERE query_id = 'q1'/,
    ],
    [
      'clocks',
      'a clock that is behind',
      () => ({ ask: asking(/AS now$/, [{ now: 940_000 }]), now: () => 1_000_000 }),
      /60 s behind/,
      /NTP/,
    ],
    [
      'clocks',
      'spans from the future',
      () => ({ ask: asking(/AS host/, [{ host: 'node-3', seconds: 400 }]) }),
      /node-3 by 400 s/,
      /NTP/,
    ],
    [
      'replication',
      'a replica that is read-only',
      () => ({ ask: asking(/system\.replicas/, [{ name: 'a.b', readonly: 1, lag: '0', queue: '0' }]) }),
      /read-only: a\.b/,
      /ZooKeepers/,
    ],
    [
      'replication',
      'a replica that lags',
      () => ({ ask: asking(/system\.replicas/, [{ name: 'a.b', readonly: 0, lag: '300', queue: '7' }]) }),
      /a\.b is 300 s behind with 7 parts/,
      /replication_queue/,
    ],
    [
      'disk',
      'a disk that fills before the oldest is deleted',
      () => ({ ask: asking(/system\.parts/, [{ name: 'signoz_logs.logs_v2', bytes: 1e15, days: 1, kept: 30 }]) }),
      /29000000\.0 GB more come/,
      /keep less/,
    ],
    [
      'disk',
      'a disk that is nearly full',
      () => ({ ask: asking(/system\.disks/, [{ free: 5e11, total: 1e14 }]) }),
      /only 500\.0 GB of 100000\.0 GB are free/,
      /larger disk/,
    ],
    [
      'system-logs',
      'a log that grows without end',
      () => ({ ask: asking(/database = 'system'/, [{ name: 'query_log', bytes: '80000000000', expires: 0 }]) }),
      /without a TTL: system\.query_log \(80\.0 GB\)/,
      /clickhouse-server\.ts/,
    ],
    [
      'system-logs',
      'what a log was before its form changed',
      () => ({
        ask: asking(/database = 'system'/, [
          { name: 'query_log', bytes: '1', expires: 1 },
          { name: 'query_log_0', bytes: '5000000000', expires: 0 },
        ]),
      }),
      /without a TTL: system\.query_log_0 \(5\.0 GB\)/,
      /DROP TABLE system\.query_log_0/,
    ],
  ])('%s: %s', async (check, _, change, detail, fix) => {
    const found = await finding(check, { ...healthy, ...change() });
    expect(found.verdict).toMatch(/failed|warning/);
    expect(found.detail).toMatch(detail);
    expect(found.fix).toMatch(fix);
  });

  test.each(['otlp-http', 'otlp-grpc'])('%s: a refused signal, and a lost one', async (check) => {
    receiver.refused.add('traces');
    expect((await finding(check, healthy)).detail).toMatch(/did not take traces \(/);
    receiver.refused.clear();
    receiver.lost.add('logs');
    const lost = await finding(check, healthy);
    expect([lost.verdict, lost.detail]).toEqual(['failed', expect.stringContaining('ClickHouse has no logs of them')]);
    expect(lost.fix).toContain('exporter of logs');
  });

  test('a check that cannot run has failed, with the reason', async () => {
    const ask: Ask = () => Promise.reject(new Error('ClickHouse: connection refused'));
    const found = await finding('queries', { ...healthy, ask });
    expect([found.verdict, found.detail]).toEqual([
      'failed',
      'it could not be looked at: ClickHouse: connection refused',
    ]);
    expect(found.fix).toBeTruthy();
  });

  test('collectors that cannot be compared with a SigNoz of another version do not point to credentials', async () => {
    const other = new OtherVersionError('SigNoz is v0.120.0', 'v0.120.0', true);
    const found = await finding('configuration', { ...healthy, configurations: () => Promise.reject(other) });
    expect([found.verdict, found.detail]).toEqual(['failed', 'it could not be looked at: SigNoz is v0.120.0']);
    expect(found.fix).toBe('plan and apply refuse to work until the two are the same');
  });
});

test('a slow answer is not a wrong clock', async () => {
  const ends = [1_000_000, 1_030_000];
  const slow = { ask: asking(/AS now$/, [{ now: 1_029_000 }]), now: () => ends.shift()! };
  expect(await finding('clocks', { ...healthy, ...slow })).toMatchObject({ verdict: 'ok' });
});

test('the key is only sent to the named server, also when that redirects', async () => {
  const keys: unknown[] = [];
  const start = async (answer: RequestListener): Promise<string> => {
    const server = createServer(answer);
    onTestFinished(() => void server.close());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const elsewhere = await start((request, response) => {
    keys.push(request.headers['signoz-api-key']);
    response.end('{}');
  });
  const sends = await start((request, response) => {
    const isHealth = request.url === '/api/v1/health';
    response.writeHead(isHealth ? 200 : 302, { Location: `${elsewhere}${request.url}` }).end();
  });
  const signoz = { url: sends, apiKey: { $secret: 'KEY' } };
  const patient = { ...healthy, endpoints: { ...healthy.endpoints, signoz }, secrets: () => 'the-key-of-signoz' };
  expect(await finding('signoz', patient)).toMatchObject({ verdict: 'failed', detail: expect.stringContaining('302') });
  expect(keys).toEqual([]);
});

test("a table's growth is computed from its days so far and its retention, by ClickHouse itself", async () => {
  const sql = async (text: string): Promise<string> =>
    (await (await fetch(sandbox.clickhouse.url, { method: 'POST', body: text })).text()).trim();
  const today = await sql('SELECT toString(today())');
  const insert = `INSERT INTO signoz_logs.logs_v2 (ts_bucket_start, timestamp, body) SELECT toUnixTimestamp(now()), toUnixTimestamp64Nano(toDateTime64('${today} 12:00:00', 9) - INTERVAL 2 DAY), toString(number) FROM numbers(1000)`;
  expect((await fetch(sandbox.clickhouse.url, { method: 'POST', body: insert })).status).toBe(200);
  // Of an older day only a part without rows is left, which ClickHouse removes when it has time.
  for (const sql of [
    'ALTER TABLE signoz_logs.logs_v2 MODIFY SETTING remove_empty_parts = 0',
    insert.replace('2 DAY', '4 DAY').replace('toString(number)', "'expired'"),
    "ALTER TABLE signoz_logs.logs_v2 DELETE WHERE body = 'expired' SETTINGS mutations_sync = 2",
  ])
    expect((await fetch(sandbox.clickhouse.url, { method: 'POST', body: sql })).status).toBe(200);
  let rows: readonly { name: string; days: unknown; kept: unknown }[] = [];
  const ask: Ask = async (sql, row, parameters) => {
    const found = (await healthy.ask?.(sql, row, parameters)) ?? [];
    if (sql.includes('system.parts')) rows = found as never;
    return found;
  };
  // Midnight may come between the rows and the finding.
  const passed = (since: string): Promise<number> => sql(`SELECT dateDiff('day', ${since}, today())`).then(Number);
  const firstSample = `(SELECT min(toDate(fromUnixTimestamp64Milli(unix_milli))) FROM signoz_metrics.samples_v4)`;
  const find = async () => {
    const before = [await passed(`toDate('${today}')`), await passed(firstSample)];
    await finding('disk', { ...healthy, ask });
    const after = [await passed(`toDate('${today}')`), await passed(firstSample)];
    const [logs, samples] = before.map((days, index) =>
      Array.from({ length: (after[index] as number) - days + 1 }, (_, more) => days + more),
    );
    return { logs: logs?.map((days) => days + 3), samples: samples?.map((days) => days + 1) };
  };
  const kept = (name: string) =>
    rows.filter((row) => row.name === name).map((row) => [Number(row.days), Number(row.kept)]);
  const expected = (days: readonly number[] | undefined, period: number) => [[expect.toBeOneOf(days ?? []), period]];
  let days = await find();
  expect(kept('signoz_logs.logs_v2')).toEqual(expected(days.logs, 15));
  expect(kept('signoz_metrics.samples_v4')).toEqual(expected(days.samples, 30));
  const rules =
    "ALTER TABLE signoz_logs.logs_v2 MODIFY COLUMN _retention_days UInt16 DEFAULT multiIf(resources_string['service.name'] IN ('a', '99'), 60, 15)";
  expect((await fetch(sandbox.clickhouse.url, { method: 'POST', body: rules })).status).toBe(200);
  days = await find();
  expect(kept('signoz_logs.logs_v2')).toEqual(expected(days.logs, 60));
});

test("ClickHouse's own logs without expiry are found by their tables", async () => {
  const run = async (sql: string) =>
    expect((await fetch(sandbox.clickhouse.url, { method: 'POST', body: sql })).status).toBe(200);
  const table = (name: string, ttl = '') =>
    run(`CREATE TABLE system.${name} (event_date Date) ENGINE = MergeTree ORDER BY event_date ${ttl}`);
  await table('query_log', 'TTL event_date + INTERVAL 7 DAY');
  await table('query_log_0');
  await table('crash_log');
  const found = await finding('system-logs', healthy);
  expect([found.verdict, found.detail]).toEqual(['warning', 'without a TTL: system.query_log_0 (0.0 GB)']);
  for (const name of ['query_log', 'query_log_0', 'crash_log']) await run(`DROP TABLE system.${name} SYNC`);
});

describe('a trace through an endpoint', () => {
  /** A service that continues the trace of its caller, or does not. */
  async function through(goesOn: boolean): Promise<NamedFinding> {
    const server = createServer((request, response) => {
      const trace = goesOn ? /^00-([0-9a-f]{32})-/.exec(String(request.headers.traceparent))?.[1] : undefined;
      const body = JSON.stringify({ resourceSpans: [{ traceId: trace ?? '0'.repeat(32) }] });
      fetch(`${receiver.http}/v1/traces`, { method: 'POST', body }).then(
        () => response.end('ok'),
        () => response.writeHead(500).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    try {
      return await finding('trace-context', { ...healthy, traceUrl: `http://127.0.0.1:${port}/` });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test('is found again, with the services that it reached', async () => {
    expect(await through(true)).toMatchObject({
      verdict: 'ok',
      detail: 'the trace reached shop (the endpoint answered 200)',
    });
  });

  test('is missed when the service begins its own', async () => {
    const found = await through(false);
    expect([found.verdict, found.fix]).toEqual(['failed', expect.stringContaining('tracecontext')]);
  });
});

describe('in a swarm', () => {
  const stack = 'fluxer-signoz';
  const service = {
    ID: 's1',
    Spec: {
      Name: `${stack}_otel-collector`,
      Labels: { 'com.docker.stack.namespace': stack },
      TaskTemplate: { ContainerSpec: { Image: 'signoz/signoz-otel-collector:v0.129.12' } },
      Mode: { Replicated: { Replicas: 1 } },
    },
  };
  const swarm = (task: object, log = ''): Patient => {
    const docker: Docker = async ([group, verb]) => {
      switch (`${group} ${verb}`) {
        case 'service ls':
          return 's1\n';
        case 'service inspect':
          return JSON.stringify([service]);
        case 'service ps':
          return 't1\n';
        case 'service logs':
          return log;
        default:
          return JSON.stringify([{ ID: 't1', ServiceID: 's1', Slot: 1, DesiredState: 'running', ...task }]);
      }
    };
    return { ...healthy, docker, endpoints: { ...healthy.endpoints, swarm: { stack } } };
  };
  const running = { Status: { State: 'running' } };

  test('a running stack is healthy', async () => {
    const patient = swarm(running, '2026-11-23T10:00:00Z Everything is ready.\n');
    expect(await finding('tasks', patient)).toMatchObject({ verdict: 'ok', detail: 'otel-collector 1' });
    expect((await finding('collector-logs', patient)).verdict).toBe('ok');
  });

  test('a service without its tasks is named, with the failure of the tasks', async () => {
    const found = await finding(
      'tasks',
      swarm({ Status: { State: 'pending', Err: 'no suitable node (scheduling constraints not satisfied on 1 node)' } }),
    );
    expect([found.verdict, found.detail]).toEqual([
      'failed',
      expect.stringContaining('otel-collector 0/1 (no suitable node'),
    ]);
    expect(found.fix).toContain('docker node update --label-add');
  });

  test('a missing stack is named', async () => {
    const found = await finding('tasks', { ...swarm(running), docker: async () => '' });
    expect([found.verdict, found.detail]).toEqual(['failed', `the swarm has no stack ${stack}`]);
  });

  test.each([
    [
      'service::pipelines::metrics: references exporter "signozmeter" which is not configured',
      'signoz-as-code generate',
    ],
    ['data refused due to high memory usage', 'memoryMiB'],
    ['Exporting failed. sending queue is full', 'merges'],
    ['code: 516, message: signoz: Authentication failed', 'clickhouse-password'],
    ['code: 60, message: Table signoz_logs.logs_v2 does not exist', 'schema migrator'],
    ['code: 252, message: Too many parts', 'send_batch_size'],
    ['listen tcp 0.0.0.0:4317: bind: address already in use', 'one port'],
    ['dial tcp 10.0.1.5:9000: connect: connection refused', 'backend'],
    ['Exporting failed. Dropping data.', 'dropped'],
  ])('a collector that writes %j', async (line, fix) => {
    const found = await finding(
      'collector-logs',
      swarm(running, `2026-11-23T10:00:00Z ${line}\n2026-11-23T10:00:01Z fine\n`),
    );
    expect([found.verdict, found.detail]).toEqual(['failed', expect.stringContaining(line)]);
    expect(found.fix).toContain(fix);
  });
});

describe('the running configurations of collectors', () => {
  const running = (...states: readonly ('as-generated' | 'no-op' | 'differs' | 'not-seen')[]) =>
    finding('configuration', {
      ...healthy,
      configurations: async () =>
        states.map((state, index) => ({ collector: `otel-collector.${index}`, state, detail: state })),
    });

  test.each([
    [['as-generated', 'not-seen'], 'ok', /as-generated; otel-collector.1: not-seen/],
    [['as-generated', 'differs'], 'warning', /^otel-collector.1: differs$/],
    [['differs', 'no-op'], 'failed', /^otel-collector.1: no-op$/],
    [['not-seen'], 'skipped', /not-seen/],
    [[], 'skipped', /no collector runs/],
  ] as const)('%s: %s', async (states, verdict, detail) => {
    const found = await running(...states);
    expect(found.verdict).toBe(verdict);
    expect(found.detail).toMatch(detail);
    expect(found.fix !== undefined).toBe(['warning', 'failed'].includes(verdict));
  });
});
