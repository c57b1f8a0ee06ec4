import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

interface Asked {
  readonly requestType: string;
  readonly compositeQuery: {
    readonly queries: readonly { readonly spec: { readonly name: string; query?: string } }[];
  };
}

let project: SmallProject;
let sandbox: Sandbox;
let front: Server;
/** The queries that the server was asked about. */
let asked: Asked[] = [];
let answer: (body: Asked) => { readonly status: number; readonly body: object };
let [now, most] = [0, 0];

const rule = (query: string, target = 10): string => `import { defineRule } from '@signoz-as-code/alerts';
import { promql, raw } from '@signoz-as-code/telemetry';
import ops from '../channels/ops.ts';
export default defineRule({
  name: 'Much', unit: 'none', queries: { A: promql(raw(${JSON.stringify(query)})) },
  when: { op: 'above', match: 'at-least-once' }, over: '5m', every: '1m',
  thresholds: [{ severity: 'critical', target: ${target}, channels: [ops] }],
  annotations: { summary: 's', description: 'd', runbook: 'r', basis: 'b' },
});
`;
const panels = (
  ...queries: string[]
): string => `import { defineDashboard, timeSeries } from '@signoz-as-code/dashboards';
import { promql, raw } from '@signoz-as-code/telemetry';
const only = (query) => ({ A: promql(raw(query)) });
export default defineDashboard({
  title: 'Some', description: 'd',
  panels: { ${queries.map((query, index) => `p${index}: timeSeries({ title: 'P${index} <b>', unit: 'none', queries: only(${JSON.stringify(query)}) })`).join(', ')} },
});
`;
const channel = `import { secret } from '@signoz-as-code/core';
import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'ops', webhook: { send_resolved: true, url: secret('OPS_URL'), max_alerts: 0, timeout: '10s' } });
`;
const RULE = 'packages/alerts/definitions/rules/much.ts';
const DASHBOARD = 'packages/dashboards/definitions/dashboards/some.ts';

const verdict = (more: object = {}): object => ({ valid: true, warnings: [], statements: [], error: null, ...more });
const all = (one: object) => (body: Asked) => ({
  status: 200,
  body: {
    status: 'success',
    data: { compositeQuery: Object.fromEntries(body.compositeQuery.queries.map(({ spec }) => [spec.name, one])) },
  },
});

beforeAll(async () => {
  project = smallProject({
    [RULE]: rule('vector(1)'),
    [DASHBOARD]: panels('vector(1)', 'vector(2)'),
    'packages/alerts/definitions/channels/ops.ts': channel,
  });
  project.write('signoz.config.ts', project.read('signoz.config.ts').replace("'v0.108.0'", "'v0.138.0'"));
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox'), release: 'v0.138.0' });
  front = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const body = await buffer(request);
    if (url === '/api/v5/query_range/preview') {
      const question = JSON.parse(String(body)) as Asked;
      asked.push(question);
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      const { status, body: said } = answer(question);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(said));
      return;
    }
    const sent = await fetch(`${sandbox.signoz.url}${url}`, {
      method,
      headers: {
        'signoz-api-key': String(request.headers['signoz-api-key']),
        'content-type': 'application/json',
      },
      ...(body.length > 0 ? { body } : {}),
    });
    response.writeHead(sent.status, { 'content-type': sent.headers.get('content-type') ?? 'application/json' });
    response.end(Buffer.from(await sent.arrayBuffer()));
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  Object.assign(project.env, {
    OPS_URL: 'http://127.0.0.1:9/ops',
    SIGNOZ_URL: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    SIGNOZ_API_KEY: sandbox.signoz.apiKey,
  });
}, 60_000);
beforeEach(() => {
  asked = [];
  answer = all(verdict());
});
afterAll(async () => {
  front?.close();
  await sandbox?.stop();
  project?.remove();
});

const queries = (): (string | undefined)[] =>
  asked.flatMap(({ compositeQuery }) => compositeQuery.queries.map(({ spec }) => spec.query)).sort();

