import type { Definition, Plan, Resource } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { defineMaterializedView, defineRetention, type RetentionSpec } from '../src/index.ts';
import { type LiveSide, startLive } from './live.ts';
import { resourcesOf } from './platform.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

/** A fictional environment. */
const environment: Environment = {
  name: 'lab',
  deployment: 'local',
  topology: 'single',
  domain: 'localhost',
  contacts: { onCallEmail: 'a@b.test' },
  versions: {
    signoz: 'v0.108.0',
    collector: 'v0.129.12',
    clickhouse: '25.5.6',
    zookeeper: '3.7.1',
    caddy: '2.10.2',
    socketProxy: '0.4.1',
  },
  live: {},
  retention: { traces: '30d', metrics: '90d', logs: '7d' },
  collector: { memoryMiB: 512, cpus: 1 },
  clickhouse: { memoryMiB: 2048, cpus: 2, cold: { type: 'local', path: '/mnt/cold' } },
};

let live: LiveSide;
beforeAll(async () => {
  live = await startLive({ coldVolume: true });
});
afterAll(async () => {
  await live?.stop();
});

/** The definition's artifact for one table. */
function wanted(table: string, spec: RetentionSpec): readonly Resource[] {
  const all = resourcesOf(environment, { one: defineRetention(spec as never) as Definition });
  return all.filter(({ key }) => key === table);
}

/** The most rows of a table that the plan reports as deleted before the expiry of their parts. */
function most(plan: Plan, table: string): number {
  const texts = plan.changes.filter(({ key }) => key === table).flatMap(({ impact }) => impact.map(({ text }) => text));
  const found = texts.map(
    (text) =>
      /([\d,]+) rows \([^)]+\)(?: of (?:them|[\d,]+ rows \([^)]+\) are older[^,]*, the oldest of [\d-]+,)) (?:and )?(?:are deleted|go within)/.exec(
        text,
      )?.[1],
  );
  return Math.max(0, ...found.map((text) => Number(text?.replaceAll(',', '') ?? 0)));
}

async function change(resources: readonly Resource[]): Promise<Plan> {
  const { plan, steps } = await live.planned(resources);
  for (const { provider, resource, live: was } of steps) await provider.update(resource!, was!);
  return plan;
}

/**
 * Plans, applies, merges every part, and returns how many rows the plan named and how many were deleted. Rows of parts
 * that were already overdue do not count: ClickHouse's next merge deletes them in any case.
 */
async function executed(table: string, resources: readonly Resource[]) {
  const { plan } = await live.planned(resources);
  const before = Number(
    await live.value(
      `SELECT toFloat64(sum(rows)) FROM system.parts WHERE active AND concat(database, '.', table) = '${table}' AND NOT (delete_ttl_info_max > toDateTime(0) AND delete_ttl_info_max < now())`,
    ),
  );
  await change(resources);
  await live.run(`OPTIMIZE TABLE ${table} FINAL`);
  const gone = before - Number(await live.value(`SELECT toFloat64(count()) FROM ${table}`));
  return { plan, gone, most: most(plan, table) };
}

const periods = ['3d', '7d', '15d', '30d', '60d'] as const;
const period = fc.constantFrom(...periods);

type Event =
  | { readonly is: 'rows'; readonly ages: readonly number[] }
  | { readonly is: 'no TTL' }
  | { readonly is: 'by hand'; readonly keep: (typeof periods)[number]; readonly anew: boolean }
  | { readonly is: 'merge' }
  | { readonly is: 'apply'; readonly keep: (typeof periods)[number]; readonly anew: boolean; readonly cold: boolean };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('rows' as const), ages: fc.subarray([1, 5, 10, 20, 45], { minLength: 1 }) }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('no TTL' as const) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('by hand' as const), keep: period, anew: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('merge' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('apply' as const),
      keep: period,
      anew: fc.boolean(),
      cold: fc.boolean(),
    }),
  },
);

const spec = ({ keep, anew, cold }: Extract<Event, { is: 'apply' }>): RetentionSpec => ({
  signal: 'traces',
  keep,
  ...(anew ? { existingRows: 'recalculate' } : {}),
  ...(cold && keep !== '3d' ? { coldAfter: '5d' } : {}),
});

