import { asObjects, asText, type ImportNote, isObject, type JsonObject } from '@signoz-as-code/core';
import { widgetTitle } from './label.ts';

/**
 * Fields that other versions of SigNoz, and tools that write for it, leave in dashboards, and that SigNoz v0.108.0 does
 * not read: later versions read how lines are drawn, no version reads the others. Taken from its frontend's types.
 */
const UNREAD = {
  panel: ['colorMap', 'fillMode', 'graphStyle', 'legend', 'lineInterpolation', 'lineStyle', 'showPoints', 'spanGaps'],
  threshold: ['color', 'label', 'value'],
  formula: ['aggregations', 'color', 'selectColumns'],
} as const;

/** Fields of a formula that SigNoz's UI stores and does not send; empty ones are left out without a note. */
const UNASKED = ['functions', 'having'] as const;

/** Fields that only some kinds of panel use, with the value that means none. */
const USED: readonly { readonly by: readonly string[]; readonly fields: Readonly<Record<string, unknown>> }[] = [
  { by: ['graph', 'bar', 'pie', 'histogram'], fields: { legendPosition: 'bottom', customLegendColors: {} } },
  { by: ['graph', 'bar'], fields: { softMin: 0, softMax: 0, isLogScale: false, fillSpans: false } },
  { by: ['bar'], fields: { stackedBarChart: false } },
  { by: ['table'], fields: { columnUnits: {} } },
  { by: ['histogram'], fields: { mergeAllActiveQueries: false, bucketCount: 30, bucketWidth: 0 } },
  { by: ['graph', 'bar', 'pie', 'value', 'table', 'histogram'], fields: { yAxisUnit: 'none', decimalPrecision: 2 } },
];

/** A dashboard without the fields that nothing reads, and a note for each of these fields with the number of its places. */
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
    text: `SigNoz does not read it (${count} ${count === 1 ? 'place' : 'places'})`,
    lost: false,
  }));
  return { read, notes };
}

/** What SigNoz v0.108.0 stores of a dashboard's last viewer and shows to the next ones; definitions do not have it. */
export function ofViewers(dashboard: unknown, after: JsonObject): ImportNote[] {
  const { widgets, variables } = isObject(dashboard) ? dashboard : {};
  const note = (field: string, value: unknown, text: string): ImportNote[] =>
    isEmpty(value) ? [] : [{ field, text: `is ${JSON.stringify(value)}: ${text}`, lost: true }];
  const known = Object.keys(after.variables as JsonObject);
  return [
    ...asObjects(widgets).flatMap((widget) =>
      note(
        `${widgetTitle(widget as JsonObject)} · columnWidths`,
        widget.columnWidths,
        'a definition has none, and columns are as wide as they come out',
      ),
    ),
    ...Object.entries(isObject(variables) ? variables : {}).flatMap(([key, variable]) => {
      if (!isObject(variable) || variable.allSelected === true) return [];
      const name = asText(variable.name) || key;
      const usual = variable.type === 'TEXTBOX' ? variable.textboxValue : variable.defaultValue;
      const chosen = [variable.selectedValue].flat();
      if (!known.includes(name) || (chosen.length === 1 && chosen[0] === usual)) return [];
      return note(
        `variable ${name} · selectedValue`,
        variable.selectedValue,
        'who never chose sees it now, and will see the default or nothing chosen',
      );
    }),
  ];
}

/** Panels that SigNoz stores and does not draw. */
export function notDrawn(dashboard: unknown, normal: JsonObject): ImportNote[] {
  const placed = new Set([
    ...asObjects(normal.layout).map(({ i }) => i),
    ...Object.values(normal.panelMap as JsonObject)
      .flatMap((row) => asObjects(isObject(row) ? row.widgets : []))
      .map(({ i }) => i),
  ]);
  const kinds = new Set(asObjects(normal.widgets).map(({ id }) => id));
  const first = new Map<string, string>();
  return asObjects(isObject(dashboard) ? dashboard.widgets : []).flatMap((widget): ImportNote[] => {
    const [id, title] = [asText(widget.id), widgetTitle({ title: '', ...widget } as JsonObject)];
    const before = first.get(id);
    if (before === undefined) first.set(id, title);
    else return [{ field: title, text: `SigNoz draws ${before} of the same id`, lost: false }];
    if (!kinds.has(id) || placed.has(id)) return [];
    return [{ field: title, text: 'it has no place in the layout, so that SigNoz does not draw it', lost: false }];
  });
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) ? Object.values(value).every(isEmpty) : value === undefined || value === null || value === '';
}

function isNone(value: unknown, none: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === none) return true;
  return isObject(none) && isObject(value) && Object.values(value).every((item) => item === '');
}
