import type { LiveConcern } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { formats } from './formats.ts';
import { providers } from './provider.ts';
import { resources } from './resources.ts';

export { reachClickHouse } from './clickhouse.ts';

/** What plan and apply need of retention: ClickHouse's tables and materialized views. */
export const live: LiveConcern<Endpoints> = {
  name: 'retention',
  formats,
  resources,
  providers,
  unplanned: (endpoints) =>
    endpoints.clickhouse === undefined ? 'the environment names no ClickHouse (live.clickhouse)' : undefined,
};
