import { describe, expect, test } from 'vitest';
import { retentionImpact } from '../src/impact.ts';
import type { TableRule } from '../src/tables-live.ts';

const GiB = 2 ** 30;
const day = 86_400;
const now = Date.UTC(2026, 10, 24) / 1_000;
/** 10 GiB a day for 15 days. */
const size = {
  rows: 1_000,
  bytes: 150 * GiB,
  oldest: now - 15 * day,
  newest: now,
  olderRows: 0,
  olderBytes: 0,
  oldestKept: now - 15 * day,
  now,
};
const longer = (free: number) =>
  retentionImpact({
    table: 'signoz_traces.signoz_index_v3',
    before: { expires: 'timestamp', keep: '15d' },
    after: { expires: 'timestamp', keep: '30d' },
    materialize: true,
    size,
    room: { free: free * GiB, now },
  })[0]!.text;

test('a longer period is told with the disk that it needs, and the day on which that is full', () => {
  expect(longer(400)).toBe(
    'signoz_traces.signoz_index_v3: about 150 GiB more, at the rate of the last 15 days; 400 GiB are free',
  );
  expect(longer(50)).toBe(
    'signoz_traces.signoz_index_v3: about 150 GiB more, at the rate of the last 15 days; 50.0 GiB are free, which this table alone fills by 2026-11-29',
  );
});

describe('rows are never deleted without a word', () => {
  const older = { ...size, oldest: now - 80 * day, olderRows: 400, olderBytes: 60 * GiB };
  const impacts = (before: TableRule, after: TableRule, materialize: boolean, there = older) =>
    retentionImpact({ table: 'signoz_traces.signoz_index_v3', before, after, materialize, size: there });
  const effects = (...change: Parameters<typeof impacts>) => impacts(...change).map(({ effect }) => effect);
  const kept = (keep: string, more: Partial<TableRule> = {}): TableRule => ({ expires: 'timestamp', keep, ...more });
  const cold = { moved: "to volume 's3' after 3d", storage: 'tiered' };

  test('where a longer period is computed anew for parts that were written under a longer one still', () => {
    expect(effects(kept('15d'), kept('30d'), true)).toEqual(['disk-grows', 'data-deleted']);
    expect(effects(kept('15d'), kept('30d'), false)).toEqual(['disk-grows', 'other']);
  });

  test('where the age is counted from something else, however long that was kept', () => {
    expect(effects({ expires: 'seen', keep: '20d' }, kept('30d'), true)).toEqual(['data-deleted']);
  });

  test.each([true, false])('where a move comes to parts that hold none (computed anew: %s)', (materialize) => {
    expect(effects(kept('30d'), kept('30d', cold), materialize)).toEqual(['other', 'data-deleted']);
    expect(effects(kept('90d'), kept('30d', cold), materialize)).toEqual(['other', 'data-deleted']);
  });

  test.each(['for ever', 'as it stands there', 'nothing on a, 30d on b'])(
    'where parts may hold no expiry: %s',
    (keep) => {
      expect(effects({ keep }, kept('30d'), false)).toEqual(['data-deleted']);
      const byRow = kept('_retention_days days', { newRows: '30d' });
      expect(effects({ keep, newRows: '30d' }, byRow, false)).toEqual(['data-deleted']);
    },
  );

  test('but what has only just become overdue goes anyway', () => {
    const overdue = { ...older, oldest: now - 31 * day };
    expect(effects(kept('30d'), kept('30d', cold), false, overdue)).toEqual(['other']);
  });

  test('and nothing is said of what only waits for a change from before', () => {
    expect(effects(kept('30d', { recalculating: 'parts' }), kept('30d'), true)).toEqual([]);
    expect(effects(kept('90d'), kept('30d'), false)).toEqual(['retention-shortened']);
    expect(effects(kept('90d', cold), kept('30d', cold), false)).toEqual(['retention-shortened']);
  });
});
