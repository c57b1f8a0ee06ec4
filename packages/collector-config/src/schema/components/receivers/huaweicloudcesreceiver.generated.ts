// Generated from packages/collector-config/schema/components/receivers/huaweicloudcesreceiver.schema.json by `pnpm types`; do not edit.

export interface HuaweicloudcesreceiverReceiver {
access_key?: string
auth?: AuthConfig
collection_interval?: string
compression?: ("gzip" | "zlib" | "deflate" | "snappy" | "x-snappy-framed" | "zstd" | "lz4" | "none")
compression_params?: CompressionCompressionParams
cookies?: HttpCookiesConfig
disable_keep_alives?: boolean
endpoint?: string
filter?: string
force_attempt_http2?: boolean
headers?: ({
[k: string]: string
} | OpaquePair[])
http2_ping_timeout?: string
http2_read_idle_timeout?: string
idle_conn_timeout?: string
indices?: string[]
initial_delay?: string
max_conns_per_host?: number
max_idle_conns?: number
max_idle_conns_per_host?: number
middlewares?: MiddlewareConfig[]
no_verify_ssl?: boolean
nodes?: string[]
period?: number
project_id?: string
proxy_address?: string
proxy_password?: string
proxy_url?: string
proxy_user?: string
read_buffer_size?: number
region_id?: string
retry_on_failure?: RetryBackOffConfig
secret_key?: string
skip_cluster_metrics?: boolean
timeout?: string
tls?: TlsClientConfig
write_buffer_size?: number
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