/** Rows that are older than the period under which they are written, and one with a longer period. */
const EXPIRED_BEFORE: [Event[], Extract<Event, { is: 'apply' }>][] = [
  [
    [
      { is: 'apply', keep: '3d', anew: false, cold: false },
      { is: 'rows', ages: [1, 10, 20, 45] },
    ],
    { is: 'apply', keep: '60d', anew: false, cold: false },
  ],
];

/** Rows that were written without a TTL, under a later one: no part has an expiry. */
const WITHOUT_EXPIRY: [Event[], Extract<Event, { is: 'apply' }>][] = [
  [
    [
      { is: 'apply', keep: '30d', anew: false, cold: false },
      { is: 'no TTL' },
      { is: 'rows', ages: [1, 5, 10, 20] },
      { is: 'apply', keep: '30d', anew: false, cold: false },
    ],
    { is: 'apply', keep: '7d', anew: false, cold: false },
  ],
];

/** Parts with two expiries, one of them set manually and recalculated, then merged into one. */
const OF_TWO_EXPIRIES: typeof WITHOUT_EXPIRY = [
  [
    [
      { is: 'rows', ages: [1, 10, 20] },
      { is: 'by hand', keep: '15d', anew: true },
      { is: 'rows', ages: [5, 45] },
      { is: 'merge' },
    ],
    { is: 'apply', keep: '7d', anew: true, cold: true },
  ],
];

describe('after any history of the TTL, no more rows are deleted than the plan says', () => {
  const spans = 'signoz_traces.signoz_index_v3';

  async function happens(one: Event): Promise<void> {
    switch (one.is) {
      case 'rows':
        // Several a day, none of them near the end of a period.
        await live.run(
          `INSERT INTO ${spans} (timestamp, trace_id) SELECT now64(9) - toIntervalDay(arrayJoin([${one.ages.join()}])) - toIntervalHour(1 + 5 * number), 'a' FROM numbers(4)`,
        );
        return;
      case 'no TTL':
        if (
          String(await live.value(`SELECT engine_full FROM system.tables WHERE name = 'signoz_index_v3'`)).includes(
            ' TTL ',
          )
        )
          await live.run(`ALTER TABLE ${spans} REMOVE TTL`);
        return;
      case 'by hand':
        await live.run(
          `ALTER TABLE ${spans} MODIFY TTL toDateTime(timestamp) + toIntervalDay(${Number.parseInt(one.keep, 10)}) SETTINGS materialize_ttl_after_modify = ${Number(one.anew)}, mutations_sync = 2`,
        );
        return;
      case 'merge':
        await live.run(`OPTIMIZE TABLE ${spans} FINAL`);
        return;
      case 'apply':
        await change(wanted(spans, spec(one)));
    }
  }

  test('spans, with one period for all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 2, maxLength: 3 }),
        fc.record({ is: fc.constant('apply' as const), keep: period, anew: fc.boolean(), cold: fc.boolean() }),
        async (history, last) => {
          await live.run(`TRUNCATE TABLE ${spans}`);
          for (const one of history) await happens(one);
          const { plan, gone, most: said } = await executed(spans, wanted(spans, spec(last)));
          if (plan.changes.length === 0) return;
          expect(gone, JSON.stringify(plan.changes[0]!.impact)).toBeLessThanOrEqual(said);
        },
      ),
      // Each history takes seconds of a real engine, and every test run draws new ones.
      { numRuns: 6, examples: [...EXPIRED_BEFORE, ...WITHOUT_EXPIRY, ...OF_TWO_EXPIRIES] },
    );
  });

  test('log records, each with its own days, in a table that had no TTL', async () => {
    const logs = 'signoz_logs.logs_v2';
    const insert = (days: number, ages: readonly number[]) =>
      live.run(
        `INSERT INTO ${logs} (timestamp, id, _retention_days) SELECT toUnixTimestamp64Nano(now64(9) - toIntervalDay(arrayJoin([${ages.join()}])) - toIntervalHour(1)), 'a', ${days} FROM numbers(3)`,
      );
    await live.run(`ALTER TABLE ${logs} REMOVE TTL`);
    await insert(7, [1, 5, 10, 20]);
    await insert(15, [1, 10, 20]);
    const first = await executed(logs, wanted(logs, { signal: 'logs', keep: '7d' }));
    const [told] = first.plan.changes.flatMap(({ impact }) => impact.filter(({ effect }) => effect === 'data-deleted'));
    expect(told?.text).toMatch(
      /; 9 rows \(.+\) of 21 rows \(.+\) are older than the days they carry, the oldest of .+, and are deleted when/,
    );
    expect([first.gone, first.most]).toEqual([9, 9]);
    // Manually reverted, and not merged: parts have none, and another default does not change that.
    await live.run(`ALTER TABLE ${logs} REMOVE TTL`);
    // Days of their own: ClickHouse merges parts of one day when it has time, and the plan is about these parts.
    await insert(7, [11, 21]);
    const table = wanted(logs, { signal: 'logs', keep: '7d' });
    await change(table);
    const second = await executed(logs, wanted(logs, { signal: 'logs', keep: '30d' }));
    expect([second.gone, second.most]).toEqual([6, 6]);
  });

  test('of a view, with its deleted sums', async () => {
    const view = (keep: '30d' | '7d') =>
      resourcesOf(environment, {
        slow: defineMaterializedView({
          description: 'Spans by name.',
          database: 'signoz_traces',
          name: 'spans_by_name',
          from: 'signoz_traces.signoz_index_v3',
          time: { name: 'hour', expression: 'toStartOfHour(timestamp)' },
          dimensions: [{ name: 'span', expression: 'name' }],
          sums: [{ name: 'calls', expression: 'count()' }],
          keep,
        } as never) as Definition,
      });
    const table = 'signoz_traces.spans_by_name';
    await live.applied(view('30d'));
    await live.run(`ALTER TABLE ${table} REMOVE TTL`);
    await live.run(
      `INSERT INTO ${table} SELECT now() - toIntervalDay(arrayJoin([1, 5, 10, 20])), toString(number), 1 FROM numbers(5)`,
    );
    await change(view('30d'));
    const { plan, gone, most: said } = await executed(table, view('7d'));
    expect(plan.allowances.map(({ name }) => name)).toEqual(['delete-data:traces']);
    expect([gone, said]).toEqual([10, 10]);
  });
});

