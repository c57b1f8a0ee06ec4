// Generated from packages/collector-config/schema/components/receivers/syslog.schema.json by `pnpm types`; do not edit.

/**
 * Takes logs in the form of syslog.
 */
export interface SyslogReceiver {
allow_skip_pri_header?: boolean
attributes?: {
[k: string]: string
}
enable_octet_counting?: boolean
id?: string
location?: string
max_octets?: number
non_transparent_framing_trailer?: string
on_error?: string
operators?: OperatorConfig[]
output?: string[]
protocol: string
resource?: {
[k: string]: string
}
retry_on_failure?: ConsumerretryConfig
storage?: string
tcp?: TcpBaseConfig
type?: string
udp?: UdpBaseConfig
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
export interface TcpBaseConfig {
add_attributes?: boolean
encoding?: string
listen_address?: string
max_log_size?: (number | string)
multiline?: SplitConfig
one_log_per_packet?: boolean
preserve_leading_whitespaces?: boolean
preserve_trailing_whitespaces?: boolean
tls?: TlsServerConfig
}
export interface SplitConfig {
line_end_pattern?: string
line_start_pattern?: string
omit_pattern?: boolean
}
export interface TlsServerConfig {
ca_file?: string
ca_pem?: string
cert_file?: string
cert_pem?: string
cipher_suites?: string[]
client_ca_file?: string
client_ca_file_reload?: boolean
curve_preferences?: string[]
include_system_ca_certs_pool?: boolean
key_file?: string
key_pem?: string
max_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
min_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
reload_interval?: string
tpm?: TlsTPMConfig
}
export interface TlsTPMConfig {
auth?: string
enabled?: boolean
owner_auth?: string
path?: string
}
export interface UdpBaseConfig {
add_attributes?: boolean
async?: UdpAsyncConfig
encoding?: string
listen_address?: string
multiline?: SplitConfig
one_log_per_packet?: boolean
preserve_leading_whitespaces?: boolean
preserve_trailing_whitespaces?: boolean
}
export interface UdpAsyncConfig {
max_queue_length?: number
processors?: number
readers?: number
}
