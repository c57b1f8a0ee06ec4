// Generated from packages/dashboards/src/dashboard/schema/v6.schema.json by `pnpm types`; do not edit.

export type VariableV6 = (ListVariableV6 | TextVariableV6)
export type VariableName = string
export type PanelPluginV6 = (TimeSeriesPluginV6 | BarChartPluginV6 | NumberPluginV6 | PieChartPluginV6 | TablePluginV6 | HistogramPluginV6 | ListPluginV6)
export type Time = ("global_time" | "last_5_min" | "last_15_min" | "last_30_min" | "last_1_hr" | "last_6_hr" | "last_1_day" | "last_3_days" | "last_1_week" | "last_1_month")
export type Precision = ("0" | "1" | "2" | "3" | "4" | "full")
export type Operator = ("above" | "above_or_equal" | "below" | "below_or_equal" | "equal" | "not_equal")
export type Colored = ("text" | "background")

/**
 * What POST and PUT /api/v2/dashboards of SigNoz v0.135.0 and later take, without the mark of ownership, which is one of ten tags and a link.
 */
export interface DashboardV6 {
schemaVersion: "v6"
/**
 * What SigNoz knows it by, for ever: a DNS label that no other dashboard has.
 */
name: string
/**
 * The path of an icon of SigNoz, or a data: URL.
 */
image?: string
/**
 * @maxItems 9
 */
tags: []|[TagV6]|[TagV6, TagV6]|[TagV6, TagV6, TagV6]|[TagV6, TagV6, TagV6, TagV6]|[TagV6, TagV6, TagV6, TagV6, TagV6]|[TagV6, TagV6, TagV6, TagV6, TagV6, TagV6]|[TagV6, TagV6, TagV6, TagV6, TagV6, TagV6, TagV6]|[TagV6, TagV6, TagV6, TagV6, TagV6, TagV6, TagV6, TagV6]|[TagV6, TagV6, TagV6, TagV6, TagV6, TagV6, TagV6, TagV6, TagV6]
spec: {
display: {
name: string
description: string
}
duration?: string
refreshInterval?: string
links?: LinkV6[]
variables: VariableV6[]
panels: {
[k: string]: PanelV6
}
/**
 * @maxItems 500
 */
layouts: LayoutV6[]
}
}
export interface TagV6 {
/**
 * `team:payments` in a definition; a word alone is a value of the key `tag`.
 */
key: string
value: string
}
export interface LinkV6 {
name: string
url: string
tooltip?: string
renderVariables?: boolean
targetBlank?: boolean
}
export interface ListVariableV6 {
kind: "ListVariable"
spec: {
name: VariableName
display: DisplayV6
allowMultiple: boolean
allowAllValue: boolean
customAllValue?: string
capturingRegexp?: string
sort: ("none" | "alphabetical-asc" | "alphabetical-desc" | "numerical-asc" | "numerical-desc" | "alphabetical-ci-asc" | "alphabetical-ci-desc")
defaultValue?: (string | string[])
plugin: (DynamicVariableV6 | QueryVariableV6 | CustomVariableV6)
}
}
export interface DisplayV6 {
name: string
description: string
}
export interface DynamicVariableV6 {
kind: "signoz/DynamicVariable"
spec: {
name: string
signal: ("traces" | "logs" | "metrics" | "all")
}
}
export interface QueryVariableV6 {
kind: "signoz/QueryVariable"
spec: {
queryValue: string
}
}
export interface CustomVariableV6 {
kind: "signoz/CustomVariable"
spec: {
customValue: string
}
}
export interface TextVariableV6 {
kind: "TextVariable"
spec: {
name: VariableName
display: DisplayV6
value: string
constant?: boolean
}
}
export interface PanelV6 {
kind: "Panel"
spec: {
display: DisplayV6
plugin: PanelPluginV6
/**
 * @minItems 1
 * @maxItems 1
 */
queries: [QueryV6]
links: LinkV6[]
}
}
export interface TimeSeriesPluginV6 {
kind: "signoz/TimeSeriesPanel"
spec: {
visualization: {
timePreference: Time
fillSpans?: boolean
}
formatting: Formatting
axes: Axes
legend: Legend
thresholds: LineV6[]
chartAppearance?: ChartAppearanceV6
}
}
export interface Formatting {
unit: string
decimalPrecision: Precision
}
export interface Axes {
softMin: (number | null)
softMax: (number | null)
isLogScale: boolean
}
export interface Legend {
position: ("bottom" | "right")
mode?: ("list" | "table")
customColors: {
[k: string]: string
}
}
export interface LineV6 {
value: number
unit: string
color: string
label: string
}
export interface ChartAppearanceV6 {
lineInterpolation?: ("linear" | "spline" | "step_after" | "step_before")
showPoints?: boolean
lineStyle?: ("solid" | "dashed")
fillMode?: ("solid" | "gradient" | "none")
spanGaps?: {
fillOnlyBelow?: boolean
fillLessThan?: string
}
}
export interface BarChartPluginV6 {
kind: "signoz/BarChartPanel"
spec: {
visualization: {
timePreference: Time
fillSpans?: boolean
stackedBarChart?: boolean
}
formatting: Formatting
axes: Axes
legend: Legend
thresholds: LineV6[]
}
}
export interface NumberPluginV6 {
kind: "signoz/NumberPanel"
spec: {
visualization: {
timePreference: Time
}
formatting: Formatting
thresholds: ComparedV6[]
}
}
export interface ComparedV6 {
value: number
operator: Operator
unit: string
color: string
format: Colored
}
export interface PieChartPluginV6 {
kind: "signoz/PieChartPanel"
spec: {
visualization: {
timePreference: Time
}
formatting: Formatting
legend: Legend
}
}
export interface TablePluginV6 {
kind: "signoz/TablePanel"
spec: {
visualization: {
timePreference: Time
}
formatting: {
columnUnits: {
[k: string]: string
}
decimalPrecision: Precision
}
thresholds: ComparedColumnV6[]
}
}
export interface ComparedColumnV6 {
value: number
operator: Operator
unit: string
color: string
format: Colored
/**
 * The column that it is for: SigNoz takes none without.
 */
columnName: string
}
export interface HistogramPluginV6 {
kind: "signoz/HistogramPanel"
spec: {
histogramBuckets: {
bucketCount: (number | null)
bucketWidth: (number | null)
mergeAllActiveQueries: boolean
}
legend: Legend
}
}
export interface ListPluginV6 {
kind: "signoz/ListPanel"
spec: {
selectFields: FieldV6[]
}
}
export interface FieldV6 {
name: string
signal?: string
fieldContext?: string
fieldDataType?: string
}
export interface QueryV6 {
kind: ("time_series" | "scalar" | "raw")
spec: {
name?: string
plugin: QueryPluginV6
}
}
export interface QueryPluginV6 {
kind: ("signoz/BuilderQuery" | "signoz/Formula" | "signoz/TraceOperator" | "signoz/PromQLQuery" | "signoz/ClickHouseSQL" | "signoz/CompositeQuery")
/**
 * One query of the query range, or `queries` with several.
 */
spec: {
[k: string]: unknown
}
}
export interface LayoutV6 {
kind: "Grid"
spec: {
display?: {
title: string
collapse: {
open: boolean
}
}
/**
 * @maxItems 100
 */
items: PlaceV6[]
}
}
export interface PlaceV6 {
x: number
y: number
width: number
height: number
content: {
$ref: string
}
}
