// Generated from packages/collector-config/schema/components/receivers/udplog.schema.json by `pnpm types`; do not edit.

/**
 * Takes logs over UDP, one a packet.
 */
export interface UdplogReceiver {
add_attributes?: boolean
async?: UdpAsyncConfig
attributes?: {
[k: string]: string
}
encoding?: string
id?: string
listen_address: string
multiline?: SplitConfig
one_log_per_packet?: boolean
operators?: OperatorConfig[]
output?: string[]
preserve_leading_whitespaces?: boolean
preserve_trailing_whitespaces?: boolean
resource?: {
[k: string]: string
}
retry_on_failure?: ConsumerretryConfig
storage?: string
type?: string
}
export interface UdpAsyncConfig {
max_queue_length?: number
processors?: number
readers?: number
}
export interface SplitConfig {
line_end_pattern?: string
line_start_pattern?: string
omit_pattern?: boolean
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
