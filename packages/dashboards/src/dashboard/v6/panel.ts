import { envelopes, OF_DASHBOARDS, type QueryEnvelope } from '@signoz-as-code/queries';
import { telemetryField, usualColumns } from '../../shared/fields.ts';
import type {
  BarPanel,
  HistogramPanel,
  Lines,
  Link,
  ListPanel,
  Panel,
  PiePanel,
  QueryPanel,
  Threshold,
  TimeSeriesPanel,
} from '../define.ts';
import type {
  ChartAppearanceV6,
  ComparedV6,
  Formatting,
  Legend,
  LinkV6,
  PanelPluginV6,
  PanelV6,
  Precision,
  QueryPluginV6,
  QueryV6,
  Time,
  TimeSeriesPluginV6,
} from '../schema/v6.generated.ts';

/** A panel with the fields of its definition; defaults that SigNoz fills in are left out. */
export function panelV6(panel: Panel): PanelV6 {
  return {
    kind: 'Panel',
    spec: {
      display: { name: panel.title, description: panel.description ?? '' },
      plugin: plugin(panel),
      queries: [panel.kind === 'list' ? listQuery(panel) : query(panel)],
      links: (panel.links ?? []).map(linkV6),
    },
  };
}

/** A link with the fields of its definition. */
export function linkV6({ label, url, tooltip, newTab, withVariables }: Link): LinkV6 {
  return {
    name: label,
    url,
    ...(tooltip === undefined ? {} : { tooltip }),
    ...(newTab === undefined ? {} : { targetBlank: newTab }),
    ...(withVariables === undefined ? {} : { renderVariables: withVariables }),
  };
}

function plugin(panel: Panel): PanelPluginV6 {
  const visualization = { timePreference: (panel.time ?? 'GLOBAL_TIME').toLowerCase() as Time };
  switch (panel.kind) {
    case 'graph':
      return {
        kind: 'signoz/TimeSeriesPanel',
        spec: {
          visualization: { ...visualization, fillSpans: panel.fillGaps ?? false },
          ...chart(panel),
          ...(panel.lines === undefined ? {} : { chartAppearance: appearance(panel.lines) }),
        },
      };
    case 'bar':
      return {
        kind: 'signoz/BarChartPanel',
        spec: {
          visualization: {
            ...visualization,
            fillSpans: panel.fillGaps ?? false,
            stackedBarChart: panel.stacked ?? false,
          },
          ...chart(panel),
        },
      };
    case 'value':
      return {
        kind: 'signoz/NumberPanel',
        spec: {
          visualization,
          formatting: formatting(panel),
          thresholds: (panel.thresholds ?? []).map((one) => compared(one, panel.unit)),
        },
      };
    case 'pie':
      return {
        kind: 'signoz/PieChartPanel',
        spec: { visualization, formatting: formatting(panel), legend: legend(panel) },
      };
    case 'table':
      return {
        kind: 'signoz/TablePanel',
        spec: {
          visualization,
          formatting: { columnUnits: { ...panel.units }, decimalPrecision: precision(panel) },
          thresholds: (panel.thresholds ?? []).map((one) => ({
            ...compared(one, panel.units?.[one.column ?? ''] ?? panel.unit),
            columnName: one.column ?? '',
          })),
        },
      };
    case 'histogram':
      return {
        kind: 'signoz/HistogramPanel',
        spec: {
          histogramBuckets: {
            bucketCount: panel.bucketCount ?? 30,
            bucketWidth: panel.bucketWidth ?? 0,
            mergeAllActiveQueries: panel.merge ?? false,
          },
          legend: legend(panel),
        },
      };
    case 'list':
      return {
        kind: 'signoz/ListPanel',
        spec: {
          selectFields: (panel.columns ?? usualColumns[panel.from]).map((one) => telemetryField(panel.from, one)),
        },
      };
  }
}

