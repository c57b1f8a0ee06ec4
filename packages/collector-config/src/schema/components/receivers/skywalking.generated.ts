// Generated from packages/collector-config/schema/components/receivers/skywalking.schema.json by `pnpm types`; do not edit.

export interface SkywalkingReceiver {
protocols?: SkywalkingreceiverProtocols
}
export interface SkywalkingreceiverProtocols {
grpc?: GrpcServerConfig
http?: HttpServerConfig
}
export interface GrpcServerConfig {
auth?: AuthConfig
dialer?: NetDialerConfig
/**
 * host:port to listen on; 0.0.0.0 to be reached from other containers
 */
endpoint?: string
/**
 * Keep the request’s headers with the telemetry, for processors that look at them
 */
include_metadata?: boolean
keepalive?: GrpcKeepaliveServerConfig
/**
 * Streams at once from one connection
 */
max_concurrent_streams?: number
/**
 * Largest message, in MiB
 */
max_recv_msg_size_mib?: number
middlewares?: MiddlewareConfig[]
read_buffer_size?: number
tls?: TlsServerConfig
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
write_buffer_size?: number
}
export interface AuthConfig {
authenticator?: string
enabled?: boolean
}
export interface NetDialerConfig {
timeout?: string
}
export interface GrpcKeepaliveServerConfig {
enforcement_policy?: GrpcKeepaliveEnforcementPolicy
server_parameters?: GrpcKeepaliveServerParameters
enabled?: boolean
}
export interface GrpcKeepaliveEnforcementPolicy {
min_time?: string
permit_without_stream?: boolean
enabled?: boolean
}
export interface GrpcKeepaliveServerParameters {
max_connection_age?: string
max_connection_age_grace?: string
max_connection_idle?: string
time?: string
timeout?: string
enabled?: boolean
}
export interface MiddlewareConfig {
id?: string
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
export interface HttpServerConfig {
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
export interface OpaquePair {
name?: string
value?: string
}
