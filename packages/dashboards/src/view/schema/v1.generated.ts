// Generated from packages/dashboards/src/view/schema/v1.schema.json by `pnpm types`; do not edit.

/**
 * What POST and PUT /api/v1/explorer/views of SigNoz v0.108.0 take, without the mark of ownership. The server checks neither name nor page.
 */
export interface ViewBody {
name: string
sourcePage: ("logs" | "traces" | "metrics")
/**
 * The server joins them with commas.
 */
tags: string[]
compositeQuery: {
queryType: ("builder" | "promql" | "clickhouse_sql")
panelType: ("list" | "graph" | "table" | "value")
/**
 * @minItems 1
 */
queries: [ViewQuery, ...(ViewQuery)[]]
}
/**
 * JSON as text, which only the UI reads: colour, columns, format.
 */
extraData: string
}
export interface ViewQuery {
type: ("builder_query" | "builder_formula" | "builder_trace_operator" | "promql" | "clickhouse_sql")
spec: ViewQuerySpec
}
export interface ViewQuerySpec {
name: string
signal?: ("logs" | "traces" | "metrics")
filter?: {
expression: string
}
[k: string]: unknown
}
