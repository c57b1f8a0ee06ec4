// Generated from packages/collector-config/schema/components/receivers/github.schema.json by `pnpm types`; do not edit.

export interface GithubReceiver {
collection_interval?: string
initial_delay?: string
metrics?: GithubreceiverMetricsConfig
resource_attributes?: GithubreceiverResourceAttributesConfig
scrapers?: {
[k: string]: unknown
}
timeout?: string
webhook?: GithubreceiverWebHook
}
export interface GithubreceiverMetricsConfig {
"vcs.change.count"?: GithubreceiverMetricConfig
"vcs.change.duration"?: GithubreceiverMetricConfig
"vcs.change.time_to_approval"?: GithubreceiverMetricConfig
"vcs.change.time_to_merge"?: GithubreceiverMetricConfig
"vcs.contributor.count"?: GithubreceiverMetricConfig
"vcs.ref.count"?: GithubreceiverMetricConfig
"vcs.ref.lines_delta"?: GithubreceiverMetricConfig
"vcs.ref.revisions_delta"?: GithubreceiverMetricConfig
"vcs.ref.time"?: GithubreceiverMetricConfig
"vcs.repository.count"?: GithubreceiverMetricConfig
}
export interface GithubreceiverMetricConfig {
enabled?: boolean
}
export interface GithubreceiverResourceAttributesConfig {
"organization.name"?: GithubreceiverResourceAttributeConfig
"vcs.vendor.name"?: GithubreceiverResourceAttributeConfig
"vcs.owner.name"?: GithubreceiverResourceAttributeConfig
"vcs.provider.name"?: GithubreceiverResourceAttributeConfig
}
export interface GithubreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
export interface GithubreceiverWebHook {
auth?: HttpAuthConfig
compression_algorithms?: string[]
cors?: HttpCORSConfig
customizable?: {
[k: string]: string
}
endpoint?: string
fixed?: {
[k: string]: string
}
health_path?: string
idle_timeout?: string
include_metadata?: boolean
max_request_body_size?: number
middleware?: MiddlewareConfig[]
path?: string
read_header_timeout?: string
read_timeout?: string
required_headers?: {
[k: string]: string
}
response_headers?: ({
[k: string]: string
} | ({
[k: string]: string
} | OpaquePair[]))
secret?: string
service_name?: string
tls?: TlsServerConfig
write_timeout?: string
dialer?: NetDialerConfig
include_span_events?: boolean
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
