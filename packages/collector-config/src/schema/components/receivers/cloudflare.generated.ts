// Generated from packages/collector-config/schema/components/receivers/cloudflare.schema.json by `pnpm types`; do not edit.

export interface CloudflareReceiver {
logs?: CloudflarereceiverLogsConfig
}
export interface CloudflarereceiverLogsConfig {
attributes?: {
[k: string]: string
}
endpoint?: string
secret?: string
separator?: string
timestamp_field?: string
tls?: TlsServerConfig
timestamp_format?: string
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
}
export interface TlsTPMConfig {
auth?: string
enabled?: boolean
owner_auth?: string
path?: string
}
