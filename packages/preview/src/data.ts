import { messageOf, type Resource } from '@signoz-as-code/core';
import type { DashboardBody } from '@signoz-as-code/dashboards';
import { rangeRequest } from '@signoz-as-code/dashboards/drawn';
import { type SignozClient, SignozError } from '@signoz-as-code/signoz-client';
import { type PanelData, panelData } from './answer.ts';
import { isPanel } from './dashboard.ts';

/** A stretch of time. Milliseconds since 1970. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Questions under way at once: SigNoz answers its users beside us. */
const AT_ONCE = 4;

/** What is asked answers nothing, whatever the question: nobody is there, or somebody else, or the key is not taken. */
export class Unanswered extends Error {}

/**
 * What every panel of these dashboards shows over `range`, by panel id. A question that SigNoz refuses is that panel's
 * data: `failed` with its reason. Only reads. Throws {@link Unanswered} as soon as it is seen that no
 * question can be answered.
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

/** Whether it would be the same for any other question: no answer, a key that is not taken, no such path, a gateway. */
function isOfAll(error: unknown): boolean {
  if (!(error instanceof SignozError)) return false;
  const { status } = error;
  return status === undefined || [401, 403, 404, 502, 503].includes(status);
}

/**
 * SigNoz knows a key by the data that came with it, and refuses a query by one that it does not know. Undefined where
 * that is not all it has to say.
 */
function notYet(error: unknown): PanelData | undefined {
  if (!(error instanceof SignozError) || error.status !== 400) return undefined;
  const keys = [...error.message.matchAll(/(?:key|field) `([^`]+)` not found/g)].map(([, name = '']) => name);
  const errors = Number(/Found (\d+) errors/.exec(error.message)?.[1] ?? keys.length);
  if (keys.length === 0 || errors > keys.length) return undefined;
  return { is: 'nothing', why: `nothing has arrived with ${[...new Set(keys)].join(', ')} yet` };
}
