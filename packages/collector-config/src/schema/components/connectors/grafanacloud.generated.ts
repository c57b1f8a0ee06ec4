// Generated from packages/collector-config/schema/components/connectors/grafanacloud.schema.json by `pnpm types`; do not edit.

export interface GrafanacloudConnector {
host_identifiers?: string[]
metrics_flush_interval?: string
}