function appearance({ shape, style, fill, points, gapsBelow }: Lines): ChartAppearanceV6 {
  return {
    ...(shape === undefined ? {} : { lineInterpolation: shape }),
    ...(style === undefined ? {} : { lineStyle: style }),
    ...(fill === undefined ? {} : { fillMode: fill }),
    ...(points === undefined ? {} : { showPoints: points }),
    ...(gapsBelow === undefined ? {} : { spanGaps: { fillOnlyBelow: true, fillLessThan: gapsBelow } }),
  };
}

/** Common parts of line and bar panels. */
function chart(panel: TimeSeriesPanel | BarPanel): Omit<TimeSeriesPluginV6['spec'], 'visualization'> {
  return {
    formatting: formatting(panel),
    axes: {
      softMin: panel.softMin === undefined ? 0 : panel.softMin,
      softMax: panel.softMax === undefined ? 0 : panel.softMax,
      isLogScale: panel.logScale ?? false,
    },
    legend: legend(panel),
    thresholds: (panel.thresholds ?? []).map(({ value, unit, color, label }) => ({
      value,
      unit: unit ?? panel.unit ?? 'none',
      color: color ?? 'Red',
      label: label ?? '',
    })),
  };
}

function formatting(panel: QueryPanel): Formatting {
  return { unit: panel.unit ?? 'none', decimalPrecision: precision(panel) };
}

/** SigNoz v0.135.0 and later say `full` for the former `full precision`. */
function precision({ decimals }: QueryPanel): Precision {
  return decimals === 'full precision' ? 'full' : (String(decimals ?? 2) as Precision);
}

function legend(panel: TimeSeriesPanel | BarPanel | PiePanel | HistogramPanel): Legend {
  return { position: panel.legendPosition ?? 'bottom', customColors: { ...panel.colors } };
}

/** SigNoz's names for the operators of a definition. */
export const OPERATORS: Readonly<Record<Threshold['operator'], ComparedV6['operator']>> = {
  '>': 'above',
  '>=': 'above_or_equal',
  '<': 'below',
  '<=': 'below_or_equal',
  '=': 'equal',
  '!=': 'not_equal',
};

function compared({ value, operator, unit, color, format }: Threshold, usualUnit: string | undefined): ComparedV6 {
  return {
    value,
    operator: OPERATORS[operator],
    unit: unit ?? usualUnit ?? 'none',
    color: color ?? 'Red',
    format: format === 'Background' ? 'background' : 'text',
  };
}

const PLUGINS: Readonly<Record<QueryEnvelope['type'], QueryPluginV6['kind']>> = {
  builder_query: 'signoz/BuilderQuery',
  builder_formula: 'signoz/Formula',
  builder_trace_operator: 'signoz/TraceOperator',
  promql: 'signoz/PromQLQuery',
  clickhouse_sql: 'signoz/ClickHouseSQL',
};

/** Panels that show one number of a series. */
export const SCALAR: readonly Panel['kind'][] = ['value', 'pie', 'table'];

/** One query is written alone, several in a composite. */
function query({ kind, queries }: QueryPanel): QueryV6 {
  const all = envelopes(queries, OF_DASHBOARDS);
  const [first, ...others] = all;
  return {
    kind: SCALAR.includes(kind) ? 'scalar' : 'time_series',
    spec:
      first !== undefined && others.length === 0
        ? { name: first.spec.name, plugin: { kind: PLUGINS[first.type], spec: first.spec } }
        : { plugin: { kind: 'signoz/CompositeQuery', spec: { queries: all } } },
  };
}

/** Single spans or records, newest first by default. */
function listQuery(panel: ListPanel): QueryV6 {
  return {
    kind: 'raw',
    spec: {
      name: 'A',
      plugin: {
        kind: 'signoz/BuilderQuery',
        spec: {
          name: 'A',
          signal: panel.from,
          filter: { expression: panel.where?.filter ?? '' },
          limit: panel.limit ?? panel.pageSize ?? 100,
          ...(panel.orderBy === undefined
            ? {}
            : { order: panel.orderBy.map(({ column, direction }) => ({ key: { name: column }, direction })) }),
          ...(panel.select === undefined
            ? {}
            : { selectFields: panel.select.map((one) => ({ ...telemetryField(panel.from, one) })) }),
        },
      },
    },
  };
}
