// Generated from packages/collector-config/schema/components/receivers/windowseventlog.schema.json by `pnpm types`; do not edit.

export interface WindowseventlogReceiver {
attributes?: {
[k: string]: string
}
channel?: string
exclude_providers?: string[]
id?: string
include_log_record_original?: boolean
max_reads?: number
operators?: OperatorConfig[]
output?: string[]
poll_interval?: string
query?: string
raw?: boolean
remote?: WindowsRemoteConfig
resource?: {
[k: string]: string
}
retry_on_failure?: ConsumerretryConfig
start_at?: string
storage?: string
suppress_rendering_info?: boolean
type?: string
ignore_channel_errors?: boolean
max_events_per_poll?: number
}
export interface OperatorConfig {
/**
 * Name that other operators send to
 */
id?: string
type: ("add" | "assign_keys" | "container" | "copy" | "csv_parser" | "file_output" | "filter" | "flatten" | "grok_parser" | "json_array_parser" | "json_parser" | "key_value_parser" | "move" | "noop" | "recombine" | "regex_parser" | "regex_replace" | "remove" | "retain" | "router" | "scope_name_parser" | "severity_parser" | "stdout" | "syslog_parser" | "time_parser" | "trace_parser" | "unquote" | "uri_parser")
[k: string]: unknown
}
export interface WindowsRemoteConfig {
domain?: string
password?: string
server?: string
username?: string
}
export interface ConsumerretryConfig {
enabled?: boolean
initial_interval?: string
max_elapsed_time?: string
max_interval?: string
}
