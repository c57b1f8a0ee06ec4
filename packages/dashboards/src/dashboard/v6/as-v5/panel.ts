import { asObjects, asText, isObject } from '@signoz-as-code/core';
import { type Fields, type Ledger, Untranslatable } from './ledger.ts';
import { field, query } from './query.ts';

const PANELS: Readonly<Record<string, string>> = {
  'signoz/TimeSeriesPanel': 'graph',
  'signoz/BarChartPanel': 'bar',
  'signoz/PieChartPanel': 'pie',
  'signoz/NumberPanel': 'value',
  'signoz/TablePanel': 'table',
  'signoz/ListPanel': 'list',
  'signoz/HistogramPanel': 'histogram',
};
const OPERATORS: Readonly<Record<string, string>> = {
  above: '>',
  above_or_equal: '>=',
  below: '<',
  below_or_equal: '<=',
  equal: '=',
};

/** A panel under an id, as the v5 form keeps it. */
export function panel(id: string, value: Fields, ledger: Ledger): Fields {
  const own = ledger.take(value.spec, 'panel', ['display', 'plugin', 'queries', 'links']);
  const shown = ledger.take(own.display, 'panel.display', ['name', 'description']);
  const path = `panel "${asText(shown.name)}"`;
  const plugin = isObject(own.plugin) ? own.plugin : {};
  const panelTypes = PANELS[asText(plugin.kind)];
  if (panelTypes === undefined) throw new Untranslatable(`${path} is a ${String(plugin.kind)}`);
  const spec = ledger.take(plugin.spec, path, [
    ...['visualization', 'formatting', 'axes', 'legend', 'thresholds', 'chartAppearance', 'selectFields'],
    ...['histogramBuckets'],
  ]);
  const visualization = ledger.take(spec.visualization, `${path}.visualization`, [
    ...['timePreference', 'fillSpans', 'stackedBarChart'],
  ]);
  const formatting = ledger.take(spec.formatting, `${path}.formatting`, ['unit', 'decimalPrecision', 'columnUnits']);
  const axes = ledger.take(spec.axes, `${path}.axes`, ['softMin', 'softMax', 'isLogScale']);
  const legend = ledger.take(spec.legend, `${path}.legend`, ['position', 'mode', 'customColors']);
  ledger.usual(`${path}.legend.mode`, legend.mode, 'list', undefined);
  const buckets = ledger.take(spec.histogramBuckets, `${path}.histogramBuckets`, [
    ...['bucketCount', 'bucketWidth', 'mergeAllActiveQueries'],
  ]);
  const precision = asText(formatting.decimalPrecision);
  const columns = asObjects(spec.selectFields).map((one) => field(one, `${path}.selectFields`, one.signal, ledger));
  const asked = query(own, path, ledger);
  const data = (asked.builder as { queryData: Fields[] }).queryData;
  return {
    id,
    panelTypes,
    title: asText(shown.name),
    description: asText(shown.description),
    timePreferance: asText(visualization.timePreference).toUpperCase() || 'GLOBAL_TIME',
    fillSpans: visualization.fillSpans === true,
    stackedBarChart: visualization.stackedBarChart === true,
    yAxisUnit: asText(formatting.unit),
    decimalPrecision: precision === '' ? undefined : /^\d$/.test(precision) ? Number(precision) : 'full precision',
    columnUnits: formatting.columnUnits ?? {},
    softMin: axes.softMin,
    softMax: axes.softMax,
    isLogScale: axes.isLogScale === true,
    legendPosition: legend.position,
    customLegendColors: legend.customColors,
    ...buckets,
    // How lines are drawn: reported as something that v0.108.0 does not read.
    ...(isObject(spec.chartAppearance) ? spec.chartAppearance : {}),
    thresholds: asObjects(spec.thresholds).map((one) => threshold(one, `${path}.threshold`, ledger)),
    contextLinks: { linksData: asObjects(own.links).map((one) => link(one, `${path}.link`, ledger)) },
    selectedLogFields: columns,
    selectedTracesFields: columns,
    query:
      panelTypes === 'list'
        ? { ...asked, builder: { queryData: data.map((one) => ({ pageSize: 100, ...one })) } }
        : asked,
  };
}

function threshold(value: Fields, path: string, ledger: Ledger): Fields {
  const known = ['value', 'color', 'label', 'unit', 'operator', 'format', 'columnName', 'showTimelines'];
  const fields = ledger.take(value, path, known);
  return {
    thresholdOperator: OPERATORS[asText(fields.operator) || 'above'],
    thresholdValue: fields.value,
    thresholdColor: fields.color,
    thresholdLabel: asText(fields.label),
    thresholdUnit: asText(fields.unit),
    thresholdFormat: asText(fields.format) === 'background' ? 'Background' : 'Text',
    thresholdTableOptions: asText(fields.columnName),
  };
}

function link(value: Fields, path: string, ledger: Ledger): Fields {
  const fields = ledger.take(value, path, ['name', 'url', 'renderVariables', 'targetBlank', 'tooltip']);
  ledger.lost(`${path}.tooltip`, fields.tooltip);
  return { label: asText(fields.name), url: asText(fields.url) };
}
