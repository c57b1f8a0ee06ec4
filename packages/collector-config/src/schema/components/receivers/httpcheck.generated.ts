// Generated from packages/collector-config/schema/components/receivers/httpcheck.schema.json by `pnpm types`; do not edit.

export interface HttpcheckReceiver {
collection_interval?: string
initial_delay?: string
metrics?: HttpcheckreceiverMetricsConfig
targets: HttpcheckreceiverTargetConfig[]
timeout?: string
}
export interface HttpcheckreceiverMetricsConfig {
"httpcheck.duration"?: HttpcheckreceiverMetricConfig
"httpcheck.error"?: HttpcheckreceiverMetricConfig
"httpcheck.status"?: HttpcheckreceiverMetricConfig
"httpcheck.client.connection.duration"?: HttpcheckreceiverMetricConfig
"httpcheck.client.request.duration"?: HttpcheckreceiverMetricConfig
"httpcheck.dns.lookup.duration"?: HttpcheckreceiverMetricConfig
"httpcheck.response.duration"?: HttpcheckreceiverMetricConfig
"httpcheck.response.size"?: HttpcheckreceiverMetricConfig
"httpcheck.tls.cert_remaining"?: HttpcheckreceiverMetricConfig
"httpcheck.tls.handshake.duration"?: HttpcheckreceiverMetricConfig
"httpcheck.validation.failed"?: HttpcheckreceiverMetricConfig
"httpcheck.validation.passed"?: HttpcheckreceiverMetricConfig
}
export interface HttpcheckreceiverMetricConfig {
enabled?: boolean
}
export interface HttpcheckreceiverTargetConfig {
auth?: AuthConfig
compression?: ("gzip" | "zlib" | "deflate" | "snappy" | "x-snappy-framed" | "zstd" | "lz4" | "none")
compression_params?: CompressionCompressionParams
cookies?: HttpCookiesConfig
disable_keep_alives?: boolean
endpoint?: string
endpoints?: string[]
headers?: ({
[k: string]: string
} | ({
[k: string]: string
} | OpaquePair[]))
http2_ping_timeout?: string
http2_read_idle_timeout?: string
idle_conn_timeout?: string
max_conns_per_host?: number
max_idle_conns?: number
max_idle_conns_per_host?: number
method?: string
middleware?: MiddlewareConfig[]
proxy_url?: string
read_buffer_size?: number
timeout?: string
tls?: TlsClientConfig
write_buffer_size?: number
auto_content_type?: boolean
body?: string
force_attempt_http2?: boolean
middlewares?: MiddlewareConfig[]
validations?: HttpcheckreceiverValidationConfig[]
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
export interface HttpcheckreceiverValidationConfig {
contains?: string
equals?: string
json_path?: string
max_size?: number
min_size?: number
not_contains?: string
regex?: string
}
