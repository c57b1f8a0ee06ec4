// Generated from packages/collector-config/schema/components/processors/signozspanmetrics.schema.json by `pnpm types`; do not edit.

/**
 * Counts spans and their durations before they are sampled: what SigNoz’s pages for services show.
 */
export interface SignozspanmetricsProcessor {
/**
 * Delta is what SigNoz expects; the name of the processor does not set it
 */
aggregation_temporality: ("AGGREGATION_TEMPORALITY_DELTA" | "AGGREGATION_TEMPORALITY_CUMULATIVE")
/**
 * Attributes that become labels, besides service.name, operation, span.kind and status.code
 */
dimensions?: SignozspanmetricsprocessorDimension[]
/**
 * Combinations of labels kept in memory
 */
dimensions_cache_size?: number
/**
 * Also exponential histograms; the exporter needs enable_exp_hist
 */
enable_exp_histogram?: boolean
/**
 * Spans that are not counted
 */
exclude_patterns?: SignozspanmetricsprocessorExcludePattern[]
/**
 * Upper bounds, ascending
 * 
 * @minItems 1
 */
latency_histogram_buckets?: [string, ...(string)[]]
/**
 * More operations than this are counted together
 */
max_operations_to_track_per_service?: number
/**
 * More services than this are counted together
 */
max_services_to_track?: number
/**
 * Id of an exporter that is in a metrics pipeline; several with commas
 */
metrics_exporter: string
/**
 * How often they are sent
 */
metrics_flush_interval?: string
/**
 * Older spans are not counted
 */
skip_spans_older_than?: string
/**
 * Spans are counted by the time at which they began, in steps of this
 */
time_bucket_interval?: string
}
export interface SignozspanmetricsprocessorDimension {
/**
 * Where a span has no such attribute
 */
default?: string
/**
 * Attribute of the span or its resource
 */
name: string
}
export interface SignozspanmetricsprocessorExcludePattern {
name: string
pattern: string
}
