// Generated from packages/collector-config/schema/components/exporters/signozkafkaexporter.schema.json by `pnpm types`; do not edit.

export interface SignozkafkaexporterExporter {
auth?: SignozkafkaexporterAuthentication
brokers?: string[]
encoding?: string
metadata?: SignozkafkaexporterMetadataConfig
producer?: SignozkafkaexporterProducer
protocol_version?: string
retry_on_failure?: RetryBackOffConfig
sending_queue?: QueuebatchConfig
timeout?: string
topic?: string
}
export interface SignozkafkaexporterAuthentication {
kerberos?: SignozkafkaexporterKerberosConfig
plain_text?: SignozkafkaexporterPlainTextConfig
sasl?: SignozkafkaexporterSASLConfig
tls?: TlsClientConfig
}
export interface SignozkafkaexporterKerberosConfig {
config_file?: string
keytab_file?: string
password?: string
realm?: string
service_name?: string
use_keytab?: boolean
username?: string
}
export interface SignozkafkaexporterPlainTextConfig {
password?: string
username?: string
}
export interface SignozkafkaexporterSASLConfig {
aws_msk?: SignozkafkaexporterAWSMSKConfig
mechanism?: string
password?: string
username?: string
}
export interface SignozkafkaexporterAWSMSKConfig {
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
export interface SignozkafkaexporterMetadataConfig {
full?: boolean
refresh_interval?: string
retry?: SignozkafkaexporterMetadataRetryConfig
}
export interface SignozkafkaexporterMetadataRetryConfig {
backoff?: string
max?: number
}
export interface SignozkafkaexporterProducer {
compression?: string
flush_max_messages?: number
max_message_bytes?: number
required_acks?: number
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
