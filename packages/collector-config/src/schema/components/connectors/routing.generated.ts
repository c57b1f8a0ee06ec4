// Generated from packages/collector-config/schema/components/connectors/routing.schema.json by `pnpm types`; do not edit.

/**
 * Hands telemetry to pipelines by conditions.
 */
export interface RoutingConnector {
default_pipelines?: string[]
error_mode?: ("propagate" | "ignore" | "silent")
/**
 * The routes, the first that fits first
 * 
 * @minItems 1
 */
table: [RoutingconnectorRoutingTableItem, ...(RoutingconnectorRoutingTableItem)[]]
}
export interface RoutingconnectorRoutingTableItem {
/**
 * OTTL, in the context
 */
condition?: string
/**
 * What the condition is about; resource unless it is given
 */
context?: ("" | "request" | "resource" | "span" | "metric" | "datapoint" | "log")
/**
 * Ids of pipelines that have this connector among their receivers
 * 
 * @minItems 1
 */
pipelines: [string, ...(string)[]]
/**
 * OTTL, route() where …: in place of a condition
 */
statement?: string
}
