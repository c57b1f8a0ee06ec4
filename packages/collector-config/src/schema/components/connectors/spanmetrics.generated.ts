// Generated from packages/collector-config/schema/components/connectors/spanmetrics.schema.json by `pnpm types`; do not edit.

/**
 * Makes metrics of spans: calls and durations.
 */
export interface SpanmetricsConnector {
aggregation_cardinality_limit?: number
aggregation_temporality?: string
calls_dimensions?: SpanmetricsconnectorDimension[]
dimensions?: SpanmetricsconnectorDimension[]
/**
 * @deprecated
 */
dimensions_cache_size?: number
events?: SpanmetricsconnectorEventsConfig
exclude_dimensions?: string[]
exemplars?: SpanmetricsconnectorExemplarsConfig
histogram?: SpanmetricsconnectorHistogramConfig
include_instrumentation_scope?: string[]
metric_timestamp_cache_size?: number
metrics_expiration?: string
metrics_flush_interval?: string
namespace?: string
resource_metrics_cache_size?: number
resource_metrics_key_attributes?: string[]
add_resource_attributes?: boolean
}
export interface SpanmetricsconnectorDimension {
default?: string
name?: string
}
export interface SpanmetricsconnectorEventsConfig {
dimensions?: SpanmetricsconnectorDimension[]
enabled?: boolean
}
export interface SpanmetricsconnectorExemplarsConfig {
enabled?: boolean
max_per_data_point?: number
}
export interface SpanmetricsconnectorHistogramConfig {
dimensions?: SpanmetricsconnectorDimension[]
disable?: boolean
explicit?: SpanmetricsconnectorExplicitHistogramConfig
exponential?: SpanmetricsconnectorExponentialHistogramConfig
unit?: string
}
export interface SpanmetricsconnectorExplicitHistogramConfig {
/**
 * Upper bounds, ascending
 */
buckets?: string[]
enabled?: boolean
}
export interface SpanmetricsconnectorExponentialHistogramConfig {
max_size?: number
enabled?: boolean
}
