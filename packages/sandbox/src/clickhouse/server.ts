import { isUtf8 } from 'node:buffer';
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, gzip, inflate, zstdDecompress } from 'node:zlib';
import type { Received, Reply } from '../http.ts';
import { type Answer, ClickHouseError, type Engine, EngineMissing } from './engine.ts';
import { quote, readStatement, type Statement } from './statement.ts';

/** URL parameters of the HTTP interface itself; all others are settings of the engine. */
const RESERVED = new Set([
  'query',
  'database',
  'default_format',
  'query_id',
  'session_id',
  'session_timeout',
  'session_check',
  'close_session',
  'user',
  'password',
  'quota_key',
  'role',
  'compress',
  'decompress',
  'wait_end_of_query',
  'buffer_size',
  'stacktrace',
  'client_protocol_version',
]);

/**
 * Answers requests in the dialect of ClickHouse's HTTP interface, as far as @clickhouse/client uses it, by running them
 * on `engine`. The only user is `default`, with the given password; any password works when none is given.
 */
export function clickhouseHandler(engine: Engine, password: string): (request: Received) => Promise<Reply> {
  return async (request) => {
    const queryId = request.query.get('query_id') ?? randomUUID();
    const always = { 'X-ClickHouse-Server-Display-Name': 'sandbox', 'X-ClickHouse-Query-Id': queryId };
    const reply = await answer(engine, password, request).catch((error: unknown) => failure(engine, error));
    return { ...reply, headers: { ...always, ...reply.headers } };
  };
}

type Answered = Exclude<Reply, 'dropped'>;

async function answer(engine: Engine, password: string, request: Received): Promise<Answered> {
  if (request.path === '/ping') {
    await engine.run({ sql: 'SELECT 1', format: 'Null' });
    return { status: 200, headers: { 'Content-Type': 'text/html; charset=UTF-8' }, body: 'Ok.\n' };
  }
  if (request.path !== '/') {
    const body = `There is no handle ${request.path}\n\nUse / or /ping for health checks.\n`;
    return { status: 404, headers: { 'Content-Type': 'text/plain; charset=UTF-8' }, body };
  }
  authenticate(request, password);
  return await answerQuery(engine, request);
}

async function answerQuery(engine: Engine, request: Received): Promise<Answered> {
  const { query } = request;
  if (query.get('compress') === '1' || query.get('decompress') === '1') {
    throw exception(48, 'The parameters compress and decompress are not supported: use gzip', 'NOT_IMPLEMENTED');
  }
  const text = await queryText(request);
  if (text.toString('latin1').trim() === '') {
    if (request.method === 'GET' && !query.has('query')) {
      return { status: 200, headers: { 'Content-Type': 'text/html; charset=UTF-8' }, body: 'Ok.\n' };
    }
    throw exception(62, 'Syntax error: failed at position 1 (end of query): . Empty query', 'SYNTAX_ERROR');
  }
  const settings = new Map<string, string>();
  const parameters = new Map<string, string>();
  for (const [name, value] of query) {
    if (name.startsWith('param_')) parameters.set(name.slice('param_'.length), value);
    else if (!RESERVED.has(name)) settings.set(name, value);
  }
  if (request.method === 'GET') settings.set('readonly', '2');

  const { statement, sql, dispose } = prepare(text);
  const fallback = query.get('default_format') ?? 'TabSeparated';
  const format = statement.format ?? fallback;
  const session = query.get('session_id');
  const database = query.get('database') ?? single(request, 'x-clickhouse-database');
  let result: Answer;
  try {
    result = await engine.run({
      sql,
      format: fallback,
      ...(database === undefined || database === '' ? {} : { database }),
      settings,
      parameters,
      ...(session === null ? {} : { session }),
      isInsert: statement.isInsert,
    });
    if (statement.onCluster !== undefined) result = await engine.run({ sql: ONE_HOST_DONE, format });
  } finally {
    dispose();
    if (session !== null && query.get('close_session') === '1') engine.endSession(session);
  }

  const isGzip =
    query.get('enable_http_compression') === '1' && /\bgzip\b/.test(single(request, 'accept-encoding') ?? '');
  return {
    status: 200,
    headers: {
      'Content-Type': contentType(format),
      'X-ClickHouse-Format': format,
      'X-ClickHouse-Timezone': Intl.DateTimeFormat().resolvedOptions().timeZone,
      'X-ClickHouse-Summary': JSON.stringify({
        read_rows: `${result.rowsRead}`,
        read_bytes: `${result.bytesRead}`,
        written_rows: `${result.rowsWritten}`,
        written_bytes: `${result.bytesWritten}`,
        total_rows_to_read: '0',
        result_rows: statement.isInsert ? `${result.rowsWritten}` : `${result.rowsRead}`,
        result_bytes: `${result.bytes.length}`,
        elapsed_ns: `${result.elapsed}`,
      }),
      ...(isGzip ? { 'Content-Encoding': 'gzip' } : {}),
    },
    body: isGzip ? await promisify(gzip)(result.bytes) : result.bytes,
  };
}

