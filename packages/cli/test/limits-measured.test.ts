import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer, json } from 'node:stream/consumers';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';
import { startIn } from './support.ts';

const MINUTE = 60_000;
const FOLDER = 'packages/telemetry/definitions';
const LIMITS = `${FOLDER}/limits.ts`;
const source = `import { defineLimit, max, metric, promql, quantile, raw, spans } from '@signoz-as-code/telemetry';
import { load } from './metrics.ts';

/** How long work may wait. */
export const waiting = defineLimit({
  value: 100, // of the first week
  unit: 'ms',
  description: 'Work that waits',
  measure: quantile(0.5, metric(load, { time: 'avg', space: 'sum' })).over('2d').times(2).plus(3), // a day is too short
});
export const calls = defineLimit({ value: 7, unit: 'short', description: 'Calls <b>a</b> minute', measure: max(spans('count()')).over('1d') });
export const agreed = defineLimit({ value: 5, unit: 's', description: 'Agreed', basis: { document: 'The contract' } });
`;
let project: SmallProject;
let sandbox: Sandbox;
let front: Server;
interface Body {
  readonly start: number;
  readonly end: number;
  readonly noCache: boolean;
  readonly compositeQuery: {
    readonly queries: { readonly spec: { readonly signal?: string; stepInterval: number } }[];
  };
}
let asked: Body[] = [];
/** SigNoz's answer at a time; undefined for no data. */
let at: (signal: string, time: number) => number | undefined;
/** Instead of the sandbox's version. */
let version: string | undefined;
let refused: string | undefined;
/** The status of SigNoz's answer to each query from this one on. */
let failing: { readonly from: number; readonly to?: number; readonly status: number } | undefined;

/** Seconds of waiting from 0.04 to 0.06; calls from 1 to 9. */
const usual = (signal: string, time: number): number =>
  signal === 'metrics' ? 0.04 + ((time / MINUTE) % 21) / 1000 : 1 + ((time / MINUTE) % 9);

beforeAll(async () => {
  project = smallProject({
    [`${FOLDER}/index.ts`]: `import type { Catalogue, Metric } from '@signoz-as-code/telemetry';
import * as limits from './limits.ts';
import * as metrics from './metrics.ts';
export { limits, metrics };
export const attributes = {};
export const services = {};
export const catalogue: Catalogue = { services: [], attributes: [], metrics: Object.values<Metric>(metrics) };
`,
    [`${FOLDER}/metrics.ts`]: `import { defineMetric } from '@signoz-as-code/telemetry';
export const load = defineMetric({ name: 'app.load', instrument: 'gauge', unit: 's', temporality: 'unspecified', arrives: 'otlp', emitter: 'service', attributes: [], description: 'Work that waits' });
`,
    [LIMITS]: source,
    'packages/alerts/definitions/channels/ops.ts': `import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'ops', email: { to: 'a@b.test', send_resolved: true } });
`,
    'packages/alerts/definitions/rules/slow.ts': `import { defineRule } from '@signoz-as-code/alerts';
import { metric } from '@signoz-as-code/telemetry';
import { limits, metrics } from '../../../telemetry/definitions/index.ts';
import ops from '../channels/ops.ts';
export default defineRule({
  name: 'Slow', unit: 's', queries: { A: metric(metrics.load, { time: 'avg', space: 'sum' }) },
  when: { op: 'above', match: 'at-least-once' }, over: '5m', every: '1m',
  thresholds: [{ severity: 'critical', target: limits.waiting.value, unit: 'ms', channels: [ops] }],
  annotations: { summary: 's', description: 'd', runbook: 'r', basis: 'b' },
});
`,
  });
  const generated = await project.run('generate');
  expect(generated.code, generated.err).toBe(0);
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  front = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    if (url === '/api/v5/query_range') {
      const body = (await json(request)) as Body;
      asked.push(body);
      if (failing !== undefined && asked.length > failing.from && asked.length <= (failing.to ?? Infinity)) {
        response.writeHead(failing.status).end('{}');
        return;
      }
      response.writeHead(refused === undefined ? 200 : 400, { 'content-type': 'application/json' });
      const error = { status: 'error', error: { code: 'bad', message: refused } };
      response.end(JSON.stringify(refused === undefined ? answer(body) : error));
      return;
    }
    if (version !== undefined && url === '/api/v1/version') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ version, ee: 'Y', setupCompleted: true }));
      return;
    }
    const sent = await buffer(request);
    const headers = { 'signoz-api-key': String(request.headers['signoz-api-key']), 'content-type': 'application/json' };
    const got = await fetch(`${sandbox.signoz.url}${url}`, {
      method,
      headers,
      ...(sent.length > 0 ? { body: sent } : {}),
    });
    response.writeHead(got.status, { 'content-type': got.headers.get('content-type') ?? 'application/json' });
    response.end(Buffer.from(await got.arrayBuffer()));
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const { port } = front.address() as AddressInfo;
  Object.assign(project.env, { SIGNOZ_URL: `http://127.0.0.1:${port}`, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
});
beforeEach(() => {
  asked = [];
  at = usual;
  refused = undefined;
  failing = undefined;
  version = undefined;
  project.write(LIMITS, source);
});
afterAll(async () => {
  front?.close();
  await sandbox?.stop();
  project?.remove();
});

