// Generated from packages/collector-config/schema/components/exporters/googlecloudpubsub.schema.json by `pnpm types`; do not edit.

export interface GooglecloudpubsubExporter {
compression?: string
endpoint?: string
insecure?: boolean
ordering?: GooglecloudpubsubexporterOrderingConfig
project?: string
retry_on_failure?: RetryBackOffConfig
sending_queue?: QueuebatchConfig
timeout?: string
topic: string
user_agent?: string
watermark?: GooglecloudpubsubexporterWatermarkConfig
logs?: GooglecloudpubsubexporterSignalConfig
metrics?: GooglecloudpubsubexporterSignalConfig
traces?: GooglecloudpubsubexporterSignalConfig
}
export interface GooglecloudpubsubexporterOrderingConfig {
enabled?: boolean
from_resource_attribute?: string
remove_resource_attribute?: boolean
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
export interface GooglecloudpubsubexporterWatermarkConfig {
allowed_drift?: string
behavior?: string
}
export interface GooglecloudpubsubexporterSignalConfig {
attributes?: {
[k: string]: string
}
encoding?: string
}
