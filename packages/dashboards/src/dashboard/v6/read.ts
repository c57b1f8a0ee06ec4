import { asList, asObject, asObjects, asText, type JsonObject, nameOf } from '@signoz-as-code/core';
import {
  attributeFor,
  type CatalogueModule,
  catalogueOf,
  OF_DASHBOARDS,
  type Order,
  optional,
  readEnvelopes,
  readField,
  uncataloguedFilter,
} from '@signoz-as-code/queries';
import { usualColumns } from '../../shared/fields.ts';
import type { Dashboard, Lines, Link, ListPanel, Panel, Row, Threshold, TimePreference, Variable } from '../define.ts';
import { placed } from '../layout.ts';
import { isCount } from '../v5/read.ts';
import { panelKeyV6 } from './body.ts';
import { OPERATORS, SCALAR } from './panel.ts';
import { SORTS } from './variable.ts';

type Fields = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, Panel['kind']>> = {
  'signoz/TimeSeriesPanel': 'graph',
  'signoz/BarChartPanel': 'bar',
  'signoz/PieChartPanel': 'pie',
  'signoz/NumberPanel': 'value',
  'signoz/TablePanel': 'table',
  'signoz/ListPanel': 'list',
  'signoz/HistogramPanel': 'histogram',
};

/**
 * Makes the definition of a dashboard of the v6 form, under a key, from its normal form. What a definition cannot
 * express is left out: compare afterwards.
 */
export function readDashboardV6(dashboard: string, normal: JsonObject, catalogue: CatalogueModule): Dashboard {
  const stored = asObject(normal.panels);
  const places = asObjects(normal.places).filter(
    ({ i }) => KINDS[asText(asObject(stored[asText(i)]).kind)] !== undefined,
  );
  const taken = new Set<string>();
  const panels: Record<string, Panel | Row> = {};
  for (const { name, title, open } of asObjects(normal.rows)) {
    const inside = places
      .filter(({ row }) => row === name)
      .sort((a, b) => Number(a.y) - Number(b.y) || Number(a.x) - Number(b.x))
      .map(({ i, x, y, w, h }) => {
        const panel = asObject(stored[asText(i)]);
        const key = nameOf(asText(panel.title), taken, 'panel');
        const id = optional('id', asText(i), panelKeyV6(`${dashboard}.${key}`));
        return { key, panel: { ...id, ...readPanel(panel, catalogue) }, place: { x, y, w, h } as never };
      });
    const read = Object.fromEntries(placed(inside));
    if (title === undefined) Object.assign(panels, read);
    else
      panels[nameOf(asText(title), taken, 'row')] = {
        kind: 'row',
        title: asText(title),
        ...(open === false ? { collapsed: true } : {}),
        panels: read,
      };
  }
  const variables = Object.entries(asObject(normal.variables)).map(
    ([name, one]) => [name, readVariable(name, asObject(one), catalogue)] as const,
  );
  return {
    title: asText(normal.title),
    ...optional('description', asText(normal.description), ''),
    ...optional('tags', (normal.tags as readonly string[]).map(readTag), []),
    ...optional('image', asText(normal.image), ''),
    ...optional('time', asText(normal.duration), ''),
    ...optional('refresh', asText(normal.refreshInterval), ''),
    ...optional('links', asObjects(normal.links).map(readLink), []),
    ...(variables.length === 0 ? {} : { variables: Object.fromEntries(variables) }),
    panels,
  };
}

function readTag(tag: string): string {
  return tag.startsWith('tag:') ? tag.slice('tag:'.length) : tag;
}

function readLink({ name, url, tooltip, targetBlank, renderVariables }: Fields): Link {
  return {
    label: asText(name),
    url: asText(url),
    ...optional('tooltip', asText(tooltip), ''),
    ...(targetBlank === true ? { newTab: true } : {}),
    ...(renderVariables === true ? { withVariables: true } : {}),
  };
}

