import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-protected-'));
const file = (name: string): string => join(folder, name);
let sandbox: Sandbox;

beforeAll(async () => {
  writeFileSync(file('secret.txt'), 'TOP SECRET\n');
  mkdirSync(file('outside'));
  sandbox = await startSandbox({ directory: file('sandbox'), clickhousePassword: true });
});
afterAll(async () => {
  await sandbox?.stop();
  rmSync(folder, { recursive: true });
});

/** Sends a request with exactly these headers: fetch sets Host itself. */
function send(url: string, headers: Record<string, string>, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers }, (answer) => {
      let text = '';
      answer.on('data', (data) => (text += data));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const sql = (statement: string, headers: Record<string, string> = {}) =>
  send(sandbox.clickhouse.url, { 'x-clickhouse-key': sandbox.clickhouse.password, ...headers }, statement);

describe('a web page', () => {
  it.each([
    ['by a name of its own that resolves to 127.0.0.1', { host: 'rebind.example:18123' }],
    ['across origins', { origin: 'https://evil.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
    ['on another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['as an image or a form', { 'sec-fetch-site': 'cross-site' }],
  ])('%s gets 403 from both servers', async (_, headers) => {
    expect((await sql('SELECT 1', headers)).status).toBe(403);
    const own = { 'signoz-api-key': sandbox.signoz.apiKey, ...headers };
    expect((await send(`${sandbox.signoz.url}/api/v1/version`, own, '')).status).toBe(403);
  });

  it.each([{}, { host: 'localhost:1' }, { 'sec-fetch-site': 'none' }])('does not send %o', async (headers) => {
    expect(await sql('SELECT 1', headers)).toEqual({ status: 200, text: '1\n' });
  });
});

describe("ClickHouse's user", () => {
  it('has a password that is created once, and that only the owner can read', async () => {
    expect((await sql('SELECT 1', { 'x-clickhouse-key': '' })).status).toBe(403);
    expect((await sql('SELECT 1', { 'x-clickhouse-key': 'wrong' })).text).toContain('AUTHENTICATION_FAILED');
    expect(sandbox.clickhouse.password).toMatch(/^\S{16,}$/);
    expect(statSync(file('sandbox/credentials.json')).mode & 0o77).toBe(0);
  });

  const secret = `'${file('secret.txt')}'`;
  const out = `'${file('outside/written')}'`;
  it.each([
    `SELECT * FROM file(${secret}, 'LineAsString')`,
    `SELECT file(${secret})`,
    `SELECT \`file\`(${secret})`,
    `SELECT "FILE" (${secret})`,
    `SELECT /* a */ \`fi\\x6ce\`(${secret})`,
    `CREATE FUNCTION reader AS (x) -> file(x)`,
    `SELECT * FROM fileCluster('cluster', ${secret}, 'LineAsString')`,
    `SELECT 1 INTO OUTFILE ${out}`,
    `SELECT 1 INTO /* a */ OUTFILE ${out} FORMAT TSV`,
    `INSERT INTO FUNCTION file(${out}, 'TSV', 'a UInt8') SELECT 1`,
    `CREATE TABLE outer (a String) ENGINE = File(TSV, ${out})`,
    `CREATE TABLE disk (a String) ENGINE = MergeTree ORDER BY a SETTINGS disk = disk(type = local, path = '${file('outside')}/')`,
    `CREATE DATABASE folder ENGINE = Filesystem('${folder}')`,
    `CREATE DICTIONARY words (a UInt64, b String) PRIMARY KEY a SOURCE(FILE(path ${secret} format 'TSV')) LAYOUT(FLAT()) LIFETIME(0)`,
    `BACKUP DATABASE default TO File(${out})`,
    `SELECT * FROM sqlite(${secret}, 't')`,
    `INSERT INTO signoz_logs.tag_attributes FROM INFILE ${secret} FORMAT TSV`,
    `SET input_format_record_errors_file_path = ${out}`,
    "SELECT * FROM url('http://127.0.0.1:1/', 'LineAsString')",
    "SELECT * FROM s3('http://127.0.0.1:1/bucket/x.csv')",
    "SELECT * FROM remote('127.0.0.1:1', system.one)",
    "SELECT * FROM remoteSecure('127.0.0.1:1', system.one)",
    "SELECT * FROM mysql('127.0.0.1:1', 'd', 't', 'u', 'p')",
    "SELECT * FROM postgresql('127.0.0.1:1', 'd', 't', 'u', 'p')",
    "CREATE TABLE queue (a String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'TSV')",
    "CREATE TABLE web (a String) ENGINE = URL('http://127.0.0.1:1/', 'TSV')",
    'CREATE USER somebody',
  ])('cannot: %s', async (statement) => {
    const { status, text } = await sql(statement);
    expect(status).not.toBe(200);
    expect(text).toMatch(/ACCESS_DENIED|SETTING_CONSTRAINT_VIOLATION|Base path for custom local disks|SYNTAX_ERROR/);
    expect(text).not.toContain('TOP SECRET');
    expect(existsSync(file('outside/written'))).toBe(false);
  });

  it.each([
    "SELECT 'INTO OUTFILE x', 'file(1)', `file` FROM (SELECT 1 AS file)",
    "SELECT * FROM clusterAllReplicas('cluster', system.one)",
    'SELECT count() FROM signoz_logs.distributed_logs_v2',
  ])('can: %s', async (statement) => {
    expect(await sql(statement)).toMatchObject({ status: 200 });
  });
});
