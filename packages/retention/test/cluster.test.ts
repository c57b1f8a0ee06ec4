import { applyPlan, type Definition, type Journal, makePlan, type Resource } from '@signoz-as-code/core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { defineRetention, type RetentionSpec } from '../src/index.ts';
import { live as retention } from '../src/live.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { contextFor, environmentNamed, owner, resourcesOf } from './platform.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster(['clickhouse-1-1', 'clickhouse-1-2']);
});
afterAll(async () => {
  await cluster?.stop();
});
afterEach(() => {
  cluster.reachable('clickhouse-1-2', true);
});

/** The retention of `signal` where ClickHouse is a cluster. SigNoz does not affect replicas. */
function resourcesFor(spec: RetentionSpec): readonly Resource[] {
  const all = resourcesOf(environmentNamed('production'), { one: defineRetention(spec as never) as Definition });
  return all.filter(({ kind }) => kind !== 'retention-setting');
}
const traces = (keep: '30d' | '40d') => resourcesFor({ signal: 'traces', keep });

const planned = (resources: readonly Resource[]) =>
  makePlan({ owner, resources, providers: retention.providers(contextFor(cluster.url, resources, 'cluster')) });

const journal = { begin: async () => undefined, end: async () => undefined } as unknown as Journal;
const apply = async (resources: readonly Resource[]) => applyPlan(await planned(resources), { journal });

const told = async (resources: readonly Resource[]) =>
  (await planned(resources)).plan.changes.map(({ key, differences }) => [
    key,
    ...differences.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
  ]);

const ttl = (host: string, table = 'signoz_index_v3') =>
  cluster
    .on(
      host,
      `SELECT extract(create_table_query, 'toIntervalSecond\\\\((\\\\d+)\\\\)') FROM system.tables WHERE name = '${table}'`,
    )
    .then((text) => text.trim());