function answer({ start, end, compositeQuery }: Body): object {
  const signal = compositeQuery.queries[0]?.spec.signal ?? 'promql';
  const values = [];
  for (let time = start - (start % MINUTE); time < end; time += MINUTE) {
    const value = at(signal, time);
    if (value !== undefined) values.push({ timestamp: time, value });
  }
  const meta = { rowsScanned: 1_000, bytesScanned: 5_000, durationMs: 3 };
  const series = values.length === 0 ? [] : [{ labels: [], values }];
  return {
    status: 'success',
    data: { type: 'time_series', meta, data: { results: [{ queryName: 'A', aggregations: [{ index: 0, series }] }] } },
  };
}

describe('limits', () => {
  test('measures each limit in its own unit, every point once, in periods whose steps SigNoz keeps', async () => {
    const { code, out } = await project.run('limits', '--format', 'json');
    expect(code).toBe(2);
    expect(JSON.parse(out).limits).toMatchObject([
      { name: 'calls', value: 7, unit: 'short', measured: { measured: 9, limit: 9, points: 1440 } },
      // 0.05 s are 50 ms; twice that plus 3 is 103, which is 100 with two digits.
      { name: 'waiting', value: 100, unit: 'ms', measured: { measured: 50, limit: 100, points: 2880, series: 1 } },
    ]);
    const points = asked.map(({ start, end, compositeQuery }) => ({
      points: (end - start) / MINUTE,
      signal: compositeQuery.queries[0]?.spec.signal,
    }));
    expect(points.every((one) => one.points <= (one.signal === 'metrics' ? 290 : 1_490))).toBe(true);
    expect(asked.every(({ noCache }) => noCache)).toBe(true);
    expect(asked.length).toBeLessThan(15);
    const text = await project.run('limits', 'calls');
    expect(text.out).toContain('calls: 7 short → 9 short (+28.6 %)');
    expect(text.out).toMatch(/above 7: 22 % of the points; above 9: 0 %/);
    expect(text.out).toMatch(/[▁▂▃▄▅▆▇█]{50}/);
  });

  test('--write writes only value and basis; generate and plan show the change', {
    timeout: 180_000,
  }, async () => {
    at = (signal, time) => usual(signal, time) * 2;
    const applied = await project.run('apply', '--yes');
    expect(applied.code, applied.err + applied.out).toBe(0);
    const { code, err } = await project.run('limits', '--write');
    expect(code, err).toBe(0);
    const written = project.read(LIMITS);
    const time = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\dZ';
    expect(written).toMatch(
      new RegExp(
        `^export const waiting = defineLimit\\(\\{
  value: 200, // of the first week
  unit: 'ms',
  description: 'Work that waits',
  measure: quantile\\(0\\.5, metric\\(load, \\{ time: 'avg', space: 'sum' \\}\\)\\)\\.over\\('2d'\\)\\.times\\(2\\)\\.plus\\(3\\), // a day is too short
  basis: \\{
    value: 100,
    date: '\\d{4}-\\d\\d-\\d\\d',
    from: '${time}',
    to: '${time}',
    points: 2880,
    environment: 'local',
  \\},
\\}\\);$`,
        'm',
      ),
    );
    expect(written).toMatch(
      /calls = defineLimit\(\{ value: 18, .*\.over\('1d'\), basis: \{ value: 18, date: .*environment: 'local' \} \}\);/,
    );
    expect(written.split('\n').at(-2)).toBe(source.split('\n').at(-2));
    expect((await project.run('check')).out).not.toContain('limit/');
    expect((await project.run('generate')).out).toContain('generated/local/alerts/rules/slow.json');
    const plan = await project.run('plan');
    expect(plan.code, plan.err).toBe(2);
    expect(plan.out).toContain('100 → 200');
    expect((await project.run('limits')).code).toBe(0);
    // The second time, the basis is replaced, not added.
    expect((await project.run('limits', '--write')).code).toBe(0);
    expect(project.read(LIMITS).match(/basis:/g)).toHaveLength(3);
  });

  test('names a limit with too few points or without data, and writes the others', async () => {
    const since = Date.now() - 50 * MINUTE;
    at = (signal, time) => (signal === 'metrics' && time < since ? undefined : usual(signal, time));
    const { code, out, err } = await project.run('limits', '--write');
    expect(code).toBe(1);
    // Fifty minutes, and those that the command takes.
    expect(out).toMatch(/waiting: 100 ms, not measured: (49|5\d) points are too few: 100 are needed/);
    expect(err).toContain('not written, because there is too little data: waiting');
    expect(project.read(LIMITS)).toContain('value: 100, // of the first week');
    expect(project.read(LIMITS)).toContain('value: 9,');
    // Two hours of a day are enough points; everything that shows the value says that they are two hours.
    project.write(LIMITS, source);
    const part = Date.now() - 120 * MINUTE;
    at = (signal, time) => (time < part ? undefined : usual(signal, time));
    const short = await project.run('limits', 'calls', '--format', 'markdown', '--write');
    expect(short.out).toMatch(/\| `calls` \| 7 short \| 9 short; there is data of 1[12]\d min of 24 h \|/);
    expect(short.err).toMatch(/written {2}calls {2}\S+ {2}\(there is data of 1[12]\d min of 24 h\)/);
    // A gap counts as well, and minutes between points that come every five minutes do not.
    project.write(LIMITS, source);
    const began = Date.now() - 24 * 60 * MINUTE;
    at = (signal, time) =>
      Math.abs(time - began - 12 * 60 * MINUTE) < 3 * 60 * MINUTE ? undefined : usual(signal, time);
    expect((await project.run('limits', 'calls')).out).toMatch(/; there is data of 1[78]\S* h of 24 h/);
    at = (signal, time) => (time % (5 * MINUTE) === 0 ? usual(signal, time) : undefined);
    expect((await project.run('limits', 'calls')).out).not.toContain('there is data of');
    at = () => undefined;
    project.write(LIMITS, source);
    expect((await project.run('limits', '--write')).out).toContain('calls: 7 short, not measured: there is no data');
    expect(project.read(LIMITS)).toBe(source);
  });

  test('reports what was measured when SigNoz stops answering, and measures the others after one failure', async () => {
    await project.run('limits', 'calls');
    failing = { from: asked.length, status: 403 };
    asked = [];
    const stopped = await project.run('limits', '--write');
    expect(stopped.code).toBe(1);
    expect(stopped.out).toMatch(/calls: 7 short → 9 short[\s\S]*waiting: 100 ms, not measured: .*403/);
    expect(stopped.err).toContain('Nothing was written: some limits could not be measured (waiting)');
    expect(asked.length).toBe(failing.from + 1);
    asked = [];
    failing = { from: 0, to: 1, status: 500 };
    const once = await project.run('limits');
    expect(once.code).toBe(1);
    expect(once.out).toMatch(/calls: 7 short, not measured: .*500[\s\S]*waiting: 100 ms, as it is\n {2}quantile/);
    failing = { from: 0, status: 403 };
    asked = [];
    expect(await project.run('limits')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('403') });
    expect(project.read(LIMITS)).toBe(source);
  });

  test('writes nothing when SigNoz refuses, the budget ends, or a value is not a literal number', async () => {
    refused = 'no such metric';
    const broken = await project.run('limits', '--write');
    expect(broken).toMatchObject({ code: 1, out: expect.stringContaining('no such metric') });
    expect(broken.err).toContain('Nothing was written: some limits could not be measured (calls, waiting)');
    refused = undefined;
    const short = await project.run('limits', '--write', '--max-rows', '2000');
    expect(short).toMatchObject({ code: 1, out: expect.stringContaining('--max-rows allows no more') });
    expect(project.read(LIMITS)).toBe(source);
    const computed = source.replace('value: 100,', 'value: 10 * 10,');
    project.write(LIMITS, computed);
    const refusal = await project.run('limits', '--write');
    expect(refusal).toMatchObject({
      code: 1,
      err: expect.stringContaining('its value is not a plain number (10 * 10)'),
    });
    expect(project.read(LIMITS)).toBe(computed);
  });

  test('after Ctrl-C while it writes, every definition is as it was', async () => {
    at = (signal, time) => usual(signal, time) * 2;
    const waits = `${source}if (waiting.value !== 100) {
  console.error('it is written');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
}
`;
    project.write(LIMITS, waits);
    const running = startIn(project.root, project.env, ['limits', '--write']);
    const ended = once(running, 'close');
    let err = '';
    for await (const text of running.stderr as Readable) {
      err += String(text);
      if (String(text).includes('it is written')) running.kill('SIGINT');
    }
    expect(await ended).toEqual([null, 'SIGINT']);
    expect(err).toContain('Nothing was written: interrupted');
    expect(project.read(LIMITS)).toBe(waits);
  });

  test('lists the limits that can be measured, and refuses others', async () => {
    expect((await project.run('limits', 'wating')).err).toContain("did you mean 'waiting'?");
    expect((await project.run('limits', 'agreed')).err).toContain('agreed cannot be measured: add `measure');
    expect(asked).toEqual([]);
  });

  test('draws each with the old and the new value on a page, and for a pull request', async () => {
    const { out, code } = await project.run('limits', '--format', 'markdown', '--page', 'limits.html');
    expect(code).toBe(2);
    expect(out).toContain('| `calls` | 7 short | 9 short | +28.6 % |');
    const page = project.read('limits.html');
    expect(page.match(/<svg/g)?.length).toBeGreaterThanOrEqual(2);
    expect(page).toContain('<title>measured: ');
    expect(page).not.toContain('<script');
  });
});

