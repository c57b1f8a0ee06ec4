import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@clickhouse/client';
import { applyPlan, type Definition, type Journal, makePlan, type Resource } from '@signoz-as-code/core';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { defineRetention, type RetentionSpec } from '../src/index.ts';
import { live as retention } from '../src/live.ts';
import { attributes, contextFor, environmentNamed, owner, resourcesOf } from './platform.ts';

/**
 * The retention of each signal from change to change, on the sandbox, or on an external SigNoz and ClickHouse:
 * `pnpm test:signoz --url … --key … --clickhouse …`. It leaves them with 30 days of traces, 90 of metrics and 15 of
 * logs.
 */
const { CONFORMANCE_URL, CONFORMANCE_KEY, CONFORMANCE_CLICKHOUSE } = process.env;

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

let signoz: { readonly url: string; readonly apiKey: string };
let url: string;
let sandbox: Sandbox | undefined;
let hasCold = true;
const directory = mkdtempSync(join(tmpdir(), 'lifecycle-'));

beforeAll(async () => {
  if (CONFORMANCE_URL !== undefined && CONFORMANCE_KEY !== undefined && CONFORMANCE_CLICKHOUSE !== undefined) {
    signoz = { url: CONFORMANCE_URL, apiKey: CONFORMANCE_KEY };
    url = CONFORMANCE_CLICKHOUSE;
  } else {
    sandbox = await startSandbox({ directory, coldVolume: true });
    signoz = sandbox.signoz;
    url = sandbox.clickhouse.url;
    await sandbox.ready();
  }
  const client = createClient({ url });
  const policies = await client.query({
    query: "SELECT 1 AS one FROM system.storage_policies WHERE policy_name = 'tiered' AND volume_name = 's3'",
    format: 'JSONEachRow',
  });
  hasCold = (await policies.json()).length > 0;
  // SigNoz only accepts rules about attributes that have arrived.
  for (const name of ['service.name', 'deployment.environment'])
    await client.command({
      query: `INSERT INTO signoz_logs.logs_resource_keys (name, datatype) VALUES ('${name}', 'String')`,
    });
  await client.close();
});
afterAll(async () => {
  await sandbox?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const production = environmentNamed('production');
const environment = {
  ...production,
  clickhouse: { ...production.clickhouse, cold: { type: 'local', path: '/mnt/cold' } as const },
};
const journal = { begin: async () => undefined, end: async () => undefined } as unknown as Journal;

const planned = (resources: readonly Resource[]) =>
  makePlan({
    owner,
    resources,
    providers: retention.providers(contextFor(url, resources, 'cluster', signoz)),
  });

/** Applies a definition, checks that everything is verified and complete, and returns the plan's report. */
async function applied(spec: RetentionSpec): Promise<string[]> {
  const resources = resourcesOf(environment, { one: defineRetention(spec as never) as Definition });
  const plan = await planned(resources);
  expect(plan.plan.obstacles).toEqual([]);
  const { outcomes } = await applyPlan(plan, { journal });
  expect(outcomes.filter(({ result }) => result !== 'verified')).toEqual([]);
  expect((await planned(resources)).plan.changes).toEqual([]);
  return [...new Set(plan.plan.changes.flatMap(({ differences }) => differences.map(({ path }) => path[0]!)))].sort();
}

const { serviceName, deploymentEnvironment } = attributes;
const rules: NonNullable<RetentionSpec['rules']> = [
  {
    where: [
      { attribute: serviceName, values: ['shop-api', 'shop-gateway'] },
      { attribute: deploymentEnvironment, values: ['production'] },
    ],
    keep: '60d',
  },
  { where: [{ attribute: serviceName, values: ['shop-api'] }], keep: '5d' },
];

test('traces', async () => {
  const traces: RetentionSpec = { signal: 'traces', keep: '30d' };
  await applied(traces);
  expect(await applied({ ...traces, keep: '40d' })).toEqual(['keep', 'set', 'shown']);
  expect(await applied({ ...traces, keep: '20d', existingRows: 'recalculate' })).toEqual(['keep', 'set', 'shown']);
  if (hasCold) {
    await applied({ ...traces, coldAfter: '7d' });
    expect(await applied({ ...traces, coldAfter: '3d' })).toEqual(['moved', 'setCold', 'shownCold']);
    expect(await applied(traces)).toEqual(['moved', 'setCold', 'shownCold']);
  }
  await applied(traces);
});

test('metrics', async () => {
  const metrics: RetentionSpec = { signal: 'metrics', keep: '90d' };
  await applied(metrics);
  expect(await applied({ ...metrics, keep: '60d' })).toEqual(['keep', 'set', 'shown']);
  if (hasCold) {
    await applied({ ...metrics, coldAfter: '30d' });
    expect(await applied(metrics)).toEqual(['moved', 'setCold', 'shownCold']);
  }
  await applied(metrics);
});

test('logs', async () => {
  const logs: RetentionSpec = { signal: 'logs', keep: '15d' };
  await applied(logs);
  expect(await applied({ ...logs, keep: '9d' })).toEqual(['keep', 'newRows', 'set']);
  expect(await applied({ ...logs, keep: '9d', rules })).toEqual(['keep', 'rules']);
  expect(await applied({ ...logs, keep: '9d', rules: rules.slice(1) })).toEqual(['keep', 'rules']);
  expect(await applied({ ...logs, keep: '9d' })).toEqual(['rules']);
  if (hasCold) {
    await applied({ ...logs, coldAfter: '2d' });
    expect(await applied({ ...logs, coldAfter: '3d' })).toEqual(['newRowsMoved', 'setCold']);
    expect(await applied(logs)).toEqual(['moved', 'newRowsMoved', 'setCold']);
  }
  await applied(logs);
});
