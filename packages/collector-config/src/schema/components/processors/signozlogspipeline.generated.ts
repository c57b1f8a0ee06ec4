// Generated from packages/collector-config/schema/components/processors/signozlogspipeline.schema.json by `pnpm types`; do not edit.

export interface SignozlogspipelineProcessor {
operators: OperatorConfig[]
}
export interface OperatorConfig {
/**
 * Name that other operators send to
 */
id?: string
type: ("add" | "assign_keys" | "container" | "copy" | "csv_parser" | "file_output" | "filter" | "flatten" | "grok_parser" | "json_array_parser" | "json_parser" | "key_value_parser" | "move" | "noop" | "recombine" | "regex_parser" | "regex_replace" | "remove" | "retain" | "router" | "scope_name_parser" | "severity_parser" | "stdout" | "syslog_parser" | "time_parser" | "trace_parser" | "unquote" | "uri_parser")
[k: string]: unknown
}
