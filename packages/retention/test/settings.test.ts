import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { applyPlan, makePlan } from '@signoz-as-code/core';
import type { Interception, SandboxOptions } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { live as retention } from '../src/live.ts';
import { journal, type LiveSide, resourcesFor, startLive } from './live.ts';
import { contextFor, owner } from './platform.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let live: LiveSide;
let intercept: SandboxOptions['intercept'];

beforeAll(async () => {
  live = await startLive({ coldVolume: true, intercept: (request) => intercept?.(request) ?? 'answer' });
});
afterAll(async () => {
  await live?.stop();
});

const traces = (keep: '30d' | '45d' | '20d') => resourcesFor({ signal: 'traces', keep });
const metrics = (keep: '90d' | '60d') => resourcesFor({ signal: 'metrics', keep });
const logs = (keep: '7d' | '15d' | '9d') => resourcesFor({ signal: 'logs', keep });
const ofSettings = async (resources: ReturnType<typeof traces>) =>
  (await live.planned(resources)).plan.changes
    .filter(({ kind }) => kind === 'retention-setting')
    .map(({ action, differences }) => [
      action,
      differences.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
    ]);
const engine = (table: string) =>
  live.value(
    `SELECT engine_full FROM system.tables WHERE database = '${table.split('.')[0]}' AND name = '${table.split('.')[1]}'`,
  );

describe("SigNoz's setting of the retention", () => {
  test('is unset on a fresh install, and equals the tables after an apply', async () => {
    expect(await ofSettings(traces('30d'))).toEqual([
      ['update', ['set to be kept: nothing yet → 30d', 'shown as kept: 15d → 30d']],
    ]);
    expect(await ofSettings(metrics('90d'))).toEqual([
      ['update', ['set to be kept: nothing yet → 90d', 'shown as kept: 30d → 90d']],
    ]);
    expect(await ofSettings(logs('7d'))).toEqual([['update', ['set to be kept: nothing yet → 7d']]]);
    await live.applied([...traces('30d'), ...metrics('90d'), ...logs('7d')]);
    expect(await live.signoz('GET', '/api/v1/settings/ttl?type=traces')).toMatchObject({
      traces_ttl_duration_hrs: 720,
      expected_traces_ttl_duration_hrs: 720,
      status: 'success',
    });
    expect(await live.signoz('GET', '/api/v1/settings/ttl?type=metrics')).toMatchObject({
      metrics_ttl_duration_hrs: 2160,
      expected_metrics_ttl_duration_hrs: 2160,
      status: 'success',
    });
    expect(await live.signoz('GET', '/api/v2/settings/ttl?type=logs')).toMatchObject({
      default_ttl_days: 7,
      status: 'success',
    });
    // What SigNoz's own statement removes from these tables is restored: the hour that a row stands for.
    expect(await engine('signoz_metrics.time_series_v4')).toContain(
      '(toDateTime(unix_milli / 1000) + toIntervalSecond(7776000)) + toIntervalSecond(3600)',
    );
  });

  test('changed on the settings page is a difference in setting and tables, and both are fixed', async () => {
    await live.signoz('POST', '/api/v1/settings/ttl?type=traces&duration=48h');
    await vi.waitUntil(
      async () =>
        (await live.signoz('GET', '/api/v1/settings/ttl?type=traces')).traces_ttl_duration_hrs === 48 &&
        (await live.planned(traces('30d'))).plan.changes.length === 8,
      { timeout: 110_000 },
    );
    expect(await ofSettings(traces('30d'))).toEqual([
      ['update', ['set to be kept: 2d → 30d', 'shown as kept: 2d → 30d']],
    ]);
    await live.applied(traces('30d'));
    // The page sends an empty list of rules with every save.
    await live.signoz('POST', '/api/v2/settings/ttl', {
      type: 'logs',
      defaultTTLDays: 9,
      ttlConditions: [],
      coldStorageVolume: '',
      coldStorageDurationDays: 0,
    });
    expect(await ofSettings(logs('7d'))).toEqual([['update', ['set to be kept: 9d → 7d']]]);
    await live.applied(logs('7d'));
  });

  test('is not sent again when only the tables were changed', async () => {
    await live.run(
      'ALTER TABLE signoz_traces.signoz_index_v3 MODIFY TTL toDateTime(timestamp) + toIntervalDay(3) SETTINGS materialize_ttl_after_modify = 0',
    );
    const asked: string[] = [];
    intercept = ({ method, path }) => {
      asked.push(`${method} ${path}`);
      return 'answer';
    };
    const planned = await live.applied(traces('30d'));
    intercept = undefined;
    expect(planned.plan.changes.map(({ address }) => address)).toEqual([
      'table-retention/signoz_traces.signoz_index_v3',
      'retention-setting/traces',
    ]);
    expect(asked.filter((request) => request.startsWith('POST /api/'))).toEqual([]);
  });

  test('costs a plan one call per signal, and nothing is written', async () => {
    const asked: string[] = [];
    intercept = ({ method, path }) => {
      asked.push(`${method} ${path}`);
      return 'answer';
    };
    await live.planned([...traces('30d'), ...metrics('90d'), ...logs('7d')]);
    intercept = undefined;
    expect(asked.filter((request) => request.includes('/api/')).sort()).toEqual([
      'GET /api/v1/settings/ttl',
      'GET /api/v1/settings/ttl',
      'GET /api/v2/settings/ttl',
    ]);
  });
});

