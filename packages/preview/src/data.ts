import type { Resource } from '@signoz-as-code/core';
import type { DashboardBody } from '@signoz-as-code/dashboards';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { type PanelData, panelData } from './answer.ts';
import { isPanel } from './dashboard.ts';
import { type Range, rangeRequest } from './query.ts';

/** Questions under way at once: SigNoz answers its users beside us. */
const AT_ONCE = 4;

/**
 * What every panel of these dashboards shows over `range`, by panel id. A question that SigNoz refuses is that panel's
 * data: `failed` with its reason. Only reads.
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
  const ask = async (): Promise<void> => {
    for (let next = questions.pop(); next !== undefined; next = questions.pop()) {
      const { widget, variables } = next;
      const { builder, promql, clickhouse_sql } = widget.query;
      const legends = Object.fromEntries([
        ...[...builder.queryData, ...builder.queryFormulas, ...builder.queryTraceOperator].map(
          ({ queryName, legend }) => [queryName, legend],
        ),
        ...[...promql, ...clickhouse_sql].map(({ name, legend }) => [name, legend]),
      ]) as Record<string, string>;
      try {
        data.set(widget.id, panelData(await client.queryRange(rangeRequest(widget, variables, range)), legends));
      } catch (error) {
        data.set(widget.id, { is: 'failed', reason: error instanceof Error ? error.message : String(error) });
      }
      onPanel?.(data.size, data.size + questions.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return data;
}