describe('replicas', () => {
  test('that agree are one table, and each is changed and read back', async () => {
    const report = await apply(traces('30d'));
    expect(report.outcomes.map(({ result }) => result)).toEqual(Array(9).fill('verified'));
    expect(await told(traces('30d'))).toEqual([]);
    expect([await ttl('clickhouse-1-1'), await ttl('clickhouse-1-2')]).toEqual(['2592000', '2592000']);
  });

  test('with one different rule are a difference that names it, and become equal', async () => {
    await cluster.on(
      'clickhouse-1-2',
      'ALTER TABLE signoz_traces.signoz_index_v3 MODIFY TTL toDateTime(timestamp) + toIntervalDay(15) SETTINGS materialize_ttl_after_modify = 0',
    );
    expect(await told(traces('30d'))).toEqual([
      ['signoz_traces.signoz_index_v3', 'kept: 30d on clickhouse-1-1, 15d on clickhouse-1-2 → 30d'],
    ]);
    const { outcomes } = await apply(traces('30d'));
    expect(outcomes).toMatchObject([{ result: 'verified' }]);
    expect(await ttl('clickhouse-1-2')).toBe('2592000');
    expect(await told(traces('30d'))).toEqual([]);
  });

  test('with one rule that does more than delete, or has rules, are a difference like any other', async () => {
    await cluster.on(
      'clickhouse-1-2',
      "ALTER TABLE signoz_traces.signoz_index_v3 MODIFY TTL toDateTime(timestamp) + toIntervalDay(30), toDateTime(timestamp) + toIntervalDay(7) TO DISK 'default' SETTINGS materialize_ttl_after_modify = 0",
    );
    expect(await told(traces('30d'))).toEqual([
      [
        'signoz_traces.signoz_index_v3',
        `TTL also: nothing on clickhouse-1-1, ["TO DISK 'default' 7d after timestamp"] on clickhouse-1-2 → undefined`,
      ],
    ]);
    expect((await apply(traces('30d'))).outcomes).toMatchObject([{ result: 'verified' }]);
    const logs = resourcesFor({ signal: 'logs', keep: '7d' }).filter(({ key }) => key === 'signoz_logs.logs_v2');
    await apply(logs);
    await cluster.on(
      'clickhouse-1-2',
      "ALTER TABLE signoz_logs.logs_v2 MODIFY COLUMN _retention_days UInt16 DEFAULT multiIf(resources_string['service.name'] IN ('api'), 3, 7)",
    );
    expect(await told(logs)).toEqual([
      [
        'signoz_logs.logs_v2',
        'new rows kept otherwise: nothing on clickhouse-1-1, [{"keep":"3d","where":{"service.name":["api"]}}] on clickhouse-1-2 → undefined',
      ],
    ]);
    expect((await apply(logs)).outcomes).toMatchObject([{ result: 'verified' }]);
    expect(await told(logs)).toEqual([]);
  });

  test('with one missing table are an error that names both', async () => {
    const rename = (from: string, to: string) =>
      cluster.on('clickhouse-1-2', `RENAME TABLE signoz_traces.${from} TO signoz_traces.${to}`);
    await rename('usage_explorer', 'away');
    await expect(planned(traces('30d'))).rejects.toThrow(
      /there is no table signoz_traces\.usage_explorer on clickhouse-1-2\. Run the schema migrator/,
    );
    await rename('away', 'usage_explorer');
  });

  test('with one host down cannot be planned: the error names it', async () => {
    cluster.reachable('clickhouse-1-2', false);
    await expect(planned(traces('30d'))).rejects.toThrow(
      /^ClickHouse at http:\/\/127\.0\.0\.1:\d+: Connection refused \(clickhouse-1-2:9000\)/,
    );
  });

  test('with one host that goes down during an apply: nothing is called done, and the next apply finishes it', async () => {
    const plan = await planned(traces('40d'));
    // The host was up at the last look at the table, right before the change.
    const begin = async (): Promise<void> => cluster.reachable('clickhouse-1-2', false);
    const report = await applyPlan(plan, { journal: { ...journal, begin } });
    cluster.reachable('clickhouse-1-2', true);
    expect(report.outcomesKnown).toBe(false);
    expect(report.outcomes.map(({ result }) => result)).toEqual(Array(9).fill('failed'));
    expect(report.outcomes[0]!.reason).toMatch(
      /^ClickHouse at http:\/\/127\.0\.0\.1:\d+: Distributed DDL task \S+ is not finished on 1 of 2 hosts/,
    );
    expect([await ttl('clickhouse-1-1'), await ttl('clickhouse-1-2')]).toEqual(['3456000', '2592000']);
    expect((await told(traces('40d')))[0]).toEqual([
      'signoz_traces.dependency_graph_minutes_v2',
      'kept: 40d on clickhouse-1-1, 30d on clickhouse-1-2 → 40d',
    ]);
    const { outcomes } = await apply(traces('40d'));
    expect(outcomes.map(({ result }) => result)).toEqual(Array(9).fill('verified'));
    expect(await ttl('clickhouse-1-2')).toBe('3456000');
  });

  test('with one that still computes the expiry of its parts: apply says so and waits', async () => {
    const samples = (keep: '90d' | '5d') =>
      resourcesFor({ signal: 'metrics', keep, existingRows: 'recalculate' }).filter(
        ({ key }) => key === 'signoz_metrics.samples_v4',
      );
    for (const host of ['clickhouse-1-1', 'clickhouse-1-2'])
      await cluster.on(
        host,
        "INSERT INTO signoz_metrics.samples_v4 (metric_name, unix_milli, value) SELECT 'm', toInt64(toUnixTimestamp(now())) * 1000, 1 FROM numbers(10)",
      );
    await cluster.on('clickhouse-1-2', 'SYSTEM STOP MERGES signoz_metrics.samples_v4');
    let done = false;
    const applying = apply(samples('5d')).then((report) => {
      done = true;
      return report;
    });
    const stopped =
      'under way: nothing on clickhouse-1-1, parts still hold the expiry from before the last change on clickhouse-1-2 → undefined';
    try {
      await vi.waitUntil(async () => (await told(samples('5d')))[0]?.[1] === stopped, { timeout: 110_000 });
      expect(done).toBe(false);
    } finally {
      await cluster.on('clickhouse-1-2', 'SYSTEM START MERGES signoz_metrics.samples_v4');
    }
    expect((await applying).outcomes).toMatchObject([{ result: 'verified' }]);
    expect(await told(samples('5d'))).toEqual([]);
  });
});
