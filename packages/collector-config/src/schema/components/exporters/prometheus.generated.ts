// Generated from packages/collector-config/schema/components/exporters/prometheus.schema.json by `pnpm types`; do not edit.

export interface PrometheusExporter {
add_metric_suffixes?: boolean
auth?: HttpAuthConfig
compression_algorithms?: string[]
const_labels?: {
[k: string]: string
}
cors?: HttpCORSConfig
enable_open_metrics?: boolean
endpoint?: string
idle_timeout?: string
include_metadata?: boolean
max_request_body_size?: number
metric_expiration?: string
middleware?: MiddlewareConfig[]
namespace?: string
read_header_timeout?: string
read_timeout?: string
resource_to_telemetry_conversion?: ResourcetotelemetrySettings
response_headers?: ({
[k: string]: string
} | ({
[k: string]: string
} | OpaquePair[]))
send_timestamps?: boolean
tls?: TlsServerConfig
write_timeout?: string
dialer?: NetDialerConfig
keep_alives_enabled?: boolean
middlewares?: MiddlewareConfig[]
sending_queue?: QueuebatchConfig
translation_strategy?: string
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
without_scope_info?: boolean
}
export interface HttpAuthConfig {
authenticator?: string
request_params?: string[]
enabled?: boolean
}
export interface HttpCORSConfig {
allowed_headers?: string[]
allowed_origins?: string[]
max_age?: number
enabled?: boolean
}
export interface MiddlewareConfig {
id?: string
}
export interface ResourcetotelemetrySettings {
enabled?: boolean
exclude_service_attributes?: boolean
}
export interface OpaquePair {
name?: string
value?: string
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
enabled?: boolean
}
export interface TlsTPMConfig {
auth?: string
enabled?: boolean
owner_auth?: string
path?: string
}
export interface NetDialerConfig {
timeout?: string
}
export interface QueuebatchConfig {
batch?: QueuebatchBatchConfig
/**
 * Make the pipeline wait instead of dropping
 */
block_on_overflow?: boolean
/**
 * Keep data in memory while the destination is slow or away
 */
enabled?: boolean
/**
 * Requests sent at once
 */
num_consumers?: number
/**
 * How much is kept, in units of `sizer`; what does not fit is dropped
 */
queue_size?: number
/**
 * What queue_size counts
 */
sizer?: ("requests" | "items" | "bytes")
/**
 * Id of a storage extension that keeps the queue over a restart
 */
storage?: string
/**
 * Answer the sender only when the destination has it
 */
wait_for_result?: boolean
}
export interface QueuebatchBatchConfig {
enabled?: boolean
flush_timeout?: string
max_size?: number
min_size?: number
sizer?: ("requests" | "items" | "bytes")
}
