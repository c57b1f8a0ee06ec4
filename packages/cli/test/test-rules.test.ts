import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer, json } from 'node:stream/consumers';
import { createClient } from '@clickhouse/client';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

const RULE = 'packages/alerts/definitions/rules/queue.ts';
const TESTS = 'packages/alerts/definitions/rules/queue.test.ts';
const CONFIG = 'signoz.config.ts';
const rule = (target = 10) => `import { defineRule } from '@signoz-as-code/alerts';
import { clickhouse } from '@signoz-as-code/telemetry';
import ops from '../channels/ops.ts';
export default defineRule({
  name: 'Long queue',
  queries: { A: clickhouse("SELECT toStartOfMinute(toDateTime(intDiv(unix_milli, 1000))) AS ts, toFloat64(max(value)) AS value FROM signoz_metrics.distributed_samples_v4 WHERE metric_name = 'shop.queue' AND unix_milli >= {{.start_timestamp_ms}} AND unix_milli < {{.end_timestamp_ms}} GROUP BY ts", { uncatalogued: ['shop.queue'] }) },
  when: { op: 'above', match: 'at-least-once' }, over: '5m', every: '1m', labels: { team: 'shop' },
  thresholds: [{ severity: 'critical', target: ${target}, channels: [ops] }],
  annotations: { summary: 's', description: 'd', runbook: 'r', basis: 'b' },
});
`;
const channel = `import { secret } from '@signoz-as-code/core';
import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'ops', webhook: { send_resolved: true, url: secret('OPS_URL'), max_alerts: 0, timeout: '10s' } });
`;
const tests = `import { firesWithin, notifies, resolvesWithin, ruleTest, series, staysSilent } from '@signoz-as-code/rule-tests';
import { uncataloguedMetric } from '@signoz-as-code/telemetry';
import ops from '../channels/ops.ts';
import rule from './queue.ts';
const queue = series(uncataloguedMetric('shop.queue'), { 'service.name': 'shop' });
export default [
  ruleTest(rule, {
    name: 'fires when the queue grows',
    telemetry: [queue.constant(2, '10m').ramp(2, 22, '10m').constant(2, '20m')],
    expect: [firesWithin('8m', { after: '13m', severity: 'critical' }), resolvesWithin('8m', { after: '20m' }), notifies(ops)],
  }),
  ruleTest(rule, { name: 'stays silent as long as it is', telemetry: [queue.constant(9, '10m')], expect: [staysSilent()] }),
];
`;

let project: SmallProject;
let sandbox: Sandbox;
let front: Server;
let url: string;
/** Whether the collector stores what it accepts. */
let stores = true;
/** The version that SigNoz reports instead of its own. */
let version: string | undefined;

beforeAll(async () => {
  project = smallProject({ [RULE]: rule(), [TESTS]: tests, 'packages/alerts/definitions/channels/ops.ts': channel });
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  const clickhouse = createClient({ url: sandbox.clickhouse.url, request_timeout: 120_000 });
  await sandbox.ready();
  // A collector that writes gauges, and a SigNoz that queries by SQL, on the same tables and engine.
  front = createServer(async (request, response) => {
    const { method = 'GET', url: path = '/' } = request;
    if (path === '/v1/metrics') {
      const points = pointsIn((await json(request)) as never);
      if (stores)
        await clickhouse.insert({ table: 'signoz_metrics.samples_v4', values: points, format: 'JSONEachRow' });
      response.end('{"partialSuccess":{}}');
    } else if (path === '/api/v5/query_range') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(await answered((await json(request)) as never, clickhouse)));
    } else {
      const body = await buffer(request);
      const headers = {
        'signoz-api-key': String(request.headers['signoz-api-key']),
        'content-type': 'application/json',
      };
      const sent = await fetch(`${sandbox.signoz.url}${path}`, {
        method,
        headers,
        ...(body.length > 0 ? { body } : {}),
      });
      response.writeHead(sent.status, { 'content-type': sent.headers.get('content-type') ?? 'application/json' });
      const answer = Buffer.from(await sent.arrayBuffer());
      const isOther = path === '/api/v1/version' && version !== undefined;
      response.end(isOther ? JSON.stringify({ ...JSON.parse(answer.toString()), version }) : answer);
    }
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  Object.assign(project.env, {
    SIGNOZ_TEST_API_KEY: sandbox.signoz.apiKey,
    SIGNOZ_API_KEY: sandbox.signoz.apiKey,
    OPS_URL: 'http://127.0.0.1:9/',
  });
});
beforeEach(() => {
  stores = true;
  version = undefined;
  project.write(RULE, rule());
  project.write(TESTS, tests);
});
afterAll(async () => {
  front?.close();
  await sandbox?.stop();
  project?.remove();
});

