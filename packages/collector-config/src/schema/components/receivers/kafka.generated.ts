// Generated from packages/collector-config/schema/components/receivers/kafka.schema.json by `pnpm types`; do not edit.

export interface KafkaReceiver {
auth?: KafkaAuthenticationConfig
autocommit?: KafkaAutoCommitConfig
brokers?: string[]
client_id?: string
default_fetch_size?: number
/**
 * @deprecated
 */
encoding?: string
error_backoff?: RetryBackOffConfig
group_id?: string
group_instance_id?: string
group_rebalance_strategy?: string
header_extraction?: KafkareceiverHeaderExtraction
heartbeat_interval?: string
initial_offset?: string
logs?: KafkareceiverTopicEncodingConfig
max_fetch_size?: number
max_fetch_wait?: string
message_marking?: KafkareceiverMessageMarking
metadata?: KafkaMetadataConfig
metrics?: KafkareceiverTopicEncodingConfig
min_fetch_size?: number
protocol_version?: string
resolve_canonical_bootstrap_servers_only?: boolean
session_timeout?: string
tls?: TlsClientConfig
/**
 * @deprecated
 */
topic?: string
traces?: KafkareceiverTopicEncodingConfig
max_partition_fetch_size?: number
profiles?: KafkareceiverTopicEncodingConfig
rack_id?: string
telemetry?: KafkareceiverTelemetryConfig
use_leader_epoch?: boolean
}
export interface KafkaAuthenticationConfig {
kerberos?: KafkaKerberosConfig
plain_text?: KafkaPlainTextConfig
sasl?: KafkaSASLConfig
tls?: TlsClientConfig
}
export interface KafkaKerberosConfig {
config_file?: string
disable_fast_negotiation?: boolean
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
export interface KafkaAutoCommitConfig {
enable?: boolean
interval?: string
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
export interface KafkareceiverHeaderExtraction {
extract_headers?: boolean
headers?: string[]
}
export interface KafkareceiverTopicEncodingConfig {
encoding?: string
topic?: string
exclude_topic?: string
exclude_topics?: string[]
topics?: string[]
}
export interface KafkareceiverMessageMarking {
after?: boolean
on_error?: boolean
on_permanent_error?: boolean
}
export interface KafkaMetadataConfig {
full?: boolean
refresh_interval?: string
retry?: KafkaMetadataRetryConfig
}
export interface KafkaMetadataRetryConfig {
backoff?: string
max?: number
}
export interface KafkareceiverTelemetryConfig {
metrics?: KafkareceiverMetricsConfig
}
export interface KafkareceiverMetricsConfig {
kafka_receiver_records_delay?: KafkareceiverMetricConfig
}
export interface KafkareceiverMetricConfig {
enabled?: boolean
}
