// Generated from packages/collector-config/schema/components/receivers/cloudfoundry.schema.json by `pnpm types`; do not edit.

export interface CloudfoundryReceiver {
rlp_gateway?: CloudfoundryreceiverRLPGatewayConfig
uaa?: CloudfoundryreceiverUAAConfig
}
export interface CloudfoundryreceiverRLPGatewayConfig {
auth?: AuthConfig
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
max_conns_per_host?: number
max_idle_conns?: number
max_idle_conns_per_host?: number
middleware?: MiddlewareConfig[]
proxy_url?: string
read_buffer_size?: number
shard_id?: string
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
export interface CloudfoundryreceiverUAAConfig {
endpoint?: string
password?: string
tls?: CloudfoundryreceiverLimitedTLSClientSetting
username?: string
}
export interface CloudfoundryreceiverLimitedTLSClientSetting {
insecure_skip_verify?: boolean
}
