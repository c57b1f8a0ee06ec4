// Generated from packages/collector-config/schema/components/receivers/solace.schema.json by `pnpm types`; do not edit.

export interface SolaceReceiver {
auth?: SolacereceiverAuthentication
broker?: string[]
flow_control?: SolacereceiverFlowControl
max_unacknowledged?: number
queue: string
tls?: TlsClientConfig
}
export interface SolacereceiverAuthentication {
sasl_external?: SolacereceiverSaslExternalConfig
sasl_plain?: SolacereceiverSaslPlainTextConfig
sasl_xauth2?: SolacereceiverSaslXAuth2Config
}
export interface SolacereceiverSaslExternalConfig {
enabled?: boolean
}
export interface SolacereceiverSaslPlainTextConfig {
password?: string
username?: string
enabled?: boolean
}
export interface SolacereceiverSaslXAuth2Config {
bearer?: string
username?: string
enabled?: boolean
}
export interface SolacereceiverFlowControl {
delayed_retry?: SolacereceiverFlowControlDelayedRetry
}
export interface SolacereceiverFlowControlDelayedRetry {
delay?: string
enabled?: boolean
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
