import { envelopes } from '@signoz-as-code/queries';
import { telemetryField, usualColumns } from '../../shared/fields.ts';
import { nonEmpty } from '../../shared/non-empty.ts';
import type { ChartView, ListView, View } from '../define.ts';
import type { ViewV2 } from '../schema/v2.generated.ts';
import { COLOR, listEnvelope } from '../v1/body.ts';

/** The body of a saved view with that name for SigNoz v0.137.0 and later, without tags. */
export function viewV2(view: View, name: string): ViewV2 {
  return {
    schemaVersion: 'v2',
    name,
    source: view.page,
    spec: { displayName: view.name, ...('queries' in view ? chart(view) : list(view)) },
  };
}

type Shown = Omit<ViewV2['spec'], 'displayName'>;

function chart({ panel, queries, color }: ChartView): Shown {
  return {
    panelType: panel,
    requestType: panel === 'graph' ? 'time_series' : 'scalar',
    queries: nonEmpty(envelopes(queries)),
    selectedFields: [],
    display: { color: color ?? COLOR },
  };
}

function list(view: ListView): Shown {
  const { page, columns, color, format } = view;
  return {
    panelType: 'list',
    requestType: 'raw',
    queries: [listEnvelope(view)],
    selectedFields: (columns ?? usualColumns[page]).map((attribute) => telemetryField(page, attribute)),
    display: {
      color: color ?? COLOR,
      ...(page === 'logs' ? { format: format ?? 'raw', maxLines: 1, fontSize: 'small' } : {}),
    },
  };
}
