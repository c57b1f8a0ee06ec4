// Generated from packages/collector-config/schema/components/receivers/awsxray.schema.json by `pnpm types`; do not edit.

export interface AwsxrayReceiver {
dialer?: NetDialerConfig
endpoint?: string
proxy_server?: ProxyConfig
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
}
export interface NetDialerConfig {
timeout?: string
}
export interface ProxyConfig {
aws_endpoint?: string
dialer?: NetDialerConfig
endpoint?: string
local_mode?: boolean
proxy_address?: string
region?: string
role_arn?: string
service_name?: string
tls?: TlsClientConfig
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
