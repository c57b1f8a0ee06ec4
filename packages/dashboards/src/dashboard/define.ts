import type { Attribute, Unit } from '@signoz-as-code/catalogue';
import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { Filter, Order, Queries } from '@signoz-as-code/queries';
import type { TolerableCode } from './tolerate.ts';

/** Where a panel stands on the grid of 12 columns: in columns and rows from the top left of its row (or dashboard). */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** How large a panel is where it is not told its place: it follows the one before it. */
export interface Size {
  readonly w: number;
  readonly h: number;
}

/** The time that a panel shows, whatever the dashboard's is. */
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

/** A link in a panel's menu. `{{…}}` and `$variable` are filled in by the UI. */
export interface Link {
  readonly label: string;
  readonly url: string;
  /** What is shown of it when it is pointed at. From SigNoz v0.135.0 on. */
  readonly tooltip?: string;
  /** Opens beside the dashboard. From SigNoz v0.135.0 on. */
  readonly newTab?: boolean;
  /** Fills in variables. From SigNoz v0.135.0 on, before which all links do. */
  readonly withVariables?: boolean;
}

/** A line in a time series, or the colour of a value that passes it. The first one that fits a value counts. */
export interface Threshold {
  /** `!=` from SigNoz v0.135.0 on. */
  readonly operator: '>' | '>=' | '<' | '<=' | '=' | '!=';
  readonly value: number;
  /** The panel's (or column's) unit where it is not given. */
  readonly unit?: Unit;
  /** A name of SigNoz's palette, or #rrggbb. */
  readonly color?: 'Red' | 'Orange' | 'Green' | 'Blue' | `#${string}`;
  readonly label?: string;
  /** Colours the number itself, or what is behind it. */
  readonly format?: 'Text' | 'Background' | 'none';
  /** Of a table: the column it is for, by its query (`A`). */
  readonly column?: string;
}

interface Common {
  /** Its id in SigNoz, where it was made there: what links to it goes on working. Else it is made of the keys. */
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
  /** Digits behind the point; two where it is not given. */
  readonly decimals?: 0 | 1 | 2 | 3 | 4 | 'full precision';
}

interface Legend {
  readonly legendPosition?: 'bottom' | 'right';
  /** Colours of series by their legend, #rrggbb. */
  readonly colors?: Readonly<Record<string, `#${string}`>>;
}

interface Axis {
  readonly thresholds?: readonly Threshold[];
  /** The axis reaches at least this far down; 0 where it is not given, only as far as what is drawn with `null`. */
  readonly softMin?: number | null;
  /** The axis reaches at least this far up; as `softMin`. */
  readonly softMax?: number | null;
  readonly logScale?: boolean;
  /** Draws 0 where there are no points. */
  readonly fillGaps?: boolean;
}

/** How lines are drawn. From SigNoz v0.135.0 on; before, all are as they are where nothing is given. */
export interface Lines {
  readonly shape?: 'spline' | 'linear' | 'step_after' | 'step_before';
  readonly style?: 'solid' | 'dashed';
  readonly fill?: 'none' | 'solid' | 'gradient';
  readonly points?: boolean;
  /** Gaps that are shorter are drawn over, like `5m`; all of them where it is not given. */
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
  /** 0: made from the number of buckets. */
  readonly bucketWidth?: number;
  /** One histogram over all queries. */
  readonly merge?: boolean;
}
/** Single spans or log records. */
export interface ListPanel extends Common {
  readonly kind: 'list';
  readonly from: 'logs' | 'traces';
  readonly where?: Filter;
  /** SigNoz's usual columns where they are not given. */
  readonly columns?: readonly Attribute[];
  /** What is fetched, where it is more than what is shown. */
  readonly select?: readonly Attribute[];
  /** Newest first where it is not given. */
  readonly orderBy?: readonly Order[];
  readonly pageSize?: number;
  /** How many there are on all pages together. */
  readonly limit?: number;
}

export type QueryPanel = TimeSeriesPanel | BarPanel | PiePanel | ValuePanel | TablePanel | HistogramPanel;
export type Panel = QueryPanel | ListPanel;

/** A heading over panels, which can be closed. */
export interface Row {
  readonly kind: 'row';
  /** Its id in SigNoz, where it was made there; else it is made of the keys. */
  readonly id?: string;
  readonly title: string;
  readonly description?: string;
  readonly collapsed?: boolean;
  /** How high the heading is, in rows of the grid; one where it is not given. */
  readonly height?: number;
  /** By keys that are unique in the whole dashboard: a panel keeps its id when it moves to another row. */
  readonly panels: Readonly<Record<string, Panel>>;
}

interface VariableBase {
  /** What it is called on the dashboard; its name where it is not given. From SigNoz v0.135.0 on. */
  readonly label?: string;
  readonly description?: string;
  /** The others than the first three from SigNoz v0.135.0 on. */
  readonly sort?: 'DISABLED' | 'ASC' | 'DESC' | 'NUMERIC_ASC' | 'NUMERIC_DESC' | 'CASELESS_ASC' | 'CASELESS_DESC';
  readonly multiSelect?: boolean;
  /** Several from SigNoz v0.135.0 on. */
  readonly default?: string | readonly string[];
  /** What stands for ALL in queries. From SigNoz v0.135.0 on. */
  readonly allValue?: string;
  /** What of each value is taken. From SigNoz v0.135.0 on. */
  readonly pattern?: string;
}

/** The values that an attribute has in the telemetry of the time shown. */
export interface DynamicVariable extends VariableBase {
  readonly type: 'DYNAMIC';
  readonly attribute: Attribute;
  /** Where the values are looked for; all three where it is not given, which is slower. */
  readonly source?: 'Logs' | 'Metrics' | 'Traces';
  /** Whether ALL can be chosen, which it can unless this is false. From SigNoz v0.135.0 on. */
  readonly all?: boolean;
}
/** What a ClickHouse query gives. */
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
  /** What it is called on the dashboard; its name where it is not given. From SigNoz v0.135.0 on. */
  readonly label?: string;
  readonly description?: string;
  readonly default?: string;
  /** Nobody can change it. From SigNoz v0.135.0 on. */
  readonly constant?: boolean;
}

export type Variable = DynamicVariable | QueryVariable | CustomVariable | TextVariable;

export interface Dashboard {
  /** Names it for its whole life; the file's name where it is not given. */
  readonly key?: string;
  readonly title: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** What stands before the title in the list: the path of one of SigNoz's icons, or a data: URL. */
  readonly image?: string;
  /** By name, in the order in which they are shown. Filters use them as `$name`. */
  readonly variables?: Readonly<Record<string, Variable>>;
  /**
   * By key, in reading order. A panel's id is made of the dashboard's key and its own. What stands behind a closed row is
   * drawn below its heading.
   */
  readonly panels: Readonly<Record<string, Panel | Row>>;
  /** The time that it shows when it is opened, like `6h`. From SigNoz v0.135.0 on. */
  readonly time?: string;
  /** How often it is loaded anew, like `30s`. From SigNoz v0.135.0 on. */
  readonly refresh?: string;
  /** From SigNoz v0.135.0 on. */
  readonly links?: readonly Link[];
  /** Problems that are known and stay for now: the check warns of them instead of refusing. Imported dashboards have them. */
  readonly tolerates?: readonly TolerableCode[];
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
/** How often values are how large. */
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
/** A variable with the values that a ClickHouse query gives. */
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
/** A variable that is typed in. */
export const textVariable = (options: Without<TextVariable> = {}): TextVariable => ({ type: 'TEXTBOX', ...options });
