// Generated from packages/collector-config/schema/components/receivers/stef.schema.json by `pnpm types`; do not edit.

export interface StefReceiver {
ack_interval?: string
auth?: AuthConfig
dialer?: NetDialerConfig
endpoint?: string
include_metadata?: boolean
keepalive?: GrpcKeepaliveServerConfig
max_concurrent_streams?: number
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
enabled?: boolean
enforcement_policy?: GrpcKeepaliveEnforcementPolicy
server_parameters?: GrpcKeepaliveServerParameters
}
export interface GrpcKeepaliveEnforcementPolicy {
enabled?: boolean
min_time?: string
permit_without_stream?: boolean
}
export interface GrpcKeepaliveServerParameters {
enabled?: boolean
max_connection_age?: string
max_connection_age_grace?: string
max_connection_idle?: string
time?: string
timeout?: string
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
