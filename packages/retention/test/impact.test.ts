import { describe, expect, test } from 'vitest';
import { retentionImpact } from '../src/impact.ts';
import type { TableRule } from '../src/table/rule.ts';

const GiB = 2 ** 30;
const day = 86_400;
const now = Date.UTC(2026, 10, 24) / 1_000;
/** 10 GiB a day for 15 days. */
const size = {
  rows: 1_000,
  bytes: 150 * GiB,
  oldest: now - 15 * day,
  newest: now,
  older: { rows: 0, bytes: 0 },
  unheld: { rows: 0, bytes: 0 },
  due: { rows: 0, bytes: 0 },
  heldUntil: 0,
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

test('a longer period is reported with its disk space and the day when the disk is full', () => {
  expect(longer(400)).toBe(
    'signoz_traces.signoz_index_v3: about 150 GiB more, at the rate of the last 15 days; 400 GiB are free',
  );
  expect(longer(50)).toBe(
    'signoz_traces.signoz_index_v3: about 150 GiB more, at the rate of the last 15 days; 50.0 GiB are free, which this table alone fills by 2026-11-29',
  );
});

describe('no rows are deleted without a report', () => {
  const none = { rows: 0, bytes: 0 };
  const some = { rows: 400, bytes: 60 * GiB };
  const held = { ...size, oldest: now - 80 * day, older: some, heldUntil: now + 10 * day };
  const unheld = { ...held, unheld: some };
  const kept = (keep: string, more: Partial<TableRule> = {}): TableRule => ({ expires: 'timestamp', keep, ...more });
  const cold = { moved: "to volume 's3' after 3d", storage: 'tiered' };
  const effects = (before: TableRule, after: TableRule, there: typeof held | undefined) =>
    retentionImpact({ table: 'signoz_traces.signoz_index_v3', before, after, materialize: false, size: there }).map(
      ({ effect }) => effect,
    );

  test.each([
    ['a shorter period', kept('90d'), kept('30d'), 'retention-shortened'],
    ['a longer one', kept('15d'), kept('30d'), 'other'],
    ['none before', { keep: 'for ever' }, kept('30d'), 'retention-shortened'],
    ['another time', { expires: 'seen', keep: '20d' }, kept('30d'), 'other'],
    ['a move', kept('30d'), kept('30d', cold), 'other'],
  ])('under %s: the expiry of parts decides', (_, before, after, otherwise) => {
    expect(effects(before, after, unheld)).toContain('data-deleted');
    expect(effects(before, after, held)).toContain(otherwise);
    expect(effects(before, after, held)).not.toContain('data-deleted');
    // Rows that just became overdue are deleted anyway.
    expect(effects(before, after, { ...unheld, due: some })).not.toContain('data-deleted');
    expect(effects(before, after, { ...unheld, due: none })).toContain('data-deleted');
  });

  test('also when it is unknown', () => {
    expect(effects(kept('90d'), kept('30d'), undefined)).toEqual(['data-deleted']);
  });

  test('and no report when it only waits for an earlier change', () => {
    expect(effects(kept('30d', { recalculating: 'parts' }), kept('30d'), unheld)).toEqual([]);
  });
});
