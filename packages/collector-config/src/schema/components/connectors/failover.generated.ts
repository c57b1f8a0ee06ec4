// Generated from packages/collector-config/schema/components/connectors/failover.schema.json by `pnpm types`; do not edit.

export interface FailoverConnector {
max_retries?: number
priority_levels?: string[][]
retry_gap?: string
retry_interval?: string
}
