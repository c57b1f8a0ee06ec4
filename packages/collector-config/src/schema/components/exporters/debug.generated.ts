// Generated from packages/collector-config/schema/components/exporters/debug.schema.json by `pnpm types`; do not edit.

/**
 * Writes telemetry to the collector’s own log.
 */
export interface DebugExporter {
sampling_initial?: number
sampling_thereafter?: number
use_internal_logger?: boolean
/**
 * How much of it
 */
verbosity?: ("basic" | "normal" | "detailed")
sending_queue?: QueuebatchConfig
}
export interface QueuebatchConfig {
batch?: QueuebatchBatchConfig
/**
 * Make the pipeline wait instead of dropping
 */
block_on_overflow?: boolean
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
enabled?: boolean
flush_timeout?: string
max_size?: number
min_size?: number
sizer?: ("requests" | "items" | "bytes")
}
