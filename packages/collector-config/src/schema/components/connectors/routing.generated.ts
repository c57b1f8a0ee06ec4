// Generated from packages/collector-config/schema/components/connectors/routing.schema.json by `pnpm types`; do not edit.

export interface RoutingConnector {
default_pipelines?: string[]
error_mode?: ("propagate" | "ignore" | "silent")
table?: RoutingconnectorRoutingTableItem[]
}
export interface RoutingconnectorRoutingTableItem {
condition?: string
context?: string
pipelines?: string[]
statement?: string
}
