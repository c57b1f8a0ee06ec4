/**
 * A process that answers `POST /api/v5/query_range` for rules that count the spans of a service by route, until its
 * parent ends. `memory` answers from data made once for each range; `engine` asks ClickHouse's engine over a week of
 * spans, with the statement that SigNoz v0.108.0 makes of such a query.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { startSandbox } from '../packages/sandbox/src/index.ts';
import { DAYS, MINUTE, ROUTES, SERVICES } from './backtest-rules.ts';

/** The fields of a request that we read. */
interface Asked {
  readonly start: number;
  readonly end: number;
  readonly compositeQuery: {
    readonly queries: [{ readonly spec: { readonly filter: { readonly expression: string } } }];
  };
}

interface Line {
  readonly route: string;
  readonly values: { readonly timestamp: number; readonly value: number }[];
}

type Answer = (asked: Asked) => Promise<string>;

const [kind, end, directory = ''] = process.argv.slice(2);
const answer = kind === 'engine' ? await fromEngine(directory, Number(end)) : fromMemory();
const server = createServer(async (request, response) => {
  const text = await answer((await json(request)) as Asked);
  response.writeHead(200, { 'content-type': 'application/json' }).end(text);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.once('disconnect', () => process.exit());
process.send?.((server.address() as AddressInfo).port);

/** A value a minute for each route, sometimes above the target. */
function fromMemory(): Answer {
  const made = new Map<string, string>();
  return async ({ start, end }) => {
    const known = made.get(`${start} ${end}`);
    if (known !== undefined) return known;
    const lines = ROUTES.map((route, index) => ({
      route,
      values: Array.from({ length: (end - start) / MINUTE }, (_, minute) => {
        const at = start / MINUTE + minute;
        return { timestamp: at * MINUTE, value: ((at * (index + 7)) % 97) * (at % 240 < 5 ? 1 : 0.9) };
      }),
    }));
    const text = said(lines, { rowsScanned: 1_000, bytesScanned: 100_000, durationMs: 5 });
    made.set(`${start} ${end}`, text);
    return text;
  };
}

async function fromEngine(directory: string, end: number): Promise<Answer> {
  const { clickhouse } = await startSandbox({ directory });
  const run = async (sql: string): Promise<{ readonly text: string; readonly summary: Record<string, string> }> => {
    const response = await fetch(`${clickhouse.url}/?user=default`, { method: 'POST', body: sql });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return { text, summary: JSON.parse(response.headers.get('x-clickhouse-summary') ?? '{}') };
  };
  // Includes the day before the range: the first evaluations look back into it.
  for (let day = -1; day < DAYS; day += 1) {
    const from = end / 1_000 - (DAYS - day) * 86_400;
    const minute = `${from} + intDiv(number, ${SERVICES * ROUTES.length}) * 60`;
    const service = `intDiv(number, ${ROUTES.length}) % ${SERVICES}`;
    await run(`INSERT INTO signoz_traces.signoz_index_v3 (ts_bucket_start, resource_fingerprint, timestamp, trace_id, span_id, name, kind, duration_nano, attributes_string, resources_string)
        SELECT intDiv(${minute}, 1800) * 1800, concat('service-', toString(${service})), toDateTime64(${minute}, 9), hex(MD5(toString(number))), hex(number), 'GET', 2, number % 1000000,
          map('http.route', concat('/', toString(number % ${ROUTES.length}))), map('service.name', concat('service-', toString(${service})))
        FROM (SELECT number FROM numbers(1440 * ${SERVICES * ROUTES.length}) ARRAY JOIN range(1 + if(intDiv(number, ${SERVICES * ROUTES.length}) % 240 < 5, 1, 0)))`);
    await run(`INSERT INTO signoz_traces.traces_v3_resource
        SELECT concat('{"service.name":"service-', toString(number % ${SERVICES}), '"}'), concat('service-', toString(number % ${SERVICES})), ${from} + intDiv(number, ${SERVICES}) * 1800
        FROM numbers(48 * ${SERVICES})`);
  }
  return async ({ start, end, compositeQuery }) => {
    const service = /'(service-\d+)'/.exec(compositeQuery.queries[0].spec.filter.expression)?.[1];
    const buckets = (column: string): string => `${column} >= ${start / 1_000 - 1_800} AND ${column} <= ${end / 1_000}`;
    const { text, summary } =
      await run(`WITH __resource_filter AS (SELECT fingerprint FROM signoz_traces.distributed_traces_v3_resource
        WHERE simpleJSONExtractString(labels, 'service.name') = '${service}' AND labels LIKE '%service.name%' AND labels LIKE '%service.name":"${service}%' AND ${buckets('seen_at_ts_bucket_start')})
      SELECT toUnixTimestamp(toStartOfInterval(timestamp, INTERVAL 60 SECOND)) AS ts, toString(attribute_string_http$$route) AS route, count() AS value
      FROM signoz_traces.distributed_signoz_index_v3
      WHERE resource_fingerprint GLOBAL IN (SELECT fingerprint FROM __resource_filter) AND timestamp >= '${start}000000' AND timestamp < '${end}000000' AND ${buckets('ts_bucket_start')}
      GROUP BY ts, route ORDER BY ts FORMAT JSONCompactEachRow`);
    const lines = new Map<string, Line>();
    for (const row of text.trimEnd().split('\n')) {
      if (row === '') continue;
      const [ts, route, value] = JSON.parse(row) as [number, string, string | number];
      const line = lines.get(route) ?? { route, values: [] };
      line.values.push({ timestamp: ts * 1_000, value: Number(value) });
      lines.set(route, line);
    }
    return said([...lines.values()], {
      rowsScanned: Number(summary.read_rows ?? 0),
      bytesScanned: Number(summary.read_bytes ?? 0),
      durationMs: Number(summary.elapsed_ns ?? 0) / 1e6,
    });
  };
}

/** An answer in SigNoz's format. */
function said(lines: readonly Line[], meta: object): string {
  const series = lines.map(({ route, values }) => ({
    labels: [{ key: { name: 'http.route' }, value: route }],
    values,
  }));
  const results = [{ queryName: 'A', aggregations: [{ index: 0, series }] }];
  return JSON.stringify({ status: 'success', data: { type: 'time_series', meta, data: { results } } });
}
