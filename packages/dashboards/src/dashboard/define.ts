import type { Attribute, Unit } from '@signoz-as-code/catalogue';
import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { Filter, Order, Queries } from '@signoz-as-code/queries';
import type { SuppressibleCode } from './suppress.ts';

/** A panel's place on the grid of 12 columns, in columns and rows from the top left of its row or dashboard. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The size of a panel without a place: it follows the panel before it. */
export interface Size {
  readonly w: number;
  readonly h: number;
}

/** The time that a panel shows instead of the dashboard's. */
export type TimePreference = (typeof timePreferences)[number];

export const timePreferences = [
  'LAST_5_MIN',
  'LAST_15_MIN',
  'LAST_30_MIN',
  'LAST_1_HR',
  'LAST_6_HR',
  'LAST_1_DAY',
  'LAST_3_DAYS',
  'LAST_1_WEEK',
  'LAST_1_MONTH',
] as const;

/** A link in a panel's menu. The UI fills in `{{…}}` and `$variable`. */
export interface Link {
  readonly label: string;
  readonly url: string;
  /** The text that appears when the pointer is over it. From SigNoz v0.135.0 on. */
  readonly tooltip?: string;
  /** Opens in a new tab. From SigNoz v0.135.0 on. */
  readonly newTab?: boolean;
  /** Fills in variables. From SigNoz v0.135.0 on; earlier versions do so in all links. */
  readonly withVariables?: boolean;
}

/** A line in a time series, or the colour of a value that passes it. The first one that matches a value counts. */
export interface Threshold {
  /** `!=` from SigNoz v0.135.0 on. */
  readonly operator: '>' | '>=' | '<' | '<=' | '=' | '!=';
  readonly value: number;
  /** The panel's (or column's) unit unless given. */
  readonly unit?: Unit;
  /** A name of SigNoz's palette, or #rrggbb. */
  readonly color?: 'Red' | 'Orange' | 'Green' | 'Blue' | `#${string}`;
  readonly label?: string;
  /** Colours the number or its background. */
  readonly format?: 'Text' | 'Background' | 'none';
  /** In a table: the column, by its query (`A`). */
  readonly column?: string;
}

interface Common {
  /** Its id in SigNoz, if it was made there: links to it keep working. Otherwise the id is made from the keys. */
  readonly id?: string;
  readonly title: string;
  readonly description?: string;
  readonly place?: Place;
  readonly size?: Size;
  readonly time?: TimePreference;
  readonly links?: readonly Link[];
}

interface Measured extends Common {
  readonly queries: Queries;
  readonly unit?: Unit;
  /** Digits after the decimal point; two unless given. */
  readonly decimals?: 0 | 1 | 2 | 3 | 4 | 'full precision';
}

interface Legend {
  readonly legendPosition?: 'bottom' | 'right';
  /** Colours (#rrggbb) of series by their legend. */
  readonly colors?: Readonly<Record<string, `#${string}`>>;
}

interface Axis {
  readonly thresholds?: readonly Threshold[];
  /** The axis starts at this value or below; 0 unless given. With `null` it starts at the lowest value. */
  readonly softMin?: number | null;
  /** The axis ends at this value or above; like `softMin`. */
  readonly softMax?: number | null;
  readonly logScale?: boolean;
  /** Draws 0 in gaps. */
  readonly fillGaps?: boolean;
}

/** How lines are drawn. From SigNoz v0.135.0 on; earlier versions draw all lines with the defaults. */
export interface Lines {
  readonly shape?: 'spline' | 'linear' | 'step_after' | 'step_before';
  readonly style?: 'solid' | 'dashed';
  readonly fill?: 'none' | 'solid' | 'gradient';
  readonly points?: boolean;
  /** The line continues over gaps shorter than this, like `5m`; over all gaps unless given. */
  readonly gapsBelow?: string;
}

