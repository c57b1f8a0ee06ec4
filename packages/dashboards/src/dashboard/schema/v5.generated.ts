// Generated from packages/dashboards/src/dashboard/schema/v5.schema.json by `pnpm types`; do not edit.

export type DashboardVariable = Variable
export type Id = string
export type Widget = Widget1
export type WidgetQuery = WidgetQuery1
export type QueryName = string
export type HexColor = string

/**
 * What POST and PUT /api/v1/dashboards of SigNoz v0.108.0 take, in the v5 form, without the mark of ownership. The server itself checks nothing.
 */
export interface DashboardBody {
title: string
description: string
/**
 * What stands before the title in the list: the path of an icon of SigNoz, or a data: URL.
 */
image?: string
tags: string[]
/**
 * v0.108.0 shows no other; v6 is stored and shows nothing.
 */
version: "v5"
variables: {
[k: string]: DashboardVariable
}
panelMap: {
[k: string]: RowState
}
/**
 * @minItems 1
 */
layout: [LayoutItem, ...(LayoutItem)[]]
/**
 * @minItems 1
 */
widgets: [(RowWidget | Widget), ...((RowWidget | Widget))[]]
}
export interface Variable {
id: Id
name: string
order: number
type: ("DYNAMIC" | "QUERY" | "CUSTOM" | "TEXTBOX")
description: string
sort: ("DISABLED" | "ASC" | "DESC")
multiSelect: boolean
showALLOption: boolean
/**
 * What a first visitor sees; later the browser's choice.
 */
allSelected: boolean
defaultValue: string
dynamicVariablesAttribute?: string
dynamicVariablesSource?: ("All telemetry" | "Logs" | "Metrics" | "Traces")
queryValue?: string
customValue?: string
textboxValue?: string
}
export interface RowState {
collapsed: boolean
widgets: LayoutItem[]
}
export interface LayoutItem {
i: Id
x: number
y: number
w: number
h: number
minW?: number
minH?: number
maxH?: number
moved: false
static: false
}
export interface RowWidget {
id: Id
title: string
description: string
panelTypes: "row"
}
export interface Widget1 {
id: Id
title: string
description: string
panelTypes: ("graph" | "bar" | "pie" | "value" | "table" | "list" | "histogram")
query: WidgetQuery
yAxisUnit: string
thresholds: WidgetThreshold[]
/**
 * SigNoz's own spelling.
 */
timePreferance: ("GLOBAL_TIME" | "LAST_5_MIN" | "LAST_15_MIN" | "LAST_30_MIN" | "LAST_1_HR" | "LAST_6_HR" | "LAST_1_DAY" | "LAST_3_DAYS" | "LAST_1_WEEK" | "LAST_1_MONTH")
decimalPrecision: (0 | 1 | 2 | 3 | 4 | "full precision")
opacity: string
nullZeroValues: string
fillSpans: boolean
stackedBarChart: boolean
isLogScale: boolean
softMin: (number | null)
softMax: (number | null)
legendPosition: ("bottom" | "right")
customLegendColors: {
[k: string]: HexColor
}
columnUnits: {
[k: string]: string
}
bucketCount: number
bucketWidth: number
mergeAllActiveQueries: boolean
selectedLogFields: TelemetryField[]
selectedTracesFields: TelemetryField[]
contextLinks: {
linksData: ContextLink[]
}
}
export interface WidgetQuery1 {
id: Id
queryType: ("builder" | "promql" | "clickhouse_sql")
promql: TextQuery[]
clickhouse_sql: TextQuery[]
builder: {
queryData: QueryData[]
queryFormulas: QueryFormula[]
queryTraceOperator: QueryTraceOperator[]
}
}
export interface TextQuery {
name: QueryName
query: string
legend: string
disabled: boolean
}
export interface QueryData {
queryName: QueryName
/**
 * The query's own name: anything else is taken for a formula.
 */
expression: string
dataSource: ("metrics" | "traces" | "logs")
source: ("" | "meter")
/**
 * @minItems 1
 */
aggregations: [(MetricAggregation | ExpressionAggregation), ...((MetricAggregation | ExpressionAggregation))[]]
filter: Expression
groupBy: GroupByField[]
having: Expression
orderBy: OrderBy[]
limit: (number | null)
stepInterval: (number | null)
functions: QueryFunction[]
legend: string
disabled: boolean
selectColumns?: TelemetryField[]
pageSize?: number
offset?: 0
}
export interface MetricAggregation {
metricName: string
temporality: ("" | "cumulative" | "delta" | "unspecified")
timeAggregation: ("" | "latest" | "sum" | "avg" | "min" | "max" | "count" | "rate" | "increase")
spaceAggregation: ("" | "sum" | "avg" | "min" | "max" | "count" | "p50" | "p75" | "p90" | "p95" | "p99")
reduceTo: ("last" | "sum" | "avg" | "min" | "max" | "count" | "median")
}
export interface ExpressionAggregation {
expression: string
alias?: string
}
export interface Expression {
expression: string
}
export interface GroupByField {
key: string
dataType: ("string" | "float64" | "bool" | "")
type: ("tag" | "resource" | "span" | "log" | "")
id: Id
}
export interface OrderBy {
columnName: string
order: ("asc" | "desc")
}
export interface QueryFunction {
name: string
args: {
value: (number | string)
}[]
}
export interface TelemetryField {
name: string
signal: ("logs" | "traces")
fieldContext: ("resource" | "attribute" | "span" | "log" | "")
fieldDataType: ("string" | "float64" | "bool" | "")
}
export interface QueryFormula {
queryName: string
expression: string
legend: string
disabled: boolean
orderBy?: OrderBy[]
limit?: (number | null)
functions?: QueryFunction[]
}
/**
 * Of filter, functions and disabled the UI asks for nothing.
 */
export interface QueryTraceOperator {
queryName: string
expression: string
dataSource: "traces"
source: ""
/**
 * @minItems 1
 */
aggregations: [ExpressionAggregation, ...(ExpressionAggregation)[]]
filter: {
expression: ""
}
groupBy: GroupByField[]
having: Expression
orderBy: OrderBy[]
limit: (number | null)
stepInterval: (number | null)
/**
 * @maxItems 0
 */
functions: []
legend: string
disabled: false
}
export interface WidgetThreshold {
index: Id
keyIndex: number
isEditEnabled: false
selectedGraph: string
thresholdOperator: (">" | ">=" | "<" | "<=" | "=")
thresholdValue: number
thresholdUnit: string
thresholdColor: string
thresholdFormat: ("Text" | "Background" | "none")
thresholdLabel: string
thresholdTableOptions: string
}
export interface ContextLink {
id: Id
label: string
url: string
}
