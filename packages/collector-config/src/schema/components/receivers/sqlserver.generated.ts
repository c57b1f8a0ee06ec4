// Generated from packages/collector-config/schema/components/receivers/sqlserver.schema.json by `pnpm types`; do not edit.

export interface SqlserverReceiver {
collection_interval?: string
computer_name?: string
datasource?: string
events?: SqlserverreceiverEventsConfig
initial_delay?: string
instance_name?: string
metrics?: SqlserverreceiverMetricsConfig
password?: string
port?: number
query_sample_collection?: SqlserverreceiverQuerySample
resource_attributes?: SqlserverreceiverResourceAttributesConfig
server?: string
timeout?: string
top_query_collection?: SqlserverreceiverTopQueryCollection
username?: string
}
export interface SqlserverreceiverEventsConfig {
"db.server.query_sample"?: SqlserverreceiverEventConfig
"db.server.top_query"?: SqlserverreceiverEventConfig
}
export interface SqlserverreceiverEventConfig {
enabled?: boolean
}
export interface SqlserverreceiverMetricsConfig {
"sqlserver.batch.request.rate"?: SqlserverreceiverMetricConfig
"sqlserver.batch.sql_compilation.rate"?: SqlserverreceiverMetricConfig
"sqlserver.batch.sql_recompilation.rate"?: SqlserverreceiverMetricConfig
"sqlserver.database.backup_or_restore.rate"?: SqlserverreceiverMetricConfig
"sqlserver.database.count"?: SqlserverreceiverMetricConfig
"sqlserver.database.execution.errors"?: SqlserverreceiverMetricConfig
"sqlserver.database.full_scan.rate"?: SqlserverreceiverMetricConfig
"sqlserver.database.io"?: SqlserverreceiverMetricConfig
"sqlserver.database.latency"?: SqlserverreceiverMetricConfig
"sqlserver.database.operations"?: SqlserverreceiverMetricConfig
"sqlserver.database.tempdb.space"?: SqlserverreceiverMetricConfig
"sqlserver.database.tempdb.version_store.size"?: SqlserverreceiverMetricConfig
"sqlserver.deadlock.rate"?: SqlserverreceiverMetricConfig
"sqlserver.index.search.rate"?: SqlserverreceiverMetricConfig
"sqlserver.lock.timeout.rate"?: SqlserverreceiverMetricConfig
"sqlserver.lock.wait.count"?: SqlserverreceiverMetricConfig
"sqlserver.lock.wait.rate"?: SqlserverreceiverMetricConfig
"sqlserver.lock.wait_time.avg"?: SqlserverreceiverMetricConfig
"sqlserver.login.rate"?: SqlserverreceiverMetricConfig
"sqlserver.logout.rate"?: SqlserverreceiverMetricConfig
"sqlserver.memory.grants.pending.count"?: SqlserverreceiverMetricConfig
"sqlserver.memory.usage"?: SqlserverreceiverMetricConfig
"sqlserver.os.wait.duration"?: SqlserverreceiverMetricConfig
"sqlserver.page.buffer_cache.free_list.stalls.rate"?: SqlserverreceiverMetricConfig
"sqlserver.page.buffer_cache.hit_ratio"?: SqlserverreceiverMetricConfig
"sqlserver.page.checkpoint.flush.rate"?: SqlserverreceiverMetricConfig
"sqlserver.page.lazy_write.rate"?: SqlserverreceiverMetricConfig
"sqlserver.page.life_expectancy"?: SqlserverreceiverMetricConfig
"sqlserver.page.lookup.rate"?: SqlserverreceiverMetricConfig
"sqlserver.page.operation.rate"?: SqlserverreceiverMetricConfig
"sqlserver.page.split.rate"?: SqlserverreceiverMetricConfig
"sqlserver.processes.blocked"?: SqlserverreceiverMetricConfig
"sqlserver.replica.data.rate"?: SqlserverreceiverMetricConfig
"sqlserver.resource_pool.disk.operations"?: SqlserverreceiverMetricConfig
"sqlserver.resource_pool.disk.throttled.read.rate"?: SqlserverreceiverMetricConfig
"sqlserver.resource_pool.disk.throttled.write.rate"?: SqlserverreceiverMetricConfig
"sqlserver.table.count"?: SqlserverreceiverMetricConfig
"sqlserver.transaction.delay"?: SqlserverreceiverMetricConfig
"sqlserver.transaction.mirror_write.rate"?: SqlserverreceiverMetricConfig
"sqlserver.transaction.rate"?: SqlserverreceiverMetricConfig
"sqlserver.transaction.write.rate"?: SqlserverreceiverMetricConfig
"sqlserver.transaction_log.flush.data.rate"?: SqlserverreceiverMetricConfig
"sqlserver.transaction_log.flush.rate"?: SqlserverreceiverMetricConfig
"sqlserver.transaction_log.flush.wait.rate"?: SqlserverreceiverMetricConfig
"sqlserver.transaction_log.growth.count"?: SqlserverreceiverMetricConfig
"sqlserver.transaction_log.shrink.count"?: SqlserverreceiverMetricConfig
"sqlserver.transaction_log.usage"?: SqlserverreceiverMetricConfig
"sqlserver.user.connection.count"?: SqlserverreceiverMetricConfig
"sqlserver.computer.uptime"?: SqlserverreceiverMetricConfig
"sqlserver.cpu.count"?: SqlserverreceiverMetricConfig
}
export interface SqlserverreceiverMetricConfig {
enabled?: boolean
}
export interface SqlserverreceiverQuerySample {
max_rows_per_query?: number
}
export interface SqlserverreceiverResourceAttributesConfig {
"host.name"?: SqlserverreceiverResourceAttributeConfig
"server.address"?: SqlserverreceiverResourceAttributeConfig
"server.port"?: SqlserverreceiverResourceAttributeConfig
"sqlserver.computer.name"?: SqlserverreceiverResourceAttributeConfig
"sqlserver.database.name"?: SqlserverreceiverResourceAttributeConfig
"sqlserver.instance.name"?: SqlserverreceiverResourceAttributeConfig
"service.instance.id"?: SqlserverreceiverResourceAttributeConfig
}
export interface SqlserverreceiverResourceAttributeConfig {
enabled?: boolean
events_exclude?: FilterConfig[]
events_include?: FilterConfig[]
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
export interface SqlserverreceiverTopQueryCollection {
collection_interval?: string
lookback_time?: (number | string)
max_query_sample_count?: number
top_query_count?: number
}
