// Generated from packages/collector-config/schema/components/exporters/rabbitmq.schema.json by `pnpm types`; do not edit.

export interface RabbitmqExporter {
connection?: RabbitmqexporterConnectionConfig
durable?: boolean
encoding_extension?: string
retry_on_failure?: RetryBackOffConfig
routing?: RabbitmqexporterRoutingConfig
}
export interface RabbitmqexporterConnectionConfig {
auth?: RabbitmqexporterAuthConfig
connection_timeout?: string
endpoint?: string
heartbeat?: string
name?: string
publish_confirmation_timeout?: string
tls?: TlsClientConfig
vhost?: string
}
export interface RabbitmqexporterAuthConfig {
plain?: RabbitmqexporterPlainAuth
}
export interface RabbitmqexporterPlainAuth {
password?: string
username?: string
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
export interface RetryBackOffConfig {
/**
 * Try again what failed
 */
enabled?: boolean
/**
 * Wait before the first new attempt
 */
initial_interval?: string
/**
 * Give up and drop after this; 0 never gives up
 */
max_elapsed_time?: string
/**
 * Longest wait between attempts
 */
max_interval?: string
/**
 * Growth of the wait
 */
multiplier?: number
/**
 * Share of the wait that is random
 */
randomization_factor?: number
}
export interface RabbitmqexporterRoutingConfig {
exchange?: string
routing_key?: string
}
