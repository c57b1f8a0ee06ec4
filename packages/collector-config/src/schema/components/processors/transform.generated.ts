// Generated from packages/collector-config/schema/components/processors/transform.schema.json by `pnpm types`; do not edit.

/**
 * Changes telemetry by OTTL statements.
 */
export interface TransformProcessor {
/**
 * What an error in a statement does; propagate drops the data
 */
error_mode?: ("propagate" | "ignore" | "silent")
flatten_data?: boolean
log_statements?: (string | CommonContextStatements)[]
metric_statements?: (string | CommonContextStatements)[]
trace_statements?: (string | CommonContextStatements)[]
profile_statements?: CommonContextStatements[]
}
export interface CommonContextStatements {
conditions?: string[]
context?: ("resource" | "scope" | "span" | "spanevent" | "metric" | "datapoint" | "log" | "profile")
error_mode?: ("propagate" | "ignore" | "silent")
statements: string[]
}
