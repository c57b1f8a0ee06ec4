// Generated from packages/collector-config/schema/components/receivers/pulsar.schema.json by `pnpm types`; do not edit.

export interface PulsarReceiver {
auth?: PulsarreceiverAuthentication
consumer_name?: string
encoding?: string
endpoint?: string
subscription?: string
tls_allow_insecure_connection?: boolean
tls_trust_certs_file_path?: string
topic?: string
}
export interface PulsarreceiverAuthentication {
athenz?: PulsarreceiverAthenz
oauth2?: PulsarreceiverOAuth2
tls?: PulsarreceiverTLS
token?: PulsarreceiverToken
}
export interface PulsarreceiverAthenz {
key_id?: string
principal_header?: string
private_key?: string
provider_domain?: string
tenant_domain?: string
tenant_service?: string
zts_url?: string
enabled?: boolean
}
export interface PulsarreceiverOAuth2 {
audience?: string
client_id?: string
issuer_url?: string
enabled?: boolean
private_key?: string
scope?: string
}
export interface PulsarreceiverTLS {
cert_file?: string
key_file?: string
enabled?: boolean
}
export interface PulsarreceiverToken {
token?: string
enabled?: boolean
}
