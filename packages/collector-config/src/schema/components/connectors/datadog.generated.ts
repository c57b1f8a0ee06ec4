// Generated from packages/collector-config/schema/components/connectors/datadog.schema.json by `pnpm types`; do not edit.

export interface DatadogConnector {
traces?: TracesConnectorConfig
}
export interface TracesConnectorConfig {
bucket_interval?: string
compute_stats_by_span_kind?: boolean
compute_top_level_by_span_kind?: boolean
ignore_missing_datadog_fields?: boolean
ignore_resources?: string[]
peer_service_aggregation?: boolean
peer_tags?: string[]
peer_tags_aggregation?: boolean
resource_attributes_as_container_tags?: string[]
span_name_as_resource_name?: boolean
span_name_remappings?: {
[k: string]: string
}
trace_buffer?: number
}
