import type { ClickHouseClient } from '@clickhouse/client';
import {
  boundedAgent,
  type Form,
  type LiveContext,
  messageOf,
  objectForm,
  quoted,
  resolveSetting,
} from '@signoz-as-code/core';
import { clickhousePassword, type Endpoints, rowsIn } from '@signoz-as-code/platform';

/** The timeout of a query on the system tables. */
const READ_MS = 30_000;
/** ON CLUSTER waits up to 180 s for every replica (distributed_ddl_task_timeout); the request must outlast it. */
const CHANGE_MS = 240_000;

/**
 * Without waiting for the end, an error after the first byte would be lost; without progress in the headers, a proxy in
 * between may close a connection that is silent for minutes.
 */
const UNTIL_DONE = {
  wait_end_of_query: 1,
  send_progress_in_http_headers: 1,
  http_headers_progress_interval_ms: '10000',
} as const;

/** One environment's ClickHouse. Every error names its URL, and none contains a password. */
export interface ClickHouse {
  /** Without credentials: for messages. */
  readonly url: string;
  readonly cluster: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** The rows of a query, each of the form given. */
  rows<Row>(sql: string, row: Form<Row>): Promise<readonly Row[]>;
  /** Runs statements one after the other and stops at the first that fails. */
  run(statements: readonly string[]): Promise<void>;
}

/** The environment, and how its changes are guarded: see {@link LiveContext}. */
type Asking = Pick<LiveContext<Endpoints>, 'endpoints' | 'secrets' | 'signal' | 'beforeWrite'>;

/** The ClickHouse of `context`; undefined where the environment has none. Connects on first use. */
export function clickhouse(context: Asking): ClickHouse | undefined {
  const endpoint = context.endpoints.clickhouse;
  if (endpoint === undefined) return undefined;
  const given = resolveSetting(endpoint.url, context.secrets);
  const url = withoutCredentials(given);

  async function withClient<T>(timeout: number, use: (client: ClickHouseClient) => Promise<T>): Promise<T> {
    if (!isAddress(given)) {
      throw new Error(
        `ClickHouse at ${url}: its URL must be http(s)://host:port alone; the user belongs in live.clickhouse.username, the password in a secret`,
      );
    }
    const password = clickhousePassword(endpoint!, context.secrets, `ClickHouse at ${url}`);
    // Loaded with the first query: `generate` makes none.
    const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client');
    let client: ClickHouseClient | undefined;
    try {
      client = createClient({
        url: given,
        username: endpoint!.username,
        password,
        request_timeout: timeout,
        application: 'signoz-as-code',
        http_agent: boundedAgent(given, 'its answer'),
        // An error is reported once, when it is thrown.
        log: { level: ClickHouseLogLevel.OFF },
      });
      return await use(client);
    } catch (error) {
      throw new Error(`ClickHouse at ${url}: ${quoted(reason(error))}`, { cause: error });
    } finally {
      await client?.close();
    }
  }

  const signal = context.signal;
  const abort = signal === undefined ? {} : { abort_signal: signal };
  return {
    url,
    cluster: endpoint.cluster,
    signal,
    rows: (sql, row) =>
      withClient(READ_MS, async (client) => {
        const result = await client.query({ query: sql, format: 'JSON', ...abort });
        return rowsIn(await result.text(), row);
      }),
    run: (statements) =>
      withClient(CHANGE_MS, async (client) => {
        for (const query of statements) {
          await context.beforeWrite?.();
          await client.command({ query, clickhouse_settings: UNTIL_DONE, ...abort });
        }
      }),
  };
}

/**
 * Asks ClickHouse, where the environment has one, whether it answers and accepts the user. Throws an Error with its
 * URL.
 */
export async function reachClickHouse(context: Asking): Promise<void> {
  await clickhouse(context)?.rows('SELECT 1', objectForm);
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

/** Scheme, host, port and path: credentials may be before the host and in a query. */
function withoutCredentials(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return text.replace(/^.*@|[?#].*$/g, '');
  const { protocol, host, pathname } = new URL(text);
  return `${protocol}//${host}${pathname.replace(/\/$/, '')}`;
}

/** Node puts the several addresses that it tried into an AggregateError without a message of its own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `${messageOf(error)}${error.message.includes(code.slice(2, -1)) ? '' : code}`;
}
