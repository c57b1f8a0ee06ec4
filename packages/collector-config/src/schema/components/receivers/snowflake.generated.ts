// Generated from packages/collector-config/schema/components/receivers/snowflake.schema.json by `pnpm types`; do not edit.

export interface SnowflakeReceiver {
account: string
collection_interval?: string
database?: string
initial_delay?: string
metrics?: SnowflakereceiverMetricsConfig
password: string
resource_attributes?: SnowflakereceiverResourceAttributesConfig
role?: string
schema?: string
timeout?: string
username: string
warehouse: string
}
export interface SnowflakereceiverMetricsConfig {
"snowflake.billing.cloud_service.total"?: SnowflakereceiverMetricConfig
"snowflake.billing.total_credit.total"?: SnowflakereceiverMetricConfig
"snowflake.billing.virtual_warehouse.total"?: SnowflakereceiverMetricConfig
"snowflake.billing.warehouse.cloud_service.total"?: SnowflakereceiverMetricConfig
"snowflake.billing.warehouse.total_credit.total"?: SnowflakereceiverMetricConfig
"snowflake.billing.warehouse.virtual_warehouse.total"?: SnowflakereceiverMetricConfig
"snowflake.database.bytes_scanned.avg"?: SnowflakereceiverMetricConfig
"snowflake.database.query.count"?: SnowflakereceiverMetricConfig
"snowflake.logins.total"?: SnowflakereceiverMetricConfig
"snowflake.pipe.credits_used.total"?: SnowflakereceiverMetricConfig
"snowflake.query.blocked"?: SnowflakereceiverMetricConfig
"snowflake.query.bytes_deleted.avg"?: SnowflakereceiverMetricConfig
"snowflake.query.bytes_spilled.local.avg"?: SnowflakereceiverMetricConfig
"snowflake.query.bytes_spilled.remote.avg"?: SnowflakereceiverMetricConfig
"snowflake.query.bytes_written.avg"?: SnowflakereceiverMetricConfig
"snowflake.query.compilation_time.avg"?: SnowflakereceiverMetricConfig
"snowflake.query.data_scanned_cache.avg"?: SnowflakereceiverMetricConfig
"snowflake.query.executed"?: SnowflakereceiverMetricConfig
"snowflake.query.execution_time.avg"?: SnowflakereceiverMetricConfig
"snowflake.query.partitions_scanned.avg"?: SnowflakereceiverMetricConfig
"snowflake.query.queued_overload"?: SnowflakereceiverMetricConfig
"snowflake.query.queued_provision"?: SnowflakereceiverMetricConfig
"snowflake.queued_overload_time.avg"?: SnowflakereceiverMetricConfig
"snowflake.queued_provisioning_time.avg"?: SnowflakereceiverMetricConfig
"snowflake.queued_repair_time.avg"?: SnowflakereceiverMetricConfig
"snowflake.rows_deleted.avg"?: SnowflakereceiverMetricConfig
"snowflake.rows_inserted.avg"?: SnowflakereceiverMetricConfig
"snowflake.rows_produced.avg"?: SnowflakereceiverMetricConfig
"snowflake.rows_unloaded.avg"?: SnowflakereceiverMetricConfig
"snowflake.rows_updated.avg"?: SnowflakereceiverMetricConfig
"snowflake.session_id.count"?: SnowflakereceiverMetricConfig
"snowflake.storage.failsafe_bytes.total"?: SnowflakereceiverMetricConfig
"snowflake.storage.stage_bytes.total"?: SnowflakereceiverMetricConfig
"snowflake.storage.storage_bytes.total"?: SnowflakereceiverMetricConfig
"snowflake.total_elapsed_time.avg"?: SnowflakereceiverMetricConfig
}
export interface SnowflakereceiverMetricConfig {
enabled?: boolean
}
export interface SnowflakereceiverResourceAttributesConfig {
"snowflake.account.name"?: SnowflakereceiverResourceAttributeConfig
}
export interface SnowflakereceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
