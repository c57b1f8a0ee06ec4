// Generated from packages/collector-config/schema/components/processors/signozlogspipeline.schema.json by `pnpm types`; do not edit.

export interface SignozlogspipelineProcessor {
operators: {
/**
 * Name that other operators send to
 */
id?: string
type: ("add" | "copy" | "grok_parser" | "json_parser" | "move" | "noop" | "normalize" | "regex_parser" | "remove" | "router" | "severity_parser" | "time_parser" | "trace_parser")
[k: string]: unknown
}[]
}
