// Generated from packages/collector-config/schema/components/receivers/influxdb.schema.json by `pnpm types`; do not edit.

export interface InfluxdbReceiver {
auth?: HttpAuthConfig
compression_algorithms?: string[]
cors?: HttpCORSConfig
endpoint?: string
idle_timeout?: string
include_metadata?: boolean
max_request_body_size?: number
middleware?: MiddlewareConfig[]
read_header_timeout?: string
read_timeout?: string
response_headers?: ({
[k: string]: string
} | ({
[k: string]: string
} | OpaquePair[]))
tls?: TlsServerConfig
write_timeout?: string
dialer?: NetDialerConfig
keep_alives_enabled?: boolean
middlewares?: MiddlewareConfig[]
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
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
