// Generated from packages/collector-config/schema/components/receivers/journald.schema.json by `pnpm types`; do not edit.

export interface JournaldReceiver {
all?: boolean
attributes?: {
[k: string]: string
}
convert_message_bytes?: boolean
directory?: string
dmesg?: boolean
files?: string[]
grep?: string
id?: string
identifiers?: string[]
matches?: {
[k: string]: string
}[]
namespace?: string
operators?: OperatorConfig[]
output?: string[]
priority?: string
resource?: {
[k: string]: string
}
retry_on_failure?: ConsumerretryConfig
start_at?: string
storage?: string
type?: string
units?: string[]
journalctl_path?: string
merge?: boolean
root_path?: string
}
export interface OperatorConfig {
/**
 * Name that other operators send to
 */
id?: string
type: ("add" | "assign_keys" | "container" | "copy" | "csv_parser" | "file_output" | "filter" | "flatten" | "grok_parser" | "json_array_parser" | "json_parser" | "key_value_parser" | "move" | "noop" | "recombine" | "regex_parser" | "regex_replace" | "remove" | "retain" | "router" | "scope_name_parser" | "severity_parser" | "stdout" | "syslog_parser" | "time_parser" | "trace_parser" | "unquote" | "uri_parser")
[k: string]: unknown
}
export interface ConsumerretryConfig {
enabled?: boolean
initial_interval?: string
max_elapsed_time?: string
max_interval?: string
}