function readPanel(panel: Fields, catalogue: CatalogueModule): Panel {
  const kind = KINDS[asText(panel.kind)] as Panel['kind'];
  const [visualization, formatting] = [asObject(panel.visualization), asObject(panel.formatting)];
  const common = {
    title: asText(panel.title),
    ...optional('description', asText(panel.description), ''),
    ...optional('time', asText(visualization.timePreference).toUpperCase() as TimePreference, 'GLOBAL_TIME'),
    ...optional('links', asObjects(panel.links).map(readLink), []),
  };
  if (kind === 'list') return { kind, ...common, ...readList(panel, catalogue) };
  const decimals = asText(formatting.decimalPrecision);
  const measured = {
    ...common,
    queries: readEnvelopes(
      panel.queries,
      catalogue,
      // Lines and bars are not reduced, so the normal form has no reduction for them.
      SCALAR.includes(kind) ? OF_DASHBOARDS : { ...OF_DASHBOARDS, reduce: '' },
    ),
    ...optional('unit', asText(formatting.unit) || 'none', 'none'),
    ...optional('decimals', decimals === 'full' ? 'full precision' : (Number(decimals || 2) as 2), 2),
  };
  const { position, customColors } = asObject(panel.legend);
  const legend = {
    ...optional('legendPosition', (position ?? 'bottom') as 'bottom', 'bottom'),
    ...optional('colors', asObject(customColors) as Record<string, `#${string}`>, {}),
  };
  const thresholds = optional('thresholds', asObjects(panel.thresholds).map(readThreshold), []);
  const { softMin, softMax, isLogScale } = asObject(panel.axes);
  const axis = {
    ...thresholds,
    ...optional('softMin', (softMin ?? null) as number | null, 0),
    ...optional('softMax', (softMax ?? null) as number | null, 0),
    ...optional('logScale', isLogScale === true, false),
    ...optional('fillGaps', visualization.fillSpans === true, false),
  };
  switch (kind) {
    case 'bar':
      return {
        kind,
        ...measured,
        ...legend,
        ...axis,
        ...optional('stacked', visualization.stackedBarChart === true, false),
      };
    case 'pie':
      return { kind, ...measured, ...legend };
    case 'value':
      return { kind, ...measured, ...thresholds };
    case 'table':
      return {
        kind,
        ...measured,
        ...optional('units', asObject(formatting.columnUnits) as Record<string, string>, {}),
        ...thresholds,
      };
    case 'histogram': {
      const { bucketCount, bucketWidth, mergeAllActiveQueries } = asObject(panel.histogramBuckets);
      return {
        kind,
        ...measured,
        ...legend,
        ...optional('bucketCount', bucketCount as number, 30),
        ...optional('bucketWidth', bucketWidth as number, 0),
        ...optional('merge', mergeAllActiveQueries === true, false),
      };
    }
    default:
      return {
        kind: 'graph',
        ...measured,
        ...legend,
        ...axis,
        ...optional('lines', readLines(asObject(panel.chartAppearance)), {}),
      };
  }
}

function readLines({ lineInterpolation, lineStyle, fillMode, showPoints, spanGaps }: Fields): Lines {
  const { fillOnlyBelow, fillLessThan } = asObject(spanGaps);
  return {
    ...optional('shape', asText(lineInterpolation) as 'spline', 'spline'),
    ...optional('style', asText(lineStyle) as 'solid', 'solid'),
    ...optional('fill', asText(fillMode) as 'none', 'none'),
    ...optional('points', showPoints === true, false),
    ...(fillOnlyBelow === true ? { gapsBelow: asText(fillLessThan) } : {}),
  };
}

const SIGNS = Object.fromEntries(Object.entries(OPERATORS).map(([sign, word]) => [word, sign])) as Readonly<
  Record<string, Threshold['operator']>
>;

