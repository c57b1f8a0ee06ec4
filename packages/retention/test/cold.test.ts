import type { Resource } from '@signoz-as-code/core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RetentionSpec } from '../src/index.ts';
import { live as retention } from '../src/live.ts';
import { type LiveSide, resourcesFor, startLive } from './live.ts';
import { contextFor } from './platform.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let live: LiveSide;

beforeAll(async () => {
  live = await startLive({ coldVolume: true });
});
afterAll(async () => {
  await live?.stop();
});

const traces = (coldAfter?: '7d' | '3d') =>
  resourcesFor({ signal: 'traces', keep: '30d', ...(coldAfter === undefined ? {} : { coldAfter }) });
const logs = (coldAfter?: '2d') =>
  resourcesFor({ signal: 'logs', keep: '7d', ...(coldAfter === undefined ? {} : { coldAfter }) });
const onDisk = async (table: string) =>
  Object.fromEntries(
    (
      await live.rows<{ disk: string; rows: number }>(
        `SELECT disk_name AS disk, toFloat64(sum(rows)) AS rows FROM system.parts WHERE active AND concat(database, '.', table) = '${table}' GROUP BY disk`,
      )
    ).map(({ disk, rows }) => [disk, rows]),
  );
/** Merges until so many rows are on the cold volume: a part that is moving at the time is not merged. */
const mergedUntil = (table: string, cold: number) =>
  vi.waitUntil(
    async () => {
      await live.run(`OPTIMIZE TABLE ${table} FINAL`);
      return (await onDisk(table)).cold === cold;
    },
    { timeout: 120_000, interval: 500 },
  );
const spans = 'signoz_traces.signoz_index_v3';

