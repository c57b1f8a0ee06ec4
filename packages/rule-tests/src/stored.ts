import { type QueryRange, seriesOf } from '@signoz-as-code/backtest';
import { CELL, LOGS, SPANS } from './stretches.ts';

/** How much SigNoz has stored of a name, by cell. */
export type Stored = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** The spans that the collector has counted. */
export const COUNTED = 'counted spans';

/** Tables of the schema of v0.129.12 and of v0.144; the databases are SigNoz's own. */
function tables(since: number, names: readonly string[]): Readonly<Record<string, string>> {
  const seconds = Math.floor(since / 1_000);
  const cell = (time: string): string => `toStartOfInterval(${time}, INTERVAL ${CELL / 60_000} MINUTE) AS ts`;
  const samples = `FROM signoz_metrics.distributed_samples_v4 WHERE unix_milli >= ${since} AND metric_name IN`;
  const at = cell('toDateTime(intDiv(unix_milli, 1000))');
  return {
    ...(names.length === 0
      ? {}
      : {
          M: `SELECT ${at}, metric_name AS name, toFloat64(count()) AS value ${samples} (${names.map(literal).join(', ')}) GROUP BY ts, name`,
        }),
    C: `SELECT ${at}, '${COUNTED}' AS name, toFloat64(sum(value)) AS value ${samples} ('signoz_calls_total') GROUP BY ts`,
    S: `SELECT ${cell('toDateTime(timestamp)')}, '${SPANS}' AS name, toFloat64(count()) AS value FROM signoz_traces.distributed_signoz_index_v3 WHERE ts_bucket_start >= ${seconds - 1_800} AND timestamp >= toDateTime(${seconds}) GROUP BY ts`,
    L: `SELECT ${cell('toDateTime(intDiv(timestamp, 1000000000))')}, '${LOGS}' AS name, toFloat64(count()) AS value FROM signoz_logs.distributed_logs_v2 WHERE ts_bucket_start >= ${seconds - 1_800} AND timestamp >= ${seconds}000000000 GROUP BY ts`,
  };
}

/**
 * Asks SigNoz for the stored data since a time (milliseconds since 1970): of these metrics, all spans and all log
 * lines. Throws what the query throws.
 */
export async function storedSince(
  ask: QueryRange,
  since: number,
  until: number,
  names: readonly string[],
): Promise<Stored> {
  const queries = Object.entries(tables(since, names));
  const answer = await ask({
    schemaVersion: 'v1',
    start: since,
    end: until,
    requestType: 'time_series',
    noCache: true,
    compositeQuery: {
      queries: queries.map(([name, query]) => ({ type: 'clickhouse_sql', spec: { name, query, disabled: false } })),
    },
  });
  const stored = new Map<string, Map<number, number>>();
  for (const [query] of queries) {
    for (const { labels, times, values } of seriesOf(answer, query).series) {
      const name = String(labels.name);
      const cells = stored.get(name) ?? new Map<number, number>();
      for (const [at, value] of values.entries()) {
        const cell = Math.floor((times[at] as number) / CELL);
        cells.set(cell, (cells.get(cell) ?? 0) + value);
      }
      stored.set(name, cells);
    }
  }
  return stored;
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
