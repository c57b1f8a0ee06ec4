// Generated from packages/collector-config/schema/components/receivers/expvar.schema.json by `pnpm types`; do not edit.

export interface ExpvarReceiver {
auth?: AuthConfig
collection_interval?: string
compression?: ("gzip" | "zlib" | "deflate" | "snappy" | "x-snappy-framed" | "zstd" | "lz4" | "none")
compression_params?: CompressionCompressionParams
cookies?: HttpCookiesConfig
disable_keep_alives?: boolean
endpoint?: string
headers?: ({
[k: string]: string
} | ({
[k: string]: string
} | OpaquePair[]))
http2_ping_timeout?: string
http2_read_idle_timeout?: string
idle_conn_timeout?: string
initial_delay?: string
max_conns_per_host?: number
max_idle_conns?: number
max_idle_conns_per_host?: number
metrics?: ExpvarreceiverMetricsConfig
middleware?: MiddlewareConfig[]
proxy_url?: string
read_buffer_size?: number
timeout?: string
tls?: TlsClientConfig
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
export interface ExpvarreceiverMetricsConfig {
"process.runtime.memstats.buck_hash_sys"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.frees"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.gc_cpu_fraction"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.gc_sys"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.heap_alloc"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.heap_idle"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.heap_inuse"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.heap_objects"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.heap_released"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.heap_sys"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.last_pause"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.lookups"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.mallocs"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.mcache_inuse"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.mcache_sys"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.mspan_inuse"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.mspan_sys"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.next_gc"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.num_forced_gc"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.num_gc"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.other_sys"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.pause_total"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.stack_inuse"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.stack_sys"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.sys"?: ExpvarreceiverMetricConfig
"process.runtime.memstats.total_alloc"?: ExpvarreceiverMetricConfig
}
export interface ExpvarreceiverMetricConfig {
enabled?: boolean
}
export interface MiddlewareConfig {
id?: string
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
