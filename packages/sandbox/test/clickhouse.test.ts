import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ClickHouseError, ClickHouseLogLevel, type createClient, createClient as newClient } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../src/index.ts';

describe('ClickHouse over HTTP', { timeout: 60_000 }, () => {
  const directory = mkdtempSync(join(tmpdir(), 'signoz-sandbox-'));
  let sandbox: Sandbox;
  let client: ReturnType<typeof createClient>;

  const open = async () => {
    sandbox = await startSandbox({ directory });
    client = newClient({ url: sandbox.clickhouse.url, log: { level: ClickHouseLogLevel.OFF } });
  };
  const close = async () => {
    await client.close();
    await sandbox.stop();
  };
  beforeAll(open, 60_000);
  afterAll(async () => {
    await close();
    rmSync(directory, { recursive: true, force: true });
  });

  const rows = async <T>(query: string, query_params: Record<string, unknown> = {}) =>
    await (await client.query({ query, query_params, format: 'JSONEachRow' })).json<T>();
  const raw = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${sandbox.clickhouse.url}${path}`, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  test('ping, with and without a statement', async () => {
    expect(await client.ping()).toEqual({ success: true });
    expect(await client.ping({ select: true })).toEqual({ success: true });
    expect(await raw('/ping')).toMatchObject({ status: 200, text: 'Ok.\n' });
  });

  test('parameters are values, never SQL', async () => {
    const hostile = "it's \\ \t \n ; DROP TABLE x -- ü";
    const found = await rows(
      'SELECT {n: UInt32} AS n, {s: String} AS s, {a: Array(String)} AS a, {o: Nullable(String)} AS o, {t: DateTime64(3)} AS t',
      { n: 5, s: hostile, a: [hostile, 'b'], o: null, t: new Date(0) },
    );
    expect(found).toEqual([{ n: 5, s: hostile, a: [hostile, 'b'], o: null, t: '1970-01-01 00:00:00.000' }]);
    expect(await rows('SELECT * FROM system.{table: Identifier}', { table: 'one' })).toEqual([{ dummy: 0 }]);
    // They do not outlive their statement.
    await expect(rows('SELECT {n: UInt32}')).rejects.toMatchObject({ type: 'UNKNOWN_QUERY_PARAMETER' });
  });

  test.each(['JSON', 'JSONCompact', 'JSONStrings', 'JSONColumnsWithMetadata', 'JSONObjectEachRow'] as const)(
    'the format %s',
    async (format) => {
      const result = await client.query({ query: "SELECT toUInt64(1) AS big, 'x' AS s", format });
      expect(JSON.stringify(await result.json())).toContain('"x"');
    },
  );

  test('64-bit integers are strings, as in ClickHouse 25.5', async () => {
    expect(await rows('SELECT toUInt64(1) AS big, toInt32(2) AS small')).toEqual([{ big: '1', small: 2 }]);
  });

  test('rows are inserted and read back, in text, in compressed text and in a binary format', async () => {
    await client.command({ query: 'CREATE TABLE default.t (x UInt32, s String) ENGINE = MergeTree ORDER BY x' });
    const values = [
      { x: 1, s: 'a\u0000;b' },
      { x: 2, s: "ü'\n" },
    ];
    const inserted = await client.insert({ table: 'default.t', values, format: 'JSONEachRow' });
    expect(inserted.summary?.written_rows).toBe('2');

    const packed = gzipSync('INSERT INTO default.t FORMAT JSONCompactEachRow\n[3, "packed"]\n');
    const headers = { 'Content-Encoding': 'gzip' };
    expect(await raw('/', { method: 'POST', body: packed, headers })).toMatchObject({ status: 200 });

    const parquet = await fetch(`${sandbox.clickhouse.url}/?query=SELECT+toUInt32(4)+AS+x,'p'+AS+s+FORMAT+Parquet`);
    const into = encodeURIComponent('INSERT INTO default.t (x, s) FORMAT Parquet');
    const sent = await raw(`/?query=${into}`, { method: 'POST', body: await parquet.arrayBuffer() });
    expect(sent).toMatchObject({ status: 200, text: '' });

    expect(await rows('SELECT * FROM default.t ORDER BY x')).toEqual([
      ...values,
      { x: 3, s: 'packed' },
      { x: 4, s: 'p' },
    ]);
  });

  test('answers are compressed when the client asks for it', async () => {
    const packing = newClient({ url: sandbox.clickhouse.url, compression: { request: true, response: true } });
    const result = await packing.query({ query: 'SELECT number AS n FROM numbers(1000)', format: 'JSONEachRow' });
    expect(await result.json()).toHaveLength(1000);
    await packing.close();
  });

  test('database, settings and query id', async () => {
    const inTraces = newClient({ url: sandbox.clickhouse.url, database: 'signoz_traces' });
    const result = await inTraces.query({
      query: "SELECT currentDatabase() AS db, getSetting('max_threads') AS threads",
      clickhouse_settings: { max_threads: 3, wait_end_of_query: 1 },
      query_id: 'mine',
      format: 'JSONEachRow',
    });
    expect(result.query_id).toBe('mine');
    expect(await result.json()).toEqual([{ db: 'signoz_traces', threads: 3 }]);
    await inTraces.close();
    expect(await rows('SELECT currentDatabase() AS db')).toEqual([{ db: 'default' }]);
  });

  test("a session's temporary tables are its own", async () => {
    const mine = newClient({ url: sandbox.clickhouse.url, session_id: 'mine' });
    await mine.command({ query: 'CREATE TEMPORARY TABLE kept (x Int8)' });
    await mine.command({ query: 'SELECT * FROM kept' });
    await mine.close();
    await expect(rows('SELECT * FROM kept')).rejects.toMatchObject({ type: 'UNKNOWN_TABLE' });
  });

  test.each([
    ['SELECT * FROM nowhere', 404, 60, 'UNKNOWN_TABLE'],
    ['selec 1', 400, 62, 'SYNTAX_ERROR'],
    ['SELECT 1; SELECT 2', 400, 62, 'SYNTAX_ERROR'],
    ["SELECT throwIf(1, 'on purpose')", 500, 395, 'FUNCTION_THROW_IF_VALUE_IS_NON_ZERO'],
    ['ALTER TABLE default.t ON CLUSTER elsewhere ADD COLUMN y Int8', 500, 701, 'CLUSTER_DOESNT_EXIST'],
    ['ALTER TABLE signoz_logs.logs_v2 MODIFY TTL timestamp + INTERVAL 7 DAY', 500, 43, 'ILLEGAL_TYPE_OF_ARGUMENT'],
  ])('a problem with %s', async (query, status, code, type) => {
    const error = await client.command({ query }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ClickHouseError);
    expect(error).toMatchObject({ code: `${code}`, type });
    const answer = await raw('/', { method: 'POST', body: query });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-clickhouse-exception-code')).toBe(`${code}`);
    expect(answer.text).toMatch(new RegExp(`^Code: ${code}\\. DB::Exception: .*\\(${type}\\) \\(version `, 's'));
  });

  test('GET only reads, an unknown setting and an unknown user are refused', async () => {
    const drop = await raw(`/?query=${encodeURIComponent('CREATE TABLE default.no (x Int8) ENGINE = Memory')}`);
    expect(drop).toMatchObject({ status: 500 });
    expect(drop.text).toContain('READONLY');
    expect(await raw('/?query=SELECT+1&nosuch=1', { method: 'POST' })).toMatchObject({ status: 404 });
    expect(await raw('/?query=SELECT+1&user=root', { method: 'POST' })).toMatchObject({ status: 403 });
    expect(await raw('/nosuch')).toMatchObject({ status: 404 });
  });

  test("the collector's schema exists, with the distributed tables", async () => {
    const databases = await rows<{ database: string; tables: string; distributed: string }>(
      `SELECT database, toString(count()) AS tables, toString(countIf(engine = 'Distributed')) AS distributed
       FROM system.tables WHERE database LIKE 'signoz%' GROUP BY database ORDER BY database`,
    );
    expect(Object.fromEntries(databases.map((row) => [row.database, [row.tables, row.distributed]]))).toEqual({
      signoz_analytics: ['2', '1'],
      signoz_logs: ['12', '6'],
      signoz_metadata: ['2', '1'],
      signoz_meter: ['5', '2'],
      signoz_metrics: ['31', '13'],
      signoz_traces: ['34', '13'],
    });
    await client.command({
      query: "INSERT INTO signoz_traces.distributed_usage_explorer VALUES (now(), 'fluxer-server', 4)",
    });
    const read = await rows('SELECT service_name, count FROM signoz_traces.distributed_usage_explorer');
    expect(read).toEqual([{ service_name: 'fluxer-server', count: '4' }]);
    expect(await rows('SELECT service_name FROM signoz_traces.usage_explorer')).toHaveLength(1);
  });

  test('DDL on the cluster answers one row per host, and a TTL is visible in SHOW CREATE', async () => {
    const ttl = 'toDateTime(timestamp) + toIntervalSecond(2592000)';
    const result = await client.query({
      query: `ALTER TABLE signoz_traces.signoz_index_v3 ON CLUSTER cluster MODIFY TTL ${ttl} SETTINGS materialize_ttl_after_modify = 0`,
      format: 'JSONEachRow',
    });
    expect(await result.json()).toMatchObject([{ host: '127.0.0.1', status: '0', error: '' }]);
    const [shown] = await rows<{ statement: string }>('SHOW CREATE TABLE signoz_traces.signoz_index_v3');
    expect(shown?.statement).toContain(`TTL ${ttl}`);
  });

  test('a restart keeps the data, and nothing is answered in between', async () => {
    const { url } = sandbox.clickhouse;
    await close();
    await expect(fetch(`${url}/ping`)).rejects.toThrow();
    await open();
    expect(await rows('SELECT count() AS n FROM default.t')).toEqual([{ n: '4' }]);
    const [shown] = await rows<{ statement: string }>('SHOW CREATE TABLE signoz_traces.signoz_index_v3');
    expect(shown?.statement).toContain('toIntervalSecond(2592000)');
  });

  test('parallel statements of many clients each get their own answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => await rows('SELECT {n: UInt8} AS n', { n: index })),
    );
    expect(answers.map(([row]) => row)).toEqual(Array.from({ length: 20 }, (_, n) => ({ n })));
  });
});
