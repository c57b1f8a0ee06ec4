import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodSeconds, periodText } from '../src/period.ts';
import { expiryOf, ttlClause } from '../src/ttl.ts';

describe('one rule has one form, whoever wrote it', () => {
  test.each([
    // The migrator's form, that of SigNoz's own API, and what people write.
    ['toDateTime(timestamp) + toIntervalSecond(1296000)', 'timestamp', '15d'],
    ['toDateTime(timestamp) + INTERVAL 1296000 SECOND DELETE', 'timestamp', '15d'],
    ['timestamp + INTERVAL 15 DAY', 'timestamp', '15d'],
    ['timestamp + toIntervalDay(15)', 'timestamp', '15d'],
    ["toDateTime(toUInt32(unix_milli / 1000), 'UTC') + toIntervalSecond(7776000)", 'unix_milli / 1000', '90d'],
    ['toDateTime(intDiv(unix_milli, 1000)) + toIntervalYear(1)', 'unix_milli / 1000', '12 months'],
    [
      '(toDateTime(seen_at_ts_bucket_start) + toIntervalSecond(1296000)) + toIntervalSecond(1800)',
      'seen_at_ts_bucket_start',
      '15d30m',
    ],
    [
      'toDateTime(seen_at_ts_bucket_start) + toIntervalSecond(1800) + INTERVAL 1296000 SECOND DELETE',
      'seen_at_ts_bucket_start',
      '15d30m',
    ],
    [
      '(toDateTime(seen_at_ts_bucket_start) + toIntervalDay(_retention_days)) + toIntervalSecond(1800)',
      'seen_at_ts_bucket_start',
      '_retention_days days and 30m',
    ],
    ['time + toIntervalMonth(1)', 'time', '1 month'],
  ])('%s', (clause, expires, keep) => {
    expect(expiryOf(clause)).toEqual({ expires, keep });
  });
});

test('a move to another volume is shown with the deletion', () => {
  expect(
    expiryOf(
      "toDateTime(timestamp) + toIntervalSecond(2592000), toDateTime(timestamp) + toIntervalSecond(604800) TO VOLUME 'cold'",
    ),
  ).toEqual({ expires: 'timestamp', keep: '30d', moved: "to volume 'cold' after 7d" });
});

test.each([
  [
    "timestamp + toIntervalDay(30), timestamp + toIntervalDay(7) TO VOLUME 'a', timestamp + toIntervalDay(14) TO VOLUME 'b'",
    ["TO VOLUME 'a' 7d after timestamp", "TO VOLUME 'b' 14d after timestamp"],
  ],
  ["timestamp + toIntervalDay(30), end + toIntervalDay(7) TO VOLUME 'a'", ["TO VOLUME 'a' 7d after end"]],
  ["timestamp + toIntervalDay(30), timestamp + toIntervalDay(7) TO DISK 'a'", ["TO DISK 'a' 7d after timestamp"]],
])('what no definition can express is shown unchanged: %s', (clause, also) => {
  expect(expiryOf(clause)).toEqual({ expires: 'timestamp', keep: '30d', also });
});

test.each([
  'timestamp + toIntervalDay(7) DELETE WHERE severity = 1',
  'timestamp + toIntervalDay(rand())',
  'addDays(timestamp, 365)',
  '(timestamp + toIntervalDay(365)) - toIntervalDay(1)',
])('a clause that is not understood is never read as another one: %s', (clause) => {
  expect(expiryOf(clause)).toEqual({ expires: clause, keep: 'as written' });
});

test('the clause is found between its neighbours', () => {
  const engine =
    "MergeTree PARTITION BY toDate(ts) ORDER BY (a, ts) TTL ts + toIntervalDay(_retention_days) SETTINGS x = 'TTL'";
  expect(ttlClause(engine)).toBe('ts + toIntervalDay(_retention_days)');
  expect(ttlClause('MergeTree ORDER BY a SETTINGS index_granularity = 8192')).toBeUndefined();
  expect(ttlClause('MergeTree ORDER BY a TTL ts + toIntervalDay(1)')).toBe('ts + toIntervalDay(1)');
});

test('a period is printed without losing a second', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (seconds) => periodSeconds(periodText(seconds)) === seconds));
  expect(periodSeconds('_retention_days days')).toBeUndefined();
  expect(periodSeconds('')).toBeUndefined();
});
