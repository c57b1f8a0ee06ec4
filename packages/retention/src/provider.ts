import type { LiveContext, Provider } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz } from '@signoz-as-code/signoz-client';
import { clickhouse } from './clickhouse.ts';
import { overduePartitionsProvider } from './partitions-provider.ts';
import { OVERDUE_PARTITIONS, RETENTION_SETTING } from './resources.ts';
import { retentionSettingProvider } from './settings-provider.ts';
import { tableRetentionProvider } from './tables-provider.ts';
import { materializedViewProvider } from './views-provider.ts';

/**
 * The live side over ClickHouse's HTTP interface, and over SigNoz's API for what its settings page shows; nothing where
 * the environment has no ClickHouse.
 */
export function providers(context: LiveContext<Endpoints>): readonly Provider[] {
  const server = clickhouse(context);
  if (server === undefined) return [];
  const { signoz } = context.endpoints;
  const isWanted = (kind: string): boolean => context.desired.some((resource) => resource.kind === kind);
  const settings = isWanted(RETENTION_SETTING);
  const tables = tableRetentionProvider(context, server);
  const unplanned =
    settings && signoz === undefined
      ? [
          `not compared: what SigNoz's settings page shows of the retention — the environment names no SigNoz (live.signoz)`,
        ]
      : [];
  return [
    { ...tables, notes: () => [...(tables.notes?.() ?? []), ...unplanned] },
    ...(settings && signoz !== undefined
      ? [retentionSettingProvider(context, server, connectSignoz(signoz, context))]
      : []),
    ...(isWanted(OVERDUE_PARTITIONS) ? [overduePartitionsProvider(context, server)] : []),
    materializedViewProvider(context, server),
  ];
}