export interface TimeSeriesPanel extends Measured, Legend, Axis {
  readonly kind: 'graph';
  readonly lines?: Lines;
}
export interface BarPanel extends Measured, Legend, Axis {
  readonly kind: 'bar';
  readonly stacked?: boolean;
}
export interface PiePanel extends Measured, Legend {
  readonly kind: 'pie';
}
export interface ValuePanel extends Measured {
  readonly kind: 'value';
  readonly thresholds?: readonly Threshold[];
}
export interface TablePanel extends Measured {
  readonly kind: 'table';
  /** Units of columns, by their query (`A`, or `A.count()` where a query has several aggregations). */
  readonly units?: Readonly<Record<string, Unit>>;
  readonly thresholds?: readonly Threshold[];
}
export interface HistogramPanel extends Measured, Legend {
  readonly kind: 'histogram';
  readonly bucketCount?: number;
  /** 0: computed from the number of buckets. */
  readonly bucketWidth?: number;
  /** One histogram over all queries. */
  readonly merge?: boolean;
}
/** Single spans or log records. */
export interface ListPanel extends Common {
  readonly kind: 'list';
  readonly from: 'logs' | 'traces';
  readonly where?: Filter;
  /** SigNoz's usual columns unless given. */
  readonly columns?: readonly Attribute[];
  /** The fields that are fetched, if more than those shown. */
  readonly select?: readonly Attribute[];
  /** Newest first unless given. */
  readonly orderBy?: readonly Order[];
  readonly pageSize?: number;
  /** The number of records on all pages together. */
  readonly limit?: number;
}

export type QueryPanel = TimeSeriesPanel | BarPanel | PiePanel | ValuePanel | TablePanel | HistogramPanel;
export type Panel = QueryPanel | ListPanel;

/** A heading over panels that people can close. */
export interface Row {
  readonly kind: 'row';
  /** Its id in SigNoz, if it was made there. Otherwise the id is made from the keys. */
  readonly id?: string;
  readonly title: string;
  readonly description?: string;
  readonly collapsed?: boolean;
  /** The height of the heading in rows of the grid; one unless given. */
  readonly height?: number;
  /** By key, unique in the whole dashboard: a panel keeps its id when it moves to another row. */
  readonly panels: Readonly<Record<string, Panel>>;
}

interface VariableBase {
  /** The label on the dashboard; the name unless given. From SigNoz v0.135.0 on. */
  readonly label?: string;
  readonly description?: string;
  /** The first three work everywhere, the others from SigNoz v0.135.0 on. */
  readonly sort?: 'DISABLED' | 'ASC' | 'DESC' | 'NUMERIC_ASC' | 'NUMERIC_DESC' | 'CASELESS_ASC' | 'CASELESS_DESC';
  readonly multiSelect?: boolean;
  /** Several values from SigNoz v0.135.0 on. */
  readonly default?: string | readonly string[];
  /** The text that replaces ALL in queries. From SigNoz v0.135.0 on. */
  readonly allValue?: string;
  /** A pattern for the part of each value that is used. From SigNoz v0.135.0 on. */
  readonly pattern?: string;
}

/** The values that an attribute has in the telemetry of the time shown. */
export interface DynamicVariable extends VariableBase {
  readonly type: 'DYNAMIC';
  readonly attribute: Attribute;
  /** Where SigNoz looks for values; in all three unless given, which is slower. */
  readonly source?: 'Logs' | 'Metrics' | 'Traces';
  /** Whether users can choose ALL; true unless given. From SigNoz v0.135.0 on. */
  readonly all?: boolean;
}
/** The result of a ClickHouse query. */
export interface QueryVariable extends VariableBase {
  readonly type: 'QUERY';
  readonly sql: string;
  readonly all?: boolean;
}
export interface CustomVariable extends VariableBase {
  readonly type: 'CUSTOM';
  readonly values: readonly [string, ...string[]];
  readonly all?: boolean;
}
export interface TextVariable {
  readonly type: 'TEXTBOX';
  /** The label on the dashboard; the name unless given. From SigNoz v0.135.0 on. */
  readonly label?: string;
  readonly description?: string;
  readonly default?: string;
  /** Viewers cannot change it. From SigNoz v0.135.0 on. */
  readonly constant?: boolean;
}

