// Generated from packages/collector-config/schema/components/exporters/kafka.schema.json by `pnpm types`; do not edit.

export interface KafkaExporter {
auth?: KafkaAuthenticationConfig
brokers?: string[]
client_id?: string
/**
 * @deprecated
 */
encoding?: string
include_metadata_keys?: string[]
logs?: KafkaexporterSignalConfig
metadata?: KafkaMetadataConfig
metrics?: KafkaexporterSignalConfig
partition_logs_by_resource_attributes?: boolean
partition_metrics_by_resource_attributes?: boolean
partition_traces_by_id?: boolean
producer?: KafkaProducerConfig
protocol_version?: string
resolve_canonical_bootstrap_servers_only?: boolean
retry_on_failure?: RetryBackOffConfig
sending_queue?: QueuebatchConfig
timeout?: string
tls?: TlsClientConfig
/**
 * @deprecated
 */
topic?: string
topic_from_attribute?: string
traces?: KafkaexporterSignalConfig
partition_logs_by_trace_id?: boolean
profiles?: KafkaexporterSignalConfig
rack_id?: string
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
export interface KafkaexporterSignalConfig {
encoding?: string
topic?: string
topic_from_metadata_key?: string
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
export interface KafkaProducerConfig {
compression?: string
compression_params?: CompressionCompressionParams
flush_max_messages?: number
max_message_bytes?: number
required_acks?: number
allow_auto_topic_creation?: boolean
linger?: string
}
export interface CompressionCompressionParams {
level?: number
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
export interface QueuebatchConfig {
batch?: QueuebatchBatchConfig
/**
 * Make the pipeline wait instead of dropping
 */
block_on_overflow?: boolean
/**
 * @deprecated
 */
blocking?: boolean
/**
 * Keep data in memory while the destination is slow or away
 */
enabled?: boolean
/**
 * Requests sent at once
 */
num_consumers?: number
/**
 * How much is kept, in units of `sizer`; what does not fit is dropped
 */
queue_size?: number
/**
 * What queue_size counts
 */
sizer?: ("requests" | "items" | "bytes")
/**
 * Id of a storage extension that keeps the queue over a restart
 */
storage?: string
/**
 * Answer the sender only when the destination has it
 */
wait_for_result?: boolean
}
export interface QueuebatchBatchConfig {
flush_timeout?: string
max_size?: number
min_size?: number
enabled?: boolean
sizer?: ("requests" | "items" | "bytes")
}
