import type { Lookup } from '@signoz-as-code/core';
import type { Endpoints } from './environment.ts';

/**
 * The password of an environment's ClickHouse; empty where the environment names none. Throws an Error where it names
 * one that is unset or empty: CI passes a missing secret as an empty value. `where` names the ClickHouse.
 */
export function clickhousePassword(
  { password }: NonNullable<Endpoints['clickhouse']>,
  secrets: Lookup,
  where: string,
): string {
  if (password === undefined) return '';
  const value = secrets(password.$secret);
  if (value !== undefined) return value;
  throw new Error(
    `${where}: the secret ${password.$secret} is not set on this machine, or is empty. For a ClickHouse without a password remove password from live.clickhouse in signoz.config.ts`,
  );
}