describe("SigNoz's status 200 is not trusted", () => {
  test('when its statements fail: the setting has failed, the tables are as reviewed', async () => {
    await live.applied(metrics('90d'));
    // SigNoz loses its table between the reviewed statements and its own.
    let isAway = false;
    intercept = ({ method, path }) => {
      if (method === 'POST' && path.startsWith('/api/v1/settings/ttl')) isAway = true;
      return 'answer';
    };
    const rename = (from: string, to: string) => live.run(`RENAME TABLE signoz_traces.${from} TO signoz_traces.${to}`);
    const { plan, steps } = await live.planned(traces('20d'));
    expect(plan.changes.some(({ kind }) => kind === 'retention-setting')).toBe(true);
    for (const step of steps.filter(({ change }) => change.kind === 'table-retention'))
      await step.provider.update(step.resource!, step.live!);
    await rename('usage_explorer', 'usage_explorer_away');
    const step = steps.find(({ change }) => change.kind === 'retention-setting')!;
    try {
      await expect(step.provider.update(step.resource!, step.live!)).rejects.toThrow(
        /^SigNoz at http:\/\/127\.0\.0\.1:\d+ says that setting the retention of traces has failed; why, only its log says/,
      );
    } finally {
      intercept = undefined;
      await rename('usage_explorer_away', 'usage_explorer');
    }
    expect(isAway).toBe(true);
    expect(await ofSettings(traces('20d'))).toEqual([['update', ['last change: failed → undefined']]]);
    await live.applied(traces('20d'));
  });

  test('when it reports success for one table, and its statement on another one failed', async () => {
    const resources = metrics('60d');
    const { steps } = await live.planned(resources);
    for (const step of steps.filter(({ change }) => change.kind === 'table-retention'))
      await step.provider.update(step.resource!, step.live!);
    const rename = (from: string, to: string) =>
      live.run(`RENAME TABLE signoz_metrics.${from} TO signoz_metrics.${to}`);
    let isAway = false;
    intercept = async ({ server, method, path }): Promise<Interception> => {
      if (method === 'POST' && path.startsWith('/api/')) {
        await rename('time_series_v4_1week', 'away');
        isAway = true;
      } else if (server === 'clickhouse' && isAway) {
        // The engine has SigNoz's statements in its queue since the request, however often SigNoz is asked about them.
        isAway = false;
        await rename('away', 'time_series_v4_1week');
      }
      return 'answer';
    };
    const step = steps.find(({ change }) => change.kind === 'retention-setting')!;
    // The apply waits a minute for SigNoz: a faster clock.
    let now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 20_000));
    try {
      await expect(step.provider.update(step.resource!, step.live!)).rejects.toThrow(
        /says that the retention of metrics is set, but its statements have not been seen on signoz_metrics\.time_series_v4_1week\. These are as generated\/ has them now/,
      );
    } finally {
      clock.mockRestore();
      intercept = undefined;
    }
    expect(isAway).toBe(false);
    expect((await live.planned(resources)).plan.changes).toEqual([]);
  });

  test('when the answer is lost: its later status decides', async () => {
    let cut = 0;
    intercept = ({ method, path }) => {
      if (method !== 'POST' || !path.includes('/settings/ttl')) return 'answer';
      cut++;
      return 'cut-after';
    };
    await live.applied([...traces('45d'), ...logs('9d')]);
    intercept = undefined;
    expect(cut).toBe(2);
  });

  test('when a table could not be changed, the setting is not sent at all', async () => {
    intercept = ({ body }) =>
      body.includes('signoz_traces.trace_summary') && body.includes('MODIFY TTL') ? 'cut-before' : 'answer';
    const { report } = await live.apply(traces('30d'));
    intercept = undefined;
    const setting = report.outcomes.find(({ change }) => change.kind === 'retention-setting');
    expect(setting).toMatchObject({
      result: 'skipped',
      reason: 'it needs table-retention/signoz_traces.trace_summary, which was not applied',
    });
    await live.applied(traces('30d'));
  });

  test('when SigNoz cannot be reached: naming it', async () => {
    intercept = ({ path }) => (path.startsWith('/api/') ? 'cut-before' : 'answer');
    await expect(live.planned(traces('30d'))).rejects.toThrow(
      /SigNoz at http:\/\/127\.0\.0\.1:\d+ closed the connection at GET \/api\/v1\/settings\/ttl\?type=traces/,
    );
    intercept = undefined;
  });
});

