// Generated from packages/collector-config/schema/components/receivers/clickhousesystemtablesreceiver.schema.json by `pnpm types`; do not edit.

export interface ClickhousesystemtablesreceiverReceiver {
cluster_name?: string
dsn: string
query_log_scrape_config: ClickhousesystemtablesreceiverQueryLogScrapeConfig
system_tables_metrics?: ClickhousesystemtablesreceiverSystemTablesMetricsConfig
}
export interface ClickhousesystemtablesreceiverQueryLogScrapeConfig {
min_scrape_delay_seconds?: number
scrape_interval_seconds?: number
}
export interface ClickhousesystemtablesreceiverSystemTablesMetricsConfig {
collection_interval?: string
metrics?: ClickhousesystemtablesreceiverMetricsConfig
resource_attributes?: ClickhousesystemtablesreceiverResourceAttributesConfig
}
export interface ClickhousesystemtablesreceiverMetricsConfig {
"clickhouse.view_refresh.exception"?: ClickhousesystemtablesreceiverMetricConfig
"clickhouse.view_refresh.last_duration"?: ClickhousesystemtablesreceiverMetricConfig
"clickhouse.view_refresh.last_success_age"?: ClickhousesystemtablesreceiverMetricConfig
"clickhouse.view_refresh.progress"?: ClickhousesystemtablesreceiverMetricConfig
"clickhouse.view_refresh.retry"?: ClickhousesystemtablesreceiverMetricConfig
}
export interface ClickhousesystemtablesreceiverMetricConfig {
enabled?: boolean
}
export interface ClickhousesystemtablesreceiverResourceAttributesConfig {
"clickhouse.hostname"?: ClickhousesystemtablesreceiverResourceAttributeConfig
}
export interface ClickhousesystemtablesreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
