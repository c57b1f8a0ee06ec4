// Generated from packages/collector-config/schema/components/exporters/signozclickhousemetrics.schema.json by `pnpm types`; do not edit.

/**
 * Writes metrics to SigNoz’s tables.
 */
export interface SignozclickhousemetricsExporter {
database?: string
/**
 * Address of the ClickHouse database for metrics: tcp://host:9000/database?username=…&password=…
 */
dsn: string
/**
 * Store exponential histograms of delta temporality; without it they are dropped
 */
enable_exp_hist?: boolean
exp_hist_table?: string
metadata_table?: string
retry_on_failure?: RetryBackOffConfig
samples_table?: string
sending_queue?: QueuebatchConfig
time_series_table?: string
/**
 * For one attempt to send
 */
timeout?: string
metadata_write_sample_ratio?: number
reduction?: SignozclickhousemetricsReductionConfig
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
export interface SignozclickhousemetricsReductionConfig {
buffer_samples_table?: string
buffer_time_series_table?: string
enabled?: boolean
poll_interval?: string
rules_table?: string
}
