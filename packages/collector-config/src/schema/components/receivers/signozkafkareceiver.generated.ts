// Generated from packages/collector-config/schema/components/receivers/signozkafkareceiver.schema.json by `pnpm types`; do not edit.

export interface SignozkafkareceiverReceiver {
auth?: KafkaAuthentication
autocommit?: SignozkafkareceiverAutoCommit
brokers?: string[]
client_id?: string
encoding?: string
group_id?: string
initial_offset?: string
message_marking?: SignozkafkareceiverMessageMarking
metadata?: SignozkafkareceiverMetadata
protocol_version?: string
sarama_consumer_config?: SignozkafkareceiverSaramaConsumerConfig
topic?: string
}
export interface KafkaAuthentication {
kerberos?: KafkaKerberosConfig
plain_text?: KafkaPlainTextConfig
sasl?: KafkaSASLConfig
tls?: TlsClientConfig
}
export interface KafkaKerberosConfig {
config_file?: string
keytab_file?: string
password?: string
realm?: string
service_name?: string
use_keytab?: boolean
username?: string
}
export interface KafkaPlainTextConfig {
password?: string
username?: string
}
export interface KafkaSASLConfig {
aws_msk?: KafkaAWSMSKConfig
mechanism?: string
password?: string
username?: string
version?: number
}
export interface KafkaAWSMSKConfig {
broker_addr?: string
region?: string
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
export interface SignozkafkareceiverAutoCommit {
enable?: boolean
interval?: string
}
export interface SignozkafkareceiverMessageMarking {
after?: boolean
on_error?: boolean
}
export interface SignozkafkareceiverMetadata {
full?: boolean
retry?: SignozkafkareceiverMetadataRetry
}
export interface SignozkafkareceiverMetadataRetry {
backoff?: string
max?: number
}
export interface SignozkafkareceiverSaramaConsumerConfig {
consumer_group_session_timeout?: string
fetch_default_bytes?: number
fetch_max_bytes?: number
fetch_min_bytes?: number
max_processing_time?: string
messages_channel_size?: number
}
