// Generated from packages/collector-config/schema/components/exporters/pulsar.schema.json by `pnpm types`; do not edit.

export interface PulsarExporter {
auth?: PulsarexporterAuthentication
connection_timeout?: string
encoding?: string
endpoint?: string
max_connections_per_broker?: number
operation_timeout?: string
producer?: PulsarexporterProducer
retry_on_failure?: RetryBackOffConfig
sending_queue?: QueuebatchConfig
timeout?: string
tls_allow_insecure_connection?: boolean
tls_trust_certs_file_path?: string
topic?: string
}
export interface PulsarexporterAuthentication {
athenz?: PulsarexporterAthenz
oauth2?: PulsarexporterOAuth2
tls?: PulsarexporterTLS
token?: PulsarexporterToken
}
export interface PulsarexporterAthenz {
key_id?: string
principal_header?: string
private_key?: string
provider_domain?: string
tenant_domain?: string
tenant_service?: string
zts_url?: string
enabled?: boolean
}
export interface PulsarexporterOAuth2 {
audience?: string
client_id?: string
issuer_url?: string
enabled?: boolean
private_key?: string
scope?: string
}
export interface PulsarexporterTLS {
cert_file?: string
key_file?: string
enabled?: boolean
}
export interface PulsarexporterToken {
token?: string
enabled?: boolean
}
export interface PulsarexporterProducer {
batch_builder_type?: string
batching_max_messages?: number
batching_max_publish_delay?: string
batching_max_size?: number
compression_level?: ("better" | "default" | "faster")
compression_type?: ("lz4" | "none" | "zlib" | "zstd")
disable_batching?: boolean
disable_block_if_queue_full?: boolean
hashing_scheme?: ("java_string_hash" | "murmur3_32hash")
max_pending_messages?: number
max_reconnect_broker?: number
partitions_auto_discovery_interval?: string
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
