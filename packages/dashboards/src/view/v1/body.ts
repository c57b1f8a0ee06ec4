import { envelopes, queryType } from '@signoz-as-code/queries';
import { telemetryField, usualColumns } from '../../shared/fields.ts';
import { nonEmpty } from '../../shared/non-empty.ts';
import type { ListView, View } from '../define.ts';
import type { ViewBody, ViewQuery } from '../schema/v1.generated.ts';

/** What SigNoz's UI stores of a view besides its query. It is sent as text. */
interface Extra {
  readonly color: string;
  readonly selectColumns: readonly ReturnType<typeof telemetryField>[];
  readonly version: 1;
  readonly format?: string;
  readonly maxLines?: number;
  readonly fontSize?: string;
}

/** The default colour of a view. */
export const COLOR = '#4e74f8';

/** SigNoz's body of a saved view, without the ownership mark. */
export function viewBody(view: View): ViewBody {
  const chart = 'queries' in view ? view : undefined;
  return {
    name: view.name,
    sourcePage: view.page,
    tags: [...(view.tags ?? [])].sort(),
    compositeQuery: {
      queryType: (chart && queryType(chart.queries)) ?? 'builder',
      panelType: chart?.panel ?? 'list',
      queries: chart ? nonEmpty(envelopes(chart.queries)) : [listEnvelope(view as ListView)],
    },
    extraData: JSON.stringify(extra(view)),
  };
}

/** Single records or spans, the newest first. */
export function listEnvelope(view: ListView): ViewQuery {
  return {
    type: 'builder_query',
    spec: {
      name: 'A',
      signal: view.page,
      disabled: false,
      filter: { expression: view.where?.filter ?? '' },
      order: [{ key: { name: 'timestamp' }, direction: 'desc' }],
      limit: view.limit ?? 100,
    },
  };
}

function extra(view: View): Extra {
  const color = view.color ?? COLOR;
  if ('queries' in view) return { color, selectColumns: [], version: 1 };
  const columns = view.columns ?? usualColumns[view.page];
  const selectColumns = columns.map((attribute) => telemetryField(view.page, attribute));
  if (view.page === 'traces') return { color, selectColumns, version: 1 };
  return { color, selectColumns, version: 1, format: view.format ?? 'raw', maxLines: 1, fontSize: 'small' };
}
