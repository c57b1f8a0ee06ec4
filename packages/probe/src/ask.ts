import { boundedAgent, type Form, type Lookup, messageOf, quoted, resolveSetting } from '@signoz-as-code/core';
import { clickhousePassword, type Endpoints, rowsIn } from '@signoz-as-code/platform';

/** The rows of a query, each of the form given. Throws an Error that names the server and no password. */
export type Ask = <Row>(
  sql: string,
  row: Form<Row>,
  parameters?: Readonly<Record<string, string>>,
) => Promise<readonly Row[]>;

const TIMEOUT_SECONDS = 30;

/** Asks the ClickHouse of an environment; undefined where it has none. `patience`: seconds for each statement. */
export function asker({ clickhouse }: Endpoints, secrets: Lookup, patience = TIMEOUT_SECONDS): Ask | undefined {
  if (clickhouse === undefined) return undefined;
  const url = resolveSetting(clickhouse.url, secrets);
  return async (sql, row, parameters = {}) => {
    const password = clickhousePassword(clickhouse, secrets, 'ClickHouse');
    const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client');
    const client = createClient({
      url,
      username: clickhouse.username,
      password,
      request_timeout: patience * 1_000,
      application: 'signoz-as-code',
      http_agent: boundedAgent(url, 'its answer'),
      log: { level: ClickHouseLogLevel.OFF },
    });
    try {
      const result = await client.query({ query: sql, query_params: { ...parameters }, format: 'JSON' });
      return rowsIn(await result.text(), row);
    } catch (error) {
      throw new Error(`ClickHouse: ${quoted(messageOf(error))}`, { cause: error });
    } finally {
      await client.close();
    }
  };
}