export type Variable = DynamicVariable | QueryVariable | CustomVariable | TextVariable;

export interface Dashboard {
  /** Stable name of the definition; the file's name unless given. */
  readonly key?: string;
  readonly title: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** The picture before the title in the list: the path of one of SigNoz's icons, or a data: URL. */
  readonly image?: string;
  /** By name, in the order in which they are shown. Filters use them as `$name`. */
  readonly variables?: Readonly<Record<string, Variable>>;
  /**
   * By key, in reading order. A panel's id is made from the dashboard's key and its own. Panels after a closed row are
   * drawn below its heading.
   */
  readonly panels: Readonly<Record<string, Panel | Row>>;
  /** The time range when it is opened, like `6h`. From SigNoz v0.135.0 on. */
  readonly time?: string;
  /** How often it reloads, like `30s`. From SigNoz v0.135.0 on. */
  readonly refresh?: string;
  /** From SigNoz v0.135.0 on. */
  readonly links?: readonly Link[];
  /** Known problems that stay for now: the check warns about them and does not refuse. Imported dashboards have them. */
  readonly suppress?: readonly SuppressibleCode[];
}

/** Defines a dashboard, or how it depends on the environment. */
export function defineDashboard(
  from: Definable<Dashboard, Environment>,
): Definition<'dashboard', Dashboard, Environment> {
  return definition<'dashboard', Dashboard, Environment>('dashboard', from);
}

type Without<P> = P extends unknown ? Omit<P, 'kind' | 'type'> : never;

/** Lines over time. */
export const timeSeries = (panel: Without<TimeSeriesPanel>): TimeSeriesPanel => ({ kind: 'graph', ...panel });
/** Bars over time. */
export const bar = (panel: Without<BarPanel>): BarPanel => ({ kind: 'bar', ...panel });
/** Shares of a whole, over the time shown. No PromQL: SigNoz cannot reduce it to one number a share. */
export const pie = (panel: Without<PiePanel>): PiePanel => ({ kind: 'pie', ...panel });
/** One number. */
export const singleValue = (panel: Without<ValuePanel>): ValuePanel => ({ kind: 'value', ...panel });
/** A row for every group, a column for every query. No PromQL, as for a pie. */
export const table = (panel: Without<TablePanel>): TablePanel => ({ kind: 'table', ...panel });
/** The distribution of values. */
export const histogram = (panel: Without<HistogramPanel>): HistogramPanel => ({ kind: 'histogram', ...panel });
/** Single spans or log records. */
export const list = (panel: Without<ListPanel>): ListPanel => ({ kind: 'list', ...panel });
/** A heading over panels. */
export const row = (
  title: string,
  panels: Row['panels'],
  options: Pick<Row, 'id' | 'description' | 'collapsed' | 'height'> = {},
): Row => ({
  kind: 'row',
  title,
  panels,
  ...options,
});

/** A variable with the values of an attribute. */
export const dynamicVariable = (
  attribute: Attribute,
  options: Without<Omit<DynamicVariable, 'attribute'>> = {},
): DynamicVariable => ({ type: 'DYNAMIC', attribute, ...options });
/** A variable with the values of a ClickHouse query. */
export const queryVariable = (sql: string, options: Without<Omit<QueryVariable, 'sql'>> = {}): QueryVariable => ({
  type: 'QUERY',
  sql,
  ...options,
});
/** A variable with given values. */
export const customVariable = (
  values: CustomVariable['values'],
  options: Without<Omit<CustomVariable, 'values'>> = {},
): CustomVariable => ({ type: 'CUSTOM', values, ...options });
/** A variable that people type in. */
export const textVariable = (options: Without<TextVariable> = {}): TextVariable => ({ type: 'TEXTBOX', ...options });
