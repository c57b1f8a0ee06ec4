import type { LiveContext, Provider } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { clickhouse } from './clickhouse.ts';
import { tableRetentionProvider } from './tables-provider.ts';
import { materializedViewProvider } from './views-provider.ts';

/** The live side over ClickHouse's HTTP interface; nothing where the environment has no ClickHouse. */
export function providers(context: LiveContext<Endpoints>): readonly Provider[] {
  const server = clickhouse(context);
  return server === undefined
    ? []
    : [tableRetentionProvider(context, server), materializedViewProvider(context, server)];
}
