// Generated from packages/collector-config/schema/components/receivers/haproxy.schema.json by `pnpm types`; do not edit.

export interface HaproxyReceiver {
auth?: AuthConfig
collection_interval?: string
compression?: ("gzip" | "zlib" | "deflate" | "snappy" | "x-snappy-framed" | "zstd" | "lz4" | "none")
compression_params?: CompressionCompressionParams
cookies?: HttpCookiesConfig
disable_keep_alives?: boolean
endpoint: string
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
metrics?: HaproxyreceiverMetricsConfig
middleware?: MiddlewareConfig[]
proxy_url?: string
read_buffer_size?: number
resource_attributes?: HaproxyreceiverResourceAttributesConfig
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
export interface HaproxyreceiverMetricsConfig {
"haproxy.bytes.input"?: HaproxyreceiverMetricConfig
"haproxy.bytes.output"?: HaproxyreceiverMetricConfig
"haproxy.clients.canceled"?: HaproxyreceiverMetricConfig
"haproxy.compression.bypass"?: HaproxyreceiverMetricConfig
"haproxy.compression.count"?: HaproxyreceiverMetricConfig
"haproxy.compression.input"?: HaproxyreceiverMetricConfig
"haproxy.compression.output"?: HaproxyreceiverMetricConfig
"haproxy.connections.errors"?: HaproxyreceiverMetricConfig
"haproxy.connections.rate"?: HaproxyreceiverMetricConfig
"haproxy.connections.retries"?: HaproxyreceiverMetricConfig
"haproxy.connections.total"?: HaproxyreceiverMetricConfig
"haproxy.downtime"?: HaproxyreceiverMetricConfig
"haproxy.failed_checks"?: HaproxyreceiverMetricConfig
"haproxy.requests.denied"?: HaproxyreceiverMetricConfig
"haproxy.requests.errors"?: HaproxyreceiverMetricConfig
"haproxy.requests.queued"?: HaproxyreceiverMetricConfig
"haproxy.requests.rate"?: HaproxyreceiverMetricConfig
"haproxy.requests.redispatched"?: HaproxyreceiverMetricConfig
"haproxy.requests.total"?: HaproxyreceiverMetricConfig
"haproxy.responses.denied"?: HaproxyreceiverMetricConfig
"haproxy.responses.errors"?: HaproxyreceiverMetricConfig
"haproxy.server_selected.total"?: HaproxyreceiverMetricConfig
"haproxy.sessions.average"?: HaproxyreceiverMetricConfig
"haproxy.sessions.count"?: HaproxyreceiverMetricConfig
"haproxy.sessions.rate"?: HaproxyreceiverMetricConfig
"haproxy.sessions.total"?: HaproxyreceiverMetricConfig
"haproxy.active"?: HaproxyreceiverMetricConfig
"haproxy.backup"?: HaproxyreceiverMetricConfig
"haproxy.connections.average_time"?: HaproxyreceiverMetricConfig
"haproxy.requests.average_time"?: HaproxyreceiverMetricConfig
"haproxy.responses.average_time"?: HaproxyreceiverMetricConfig
"haproxy.sessions.limit"?: HaproxyreceiverMetricConfig
"haproxy.weight"?: HaproxyreceiverMetricConfig
}
export interface HaproxyreceiverMetricConfig {
enabled?: boolean
}
export interface MiddlewareConfig {
id?: string
}
export interface HaproxyreceiverResourceAttributesConfig {
"haproxy.addr"?: HaproxyreceiverResourceAttributeConfig
"haproxy.proxy_name"?: HaproxyreceiverResourceAttributeConfig
"haproxy.service_name"?: HaproxyreceiverResourceAttributeConfig
}
export interface HaproxyreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
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
