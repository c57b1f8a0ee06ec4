// Generated from packages/collector-config/schema/components/exporters/metadataexporter.schema.json by `pnpm types`; do not edit.

/**
 * Writes which attributes telemetry has, for completion in SigNoz’s queries.
 */
export interface MetadataexporterExporter {
always_include_attributes?: MetadataexporterAlwaysIncludeAttributesConfig
cache?: MetadataexporterCacheConfig
/**
 * Address of the ClickHouse database for metadata: tcp://host:9000/database?username=…&password=…
 */
dsn: string
/**
 * It does nothing without
 */
enabled: boolean
max_distinct_values?: MetadataexporterMaxDistinctValuesConfig
retry_on_failure?: RetryBackOffConfig
sending_queue?: QueuebatchConfig
/**
 * Part of the key of what is written
 */
tenant_id?: string
/**
 * For one attempt to send
 */
timeout?: string
json?: MetadataexporterJSONConfig
}
export interface MetadataexporterAlwaysIncludeAttributesConfig {
logs?: string[]
metrics?: string[]
traces?: string[]
}
export interface MetadataexporterCacheConfig {
debug?: boolean
in_memory?: MetadataexporterInMemoryCacheConfig
logs_limits?: MetadataexporterCacheLimits
metrics_limits?: MetadataexporterCacheLimits
provider?: ("in_memory" | "redis")
redis?: MetadataexporterRedisCacheConfig
traces_limits?: MetadataexporterCacheLimits
}
export interface MetadataexporterInMemoryCacheConfig {

}
export interface MetadataexporterCacheLimits {
max_cardinality_per_resource?: number
max_resources?: number
max_total_cardinality?: number
}
export interface MetadataexporterRedisCacheConfig {
addr?: string
db?: number
password?: string
username?: string
}
export interface MetadataexporterMaxDistinctValuesConfig {
logs?: MetadataexporterLimitsConfig
metrics?: MetadataexporterLimitsConfig
traces?: MetadataexporterLimitsConfig
}
export interface MetadataexporterLimitsConfig {
fetch_interval?: string
max_keys?: number
max_string_distinct_values?: number
max_string_length?: number
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
export interface MetadataexporterJSONConfig {
enabled?: boolean
max_array_elements_allowed?: number
max_depth_traverse?: number
max_keys_at_level?: number
}
