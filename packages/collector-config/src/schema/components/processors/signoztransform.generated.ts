// Generated from packages/collector-config/schema/components/processors/signoztransform.schema.json by `pnpm types`; do not edit.

export interface SignoztransformProcessor {
error_mode?: ("propagate" | "ignore" | "silent")
log_statements?: CommonContextStatements[]
metric_statements?: CommonContextStatements[]
trace_statements?: CommonContextStatements[]
}
export interface CommonContextStatements {
context?: ("resource" | "scope" | "span" | "spanevent" | "metric" | "datapoint" | "log" | "profile")
statements?: string[]
}
