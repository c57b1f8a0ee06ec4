import { applyPlan, type Definition, type Journal, type Resource } from '@signoz-as-code/core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { defineMaterializedView } from '../src/index.ts';
import { type LiveSide, resourcesFor, startLive } from './live.ts';
import { environmentNamed, resourcesOf } from './platform.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let live: LiveSide;
beforeAll(async () => {
  live = await startLive();
});
afterAll(async () => {
  await live?.stop();
});

const journal = { begin: async () => undefined, end: async () => undefined } as unknown as Journal;
const SINCE = 'since the plan was made, and nothing was sent: make a new plan';

/** What happens to a plan when somebody changes something between it and its first write. */
async function meanwhile(resources: readonly Resource[], work: () => Promise<unknown>): Promise<string[]> {
  const planned = await live.planned(resources);
  expect(planned.plan.obstacles).toEqual([]);
  await work();
  const { outcomes } = await applyPlan(planned, { journal });
  return outcomes.map(({ change, result, reason }) => `${change.address}: ${reason ?? result}`);
}

const view = (keep: '30d' | '60d') =>
  resourcesOf(environmentNamed('local'), {
    seen: defineMaterializedView({
      database: 'signoz_traces',
      name: 'seen',
      description: 'What was seen, minute by minute.',
      from: 'signoz_traces.signoz_index_v3',
      time: { name: 'minute', expression: 'toStartOfMinute(toDateTime(timestamp))' },
      dimensions: [{ name: 'name', expression: 'name' }],
      sums: [{ name: 'calls', expression: 'count()' }],
      keep,
    }) as Definition,
  });
const engineOf = (table: string) =>
  live.value(`SELECT engine_full FROM system.tables WHERE concat(database, '.', name) = '${table}'`);

test('a TTL that was set after the plan stays, and other tables are still changed', async () => {
  const traces = (keep: '30d' | '20d') => resourcesFor({ signal: 'traces', keep });
  await live.applied(traces('30d'));
  const table = 'signoz_traces.signoz_index_v3';
  const outcomes = await meanwhile(traces('20d'), () =>
    live.run(`ALTER TABLE ${table} MODIFY TTL toDateTime(timestamp) + toIntervalSecond(4320000)`),
  );
  expect(outcomes).toContain(`table-retention/${table}: it was changed in the live system ${SINCE}`);
  expect(outcomes.filter((one) => one.endsWith(': verified')).length).toBeGreaterThan(3);
  expect(await engineOf(table)).toContain('4320000');
  await live.applied(traces('20d'));
});

test("a change on SigNoz's own page after the plan stays", async () => {
  const logs = (keep: '7d' | '9d') => resourcesFor({ signal: 'logs', keep });
  await live.applied(logs('7d'));
  const outcomes = await meanwhile(logs('9d'), () =>
    live.signoz('POST', '/api/v2/settings/ttl', { type: 'logs', defaultTTLDays: 11, ttlConditions: [] }),
  );
  expect(outcomes).not.toContain('retention-setting/logs: verified');
  expect(await live.signoz('GET', '/api/v2/settings/ttl?type=logs')).toMatchObject({ default_ttl_days: 11 });
});

test('a view that was changed after the plan stays, and a new one is not treated as ours', async () => {
  const byHand = `CREATE TABLE signoz_traces.seen (x UInt8) ENGINE = MergeTree ORDER BY x`;
  const [made] = await meanwhile(view('30d'), () => live.run(byHand));
  expect(made).toContain(`which is not ours, was created ${SINCE}`);
  await live.run('DROP TABLE signoz_traces.seen SYNC');
  await live.applied(view('30d'));
  const changed = await meanwhile(view('60d'), () =>
    live.run('ALTER TABLE signoz_traces.seen MODIFY TTL minute + toIntervalSecond(86400)'),
  );
  expect(changed).toEqual([expect.stringContaining(`it was changed in the live system ${SINCE}`)]);
  expect(await engineOf('signoz_traces.seen')).toContain('86400');
});