describe('a cold volume', () => {
  test('receives old rows, as many as the plan said, and rows older than the period are deleted from it too', async () => {
    await live.applied(traces());
    // A span a day over 40 days: some stay, some move, some are deleted from the cold volume.
    await live.run(
      `INSERT INTO ${spans} (timestamp, trace_id) SELECT now64(9) - toIntervalDay(number) - toIntervalHour(1), 'a' FROM numbers(29)`,
    );
    const { plan } = await live.planned(traces('7d'));
    const change = plan.changes.find(({ key }) => key === spans)!;
    expect(change.differences.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['moved', undefined, "to volume 's3' after 7d"],
      ['storage policy', undefined, 'tiered'],
    ]);
    expect(change.impact.map(({ effect, text }) => [effect, text.replace(/\d+ B|[\d.]+ KiB/g, '…')])).toEqual([
      [
        'other',
        "signoz_traces.signoz_index_v3: rows move to volume 's3' after 7d; 22 rows (…) of 29 rows (…) are as old as that, and move when their parts are next merged",
      ],
    ]);
    expect(plan.allowances).toEqual([]);
    await live.applied(traces('7d'));
    expect(await onDisk(spans)).toEqual({ default: 29 });
    // Written under the new rule they move by themselves; the others when their parts are merged with these.
    await live.run(
      `INSERT INTO ${spans} (timestamp, trace_id) SELECT now64(9) - toIntervalDay(number) - toIntervalHour(1), 'b' FROM numbers(29)`,
    );
    await mergedUntil(spans, 44);
    expect(await onDisk(spans)).toEqual({ default: 14, cold: 44 });
    // Deletion also works on the cold volume: with a shorter period, recalculated, its rows are deleted.
    const shorter = resourcesFor({ signal: 'traces', keep: '20d', coldAfter: '7d', existingRows: 'recalculate' });
    const { plan: shortening } = await live.planned(shorter);
    const lost = shortening.changes.find(({ key }) => key === spans)!.impact;
    expect(lost.map(({ effect, text }) => [effect, /(\d+) rows/.exec(text)?.[1]])).toEqual([['data-deleted', '18']]);
    await live.applied(shorter);
    await mergedUntil(spans, 26);
    expect(await onDisk(spans)).toEqual({ default: 14, cold: 26 });
    await live.applied(traces('7d'));
  });

  test('when added, deletes rows that parts kept from before a shorter period, and the plan says so', async () => {
    const hours = 'signoz_traces.usage_explorer';
    const one = (spec: Pick<RetentionSpec, 'keep' | 'coldAfter'>) =>
      resourcesFor({ signal: 'traces', ...spec }).filter(({ key }) => key === hours);
    const impacts = async (resources: readonly Resource[]) =>
      (await live.planned(resources)).plan.changes.flatMap(({ impact }) => impact);
    await live.applied(one({ keep: '90d' }));
    await live.run(
      `INSERT INTO ${hours} (timestamp, service_name, count) SELECT now64(9) - toIntervalDay(number) - toIntervalHour(1), 'a', 1 FROM numbers(60)`,
    );
    expect((await impacts(one({ keep: '30d' }))).map(({ effect }) => effect)).toEqual(['retention-shortened']);
    await live.applied(one({ keep: '30d' }));
    const told = await impacts(one({ keep: '30d', coldAfter: '7d' }));
    expect(told.map(({ effect }) => effect)).toEqual(['other', 'data-deleted']);
    expect(told[1]!.text).toMatch(
      /^signoz_traces\.usage_explorer: kept 30d; 30 rows \(.+\) of 60 rows \(.+\) are older, the oldest of .+, and are deleted when their parts are next merged/,
    );
    await live.applied(one({ keep: '30d', coldAfter: '7d' }));
    await live.run(`OPTIMIZE TABLE ${hours} FINAL`);
    expect(await live.value(`SELECT toFloat64(count()) FROM ${hours}`)).toBe(30);
  });

  test("is in SigNoz's settings too, under the name that its page uses", async () => {
    expect(await live.signoz('GET', '/api/v1/settings/ttl?type=traces')).toEqual({
      traces_ttl_duration_hrs: 720,
      traces_move_ttl_duration_hrs: 168,
      expected_traces_ttl_duration_hrs: 720,
      expected_traces_move_ttl_duration_hrs: 168,
      status: 'success',
    });
    // After SigNoz's own request nothing is left to do: the same tables have the same rule.
    await live.signoz('POST', '/api/v1/settings/ttl?type=traces&duration=720h&coldStorage=s3&toColdDuration=168h');
    await vi.waitUntil(
      async () => (await live.signoz('GET', '/api/v1/settings/ttl?type=traces')).status === 'success',
      { timeout: 120_000 },
    );
    expect((await live.planned(traces('7d'))).plan.changes).toEqual([]);
  });

  test('gets metrics at the same age in all tables, whatever a row stands for', async () => {
    const metrics = resourcesFor({ signal: 'metrics', keep: '90d', coldAfter: '30d' });
    await live.applied(metrics);
    const [week] = await live.rows<{ ttl: string }>(
      "SELECT extract(engine_full, 'TTL (.*) SETTINGS') AS ttl FROM system.tables WHERE name = 'time_series_v4_1week'",
    );
    expect(week!.ttl).toBe(
      "(toDateTime(unix_milli / 1000) + toIntervalSecond(7776000)) + toIntervalSecond(604800), (toDateTime(unix_milli / 1000) + toIntervalSecond(2592000)) + toIntervalSecond(604800) TO VOLUME 's3'",
    );
    // These describe metrics and are small.
    expect(
      await live.value(
        "SELECT storage_policy FROM system.tables WHERE database = 'signoz_metrics' AND name = 'metadata'",
      ),
    ).toBe('default');
  });

  test('of logs is a number of days in each new row', async () => {
    await live.applied(logs());
    await live.run(
      "INSERT INTO signoz_logs.distributed_logs_v2 (timestamp, id) SELECT toUnixTimestamp64Nano(now64(9)), 'old'",
    );
    await live.run('SYSTEM FLUSH DISTRIBUTED signoz_logs.distributed_logs_v2');
    const { plan } = await live.planned(logs('2d'));
    const [change] = plan.changes.filter(({ key }) => key === 'signoz_logs.logs_v2');
    expect(change!.differences.map(({ label, after }) => [label, after])).toEqual([
      ['moved', "to volume 's3' after _retention_days_cold days"],
      ['new rows moved after', '2d'],
      ['storage policy', 'tiered'],
    ]);
    expect(change!.impact.map(({ text }) => text)).toEqual([
      "signoz_logs.logs_v2: rows move to volume 's3' after _retention_days_cold days; rows that are there carry the days they were written with, 0 where there was no cold volume, and then move with the next merge of their part",
    ]);
    await live.applied(logs('2d'));
    await live.run(
      "INSERT INTO signoz_logs.distributed_logs_v2 (timestamp, id) SELECT toUnixTimestamp64Nano(now64(9)), 'new'",
    );
    await live.run('SYSTEM FLUSH DISTRIBUTED signoz_logs.distributed_logs_v2');
    expect(
      await live.rows(
        'SELECT id, _retention_days AS keep, _retention_days_cold AS cold FROM signoz_logs.logs_v2 ORDER BY id',
      ),
    ).toEqual([
      { id: 'new', keep: 7, cold: 2 },
      { id: 'old', keep: 7, cold: 0 },
    ]);
    expect(await live.signoz('GET', '/api/v2/settings/ttl?type=logs')).toMatchObject({
      default_ttl_days: 7,
      cold_storage_ttl_days: 2,
    });
  });

  test('that is removed from the definition keeps its data, and the tables keep their policy', async () => {
    const { plan } = await live.planned(traces());
    expect(plan.changes.find(({ key }) => key === spans)!.impact.map(({ text }) => text)).toEqual([
      'signoz_traces.signoz_index_v3: nothing moves any more; what lies on the cold volume stays there',
    ]);
    await live.applied(traces());
    expect(await onDisk(spans)).toEqual({ default: 14, cold: 26 });
    expect(await live.value("SELECT storage_policy FROM system.tables WHERE name = 'signoz_index_v3'")).toBe('tiered');
    // SigNoz itself leaves these two unchanged when it is sent no cold volume.
    await live.applied(logs());
    expect(
      await live.value(
        "SELECT default_expression FROM system.columns WHERE table = 'logs_v2' AND name = '_retention_days_cold'",
      ),
    ).toBe('0');
  });

  test('comes back with a rollback', async () => {
    await live.applied(traces('7d'));
    const { steps } = await live.planned(traces());
    const before = steps.map(({ resource, live: was }) => ({ ...resource!, spec: was!.restorable! }));
    await live.applied(traces());
    const others = traces().filter(({ key, kind }) => !before.some((one) => one.key === key && one.kind === kind));
    await live.applied([...others, ...before]);
    expect((await live.planned(traces('7d'))).plan.changes).toEqual([]);
  });
});

test('a ClickHouse without the volume is named in the plan, and nothing is sent to it', async () => {
  // A process has one engine: the same one, queried as if it had another policy.
  const resources = traces('3d').map((resource) => JSON.parse(JSON.stringify(resource).replaceAll("'s3'", "'s3'")));
  const renamed = resources.map((resource) => ({
    ...resource,
    spec: JSON.parse(JSON.stringify(resource.spec).replaceAll('"s3"', '"glacier"')),
  }));
  const providers = retention.providers(contextFor(live.sandbox.clickhouse.url, renamed));
  const tables = providers.find(({ kind }) => kind === 'table-retention')!;
  const lives = await tables.read();
  const missing =
    /^ClickHouse at http:\/\/127\.0\.0\.1:\d+: the storage policy 'tiered' with a volume 'glacier' is not there on [\w.-]+; deploy the stack with clickhouse\.cold first$/;
  expect(tables.notes?.()).toHaveLength(2);
  expect(tables.notes?.()[0]).toMatch(missing);
  const [resource] = renamed.filter(({ kind }) => kind === 'table-retention');
  await expect(tables.update(resource, lives.find(({ key }) => key === resource.key)!)).rejects.toThrow(missing);
});
