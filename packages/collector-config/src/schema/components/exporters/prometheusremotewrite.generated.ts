// Generated from packages/collector-config/schema/components/exporters/prometheusremotewrite.schema.json by `pnpm types`; do not edit.

export interface PrometheusremotewriteExporter {
add_metric_suffixes?: boolean
auth?: AuthConfig
compression?: ("gzip" | "zlib" | "deflate" | "snappy" | "x-snappy-framed" | "zstd" | "lz4" | "none")
compression_params?: CompressionCompressionParams
cookies?: HttpCookiesConfig
disable_keep_alives?: boolean
endpoint?: string
external_labels?: {
[k: string]: string
}
headers?: ({
[k: string]: string
} | ({
[k: string]: string
} | OpaquePair[]))
http2_ping_timeout?: string
http2_read_idle_timeout?: string
idle_conn_timeout?: string
max_batch_request_parallelism?: number
max_batch_size_bytes?: number
max_conns_per_host?: number
max_idle_conns?: number
max_idle_conns_per_host?: number
middleware?: MiddlewareConfig[]
namespace?: string
protobuf_message?: string
proxy_url?: string
read_buffer_size?: number
remote_write_queue?: PrometheusremotewriteexporterRemoteWriteQueue
resource_to_telemetry_conversion?: ResourcetotelemetrySettings
retry_on_failure?: RetryBackOffConfig
send_metadata?: boolean
target_info?: PrometheusremotewriteexporterTargetInfo
timeout?: string
tls?: TlsClientConfig
wal?: PrometheusremotewriteexporterWALConfig
write_buffer_size?: number
force_attempt_http2?: boolean
middlewares?: MiddlewareConfig[]
}
export interface AuthConfig {
authenticator?: string
enabled?: boolean
}
export interface CompressionCompressionParams {
level?: number
}
export interface HttpCookiesConfig {
enabled?: boolean
}
export interface OpaquePair {
name?: string
value?: string
}
export interface MiddlewareConfig {
id?: string
}
export interface PrometheusremotewriteexporterRemoteWriteQueue {
enabled?: boolean
num_consumers?: number
queue_size?: number
}
export interface ResourcetotelemetrySettings {
enabled?: boolean
exclude_service_attributes?: boolean
}
export interface RetryBackOffConfig {
/**
 * Try again what failed
 */
enabled?: boolean
/**
 * Wait before the first new attempt
 */
initial_interval?: string
/**
 * Give up and drop after this; 0 never gives up
 */
max_elapsed_time?: string
/**
 * Longest wait between attempts
 */
max_interval?: string
/**
 * Growth of the wait
 */
multiplier?: number
/**
 * Share of the wait that is random
 */
randomization_factor?: number
}
export interface PrometheusremotewriteexporterTargetInfo {
enabled?: boolean
}
export interface TlsClientConfig {
ca_file?: string
ca_pem?: string
cert_file?: string
cert_pem?: string
cipher_suites?: string[]
curve_preferences?: string[]
include_system_ca_certs_pool?: boolean
/**
 * Without TLS
 */
insecure?: boolean
/**
 * With TLS, without checking the certificate
 */
insecure_skip_verify?: boolean
key_file?: string
key_pem?: string
max_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
min_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
reload_interval?: string
server_name_override?: string
tpm?: TlsTPMConfig
}
export interface TlsTPMConfig {
auth?: string
enabled?: boolean
owner_auth?: string
path?: string
}
export interface PrometheusremotewriteexporterWALConfig {
buffer_size?: number
directory?: string
truncate_frequency?: string
enabled?: boolean
lag_record_frequency?: string
}
