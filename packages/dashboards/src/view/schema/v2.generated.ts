// Generated from packages/dashboards/src/view/schema/v2.schema.json by `pnpm types`; do not edit.

/**
 * What POST /api/v2/saved_views of SigNoz v0.137.0 and later takes; PUT takes it without the name. There are no tags.
 */
export interface ViewV2 {
schemaVersion: "v2"
/**
 * What SigNoz knows it by, for ever: a DNS label that no other view has. It says whose it is.
 */
name: string
source: ("logs" | "traces" | "metrics" | "meter")
spec: {
displayName: string
panelType: ("list" | "graph" | "table" | "value")
requestType: ("raw" | "time_series" | "scalar")
/**
 * @minItems 1
 */
queries: [ViewQueryV2, ...(ViewQueryV2)[]]
selectedFields: ViewFieldV2[]
display: {
color: string
format?: string
maxLines?: number
fontSize?: string
}
}
}
export interface ViewQueryV2 {
type: ("builder_query" | "builder_formula" | "builder_trace_operator" | "promql" | "clickhouse_sql")
spec: {
name: string
[k: string]: unknown
}
}
export interface ViewFieldV2 {
name: string
signal: string
fieldContext: string
fieldDataType: string
}
