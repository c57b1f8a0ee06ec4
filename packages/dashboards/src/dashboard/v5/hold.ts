import { asObjects, asText, type ImportNote, isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import { compactGrid } from '@signoz-as-code/signoz-client';
import { timePreferences } from '../define.ts';
import { COLUMNS } from '../layout.ts';
import { widgetTitle } from './label.ts';

/** The values that a definition can have for a field of a panel's normal form, and the one that replaces all others. */
interface Held {
  readonly isKept: (value: unknown) => boolean;
  readonly usual: Json;
}

const oneOf = (usual: Json, ...all: readonly Json[]): Held => ({
  usual,
  isKept: (value) => all.includes(value as Json),
});
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isTextMap = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((item) => typeof item === 'string');

const PANEL: Readonly<Record<string, Held>> = {
  description: { usual: '', isKept: (value) => typeof value === 'string' },
  timePreferance: oneOf('GLOBAL_TIME', 'GLOBAL_TIME', ...timePreferences),
  yAxisUnit: { usual: 'none', isKept: (value) => typeof value === 'string' },
  decimalPrecision: oneOf(2, 0, 1, 2, 3, 4, 'full precision'),
  fillSpans: oneOf(false, true, false),
  stackedBarChart: oneOf(false, true, false),
  isLogScale: oneOf(false, true, false),
  mergeAllActiveQueries: oneOf(false, true, false),
  softMin: { usual: null, isKept: (value) => value === null || isNumber(value) },
  softMax: { usual: null, isKept: (value) => value === null || isNumber(value) },
  bucketCount: { usual: 30, isKept: (value) => Number.isInteger(value) && Number(value) > 0 },
  bucketWidth: { usual: 0, isKept: (value) => isNumber(value) && Number(value) >= 0 },
  legendPosition: oneOf('bottom', 'bottom', 'right'),
  columnUnits: { usual: {}, isKept: isTextMap },
  customLegendColors: { usual: {}, isKept: isTextMap },
};

const KINDS = ['row', 'graph', 'bar', 'pie', 'value', 'table', 'list', 'histogram'];
const COLOR = /^(Red|Orange|Green|Blue|#[0-9a-f]{6})$/;

/**
 * A dashboard's normal form in which every field has a value that a definition can have. Other values become SigNoz's
 * default or are left out, and are reported with their place. SigNoz stores bodies without checking them.
 */
export function held(normal: JsonObject): { readonly normal: JsonObject; readonly notes: readonly ImportNote[] } {
  const notes: ImportNote[] = [];
  const report = (field: string, value: unknown, becomes: string): void => {
    notes.push({ field, text: `is ${JSON.stringify(value)}, which a definition cannot have: ${becomes}`, lost: true });
  };
  const widgets = asObjects(normal.widgets).flatMap((widget) => {
    const panel = widgetTitle(widget as JsonObject);
    if (KINDS.includes(asText(widget.panelTypes))) return [heldPanel(widget, panel, report)];
    report(`${panel} · kind`, widget.panelTypes, 'left out, as SigNoz draws nothing there');
    return [];
  });
  const titles = new Map(widgets.map((widget) => [asText(widget.id), widgetTitle(widget as JsonObject)]));
  const known = (places: unknown): JsonObject[] =>
    (asObjects(places) as JsonObject[]).filter(({ i }) => titles.has(asText(i)));
  const variables = Object.entries(normal.variables as JsonObject).filter(([name, variable]) => {
    const type = isObject(variable) ? variable.type : undefined;
    const isKnown = ['DYNAMIC', 'QUERY', 'CUSTOM', 'TEXTBOX'].includes(asText(type));
    if (!isKnown) report(`variable ${name} · type`, type, 'left out');
    return isKnown;
  });
  const layout = onGrid(known(normal.layout), titles, report);
  const drawn = new Set(layout.map(({ i }) => i));
  return {
    notes,
    normal: {
      ...normal,
      ...(normal.image === undefined || typeof normal.image === 'string' ? {} : { image: '' }),
      widgets: widgets as JsonObject[],
      variables: Object.fromEntries(variables),
      layout,
      panelMap: closedRows(normal.panelMap as JsonObject, drawn, titles, (places) =>
        onGrid(known(places), titles, report),
      ),
    },
  };
}

type Told = (field: string, value: unknown, becomes: string) => void;
type Fields = Readonly<Record<string, unknown>>;

function heldPanel(widget: Fields, panel: string, report: Told): Fields {
  if (widget.panelTypes === 'row') return widget;
  const fields = Object.entries(PANEL).map(([field, { isKept, usual }]) => {
    if (isKept(widget[field])) return [field, widget[field]];
    report(`${panel} · ${field}`, widget[field], `left out`);
    return [field, usual];
  });
  const known = Object.fromEntries(fields) as Fields;
  const colors = Object.entries(known.customLegendColors as JsonObject).filter(([legend, color]) => {
    const isColor = /^#[0-9a-f]{6}$/.test(asText(color));
    if (!isColor) report(`${panel} · colors · ${legend}`, color, 'left out');
    return isColor;
  });
  const thresholds = asObjects(widget.thresholds).flatMap((threshold, index) => {
    const at = `${panel} · thresholds · ${index}`;
    const { thresholdOperator, thresholdValue, thresholdColor, thresholdFormat } = threshold;
    const value = typeof thresholdValue === 'string' ? Number(thresholdValue.trim() || Number.NaN) : thresholdValue;
    if (value === null || thresholdOperator === '' || thresholdColor === '') {
      report(at, threshold, 'left out: SigNoz does not draw it');
      return [];
    }
    if (!['>', '>=', '<', '<=', '='].includes(asText(thresholdOperator)) || !Number.isFinite(value)) {
      report(at, threshold, 'left out');
      return [];
    }
    const isColor = COLOR.test(asText(thresholdColor));
    if (!isColor) report(`${at} · color`, thresholdColor, 'it becomes Red');
    const isFormat = ['Text', 'Background', 'none'].includes(asText(thresholdFormat));
    if (!isFormat) report(`${at} · format`, thresholdFormat, 'it becomes none');
    return [
      {
        ...threshold,
        thresholdValue: value,
        ...(isColor ? {} : { thresholdColor: 'Red' }),
        ...(isFormat ? {} : { thresholdFormat: 'none' }),
      },
    ];
  });
  return { ...widget, ...known, customLegendColors: Object.fromEntries(colors), thresholds };
}

/** Places in whole numbers that do not overlap. */
function onGrid(places: readonly JsonObject[], titles: ReadonlyMap<string, string>, report: Told): JsonObject[] {
  const rounded = places.map((place) => {
    const [x = 0, y = 0, w = 1, h = 1] = ['x', 'y', 'w', 'h'].map((field) => Math.round(Number(place[field])));
    const whole = { i: asText(place.i), x, y, w: Math.min(COLUMNS, Math.max(1, w)), h: Math.max(1, h) };
    if (whole.x !== place.x || whole.y !== place.y || whole.w !== place.w || whole.h !== place.h) {
      const { i: _, ...was } = place;
      report(`${titles.get(whole.i)} · place`, was, `rounded to ${whole.w} × ${whole.h} at ${whole.x}, ${whole.y}`);
    }
    return whole;
  });
  return compactGrid(rounded) as unknown as JsonObject[];
}

/** Rows that hide panels. Panels in the layout are drawn there, and panels that an earlier row hides stay there. */
function closedRows(
  panelMap: JsonObject,
  drawn: ReadonlySet<Json | undefined>,
  titles: ReadonlyMap<string, string>,
  onTheGrid: (places: unknown) => JsonObject[],
): JsonObject {
  const taken = new Set(drawn);
  const rows = Object.entries(panelMap).flatMap(([id, row]) => {
    if (!titles.has(id) || !isObject(row)) return [];
    const widgets = onTheGrid(row.widgets).filter(
      ({ i }) => !taken.has(i) && !titles.get(asText(i))?.startsWith('row '),
    );
    for (const { i } of widgets) taken.add(i);
    return widgets.length === 0 ? [] : [[id, { collapsed: true, widgets }] as const];
  });
  return Object.fromEntries(rows);
}
