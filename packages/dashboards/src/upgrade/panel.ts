import { asObjects, asText } from '@signoz-as-code/core';
import { queryV6, type Request } from './query.ts';
import { clipped, type Fields, LONGEST_TITLE, type StoredReader } from './stored.ts';

const KINDS: Readonly<Record<string, string>> = {
  graph: 'signoz/TimeSeriesPanel',
  time_series: 'signoz/TimeSeriesPanel',
  TIME_SERIES: 'signoz/TimeSeriesPanel',
  bar: 'signoz/BarChartPanel',
  value: 'signoz/NumberPanel',
  pie: 'signoz/PieChartPanel',
  table: 'signoz/TablePanel',
  histogram: 'signoz/HistogramPanel',
  list: 'signoz/ListPanel',
};

/** Panels that show one number of a series. */
const SCALAR = ['signoz/NumberPanel', 'signoz/PieChartPanel', 'signoz/TablePanel'];

/** A panel in the new form; undefined where it draws nothing, and is dropped. */
export function panelV6Of(reader: StoredReader, widget: Fields): object | undefined {
  const kind = KINDS[reader.text(widget, 'panelTypes')];
  if (kind === undefined) return undefined;
  const request: Request = kind === 'signoz/ListPanel' ? 'raw' : SCALAR.includes(kind) ? 'scalar' : 'time_series';
  const display = {
    name: clipped(reader.text(widget, 'title'), LONGEST_TITLE),
    description: reader.text(widget, 'description'),
  };
  const spec = settings(reader, kind, widget);
  const query = queryV6(reader, widget, request);
  return query && { kind: 'Panel', spec: { display, plugin: { kind, spec }, queries: [query], links: [] } };
}

function settings(reader: StoredReader, kind: string, widget: Fields): object {
  const text = (field: string): string => reader.text(widget, field);
  const truth = (field: string): boolean => reader.truth(widget, field);
  const visualization = { timePreference: time(text('timePreferance')) };
  const decimalPrecision = precision(widget.decimalPrecision);
  const formatting = { unit: text('yAxisUnit'), decimalPrecision };
  const legend = {
    position: oneOf(text('legendPosition'), 'bottom', ['right']),
    customColors: reader.texts(widget, 'customLegendColors'),
  };
  const axes = {
    softMin: reader.number(widget, 'softMin') ?? null,
    softMax: reader.number(widget, 'softMax') ?? null,
    isLogScale: truth('isLogScale'),
  };
  switch (kind) {
    case 'signoz/TimeSeriesPanel':
      return {
        visualization: { ...visualization, fillSpans: truth('fillSpans') },
        ...{ formatting, axes, legend, thresholds: lines(reader, widget) },
        chartAppearance: {
          lineInterpolation: oneOf(text('lineInterpolation'), 'spline', ['linear', 'step_after', 'step_before']),
          showPoints: truth('showPoints'),
          lineStyle: oneOf(text('lineStyle'), 'solid', ['dashed']),
          fillMode: oneOf(text('fillMode'), 'none', ['solid', 'gradient']),
          ...(typeof widget.spanGaps === 'number'
            ? { spanGaps: { fillOnlyBelow: true, fillLessThan: duration(widget.spanGaps) } }
            : {}),
        },
      };
    case 'signoz/BarChartPanel':
      return {
        visualization: { ...visualization, fillSpans: truth('fillSpans'), stackedBarChart: truth('stackedBarChart') },
        ...{ formatting, axes, legend, thresholds: lines(reader, widget) },
      };
    case 'signoz/NumberPanel':
      return { visualization, formatting, thresholds: compared(reader, widget) };
    case 'signoz/PieChartPanel':
      return { visualization, formatting, legend };
    case 'signoz/TablePanel':
      return {
        visualization,
        formatting: { columnUnits: reader.texts(widget, 'columnUnits'), decimalPrecision },
        thresholds: compared(reader, widget, 'thresholdTableOptions'),
      };
    case 'signoz/HistogramPanel':
      return {
        histogramBuckets: {
          bucketCount: reader.number(widget, 'bucketCount') ?? null,
          bucketWidth: reader.number(widget, 'bucketWidth') ?? null,
          mergeAllActiveQueries: truth('mergeAllActiveQueries'),
        },
        legend,
      };
    default:
      return { selectFields: columns(reader, widget) };
  }
}

const TIMES = ['5_min', '15_min', '30_min', '1_hr', '6_hr', '1_day', '3_days', '1_week', '1_month'].map(
  (one) => `last_${one}`,
);

function time(text: string): string {
  return oneOf(text.toLowerCase(), 'global_time', TIMES);
}

/** The new release has `full`; the old UI writes `full precision`, which the new release does not know. */
function precision(value: unknown): string {
  const text = typeof value === 'number' ? String(Math.trunc(value)) : value;
  return oneOf(asText(text), '2', ['0', '1', '3', '4', 'full']);
}

function oneOf(text: string, usual: string, others: readonly string[]): string {
  return others.includes(text) ? text : usual;
}

/** Seconds as Go writes durations. */
function duration(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (seconds < 60) return `${s}s`;
  return h === 0 ? `${m}m${s}s` : `${h}h${m}m${s}s`;
}

/** Lines to show; those without a colour are dropped. */
function lines(reader: StoredReader, widget: Fields): object[] {
  return reader
    .objects(widget, 'thresholds')
    .filter((one) => reader.text(one, 'thresholdColor') !== '')
    .map((one) => ({
      value: reader.number(one, 'thresholdValue') ?? 0,
      unit: reader.text(one, 'thresholdUnit'),
      color: reader.text(one, 'thresholdColor'),
      label: reader.text(one, 'thresholdLabel'),
    }));
}

const OPERATORS: Readonly<Record<string, string>> = {
  '>=': 'above_or_equal',
  gte: 'above_or_equal',
  '<': 'below',
  lt: 'below',
  '<=': 'below_or_equal',
  lte: 'below_or_equal',
  '=': 'equal',
  '==': 'equal',
  eq: 'equal',
  '!=': 'not_equal',
  neq: 'not_equal',
};

function compared(reader: StoredReader, widget: Fields, column?: string): object[] {
  return reader.objects(widget, 'thresholds').flatMap((one) => {
    const columnName = column === undefined ? undefined : reader.text(one, column);
    if (reader.text(one, 'thresholdColor') === '' || columnName === '') return [];
    return [
      {
        value: reader.number(one, 'thresholdValue') ?? 0,
        operator: OPERATORS[reader.text(one, 'thresholdOperator')] ?? 'above',
        unit: reader.text(one, 'thresholdUnit'),
        color: reader.text(one, 'thresholdColor'),
        format: String(one.thresholdFormat).toLowerCase() === 'background' ? 'background' : 'text',
        ...(columnName === undefined ? {} : { columnName }),
      },
    ];
  });
}

/** The columns of a list: those of its signal, or of the other one where it has none. */
function columns(reader: StoredReader, widget: Fields): object[] {
  const query = reader.object(widget, 'query');
  const [data] = reader.objects(reader.object(query, 'builder'), 'queryData');
  const ofSignal = ['selectedLogFields', 'selectedTracesFields'];
  if (data?.dataSource === 'traces') ofSignal.reverse();
  const field = ofSignal.find((one) => reader.list(widget, one).length > 0);
  return asObjects(field === undefined ? [] : widget[field])
    .map((one) => ('name' in one ? one : { name: one.key, fieldDataType: one.dataType, fieldContext: one.type }))
    .filter(({ name }) => asText(name) !== '');
}
