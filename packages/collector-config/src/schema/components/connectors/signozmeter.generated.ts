// Generated from packages/collector-config/schema/components/connectors/signozmeter.schema.json by `pnpm types`; do not edit.

/**
 * Counts the telemetry that passes, by service: signoz.meter.*
 */
export interface SignozmeterConnector {
/**
 * Resource attributes to count by
 */
dimensions?: SignozmeterconnectorDimension[]
/**
 * How often the counts are sent
 */
metrics_flush_interval?: string
}
export interface SignozmeterconnectorDimension {
name: string
}
