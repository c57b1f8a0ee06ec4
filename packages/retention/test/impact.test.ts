import { expect, test } from 'vitest';
import { retentionImpact } from '../src/impact.ts';

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
