import { describe, expect, test } from 'vitest';
import { looksBack } from '../src/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const promql = (query: string) => ({ type: 'promql', spec: { name: 'A', query } });
const sql = (query: string) => ({ type: 'clickhouse_sql', spec: { name: 'A', query } });
const shifted = (...by: number[]) => ({
  type: 'builder_query',
  spec: { name: 'A', functions: by.map((value) => ({ name: 'timeShift', args: [{ value }] })) },
});

describe('how far a query reads back before the requested time', () => {
  test.each([
    ['not at all', [promql('sum(rate_of_it)')], 0],
    ['its range', [promql('rate({"a.b"}[1h30m]) > 5')], 90 * MINUTE],
    [
      'the longest of several, and not their sum',
      [promql('rate(a[5m]) > bool 0.1 and rate(a[1h]) > 0.1 or rate(a[30m]) > 0.2 and rate(a[6h]) > 0.2')],
      6 * HOUR,
    ],
    ['a subquery, and the range in it', [promql('max_over_time(rate(a[5m])[1d:1m])')], DAY + 5 * MINUTE],
    ['subqueries in each other', [promql('max_over_time(avg_over_time(a[1h:])[1d:5m])[2d:1h]')], 3 * DAY + HOUR],
    ['a range and its offset', [promql('rate(a[1h] offset 1w) / rate(a[2h])')], 7 * DAY + HOUR],
    ['an offset into the future takes it back', [promql('rate(a[1h] offset -30m)')], 30 * MINUTE],
    ['a range in seconds', [promql('rate(a[300])')], 5 * MINUTE],
    ['what only looks like a range in a text', [promql('up{job="[9d]",path=~"/a:3w"}')], 0],
    [
      'what SQL takes off the ends of the window',
      [
        sql(
          "SELECT 1 WHERE unix_milli > ({{.end_timestamp_ms}} - 259200000) AND t > {{.start_timestamp}} - 3600 AND name = 'x:9w'",
        ),
      ],
      3 * DAY,
    ],
    ['an interval of SQL', [sql('SELECT 1 WHERE at > {{.start_datetime}} - INTERVAL 7 DAY')], 7 * DAY],
    ['the same by its function', [sql('SELECT 1 WHERE at > {{.start_datetime}} - toIntervalHour(6)')], 6 * HOUR],
    ['the shift of a builder query', [shifted(604_800), shifted(60)], 7 * DAY],
  ])('%s', (_, [query], expected) => {
    expect(looksBack(query!.type, query!.spec)).toBe(expected);
  });
});
