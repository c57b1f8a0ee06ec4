// Generated from packages/collector-config/schema/components/connectors/metricsaslogs.schema.json by `pnpm types`; do not edit.

export interface MetricsaslogsConnector {
include_resource_attributes?: boolean
include_scope_info?: boolean
}