test('a change in progress in SigNoz, when everything is as set, is reported and is not a difference', async () => {
  await live.applied(traces('30d'));
  // It changes each table separately, and reports success before it reaches the last one.
  const late = createServer(async ({ url = '', headers }, response) => {
    const key = String(headers['signoz-api-key']);
    const answer = await fetch(`${live.sandbox.signoz.url}${url}`, { headers: { 'SIGNOZ-API-KEY': key } });
    response.end((await answer.text()).replace('"status":"success"', '"status":"pending"'));
  });
  await new Promise<void>((listening) => late.listen(0, '127.0.0.1', listening));
  try {
    const url = `http://127.0.0.1:${(late.address() as AddressInfo).port}`;
    const context = contextFor(live.sandbox.clickhouse.url, traces('30d'), undefined, { ...live.sandbox.signoz, url });
    const { plan } = await makePlan({ owner, resources: traces('30d'), providers: retention.providers(context) });
    expect(plan.changes).toEqual([]);
    expect(plan.notes).toEqual([
      expect.stringMatching(/^SigNoz's setting of traces: it says that its last change is under/),
    ]);
  } finally {
    late.close();
  }
});

test('an apply waits until SigNoz is through with its own change, and reports nothing under way', async () => {
  await live.applied(traces('45d'));
  // What SigNoz still says of the change after it has reported success.
  let left = 0;
  let isSent = false;
  const late = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '', headers } = request;
    const answer = await fetch(`${live.sandbox.signoz.url}${url}`, {
      method,
      headers: { 'SIGNOZ-API-KEY': String(headers['signoz-api-key']) },
      ...(method === 'GET' ? {} : { body: Buffer.concat(chunks) }),
    });
    const text = await answer.text();
    if (method !== 'GET') isSent = true;
    const isDone = isSent && text.includes('"status":"success"');
    response.statusCode = answer.status;
    response.end(left > 0 ? text.replace('"status":"success"', '"status":"pending"') : text);
    if (left > 0) left -= 1;
    else if (isDone) {
      left = 2;
      isSent = false;
    }
  });
  await new Promise<void>((listening) => late.listen(0, '127.0.0.1', listening));
  try {
    const url = `http://127.0.0.1:${(late.address() as AddressInfo).port}`;
    const context = contextFor(live.sandbox.clickhouse.url, traces('30d'), undefined, { ...live.sandbox.signoz, url });
    const planned = await makePlan({ owner, resources: traces('30d'), providers: retention.providers(context) });
    const report = await applyPlan(planned, { journal });
    expect(report.outcomes.map(({ result }) => result)).not.toContain('failed');
    expect({ notes: report.notes, left, isSent }).toEqual({ notes: [], left: 0, isSent: false });
  } finally {
    late.close();
  }
});

test("a rollback restores SigNoz's earlier setting", async () => {
  await live.applied(traces('30d'));
  const { steps } = await live.planned(traces('45d'));
  const before = steps.map(({ resource, live: was }) => ({ ...resource!, spec: was!.restorable! }));
  expect(before.every(({ spec }) => spec !== undefined)).toBe(true);
  await live.applied(traces('45d'));
  const others = traces('45d').filter(({ key, kind }) => !before.some((one) => one.key === key && one.kind === kind));
  await live.applied([...others, ...before]);
  expect(await ofSettings(traces('30d'))).toEqual([]);
});

test('an environment without SigNoz reports what it does not compare', async () => {
  const resources = traces('30d');
  const providers = retention.providers(contextFor(live.sandbox.clickhouse.url, resources));
  expect(providers.map(({ kind }) => kind)).toEqual(['table-retention', 'materialized-view']);
  await providers[0]!.read();
  expect(providers[0]!.notes?.()).toEqual([
    "not compared: what SigNoz's settings page shows of the retention — the environment names no SigNoz (live.signoz)",
  ]);
});
