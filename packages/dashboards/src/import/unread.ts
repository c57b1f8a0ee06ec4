import { type ImportNote, isObject } from '@signoz-as-code/core';

/**
 * What other versions of SigNoz, and tools that write for it, leave in dashboards, and SigNoz v0.108.0 does not read: how
 * lines are drawn is of later versions, the others never were. Taken from its frontend's types.
 */
const UNREAD = {
  panel: ['colorMap', 'fillMode', 'graphStyle', 'legend', 'lineInterpolation', 'lineStyle', 'showPoints', 'spanGaps'],
  threshold: ['color', 'label', 'value'],
  formula: ['aggregations', 'color', 'selectColumns'],
} as const;

/** What its UI stores of a formula and does not ask for; empty ones go without a word. */
const UNASKED = ['functions', 'having'] as const;

/** What only some kinds of panel have a use for, with the value that is as good as none. */
const USED: readonly { readonly by: readonly string[]; readonly fields: Readonly<Record<string, unknown>> }[] = [
  { by: ['graph', 'bar', 'pie', 'histogram'], fields: { legendPosition: 'bottom', customLegendColors: {} } },
  { by: ['graph', 'bar'], fields: { softMin: 0, softMax: 0, isLogScale: false, fillSpans: false } },
  { by: ['bar'], fields: { stackedBarChart: false } },
  { by: ['table'], fields: { columnUnits: {} } },
  { by: ['histogram'], fields: { mergeAllActiveQueries: false, bucketCount: 30, bucketWidth: 0 } },
  { by: ['graph', 'bar', 'pie', 'value', 'table', 'histogram'], fields: { yAxisUnit: 'none', decimalPrecision: 2 } },
];

/** A dashboard without what nothing reads, and what that was: each field once, with the number of its places. */
export function withoutUnread(dashboard: unknown): { readonly read: unknown; readonly notes: readonly ImportNote[] } {
  const counts = new Map<string, number>();
  const drop = (where: string, value: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> => {
    for (const field of fields)
      if (field in value) counts.set(`${where} · ${field}`, (counts.get(`${where} · ${field}`) ?? 0) + 1);
    return Object.fromEntries(Object.entries(value).filter(([field]) => !fields.includes(field)));
  };
  const each = (value: unknown, change: (item: Record<string, unknown>) => unknown): unknown =>
    Array.isArray(value) ? value.map((item) => (isObject(item) ? change(item) : item)) : value;

  const panel = (widget: Record<string, unknown>): unknown => {
    if (widget.panelTypes === 'row') return widget;
    const kind = String(widget.panelTypes);
    const set = USED.filter(({ by }) => !by.includes(kind))
      .flatMap(({ fields }) => Object.entries(fields))
      .filter(([field, none]) => !isNone(widget[field], none));
    const kept = drop(
      `${kind} panel`,
      drop('panel', widget, UNREAD.panel),
      set.map(([field]) => field),
    );
    const query = isObject(kept.query) ? kept.query : {};
    const builder = isObject(query.builder) ? query.builder : {};
    return {
      ...kept,
      thresholds: each(kept.thresholds, (one) => drop('threshold', one, UNREAD.threshold)),
      query: {
        ...query,
        builder: {
          ...builder,
          queryFormulas: each(builder.queryFormulas, (one) =>
            drop('formula', one, [...UNREAD.formula, ...UNASKED.filter((field) => !isEmpty(one[field]))]),
          ),
        },
      },
    };
  };
  const read = isObject(dashboard) ? { ...dashboard, widgets: each(dashboard.widgets, panel) } : dashboard;
  const notes = [...counts].map(([field, count]) => ({
    field,
    text: `SigNoz v0.108.0 does not read it (${count} ${count === 1 ? 'place' : 'places'})`,
    lost: false,
  }));
  return { read, notes };
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) ? Object.values(value).every(isEmpty) : value === undefined || value === null || value === '';
}

function isNone(value: unknown, none: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === none) return true;
  return isObject(none) && isObject(value) && Object.values(value).every((item) => item === '');
}
