import type { Interception, SandboxOptions } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { LogRule } from '../src/index.ts';
import { type LiveSide, resourcesFor, startLive } from './live.ts';
import { attributes } from './platform.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let live: LiveSide;
let intercept: SandboxOptions['intercept'];

/** Rows of one age are of one day, also where midnight comes between them. */
const begun = Math.floor(Date.now() / 1_000);
const ago = (days: number): string => `toDateTime64(${begun}, 9) - toIntervalDay(${days})`;

beforeAll(async () => {
  live = await startLive({ intercept: (request) => intercept?.(request) ?? 'answer' });
});
afterAll(async () => {
  await live?.stop();
});

const { serviceName, deploymentEnvironment } = attributes;
const gateway = (keep: '3d' | '30d' | '20d'): LogRule => ({
  where: [{ attribute: serviceName, values: ['shop-gateway', 'shop-api'] }],
  keep,
});
const both: LogRule = {
  where: [
    { attribute: serviceName, values: ['shop-gateway'] },
    { attribute: deploymentEnvironment, values: ['production'] },
  ],
  keep: '60d',
};
const logs = (keep: '7d' | '15d', rules: readonly LogRule[], existingRows?: 'drop-partitions') =>
  resourcesFor({ signal: 'logs', keep, rules, ...(existingRows === undefined ? {} : { existingRows }) });

/** A log record of a service as the collector writes it: through the Distributed tables. */
async function record(id: string, resource: Readonly<Record<string, string>>, daysAgo = 0): Promise<void> {
  const at = ago(daysAgo);
  const map = `map(${Object.entries(resource)
    .flat()
    .map((text) => `'${text}'`)
    .join(', ')})`;
  await live.run(
    `INSERT INTO signoz_logs.distributed_logs_v2 (timestamp, id, resources_string) SELECT toUnixTimestamp64Nano(${at}), '${id}', ${map}`,
  );
  await live.run(
    `INSERT INTO signoz_logs.distributed_logs_v2_resource (labels, fingerprint, seen_at_ts_bucket_start) SELECT toJSONString(${map}), '${id}', toUnixTimestamp(${at})`,
  );
  await live.run('SYSTEM FLUSH DISTRIBUTED signoz_logs.distributed_logs_v2');
  await live.run('SYSTEM FLUSH DISTRIBUTED signoz_logs.distributed_logs_v2_resource');
}

const kept = (table: string, key: string) =>
  live.rows<{ id: string; days: number }>(
    `SELECT ${key} AS id, _retention_days AS days FROM signoz_logs.${table} ORDER BY id`,
  );

describe('rules by attribute', () => {
  test('cannot be sent to SigNoz before a record with the attribute has arrived: later, and not a failure', async () => {
    const first = await live.applied(logs('7d', [gateway('30d')]));
    expect(first.plan.notes).toEqual([
      expect.stringMatching(
        /^not yet: SigNoz's setting of logs: no log record has arrived with service\.name on its resource/,
      ),
    ]);
    expect(first.plan.later).toEqual(['retention-setting/logs']);
    expect(await live.signoz('GET', '/api/v2/settings/ttl?type=logs')).not.toHaveProperty('ttl_conditions.0');
    for (const name of ['service.name', 'deployment.environment'])
      await live.run(
        `INSERT INTO signoz_logs.distributed_logs_resource_keys (name, datatype) VALUES ('${name}', 'String')`,
      );
    await live.run('SYSTEM FLUSH DISTRIBUTED signoz_logs.distributed_logs_resource_keys');
    const { plan } = await live.planned(logs('7d', [gateway('30d')]));
    expect([plan.later, plan.changes.map(({ address }) => address)]).toEqual([undefined, ['retention-setting/logs']]);
    await live.applied(logs('7d', [gateway('30d')]));
  });

  test('decide how long each new record and its resource are kept; the first match counts', async () => {
    await live.applied(logs('7d', [both, gateway('30d')]));
    await record('api', { 'service.name': 'shop-api' });
    await record('gateway', { 'service.name': 'shop-gateway' });
    await record('production', { 'service.name': 'shop-gateway', 'deployment.environment': 'production' });
    await record('other', { 'service.name': 'shop-server', 'deployment.environment': 'production' });
    const expected = [
      { id: 'api', days: 30 },
      { id: 'gateway', days: 30 },
      { id: 'other', days: 7 },
      { id: 'production', days: 60 },
    ];
    expect(await kept('logs_v2', 'id')).toEqual(expected);
    expect(await kept('logs_v2_resource', 'fingerprint')).toEqual(expected);
    // What describes records of every rule is kept as long as the longest.
    expect(
      await live.value(
        "SELECT extract(engine_full, 'TTL (.*) SETTINGS') FROM system.tables WHERE name = 'logs_attribute_keys'",
      ),
    ).toBe('timestamp + toIntervalDay(60)');
    expect(await live.signoz('GET', '/api/v2/settings/ttl?type=logs')).toMatchObject({
      default_ttl_days: 7,
      ttl_conditions: [
        {
          conditions: [
            { key: 'service.name', values: ['shop-gateway'] },
            { key: 'deployment.environment', values: ['production'] },
          ],
          ttlDays: 60,
        },
        { conditions: [{ key: 'service.name', values: ['shop-gateway', 'shop-api'] }], ttlDays: 30 },
      ],
    });
  });

  test.each([
    ['fewer days of a rule', '7d', [both, gateway('20d')], 'retention-shortened'],
    ['a rule that is gone and kept longer', '7d', [both], 'retention-shortened'],
    ['a rule that comes first and keeps shorter', '7d', [gateway('3d'), both, gateway('30d')], 'retention-shortened'],
    ['more days of what no rule fits', '15d', [both, gateway('30d')], 'disk-grows'],
    ['rules in another order', '7d', [gateway('30d'), both], 'retention-shortened'],
  ] as const)('a change shows its effect on a matching record: %s', async (_, keep, rules, effect) => {
    const { plan } = await live.planned(logs(keep, rules));
    const { impact } = plan.changes.find(({ key }) => key === 'signoz_logs.logs_v2')!;
    expect(impact.map((one) => one.effect)).toEqual([effect]);
    expect(impact[0]!.text).toContain('instead of 7d, 60d where service.name is shop-gateway and');
    expect(plan.allowances.map(({ name }) => name)).toEqual(effect === 'disk-grows' ? [] : ['shorten:logs']);
  });

  test('that a save on the settings page removed are seen and restored', async () => {
    await live.signoz('POST', '/api/v2/settings/ttl', {
      type: 'logs',
      defaultTTLDays: 7,
      ttlConditions: [],
      coldStorageVolume: '',
      coldStorageDurationDays: 0,
    });
    const { plan } = await live.planned(logs('7d', [both, gateway('30d')]));
    expect(plan.changes.map(({ address }) => address)).toEqual([
      'table-retention/signoz_logs.distributed_logs_v2',
      'table-retention/signoz_logs.distributed_logs_v2_resource',
      'table-retention/signoz_logs.logs_attribute_keys',
      'table-retention/signoz_logs.logs_resource_keys',
      'table-retention/signoz_logs.logs_v2',
      'table-retention/signoz_logs.logs_v2_resource',
      'retention-setting/logs',
    ]);
    await live.applied(logs('7d', [both, gateway('30d')]));
  });
});

