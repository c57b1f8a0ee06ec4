import { messageOf, type Resource } from '@signoz-as-code/core';
import type { DashboardBody } from '@signoz-as-code/dashboards';
import { rangeRequest } from '@signoz-as-code/dashboards/drawn';
import { isQueryRefused, type SignozClient, SignozError } from '@signoz-as-code/signoz-client';
import { type PanelData, panelData } from './answer.ts';
import { isPanel } from './dashboard.ts';

/** A period. Milliseconds since 1970. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Concurrent requests: SigNoz also answers its users. */
const AT_ONCE = 4;

/** No query can be answered: no server, another server, or an invalid key. */
export class Unanswered extends Error {}

/**
 * The data of every panel of these dashboards over `range`, by panel id. If SigNoz refuses a query, that panel's data
 * is `failed` with the reason. Only reads. Throws {@link Unanswered} as soon as it is clear that no question can be
 * answered.
 */
export async function dashboardData(
  client: Pick<SignozClient, 'queryRange'>,
  dashboards: readonly Resource[],
  range: Range,
  onPanel?: (done: number, of: number) => void,
): Promise<Map<string, PanelData>> {
  const questions = dashboards.flatMap(({ spec }) => {
    const { widgets, variables } = spec as unknown as DashboardBody;
    return widgets.filter(isPanel).map((widget) => ({ widget, variables }));
  });
  const data = new Map<string, PanelData>();
  let unanswered: Unanswered | undefined;
  const ask = async (): Promise<void> => {
    for (let next = questions.pop(); next !== undefined && unanswered === undefined; next = questions.pop()) {
      const { widget, variables } = next;
      const { builder, promql, clickhouse_sql } = widget.query;
      const legends = Object.fromEntries([
        ...[...builder.queryData, ...builder.queryFormulas, ...builder.queryTraceOperator].map(
          ({ queryName, legend }) => [queryName, legend],
        ),
        ...[...promql, ...clickhouse_sql].map(({ name, legend }) => [name, legend]),
      ]) as Record<string, string>;
      try {
        data.set(
          widget.id,
          panelData(await client.queryRange({ ...rangeRequest(widget, variables), ...range }), legends),
        );
      } catch (error) {
        if (isOfAll(error)) unanswered ??= new Unanswered(messageOf(error), { cause: error });
        data.set(widget.id, notYet(error) ?? { is: 'failed', reason: messageOf(error) });
      }
      onPanel?.(data.size, data.size + questions.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  if (unanswered !== undefined) throw unanswered;
  return data;
}

/**
 * Whether the error would be the same for any other question: no answer, an invalid key, an unknown path, a gateway.
 */
function isOfAll(error: unknown): boolean {
  if (!(error instanceof SignozError) || isQueryRefused(error)) return false;
  const { status } = error;
  return status === undefined || [401, 403, 404, 502, 503].includes(status);
}

/**
 * SigNoz only knows keys that have arrived with data, and refuses a query with an unknown key. Undefined where it has
 * further errors.
 */
function notYet(error: unknown): PanelData | undefined {
  if (!isQueryRefused(error)) return undefined;
  const keys = [...error.message.matchAll(/(?:key|field) `([^`]+)` not found/g)].map(([, name = '']) => name);
  const errors = Number(/Found (\d+) errors/.exec(error.message)?.[1] ?? keys.length);
  if (keys.length === 0 || errors > keys.length) return undefined;
  return { is: 'nothing', why: `nothing has arrived with ${[...new Set(keys)].join(', ')} yet` };
}
