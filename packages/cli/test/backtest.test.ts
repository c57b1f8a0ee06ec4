import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer, json } from 'node:stream/consumers';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

const MINUTE = 60_000;
let project: SmallProject;
let sandbox: Sandbox;
let front: Server;
/** The queries for the query range. */
let asked: { readonly start: number; readonly end: number; readonly noCache: boolean }[] = [];
let answer: { readonly status: number; readonly body?: object } = { status: 200 };
/** After how many queries SigNoz refuses the key. */
let answered = Number.POSITIVE_INFINITY;
/** The rows that SigNoz reports for a query over a window of this many minutes. */
let rowsOf = (_minutes: number): number => 1_000;

const rule = (target: number, over = '5m'): string => `import { defineRule } from '@signoz-as-code/alerts';
import { promql, raw } from '@signoz-as-code/telemetry';
import ops from '../channels/ops.ts';
export default defineRule({
  name: 'Much <b>of</b> it', unit: 'none', queries: { A: promql(raw('vector(1)')) },
  when: { op: 'above', match: 'at-least-once' }, over: '${over}', every: '1m', labels: { team: 'backend' },
  thresholds: [{ severity: 'critical', target: ${target}, channels: [ops] }],
  annotations: { summary: 's', description: 'd', runbook: 'r', basis: 'b' },
});
`;
const channel = `import { secret } from '@signoz-as-code/core';
import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'ops', webhook: { send_resolved: true, url: secret('OPS_URL'), max_alerts: 0, timeout: '10s' } });
`;
const RULE = 'packages/alerts/definitions/rules/much.ts';

/** Ten minutes of 20 at every half hour; 1 otherwise. */
const at = (time: number): number => ((time / MINUTE) % 60 >= 30 && (time / MINUTE) % 60 < 40 ? 20 : 1);

beforeAll(async () => {
  project = smallProject({ [RULE]: rule(10), 'packages/alerts/definitions/channels/ops.ts': channel });
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  front = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    if (url === '/api/v5/query_range') {
      const body = (await json(request)) as { start: number; end: number; noCache: boolean };
      asked.push(body);
      const { status, body: given } = asked.length > answered ? { status: 403, body: {} } : answer;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(given ?? series(body)));
      return;
    }
    const sentBody = await buffer(request);
    const headers = { 'signoz-api-key': String(request.headers['signoz-api-key']), 'content-type': 'application/json' };
    const sent = await fetch(`${sandbox.signoz.url}${url}`, {
      method,
      headers,
      ...(sentBody.length > 0 ? { body: sentBody } : {}),
    });
    response.writeHead(sent.status, { 'content-type': sent.headers.get('content-type') ?? 'application/json' });
    response.end(Buffer.from(await sent.arrayBuffer()));
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const { port } = front.address() as AddressInfo;
  Object.assign(project.env, {
    OPS_URL: 'http://127.0.0.1:9/ops',
    SIGNOZ_URL: `http://127.0.0.1:${port}`,
    SIGNOZ_API_KEY: sandbox.signoz.apiKey,
  });
});
beforeEach(() => {
  asked = [];
  answer = { status: 200 };
  answered = Number.POSITIVE_INFINITY;
  rowsOf = () => 1_000;
});
afterAll(async () => {
  front?.close();
  await sandbox?.stop();
  project?.remove();
});

function series({ start, end }: { readonly start: number; readonly end: number }): object {
  const values = [];
  for (let time = start; time <= end; time += MINUTE) values.push({ timestamp: time, value: at(time) });
  return {
    status: 'success',
    data: {
      type: 'time_series',
      meta: meta(rowsOf((end - start) / MINUTE)),
      data: { results: [{ queryName: 'A', aggregations: [{ index: 0, series: [{ labels: [], values }] }] }] },
    },
  };
}

function meta(rows: number): object {
  return { rowsScanned: rows, bytesScanned: rows * 5, durationMs: rows === 0 ? 0 : 3 };
}

