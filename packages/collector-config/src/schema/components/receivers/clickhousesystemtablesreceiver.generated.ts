// Generated from packages/collector-config/schema/components/receivers/clickhousesystemtablesreceiver.schema.json by `pnpm types`; do not edit.

export interface ClickhousesystemtablesreceiverReceiver {
cluster_name?: string
dsn: string
query_log_scrape_config: ClickhousesystemtablesreceiverQueryLogScrapeConfig
}
export interface ClickhousesystemtablesreceiverQueryLogScrapeConfig {
min_scrape_delay_seconds?: number
scrape_interval_seconds?: number
}
