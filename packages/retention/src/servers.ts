import type { Connecting, LiveContext } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz, type SignozClient } from '@signoz-as-code/signoz-client';
import { type ClickHouse, clickhouse } from './clickhouse.ts';

/** The live systems of retention: ClickHouse, and SigNoz for its settings page. */
export interface RetentionServers {
  readonly clickhouse: ClickHouse;
  /** Undefined where the environment names no SigNoz. Throws an Error naming the variable where there is no API key. */
  readonly signoz: (() => SignozClient) | undefined;
}

/** ClickHouse over its HTTP interface, SigNoz over its API. */
export const servers: Connecting<Endpoints, RetentionServers> = {
  connect: (context: LiveContext<Endpoints>) => {
    const { signoz } = context.endpoints;
    return {
      clickhouse: clickhouse(context)!,
      signoz: signoz === undefined ? undefined : () => connectSignoz(signoz, context),
    };
  },
  unplanned: ({ clickhouse: endpoint }) =>
    endpoint === undefined ? 'the environment names no ClickHouse (live.clickhouse)' : undefined,
};