const run = (...more: readonly string[]) => project.run('test-rules', '--url', url, '--otlp', url, ...more);

type Sent = {
  readonly resourceMetrics: readonly {
    readonly scopeMetrics: readonly {
      readonly metrics: readonly {
        readonly name: string;
        readonly gauge: {
          readonly dataPoints: readonly { readonly timeUnixNano: string; readonly asDouble: number }[];
        };
      }[];
    }[];
  }[];
};

function pointsIn({ resourceMetrics }: Sent): object[] {
  return resourceMetrics
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
    .flatMap(({ name, gauge }) =>
      gauge.dataPoints.map(({ timeUnixNano, asDouble }) => ({
        metric_name: name,
        fingerprint: 1,
        unix_milli: String(BigInt(timeUnixNano) / 1_000_000n),
        value: asDouble,
      })),
    );
}

interface Asked {
  readonly start: number;
  readonly end: number;
  readonly compositeQuery: {
    readonly queries: readonly { readonly spec: { readonly name: string; readonly query: string } }[];
  };
}

async function answered(
  { start, end, compositeQuery }: Asked,
  clickhouse: ReturnType<typeof createClient>,
): Promise<object> {
  const results = [];
  for (const { spec } of compositeQuery.queries) {
    const query = spec.query
      .replace('{{.start_timestamp_ms}}', String(start))
      .replace('{{.end_timestamp_ms}}', String(end));
    const found = await (await clickhouse.query({ query, format: 'JSONEachRow' })).json<{
      ts: string;
      value: number;
      name?: string;
    }>();
    const series = [...Map.groupBy(found, ({ name }) => name)].map(([name, rows]) => ({
      labels: name === undefined ? [] : [{ key: { name: 'name' }, value: name }],
      values: rows.map(({ ts, value }) => ({ timestamp: Date.parse(`${ts.replace(' ', 'T')}Z`), value })),
    }));
    results.push({ queryName: spec.name, aggregations: [{ index: 0, series }] });
  }
  return { status: 'success', data: { type: 'time_series', meta: {}, data: { results } } };
}

