// Generated from packages/collector-config/schema/components/receivers/libhoney.schema.json by `pnpm types`; do not edit.

export interface LibhoneyReceiver {
auth_api?: string
fields?: LibhoneyeventFieldMapConfig
http: LibhoneyreceiverHTTPConfig
wrapper?: string
}
export interface LibhoneyeventFieldMapConfig {
attributes?: LibhoneyeventAttributesConfig
resources?: LibhoneyeventResourcesConfig
scopes?: LibhoneyeventScopesConfig
}
export interface LibhoneyeventAttributesConfig {
durationFields?: string[]
error?: string
name?: string
parent_id?: string
span_id?: string
spankind?: string
trace_id?: string
}
export interface LibhoneyeventResourcesConfig {
service_name?: string
}
export interface LibhoneyeventScopesConfig {
library_name?: string
library_version?: string
}
export interface LibhoneyreceiverHTTPConfig {
auth?: HttpAuthConfig
compression_algorithms?: string[]
cors?: HttpCORSConfig
dialer?: NetDialerConfig
enabled?: boolean
endpoint?: string
idle_timeout?: string
include_metadata?: boolean
keep_alives_enabled?: boolean
max_request_body_size?: number
middlewares?: MiddlewareConfig[]
read_header_timeout?: string
read_timeout?: string
response_headers?: ({
[k: string]: string
} | OpaquePair[])
tls?: TlsServerConfig
traces_url_paths?: string[]
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
write_timeout?: string
}
export interface HttpAuthConfig {
authenticator?: string
enabled?: boolean
request_params?: string[]
}
export interface HttpCORSConfig {
allowed_headers?: string[]
allowed_origins?: string[]
enabled?: boolean
max_age?: number
}
export interface NetDialerConfig {
timeout?: string
}
export interface MiddlewareConfig {
id?: string
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
enabled?: boolean
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