describe("the server's own verdict", () => {
  test('is requested for every new query, a few at a time, and shown with the rows that they would read', async () => {
    answer = all(verdict({ statements: [{ estimate: [{ rows: 1_000_000 }, { rows: 234_567 }] }] }));
    const { code, out } = await project.run('plan');
    expect(code).toBe(2);
    expect(queries()).toEqual(['vector(1)', 'vector(1)', 'vector(2)']);
    expect(out).toContain(
      'SigNoz on 3 new or changed queries\n  3 taken without a word\n  the most over an hour reads rule/much query A: about 1,234,567 rows',
    );
    expect(most).toBeLessThanOrEqual(4);
  });

  test('is requested from the sandbox too', async () => {
    const body = { start: 1, end: 2, compositeQuery: { queries: [{ type: 'promql', spec: { name: 'A' } }] } };
    const said = await fetch(`${sandbox.signoz.url}/api/v5/query_range/preview`, {
      method: 'POST',
      headers: { 'signoz-api-key': sandbox.signoz.apiKey },
      body: JSON.stringify(body),
    });
    expect(await said.json()).toMatchObject({ data: { compositeQuery: { A: { valid: true } } } });
  });

  test('is requested for queries as they are sent: the sandbox refuses none', async () => {
    const pod = `import { equals, logs, uncataloguedAttribute } from '@signoz-as-code/telemetry';
const where = equals(uncataloguedAttribute('pod'), 'a');
const queries = { A: logs('count()', { where }) };
`;
    const files = {
      'packages/dashboards/definitions/views/pod.ts': `import { defineView } from '@signoz-as-code/dashboards';
${pod}export default defineView({ name: 'Pod', page: 'logs', where });
`,
      'packages/dashboards/definitions/views/pods.ts': `import { defineView } from '@signoz-as-code/dashboards';
${pod}export default defineView({ name: 'Pods', page: 'logs', panel: 'graph', queries });
`,
      'packages/alerts/definitions/rules/pod.ts': `${pod}${rule('')
        .replace(/^import.*telemetry';$/m, '')
        .replace(/queries: .*$/m, 'queries,')
        .replace('Much', 'Pod')}`,
      'packages/dashboards/definitions/dashboards/pod.ts': `import { defineDashboard, timeSeries } from '@signoz-as-code/dashboards';
${pod}export default defineDashboard({ title: 'Pod', description: 'd', panels: { a: timeSeries({ title: 'A', unit: 'none', queries }) } });
`,
    };
    for (const [path, text] of Object.entries(files)) project.write(path, text);
    const generated = await project.run('generate');
    const { SIGNOZ_URL } = project.env;
    project.env.SIGNOZ_URL = sandbox.signoz.url;
    const { code, out } = await project.run('plan');
    Object.assign(project.env, { SIGNOZ_URL });
    for (const path of Object.keys(files)) project.erase(path);
    await project.run('generate');
    expect(generated, generated.err).toMatchObject({ code: 0 });
    expect(code).toBe(2);
    expect(out).toContain('SigNoz on 7 new or changed queries\n  7 taken without a word');
  });

  test('is not requested for unchanged queries: none for a threshold, only the changed one for a panel', async () => {
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
    expect(asked).toEqual([]);
    expect((await project.run('plan')).code).toBe(0);
    project.write(RULE, rule('vector(1)', 30));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    const { code, out } = await project.run('plan');
    expect([code, asked]).toEqual([2, []]);
    expect(out).not.toContain('SigNoz on');
    project.write(DASHBOARD, panels('vector(1)', 'vector(3)'));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    await project.run('plan');
    expect(queries()).toEqual(['vector(3)']);
  });

  test('a refusal and a warning are in the plan in every format, escaped, and the plan stays valid', async () => {
    answer = (body) =>
      all(
        verdict({
          valid: false,
          warnings: [],
          error: { message: 'syntax <i>error</i>', errors: [{ message: `at ${body.requestType}` }] },
        }),
      )(body);
    const text = await project.run('plan');
    expect(text.code).toBe(2);
    expect(text.out).toContain(
      '✗ refused: syntax <i>error</i>; at time_series\n      dashboard/some panel "P1 <b>" · query A\n',
    );
    const { out } = await project.run('plan', '--format', 'markdown');
    expect(out).toContain(
      '- ⛔ refused: syntax &lt;i&gt;error&lt;/i&gt;; at time\\_series — dashboard/some panel "P1 &lt;b&gt;" · query A',
    );
    const json = await project.run('plan', '--format', 'json');
    expect(JSON.parse(json.out).verdicts.verdicts).toMatchObject([{ address: 'dashboard/some', warnings: [] }]);
    answer = all(verdict({ warnings: ['metric x has never been received', 'could not run EXPLAIN ESTIMATE: EOF'] }));
    const warned = (await project.run('plan')).out;
    expect(warned).toContain('! metric x has never been received\n      dashboard/some panel "P1 <b>" · query A\n');
    expect(warned).not.toContain('EXPLAIN');
  });

  test('a request that is refused as a whole, and a server that does not answer, are reported', async () => {
    answer = () => ({
      status: 400,
      body: {
        status: 'error',
        error: { code: 'x', message: 'Found 1 syntax errors', errors: [{ message: 'line 1:4' }] },
      },
    });
    expect((await project.run('plan')).out).toContain('refused: Found 1 syntax errors; line 1:4');
    answer = () => ({ status: 500, body: { status: 'error', error: { code: 'x', message: 'broken' } } });
    const { code, out } = await project.run('plan', '--out', 'plan.json');
    expect(code).toBe(2);
    expect(out).toContain('not all were asked: SigNoz answered 500 to POST /api/v5/query_range/preview: broken');
    expect(JSON.parse(project.read('plan.json'))).not.toHaveProperty('verdicts');
  });
});