describe('suggest', () => {
  const begun = Math.floor(Date.now() / MINUTE) * MINUTE;
  /** Six peaks of 100, 200 … 600 ms, half an hour apart, four hours ago. */
  const peaks = (_signal: string, time: number): number => {
    const minute = (time - begun) / MINUTE + 240;
    return minute >= 0 && minute < 180 && minute % 30 === 0 ? (minute / 30 + 1) / 10 : 0.001;
  };
  const found = (text: string) =>
    (JSON.parse(text) as { thresholds: { suggestions: { firings: number; target: number; write: string }[] }[] })
      .thresholds[0]?.suggestions ?? [];

  test('finds targets in their unit, and names their limit; a backtest with one gives the same', async () => {
    expect((await project.run('generate')).code).toBe(0);
    at = peaks;
    const { code, out } = await project.run('suggest', 'rule/slow', '--since', '6h');
    expect(code).toBe(0);
    expect(out).toContain('critical: above 100 ms fired 5 times');
    expect(out).not.toContain('there is data of');
    expect(out).toMatch(/1 firing: 550 ms \(any from 500 ms to 600 ms\), 5 min in all/);
    expect(out).toContain(`write value: 550 of the limit waiting (${LIMITS}:6), which changes everything that uses it`);
    expect(out).toMatch(/20 firings: no target; 50 ms fires 6 times/);
    const json = await project.run('suggest', 'rule/slow', '--since', '6h', '--format', 'json');
    const [, five] = found(json.out);
    expect(five).toMatchObject({ firings: 5, is: 'found', fires: 5, target: 150 });
    project.write(LIMITS, source.replace('value: 100,', `value: ${five?.target},`));
    expect((await project.run('generate')).code).toBe(0);
    expect((await project.run('backtest', 'rule/slow', '--since', '6h')).out).toContain('would have fired: 5 times');
    const markdown = await project.run('suggest', 'rule/slow', '--since', '6h', '--format', 'markdown');
    expect(markdown.out).toContain('### Slow (`rule/slow`)');
  });

  test('gives the reason when there are none, and only accepts the rules of generated/', async () => {
    refused = 'no such metric';
    const broken = await project.run('suggest', 'rule/slow', '--since', '6h');
    expect(broken).toMatchObject({ code: 1, out: expect.stringContaining('not replayed: ') });
    refused = undefined;
    at = (_signal, time) => (time < Date.now() - 120 * MINUTE ? undefined : 1);
    expect((await project.run('suggest', 'rule/slow', '--since', '6h')).out).toMatch(
      /there is data of 1[12]\d min of them/,
    );
    at = () => undefined;
    expect((await project.run('suggest', 'rule/slow', '--since', '6h')).out).toContain('there was nothing to compare');
    expect((await project.run('suggest', 'rule/slwo')).err).toContain("did you mean 'rule/slow'?");
  });
});

test.each([
  ['suggest', 'rule/slow'],
  ['limits', 'calls'],
  ['backtest', 'rule/slow'],
])('%s reads the version first, and names both', async (...command) => {
  expect((await project.run('generate')).code).toBe(0);
  version = 'v0.138.0';
  const { code, err } = await project.run(...command);
  expect(code).toBe(1);
  expect(err).toContain('v0.138.0');
  expect(err).toContain('v0.108.0');
  expect(asked).toEqual([]);
});