function readThreshold({ value, operator, unit, color, label, format, columnName }: Fields): Threshold {
  return {
    operator: SIGNS[asText(operator)] ?? '>',
    value: Number(value),
    ...optional('unit', asText(unit), ''),
    ...optional('color', asText(color) as 'Red', 'Red'),
    ...optional('label', asText(label), ''),
    ...(format === 'background' ? { format: 'Background' as const } : {}),
    ...optional('column', asText(columnName), ''),
  };
}

function readList(panel: Fields, catalogue: CatalogueModule): Omit<ListPanel, 'kind' | 'title'> {
  const spec = asObject(asObjects(panel.queries)[0]?.spec);
  const from = spec.signal === 'traces' ? 'traces' : 'logs';
  const fields = (value: unknown) =>
    asObjects(value).map((field) => {
      const read = readField(field as Record<string, unknown>, catalogue);
      const usual = usualColumns[from].find(
        (one) => one.name === read.name && one.type === read.type && one.context === read.context,
      );
      return usual ?? read;
    });
  const filter = asText(spec.filter);
  const orderBy = asObjects(spec.order).map(
    ({ key, direction }): Order => ({
      column: asText(asObject(key).name),
      direction: direction === 'asc' ? 'asc' : 'desc',
    }),
  );
  return {
    from,
    ...(filter === '' ? {} : { where: uncataloguedFilter({ filter }, from, catalogueOf(catalogue)) }),
    ...optional('columns', fields(panel.selectFields), usualColumns[from]),
    ...optional('select', fields(spec.selectFields), []),
    ...optional('orderBy', orderBy, []),
    ...(isCount(spec.limit) && spec.limit !== 100 ? { limit: spec.limit } : {}),
  };
}

const WORDS = Object.fromEntries(Object.entries(SORTS).map(([word, sort]) => [sort, word])) as Readonly<
  Record<string, keyof typeof SORTS>
>;

function readVariable(name: string, variable: Fields, catalogue: CatalogueModule): Variable {
  const head = {
    ...optional('label', asText(variable.title), name),
    ...optional('description', asText(variable.description), ''),
  };
  if (variable.kind === 'TextVariable')
    return {
      type: 'TEXTBOX',
      ...head,
      ...optional('default', asText(variable.value), ''),
      ...(variable.constant === true ? { constant: true } : {}),
    };
  const multiSelect = variable.allowMultiple === true;
  const all = variable.allowAllValue === true;
  const defaults = asList(variable.defaultValue).map(asText);
  const base = {
    ...head,
    ...optional('sort', WORDS[asText(variable.sort) || 'none'] ?? 'DISABLED', 'ASC'),
    ...optional('multiSelect', multiSelect, false),
    ...(Array.isArray(variable.defaultValue)
      ? { default: defaults }
      : optional('default', asText(variable.defaultValue), '')),
    ...optional('allValue', asText(variable.customAllValue), ''),
    ...optional('pattern', asText(variable.capturingRegexp), ''),
  };
  switch (variable.kind) {
    case 'signoz/DynamicVariable': {
      const attribute = asText(variable.name);
      const known = Object.values(catalogue.attributes).find((one) => one.name === attribute);
      const source = { logs: 'Logs', metrics: 'Metrics', traces: 'Traces' }[asText(variable.signal)] as
        | 'Logs'
        | undefined;
      return {
        type: 'DYNAMIC',
        attribute: known ?? attributeFor(catalogue, attribute, 'string', 'attribute'),
        ...(source === undefined ? {} : { source }),
        ...(multiSelect && !all ? { all: false } : {}),
        ...base,
      };
    }
    case 'signoz/QueryVariable':
      return { type: 'QUERY', sql: asText(variable.queryValue), ...(all ? { all } : {}), ...base };
    default:
      return {
        type: 'CUSTOM',
        values: asText(variable.customValue).split(',') as [string],
        ...(all ? { all } : {}),
        ...base,
      };
  }
}
