// Generated from packages/collector-config/schema/components/receivers/bigip.schema.json by `pnpm types`; do not edit.

export interface BigipReceiver {
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
metrics?: BigipreceiverMetricsConfig
middleware?: MiddlewareConfig[]
password: string
proxy_url?: string
read_buffer_size?: number
resource_attributes?: BigipreceiverResourceAttributesConfig
timeout?: string
tls?: TlsClientConfig
username: string
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
export interface BigipreceiverMetricsConfig {
"bigip.node.availability"?: BigipreceiverMetricConfig
"bigip.node.connection.count"?: BigipreceiverMetricConfig
"bigip.node.data.transmitted"?: BigipreceiverMetricConfig
"bigip.node.enabled"?: BigipreceiverMetricConfig
"bigip.node.packet.count"?: BigipreceiverMetricConfig
"bigip.node.request.count"?: BigipreceiverMetricConfig
"bigip.node.session.count"?: BigipreceiverMetricConfig
"bigip.pool.availability"?: BigipreceiverMetricConfig
"bigip.pool.connection.count"?: BigipreceiverMetricConfig
"bigip.pool.data.transmitted"?: BigipreceiverMetricConfig
"bigip.pool.enabled"?: BigipreceiverMetricConfig
"bigip.pool.member.count"?: BigipreceiverMetricConfig
"bigip.pool.packet.count"?: BigipreceiverMetricConfig
"bigip.pool.request.count"?: BigipreceiverMetricConfig
"bigip.pool_member.availability"?: BigipreceiverMetricConfig
"bigip.pool_member.connection.count"?: BigipreceiverMetricConfig
"bigip.pool_member.data.transmitted"?: BigipreceiverMetricConfig
"bigip.pool_member.enabled"?: BigipreceiverMetricConfig
"bigip.pool_member.packet.count"?: BigipreceiverMetricConfig
"bigip.pool_member.request.count"?: BigipreceiverMetricConfig
"bigip.pool_member.session.count"?: BigipreceiverMetricConfig
"bigip.virtual_server.availability"?: BigipreceiverMetricConfig
"bigip.virtual_server.connection.count"?: BigipreceiverMetricConfig
"bigip.virtual_server.data.transmitted"?: BigipreceiverMetricConfig
"bigip.virtual_server.enabled"?: BigipreceiverMetricConfig
"bigip.virtual_server.packet.count"?: BigipreceiverMetricConfig
"bigip.virtual_server.request.count"?: BigipreceiverMetricConfig
}
export interface BigipreceiverMetricConfig {
enabled?: boolean
}
export interface MiddlewareConfig {
id?: string
}
export interface BigipreceiverResourceAttributesConfig {
"bigip.node.ip_address"?: BigipreceiverResourceAttributeConfig
"bigip.node.name"?: BigipreceiverResourceAttributeConfig
"bigip.pool.name"?: BigipreceiverResourceAttributeConfig
"bigip.pool_member.ip_address"?: BigipreceiverResourceAttributeConfig
"bigip.pool_member.name"?: BigipreceiverResourceAttributeConfig
"bigip.virtual_server.destination"?: BigipreceiverResourceAttributeConfig
"bigip.virtual_server.name"?: BigipreceiverResourceAttributeConfig
}
export interface BigipreceiverResourceAttributeConfig {
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
