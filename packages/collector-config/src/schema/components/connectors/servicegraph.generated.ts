// Generated from packages/collector-config/schema/components/connectors/servicegraph.schema.json by `pnpm types`; do not edit.

/**
 * Makes metrics of the calls between services from spans.
 */
export interface ServicegraphConnector {
cache_loop?: string
/**
 * @deprecated
 */
database_name_attribute?: string
database_name_attributes?: string[]
dimensions?: string[]
/**
 * Upper bounds, ascending
 */
latency_histogram_buckets?: string[]
/**
 * @deprecated
 */
metrics_exporter?: string
metrics_flush_interval?: string
store?: ServicegraphconnectorStoreConfig
store_expiration_loop?: string
virtual_node_extra_label?: boolean
virtual_node_peer_attributes?: string[]
exponential_histogram_max_size?: number
metrics_timestamp_offset?: string
}
export interface ServicegraphconnectorStoreConfig {
max_items?: number
ttl?: string
}
