// Generated from packages/collector-config/schema/components/extensions/health_check.schema.json by `pnpm types`; do not edit.

/**
 * Answers over HTTP whether the collector runs.
 */
export interface HealthCheckExtension {
auth?: HttpAuthConfig
check_collector_pipeline?: (HealthcheckextensionCheckCollectorPipelineSettings | HttpCheckCollectorPipelineConfig)
compression_algorithms?: string[]
cors?: HttpCORSConfig
/**
 * host:port to listen on
 */
endpoint?: string
idle_timeout?: string
include_metadata?: boolean
max_request_body_size?: number
middleware?: MiddlewareConfig[]
/**
 * Where it answers
 */
path?: string
read_header_timeout?: string
read_timeout?: string
response_body?: (HealthcheckextensionResponseBodySettings | HttpResponseBodyConfig)
response_headers?: ({
[k: string]: string
} | ({
[k: string]: string
} | OpaquePair[]))
tls?: TlsServerConfig
write_timeout?: string
component_health?: CommonComponentHealthConfig
dialer?: NetDialerConfig
grpc?: GrpcConfig
http?: HttpConfig
keep_alives_enabled?: boolean
middlewares?: MiddlewareConfig[]
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
use_v2?: boolean
}
export interface HttpAuthConfig {
authenticator?: string
request_params?: string[]
enabled?: boolean
}
export interface HealthcheckextensionCheckCollectorPipelineSettings {
enabled?: boolean
exporter_failure_threshold?: number
interval?: string
}
export interface HttpCheckCollectorPipelineConfig {
enabled?: boolean
exporter_failure_threshold?: number
interval?: string
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
export interface HealthcheckextensionResponseBodySettings {
healthy?: string
unhealthy?: string
}
export interface HttpResponseBodyConfig {
healthy?: string
unhealthy?: string
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
export interface CommonComponentHealthConfig {
include_permanent_errors?: boolean
include_recoverable_errors?: boolean
recovery_duration?: string
}
export interface NetDialerConfig {
timeout?: string
}
export interface GrpcConfig {
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
export interface HttpConfig {
auth?: HttpAuthConfig1
compression_algorithms?: string[]
config?: HttpPathConfig
cors?: HttpCORSConfig
dialer?: NetDialerConfig
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
status?: HttpPathConfig
tls?: TlsServerConfig
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
write_timeout?: string
}
export interface HttpAuthConfig1 {
authenticator?: string
request_params?: string[]
enabled?: boolean
}
export interface HttpPathConfig {
enabled?: boolean
path?: string
}
