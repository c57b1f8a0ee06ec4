// Generated from packages/collector-config/schema/components/connectors/failover.schema.json by `pnpm types`; do not edit.

/**
 * Hands telemetry to the first of some pipelines that takes it.
 */
export interface FailoverConnector {
/**
 * @deprecated
 */
max_retries?: number
/**
 * Ids of pipelines, the first level first
 * 
 * @minItems 1
 */
priority_levels: [string[], ...(string[])[]]
/**
 * @deprecated
 */
retry_gap?: string
retry_interval?: string
}