describe('a manual view', () => {
  const query = 'SELECT name, count() AS calls FROM signoz_traces.signoz_index_v3 GROUP BY name';
  const pruned = async (key: string) => {
    const { plan, steps } = await live.planned([], new Set([`materialized-view/${key}`]));
    expect(plan.obstacles).toEqual([]);
    for (const { provider, live: was } of steps) await provider.delete(was!);
    return plan.changes.filter((one) => one.key === key).flatMap(({ impact }) => impact.map(({ effect }) => effect));
  };
  const there = (name: string) => live.value(`SELECT toFloat64(count()) FROM system.tables WHERE name = '${name}'`);

  test('is pruned under its name, with the table that it fills', async () => {
    await live.run(
      'CREATE TABLE signoz_traces.hand (name String, calls UInt64) ENGINE = SummingMergeTree ORDER BY name',
    );
    await live.run(`CREATE MATERIALIZED VIEW signoz_traces.fills_hand TO signoz_traces.hand AS ${query}`);
    expect(await pruned('signoz_traces.hand')).toEqual(['data-deleted']);
    expect([await there('hand'), await there('fills_hand')]).toEqual([0, 0]);
    // Inserts fail while a view fills a missing table.
    await live.run("INSERT INTO signoz_traces.signoz_index_v3 (timestamp, trace_id) SELECT now64(9), 'a'");
  });

  test("is pruned without the table when that is SigNoz's", async () => {
    await live.run(
      'CREATE MATERIALIZED VIEW signoz_traces.into_signoz TO signoz_traces.span_attributes_keys AS SELECT name AS tagKey FROM signoz_traces.signoz_index_v3',
    );
    expect(await pruned('signoz_traces.span_attributes_keys')).toEqual(['other']);
    expect([await there('into_signoz'), await there('span_attributes_keys')]).toEqual([0, 1]);
  });
});