describe('partitions that a shorter period leaves behind', () => {
  const overdue = async (resources: ReturnType<typeof logs>) =>
    (await live.planned(resources)).plan.changes.find(({ kind }) => kind === 'overdue-partitions');
  const partitions = () =>
    live.rows<{ id: string; rows: number }>(
      "SELECT partition_id AS id, toFloat64(sum(parts.rows)) AS rows FROM system.parts AS parts WHERE active AND table = 'logs_v2' AND parts.rows > 0 GROUP BY id ORDER BY id",
    );

  beforeAll(async () => {
    await live.run('TRUNCATE TABLE signoz_logs.logs_v2');
    await live.run('TRUNCATE TABLE signoz_logs.logs_v2_resource');
    await live.applied(logs('15d', []));
    for (let daysAgo = 0; daysAgo < 12; daysAgo++) await record(`fifteen-${daysAgo}`, {}, daysAgo);
    await record('twelve', {}, 11);
  });

  test('are named one by one with their rows, need their allowance, and nothing else is dropped', async () => {
    const resources = logs('7d', [], 'drop-partitions');
    const before = await partitions();
    const change = (await overdue(resources))!;
    const old = before.slice(0, before.length - 7);
    expect(old.map(({ rows }) => rows)).toEqual([2, 1, 1, 1, 1]);
    expect(change.differences.map(({ label }) => label)).toEqual([
      ...old.map(({ id }) => `partition ${id} of signoz_logs.logs_v2`),
      ...change.differences.slice(5).map(({ label }) => label),
    ]);
    expect(change.differences[0]!.before).toMatch(/^2 rows of \d{4}-\d\d-\d\d, written to be kept 15d$/);
    expect(change.impact.map(({ effect, subject, text }) => [effect, subject, text.replace(/\(.+?\)/, '(…)')])).toEqual(
      [
        [
          'data-deleted',
          'logs',
          expect.stringMatching(
            /^signoz_logs\.logs_v2: 5 partitions are dropped with 6 rows \(…\), of .+ to .+: all of it is older than 7d$/,
          ),
        ],
        [
          'data-deleted',
          'logs',
          expect.stringMatching(/^signoz_logs\.logs_v2_resource: 4 partitions are dropped with 5 rows/),
        ],
      ],
    );
    const { plan } = await live.planned(resources);
    expect(plan.allowances.map(({ name }) => name)).toEqual(['delete-data:logs', 'shorten:logs']);
    const table = plan.changes.find(({ key }) => key === 'signoz_logs.logs_v2')!;
    expect(table.impact[0]!.text).toMatch(/ of them are older than 7d and stay unless their partition is dropped$/);
    await live.applied(resources);
    expect(await partitions()).toEqual(before.slice(old.length));
    expect(await overdue(resources)).toBeUndefined();
  });

  test('are not dropped when rows were added since the plan', async () => {
    const resources = logs('7d', [], 'drop-partitions');
    await live.applied(logs('15d', []));
    await record('late', {}, 9);
    await live.applied(logs('7d', []));
    const { steps } = await live.planned(resources);
    const step = steps.find(({ change }) => change.kind === 'overdue-partitions')!;
    await live.run(
      `INSERT INTO signoz_logs.logs_v2 (timestamp, id, _retention_days) SELECT toUnixTimestamp64Nano(${ago(9)}), 'later', 15`,
    );
    const before = await partitions();
    await expect(step.provider.update(step.resource!, step.live!)).rejects.toThrow(
      /partition [\w-]+ of signoz_logs\.logs_v2 has 2 rows of .+ now, the plan says 1 rows of .+\. Nothing was dropped: plan again/,
    );
    expect(await partitions()).toEqual(before);
  });

  test('that appeared since the plan stay, and the apply is not called done', async () => {
    const resources = logs('7d', [], 'drop-partitions');
    const { plan, steps } = await live.planned(resources);
    await live.run(
      `INSERT INTO signoz_logs.logs_v2 (timestamp, id, _retention_days) SELECT toUnixTimestamp64Nano(${ago(10)}), 'appeared', 15`,
    );
    const step = steps.find(({ change }) => change.kind === 'overdue-partitions')!;
    await step.provider.update(step.resource!, step.live!);
    expect(await live.value("SELECT toFloat64(count()) FROM signoz_logs.logs_v2 WHERE id IN ('late', 'later')")).toBe(
      0,
    );
    expect(await live.value("SELECT toFloat64(count()) FROM signoz_logs.logs_v2 WHERE id = 'appeared'")).toBe(1);
    const change = (await overdue(resources))!;
    expect(change.live).not.toBe(plan.changes.find(({ kind }) => kind === 'overdue-partitions')!.live);
    await live.applied(resources);
  });

  test('are waited for until no host has rows of them', async () => {
    const resources = logs('7d', [], 'drop-partitions');
    const behind = `INSERT INTO signoz_logs.logs_v2 (timestamp, id, _retention_days) SELECT toUnixTimestamp64Nano(${ago(9)}), 'behind', 15`;
    await live.run(behind);
    const { steps } = await live.planned(resources);
    const step = steps.find(({ change }) => change.kind === 'overdue-partitions')!;
    const { [0]: partition } = Object.keys((step.live!.spec as Record<string, object>)['signoz_logs.logs_v2']!);
    // As while queries read the dropped parts: ClickHouse leaves parts without rows in their place.
    await live.run('ALTER TABLE signoz_logs.logs_v2 MODIFY SETTING remove_empty_parts = 0');
    let looks = 0;
    intercept = async ({ body }): Promise<Interception> => {
      if (!body.includes('DISTINCT hostName()')) return 'answer';
      looks += 1;
      if (looks === 1) await live.run(behind);
      if (looks === 2) await live.run(`ALTER TABLE signoz_logs.logs_v2 DROP PARTITION ID '${partition}'`);
      return 'answer';
    };
    await step.provider.update(step.resource!, step.live!);
    intercept = undefined;
    expect(looks).toBe(2);
    await live.run('ALTER TABLE signoz_logs.logs_v2 RESET SETTING remove_empty_parts');
    expect(await overdue(resources)).toBeUndefined();
  });

  test('that will expire by their own days are left to ClickHouse', async () => {
    const resources = logs('7d', [], 'drop-partitions');
    await live.applied(resources);
    await live.run('SYSTEM STOP MERGES signoz_logs.logs_v2');
    await live.run(
      `INSERT INTO signoz_logs.logs_v2 (timestamp, id, _retention_days) SELECT toUnixTimestamp64Nano(${ago(9)}), 'late', 7`,
    );
    expect(await overdue(resources)).toBeUndefined();
    await live.run('SYSTEM START MERGES signoz_logs.logs_v2');
  });

  test('of a current rule are not overdue', async () => {
    await live.applied(logs('7d', [gateway('30d')]));
    await record('ruled', { 'service.name': 'shop-api' }, 20);
    await live.applied(logs('7d', [gateway('30d')], 'drop-partitions'));
    expect(await live.value("SELECT toFloat64(count()) FROM signoz_logs.logs_v2 WHERE id = 'ruled'")).toBe(1);
  });

  test('cannot be restored, which a rollback says first', async () => {
    const { rollbackOf } = await import('@signoz-as-code/core');
    await live.applied(logs('15d', []));
    await record('gone', {}, 10);
    const planned = await live.planned(logs('7d', [], 'drop-partitions'));
    const undo = rollbackOf(planned, new Date()).undo.find(({ kind }) => kind === 'overdue-partitions')!;
    expect(undo.before).toBeUndefined();
    expect(undo.lost[0]).toMatch(/^signoz_logs\.logs_v2: 2 partitions are dropped with 2 rows/);
  });
});
