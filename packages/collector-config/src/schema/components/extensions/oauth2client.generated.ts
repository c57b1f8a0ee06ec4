// Generated from packages/collector-config/schema/components/extensions/oauth2client.schema.json by `pnpm types`; do not edit.

/**
 * Gets tokens from an OAuth 2 server.
 */
export interface Oauth2ClientExtension {
client_id?: string
client_id_file?: string
client_secret?: string
client_secret_file?: string
endpoint_params?: {
[k: string]: string[]
}
expiry_buffer?: string
scopes?: string[]
timeout?: string
tls?: TlsClientConfig
token_url: string
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