describe('backtest', () => {
  test('reports when a rule would have fired, for how long, and what it reads', async () => {
    const { code, out } = await project.run('backtest', 'rule/much', '--since', '24h');
    expect(code).toBe(0);
    // Ten minutes, and the five minutes of the window after them.
    expect(out).toMatch(/would have fired: (23|24|25) times \(longest 15 min/);
    expect(out).toContain('1K rows, 5KB, 3 ms an evaluation; 1.44M rows a day (1440 evaluations)');
    expect(asked.every(({ noCache }) => noCache)).toBe(true);
    // A day of evaluations in a few queries.
    expect(asked.length).toBeLessThan(5);
  });

  test('together with the live rule where that differs', async () => {
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
    expect((await project.run('backtest', '--changed')).out).toBe('No rule of generated/ differs from the live one.\n');
    project.write(RULE, rule(30));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    const { out } = await project.run('backtest', '--changed', '--since', '6h');
    expect(out).toContain('would have fired: never');
    expect(out).toMatch(/the live one: +[567] times/);
    const { out: markdown } = await project.run('backtest', '--changed', '--since', '6h', '--format', 'markdown');
    expect(markdown).toContain('Much &lt;b&gt;of&lt;/b&gt; it');
    expect(markdown).toContain('| never |');
    const { out: plan } = await project.run('plan', '--format', 'markdown', '--backtest', '6h');
    expect(plan).toContain('### Backtest: ');
    expect(plan).toContain('| never |');
    // The bands of both rules, with the thresholds across the values.
    expect(plan).toMatch(/^ +30 │━+│ ━ new above 30$/m);
    expect(plan).toMatch(/^ +│[╌█]+│ ╌ live above 10$/m);
    expect(plan).toMatch(/^ +new │·{60}│ never$/m);
    expect(plan).toMatch(/^ *live │[·█]*█[·█]*│ [567] ×$/m);
    expect(plan).toContain('<details open><summary>Much &lt;b&gt;of&lt;/b&gt; it: 0 firings, the live one');
  });

  test('reports in the plan that a change makes a rule ten times as expensive, and what each team reads', async () => {
    project.write(RULE, rule(10, '5m'));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
    project.write(RULE, rule(10, '60m'));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    rowsOf = (minutes) => minutes * 100;
    const { out } = await project.run('plan', '--format', 'markdown', '--backtest', '2h');
    expect(out).toContain('**Much &lt;b&gt;of&lt;/b&gt; it** would read 12 × what the live one reads.');
    expect(out).toContain('| backend | 8.64M rows, 43.2MB, 4 s a day (1 rule) |');
    expect((await project.run('plan', '--backtest', '2h')).out).toContain('— 12 × what the live one reads');
    // Uncounted queries are not called free.
    rowsOf = () => 0;
    const uncounted = await project.run('plan', '--format', 'markdown', '--backtest', '2h');
    expect(uncounted.out).toContain('SigNoz does not report how much it reads');
    expect(uncounted.out).toContain('| backend | SigNoz does not report it for 1 rule |');
    expect(uncounted.out).not.toContain('× what the live one reads');
    rowsOf = () => 3_000_000;
    expect((await project.run('plan', '--backtest', '2h')).out).toContain('4.32B rows, 21.6GB, 4 s a day');
    project.write(RULE, rule(30));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
  });

  test('as data, and as a page whose text is escaped', async () => {
    const { out } = await project.run('backtest', '--since', '6h', '--format', 'json', '--page', 'page.html');
    expect(JSON.parse(out).rules).toMatchObject([{ address: 'rule/much', wanted: { evaluations: 361, firings: [] } }]);
    const page = project.read('page.html');
    expect(page).toContain('<svg');
    expect(page).toContain('Much &lt;b&gt;of&lt;/b&gt; it');
    expect(page).not.toContain('<b>of');
  });

  test('the plan makes no such query without the option', async () => {
    expect((await project.run('plan', '--format', 'markdown')).out).not.toContain('Backtest');
    expect(asked).toEqual([]);
    const { code, err } = await project.run('plan', '--backtest-page', 'page.html');
    expect([code, asked.length]).toEqual([1, 0]);
    expect(err).toContain('--backtest 7d');
  });

  test('a plan can have a page of it, and is still valid when SigNoz fails', async () => {
    const made = await project.run('plan', '--backtest', '6h', '--backtest-page', 'plan.html');
    expect(made).toMatchObject({ code: 2 });
    expect(project.read('plan.html')).toMatch(/<b>would have fired<\/b> never[\s\S]*<svg/);
    for (const [status, of] of [
      [500, 'the rule'],
      [403, 'all of them'],
    ] as const) {
      answer = { status, body: { status: 'error', error: { code: 'no', message: `broken <i>${of}</i>` } } };
      const { code, out } = await project.run('plan', '--format', 'markdown', '--backtest', '6h', '--out', 'plan.json');
      expect(code).toBe(1);
      expect(out).toContain('threshold critical · ');
      expect(out).toContain(`broken &lt;i&gt;${of}&lt;/i&gt;`);
      expect(JSON.parse(project.read('plan.json')).changes).toHaveLength(1);
    }
  });

  test('the preview shows the timeline of a changed rule on its page', async () => {
    const { code } = await project.run('preview', '--backtest', '6h', '--out', 'site');
    expect(code).toBe(0);
    const page = project.read('site/rules.html');
    expect(page).toContain('replayed for 1 rule that differs from what is live');
    expect(page).toMatch(/<b>the live one<\/b> [567] times/);
    expect(page).toContain('<title>live: critical above 10</title>');
    expect(page.match(/<rect class="firing"/g)?.length).toBeGreaterThan(4);
    expect(page).not.toContain('<b>of');
    answer = { status: 403, body: { status: 'error', error: { code: 'no', message: '<u>no</u>' } } };
    expect((await project.run('preview', '--backtest', '6h', '--out', 'site')).code).toBe(1);
    expect(project.read('site/rules.html')).toContain('The rules were not replayed: SigNoz answered 403');
  });

  test('ends where its budget does, and says so', async () => {
    const { code, out } = await project.run('backtest', '--since', '30d', '--max-rows', '2000');
    expect(code).toBe(0);
    expect(out).toContain('not replayed: the queries have read 3000 rows: --max-rows allows no more');
  });

  test('reports a rule whose queries SigNoz refuses, and fails when SigNoz itself fails', async () => {
    answer = { status: 400, body: { status: 'error', error: { code: 'bad', message: 'no such metric' } } };
    expect((await project.run('backtest', '--since', '6h')).out).toContain('no such metric');
    answer = { status: 404, body: { status: 'error', error: { code: 'not_found', message: 'field not found' } } };
    expect(await project.run('backtest', '--since', '6h')).toMatchObject({
      code: 0,
      out: expect.stringContaining('field not found'),
    });
    // A server without the path.
    answer = { status: 404, body: {} };
    expect(await project.run('backtest', '--since', '6h')).toMatchObject({ code: 1, out: '' });
    answer = { status: 200, body: { status: 'success', data: {} } };
    const broken = await project.run('backtest', '--since', '6h');
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('data.type is missing');
  });

  test('needs no system but SigNoz, and no password but its key', async () => {
    const config = project.read('signoz.config.ts');
    const clickhouse = "clickhouse: { url: 'http://127.0.0.1:1', username: 'a', password: secret('ABSENT') }";
    project.write('signoz.config.ts', config.replace('live: {', `live: { ${clickhouse},`));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect((await project.run('plan')).err).toContain('ABSENT');
    expect(await project.run('backtest', '--since', '6h')).toMatchObject({
      code: 0,
      out: expect.stringContaining('the live one:'),
    });
    expect((await project.run('preview', '--backtest', '6h', '--out', 'site')).err).not.toContain('ABSENT');
    project.write('signoz.config.ts', config);
    expect(await project.run('generate')).toMatchObject({ code: 0 });
  });

  test('keeps the rules that were replayed when SigNoz stops answering, and fails', async () => {
    project.write(RULE.replace('much', 'other'), rule(30).replace('Much', 'Other'));
    project.write(RULE.replace('much', 'third'), rule(30).replace('Much', 'Third'));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    await project.run('backtest', 'rule/much', '--since', '6h');
    answered = asked.length;
    asked = [];
    const { code, out, err } = await project.run('backtest', '--since', '6h');
    expect(code).toBe(1);
    expect(err).toContain('403');
    expect(out).toMatch(/rule\/much[\s\S]*would have fired: never[\s\S]*rule\/other.*\n.*not replayed: .*403/);
    expect(out).toMatch(/rule\/third.*\n.*not replayed: .*403/);
    // The others are not asked for.
    expect(asked.length).toBeLessThanOrEqual(answered + 4);
  });

  test('only accepts the rules of generated/', async () => {
    const { code, err } = await project.run('backtest', 'rule/muhc');
    expect(code).toBe(1);
    expect(err).toContain("did you mean 'rule/much'?");
    expect(asked).toEqual([]);
  });
});
