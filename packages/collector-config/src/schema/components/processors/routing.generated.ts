// Generated from packages/collector-config/schema/components/processors/routing.schema.json by `pnpm types`; do not edit.

/**
 * @deprecated
 */
export interface RoutingProcessor {
attribute_source?: string
default_exporters?: string[]
drop_resource_routing_attribute?: boolean
error_mode?: ("propagate" | "ignore" | "silent")
from_attribute?: string
table: RoutingprocessorRoutingTableItem[]
}
export interface RoutingprocessorRoutingTableItem {
exporters?: string[]
statement?: string
value?: string
}