/** ClickHouse's answer to DDL with ON CLUSTER: one row per host, here a single one. */
const ONE_HOST_DONE =
  "SELECT '127.0.0.1' AS host, toUInt16(9000) AS port, toInt64(0) AS status, '' AS error, " +
  'toUInt64(0) AS num_hosts_remaining, toUInt64(0) AS num_hosts_active';

/** The statement is the `query` parameter followed by the body, as ClickHouse joins them. */
async function queryText(request: Received): Promise<Buffer> {
  const body = await decompress(request.body, single(request, 'content-encoding'));
  const query = request.query.get('query') ?? '';
  if (query === '') return body;
  if (body.length === 0) return Buffer.from(query);
  return Buffer.concat([Buffer.from(query.endsWith('\n') ? query : `${query}\n`), body]);
}

async function decompress(body: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (body.length === 0) return body;
  switch (encoding) {
    case undefined:
    case '':
    case 'identity':
      return body;
    case 'gzip':
      return await promisify(gunzip)(body);
    case 'deflate':
      return await promisify(inflate)(body);
    case 'br':
      return await promisify(brotliDecompress)(body);
    case 'zstd':
      return await promisify(zstdDecompress)(body);
    default:
      throw exception(89, `Unknown compression method: ${encoding}`, 'UNKNOWN_COMPRESSION_METHOD');
  }
}

/**
 * The statement in a form that the engine accepts. It accepts only text: binary data (Parquet, RowBinary) goes through
 * a file that `dispose` removes.
 */
function prepare(text: Buffer): { readonly statement: Statement; readonly sql: string; readonly dispose: () => void } {
  const isText = isUtf8(text) && !text.includes(0);
  const statement = readStatement(text.toString(isText ? 'utf8' : 'latin1'));
  if (statement.isMultiple) {
    throw exception(62, 'Syntax error (Multi-statements are not allowed)', 'SYNTAX_ERROR');
  }
  if (statement.reachesOutside !== undefined) {
    throw exception(
      497,
      `default: Not enough privileges. ${statement.reachesOutside} reaches outside of the sandbox`,
      'ACCESS_DENIED',
    );
  }
  if (statement.onCluster !== undefined && statement.onCluster !== 'cluster') {
    throw exception(701, `Requested cluster '${statement.onCluster}' not found`, 'CLUSTER_DOESNT_EXIST');
  }
  if (isText) return { statement, sql: statement.sql, dispose: () => undefined };
  if (statement.dataAt === undefined || statement.format === undefined) {
    throw exception(62, 'Syntax error: the statement is not UTF-8 text', 'SYNTAX_ERROR');
  }
  const head = Buffer.from(statement.sql.slice(0, statement.dataAt), 'latin1').toString('utf8');
  const data = text.subarray(statement.dataAt + (statement.sql.charAt(statement.dataAt) === '\n' ? 1 : 0));
  const file = join(tmpdir(), `signoz-sandbox-${randomUUID()}.data`);
  writeFileSync(file, data, { mode: 0o600 });
  const at = head.length - `FORMAT ${statement.format}`.length;
  return {
    statement,
    sql: `${head.slice(0, at)} FROM INFILE ${quote(file)} COMPRESSION 'none' FORMAT ${statement.format}`,
    dispose: () => rmSync(file, { force: true }),
  };
}

function authenticate(request: Received, expected: string): void {
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const [name, ...rest] = basic === undefined ? [] : Buffer.from(basic, 'base64').toString('utf8').split(':');
  const user = single(request, 'x-clickhouse-user') ?? request.query.get('user') ?? name ?? 'default';
  const password = single(request, 'x-clickhouse-key') ?? request.query.get('password') ?? rest.join(':');
  if (user === 'default' && (expected === '' || isSame(password, expected))) return;
  throw exception(
    516,
    `${user}: Authentication failed: password is incorrect, or there is no user with such name. The sandbox has one user, 'default', and its password is in credentials.json of its folder`,
    'AUTHENTICATION_FAILED',
  );
}