describe('test-rules', { timeout: 240_000 }, () => {
  test('reports the result of each test, again and again on the same SigNoz', async () => {
    const first = await run();
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toMatch(
      /✓ queue: fires when the queue grows\n {4}fired at \+18m to \+27m at critical with 12; notified ops\n✓ queue: stays silent as long as it is\n {4}it did not fire\n\n2 passed, 0 failed\n$/,
    );
    // The second run does not see data of the first.
    expect((await run('rule/queue')).out).toBe(first.out);
  });

  test('fails for a broken rule, also as data', async () => {
    project.write(RULE, rule(100));
    const { code, out } = await run('--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      passed: 1,
      failed: 1,
      tests: [
        {
          name: 'fires when the queue grows',
          passed: false,
          failures: ['it does not fire at critical, and must by +21m', 'it does not fire', 'it does not notify ops'],
          firings: [],
        },
        { name: 'stays silent as long as it is', passed: true },
      ],
      untested: [],
    });
  });

  test('reports what did not arrive, and an endpoint that does not accept anything', async () => {
    stores = false;
    const lost = await run('--patience', '1');
    expect(lost).toMatchObject({ code: 1, out: '' });
    expect(lost.err).toMatch(
      /there is not everything in SigNoz that was sent: 0 of 40 shop\.queue of 'fires when the queue grows' \(queue\)/,
    );
    const { err, code } = await project.run('test-rules', '--url', url, '--otlp', 'http://127.0.0.1:1');
    expect(code).toBe(1);
    expect(err).toContain('http://127.0.0.1:1 does not take metrics: ');
    const { SIGNOZ_TEST_API_KEY } = project.env;
    delete project.env.SIGNOZ_TEST_API_KEY;
    const nowhere = await project.run('test-rules', '--url', 'http://127.0.0.1:2', '--otlp', url);
    Object.assign(project.env, { SIGNOZ_TEST_API_KEY });
    expect(nowhere.err).toContain('SigNoz at http://127.0.0.1:2 does not answer GET /api/v1/version: ');
  });

  test('reports that SigNoz is a build from source, which has no version', async () => {
    version = 'dev';
    const { code, err } = await run();
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining("calls itself 'dev', as a build from source does"),
    });
    version = 'v0.120.0';
    expect((await run()).err).toContain('is SigNoz v0.120.0, and local runs v0.108.0');
  });

  test('sends nothing to an environment', async () => {
    expect((await project.run('test-rules')).err).toContain('give --url <SigNoz> and --otlp <its collector');
    const before = project.read(CONFIG);
    project.write(CONFIG, before.replace("'http://127.0.0.1:1'", "'https://signoz.shop.example'"));
    const refused = 'https://signoz.shop.example is of the environment local';
    expect(
      (await project.run('test-rules', '--url', 'https://SIGNOZ.shop.example.:443/', '--otlp', url)).err,
    ).toContain(refused);
    expect((await project.run('test-rules', '--url', url, '--otlp', 'https://signoz.shop.example/')).err).toContain(
      refused,
    );
    project.write(CONFIG, before);
    const { err } = await project.run('test-rules', '--url', url, '--otlp', 'http://me:secret@a:4318');
    expect(err).toContain('--otlp must be http(s)://host:port alone');
    expect(err).not.toContain('secret');
  });

  test('a wrong test is reported before anything is sent, also by check, and is not a definition', async () => {
    project.write(
      TESTS,
      tests.replace("'8m', { after: '13m'", "'8 m', { afterr: '13m'").replace('staysSilent()', 'notifies(rule)'),
    );
    const { code, err } = await project.run('test-rules', '--check');
    expect(code).toBe(1);
    expect(err).toContain(`${TESTS} · [0].expect[0].within`);
    expect(err).toContain(`${TESTS} · [1].expect[0].channels[0]`);
    expect((await project.run('check')).out).toContain('[rule-tests/expectation]');
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    project.write(TESTS, 'export default 1 +;\n');
    expect((await project.run('test-rules', '--check')).err).toContain(`${TESTS}`);
    expect(await project.run('generate', '--check')).toMatchObject({ code: 0 });
  });

  test("arguments that a test's functions would silently drop are reported once, for that test only", async () => {
    project.write(
      TESTS,
      tests
        .replace("{ 'service.name': 'shop' });", "{ 'service.name': 'shop' }, { evry: '30s' });")
        .replace('staysSilent()', "staysSilent(), firesWithin('6m', 'critical')"),
    );
    const fields = async (...argv: string[]) => {
      const { out, err } = await project.run(...argv);
      return `${out}${err}`.match(/· \S+\(\S+\) \[definition\/argument\]/g);
    };
    const told = ['· series(options.evry) [definition/argument]', '· firesWithin(which) [definition/argument]'];
    expect((await fields('test-rules', '--check'))?.sort()).toEqual(told.sort());
    expect((await fields('check'))?.sort()).toEqual(told.sort());
    expect(await project.run('generate')).toMatchObject({ code: 0 });
  });

  test('writes no compose file for a project without a stack', async () => {
    const { code, err } = await project.run('test-rules', '--compose', 'ci.yaml');
    expect([code, err]).toEqual([1, 'local defines no stack: there is nothing to run tests with\n']);
  });

  test('names rules without tests, and fails for them on request', async () => {
    expect(await project.run('test-rules', '--check', '--require-tests')).toMatchObject({
      code: 0,
      out: '2 tests of 1 rules can be run\n',
    });
    project.write(TESTS, tests.replace(/ {2}ruleTest\(rule, \{ name: 'stays.*\n/, ''));
    const { code, err } = await project.run('test-rules', '--check');
    expect([code, err]).toEqual([0, 'rule/queue lacks a test that stays silent\n']);
    expect(await project.run('test-rules', '--check', '--require-tests')).toMatchObject({ code: 1 });
    expect((await project.run('test-rules', 'rule/quue', '--check')).err).toContain("did you mean 'rule/queue'?");
    expect((await project.run('test-rules', '--check', '-e', 'prod')).err).toContain("there is no environment 'prod'");
  });

  test('does not pass when there is nothing to run', async () => {
    project.erase(TESTS);
    const { code, out, err } = await run();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('there is no test to run: write <key>.test.ts next to a rule');
  });

  test('sends nothing to a SigNoz that has rules', async () => {
    Object.assign(project.env, { SIGNOZ_URL: url });
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
    expect((await run()).err).toContain('has 1 alert rules, which the telemetry of tests may make fire');
  });
});
