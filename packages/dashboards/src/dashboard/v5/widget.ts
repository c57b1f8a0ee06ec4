import { telemetryField, usualColumns } from '../../shared/fields.ts';
import type { Panel, Threshold } from '../define.ts';
import type { Widget, WidgetThreshold } from '../schema/v5.generated.ts';
import { listQuery, widgetQuery } from './query.ts';

/**
 * A panel as SigNoz v0.108.0's UI writes it: it contains every default, so that saving it there unchanged changes nothing.
 * The title comes first, then the queries, then the defaults: the order in which a reviewer reads.
 */
export function widget(id: string, panel: Panel): Widget {
  const isList = panel.kind === 'list';
  const measured = isList ? undefined : panel;
  const axis = panel.kind === 'graph' || panel.kind === 'bar' ? panel : undefined;
  const legend = axis ?? (panel.kind === 'pie' || panel.kind === 'histogram' ? panel : undefined);
  const thresholds = panel.kind === 'value' || panel.kind === 'table' ? panel.thresholds : axis?.thresholds;
  return {
    id,
    title: panel.title,
    description: panel.description ?? '',
    panelTypes: panel.kind,
    query: isList ? listQuery(id, panel) : widgetQuery(id, panel.queries),
    yAxisUnit: measured?.unit ?? 'none',
    thresholds: (thresholds ?? []).map((threshold, index) => widgetThreshold(id, panel, threshold, index)),
    columnUnits: panel.kind === 'table' ? { ...panel.units } : {},
    decimalPrecision: measured?.decimals ?? 2,
    timePreferance: panel.time ?? 'GLOBAL_TIME',
    fillSpans: axis?.fillGaps ?? false,
    stackedBarChart: panel.kind === 'bar' && (panel.stacked ?? false),
    isLogScale: axis?.logScale ?? false,
    softMin: axis?.softMin === undefined ? 0 : axis.softMin,
    softMax: axis?.softMax === undefined ? 0 : axis.softMax,
    legendPosition: legend?.legendPosition ?? 'bottom',
    customLegendColors: { ...legend?.colors },
    bucketCount: (panel.kind === 'histogram' ? panel.bucketCount : undefined) ?? 30,
    bucketWidth: (panel.kind === 'histogram' ? panel.bucketWidth : undefined) ?? 0,
    mergeAllActiveQueries: panel.kind === 'histogram' && (panel.merge ?? false),
    selectedLogFields: columns(panel, 'logs'),
    selectedTracesFields: columns(panel, 'traces'),
    contextLinks: {
      linksData: (panel.links ?? []).map(({ label, url }, index) => ({ id: `${id}.link-${index + 1}`, label, url })),
    },
    opacity: '1',
    nullZeroValues: 'zero',
  };
}

function columns(panel: Panel, signal: 'logs' | 'traces'): Widget['selectedLogFields'] {
  if (panel.kind !== 'list' || panel.from !== signal) return [];
  return (panel.columns ?? usualColumns[signal]).map((attribute) => telemetryField(signal, attribute));
}

function widgetThreshold(id: string, panel: Panel, threshold: Threshold, index: number): WidgetThreshold {
  const column = threshold.column ?? '';
  const unit = panel.kind === 'list' ? undefined : panel.unit;
  const columnUnit = panel.kind === 'table' ? panel.units?.[column] : undefined;
  return {
    index: `${id}.threshold-${index + 1}`,
    keyIndex: index,
    isEditEnabled: false,
    selectedGraph: panel.kind,
    thresholdOperator: threshold.operator as WidgetThreshold['thresholdOperator'],
    thresholdValue: threshold.value,
    thresholdUnit: threshold.unit ?? columnUnit ?? unit ?? 'none',
    thresholdColor: threshold.color ?? 'Red',
    thresholdFormat: threshold.format ?? 'Text',
    thresholdLabel: threshold.label ?? '',
    thresholdTableOptions: column,
  };
}