/** Compares digests, so that neither the length nor the time taken reveals anything. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function single(request: Received, header: string): string | undefined {
  const value = request.headers[header];
  return Array.isArray(value) ? value[0] : value;
}

function exception(code: number, text: string, type: string): ClickHouseError {
  return new ClickHouseError(`Code: ${code}. DB::Exception: ${text}. (${type})`);
}

function failure(engine: Engine, error: unknown): Answered {
  const headers = { 'Content-Type': 'text/plain; charset=UTF-8' };
  if (error instanceof EngineMissing) {
    return { status: 503, headers: { ...headers, 'X-ClickHouse-Exception-Code': '1002' }, body: `${error.message}\n` };
  }
  const known =
    error instanceof ClickHouseError
      ? error
      : exception(1002, error instanceof Error ? error.message : String(error), 'UNKNOWN_EXCEPTION');
  const version = engine.version();
  const body =
    /\(version [^)]*/.test(known.message) || version === undefined
      ? known.message
      : `${known.message} (version ${version} (official build))`;
  return {
    status: STATUS.get(known.type) ?? 500,
    headers: { ...headers, 'X-ClickHouse-Exception-Code': `${known.code}` },
    body: `${body}\n`,
  };
}

/** The HTTP status of a ClickHouse server by kind of exception; all others are 500. */
const STATUS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    400: `BAD_ARGUMENTS CANNOT_COMPILE_REGEXP CANNOT_PARSE_TEXT CANNOT_PARSE_ESCAPE_SEQUENCE CANNOT_PARSE_QUOTED_STRING
      CANNOT_PARSE_DATE CANNOT_PARSE_DATETIME CANNOT_PARSE_NUMBER CANNOT_PARSE_DOMAIN_VALUE_FROM_STRING CANNOT_PARSE_IPV4
      CANNOT_PARSE_IPV6 CANNOT_PARSE_INPUT_ASSERTION_FAILED CANNOT_PARSE_UUID DUPLICATE_COLUMN ILLEGAL_COLUMN
      UNKNOWN_ELEMENT_IN_AST UNKNOWN_TYPE_OF_AST_NODE THERE_IS_NO_COLUMN TOO_DEEP_AST TOO_BIG_AST
      UNEXPECTED_AST_STRUCTURE SYNTAX_ERROR INCORRECT_DATA TYPE_MISMATCH VALUE_IS_OUT_OF_RANGE_OF_DATA_TYPE`,
    401: 'REQUIRED_PASSWORD',
    403: 'UNKNOWN_USER WRONG_PASSWORD AUTHENTICATION_FAILED SET_NON_GRANTED_ROLE ACCESS_DENIED',
    404: `UNKNOWN_TABLE UNKNOWN_FUNCTION UNKNOWN_IDENTIFIER UNKNOWN_TYPE UNKNOWN_STORAGE UNKNOWN_DATABASE
      UNKNOWN_SETTING UNKNOWN_DIRECTION_OF_SORTING UNKNOWN_AGGREGATE_FUNCTION UNKNOWN_FORMAT UNKNOWN_DATABASE_ENGINE
      UNKNOWN_TYPE_OF_QUERY UNKNOWN_ROLE`,
    408: 'TIMEOUT_EXCEEDED',
    411: 'HTTP_LENGTH_REQUIRED',
    413: 'QUERY_IS_TOO_LARGE',
    415: 'UNSUPPORTED_MEDIA_TYPE',
    501: 'NOT_IMPLEMENTED',
    503: 'SOCKET_TIMEOUT CANNOT_OPEN_FILE CANNOT_SCHEDULE_TASK',
  }).flatMap(([status, types]) => types.split(/\s+/).map((type): [string, number] => [type, Number(status)])),
);

function contentType(format: string): string {
  if (/^JSON.*EachRow|^NDJSON/i.test(format)) return 'application/x-ndjson; charset=UTF-8';
  if (/^JSON/i.test(format)) return 'application/json; charset=UTF-8';
  if (/^(TSV|TabSeparated)/i.test(format)) return 'text/tab-separated-values; charset=UTF-8';
  if (/^CSV/i.test(format)) return 'text/csv; charset=UTF-8; header=absent';
  if (/^(Parquet|Arrow|ORC|Avro|Native|RowBinary|Protobuf|MsgPack)/i.test(format)) return 'application/octet-stream';
  return 'text/plain; charset=UTF-8';
}
