// Generated from packages/collector-config/schema/components/processors/batch.schema.json by `pnpm types`; do not edit.

/**
 * Collects telemetry and hands it on in larger portions.
 */
export interface BatchProcessor {
/**
 * How many of them at most
 */
metadata_cardinality_limit?: number
/**
 * Request headers by whose values batches are kept apart
 */
metadata_keys?: string[]
/**
 * Larger batches are split; 0 never splits, otherwise at least send_batch_size
 */
send_batch_max_size?: number
/**
 * Spans, data points or log records that make a batch full
 */
send_batch_size?: number
/**
 * Hand on after this even when the batch is not full; 0 hands on at once
 */
timeout?: string
}
