// Generated from packages/collector-config/schema/components/receivers/oracledb.schema.json by `pnpm types`; do not edit.

/**
 * Measures an Oracle database.
 */
export interface OracledbReceiver {
collection_interval?: string
datasource?: string
endpoint?: string
initial_delay?: string
metrics?: OracledbreceiverMetricsConfig
password?: string
resource_attributes?: OracledbreceiverResourceAttributesConfig
service?: string
timeout?: string
username?: string
events?: OracledbreceiverEventsConfig
query_sample_collection?: OracledbreceiverQuerySample
top_query_collection?: OracledbreceiverTopQueryCollection
}
export interface OracledbreceiverMetricsConfig {
"oracledb.consistent_gets"?: OracledbreceiverMetricConfig
"oracledb.cpu_time"?: OracledbreceiverMetricConfig
"oracledb.db_block_gets"?: OracledbreceiverMetricConfig
"oracledb.ddl_statements_parallelized"?: OracledbreceiverMetricConfig
"oracledb.dml_locks.limit"?: OracledbreceiverMetricConfig
"oracledb.dml_locks.usage"?: OracledbreceiverMetricConfig
"oracledb.dml_statements_parallelized"?: OracledbreceiverMetricConfig
"oracledb.enqueue_deadlocks"?: OracledbreceiverMetricConfig
"oracledb.enqueue_locks.limit"?: OracledbreceiverMetricConfig
"oracledb.enqueue_locks.usage"?: OracledbreceiverMetricConfig
"oracledb.enqueue_resources.limit"?: OracledbreceiverMetricConfig
"oracledb.enqueue_resources.usage"?: OracledbreceiverMetricConfig
"oracledb.exchange_deadlocks"?: OracledbreceiverMetricConfig
"oracledb.executions"?: OracledbreceiverMetricConfig
"oracledb.hard_parses"?: OracledbreceiverMetricConfig
"oracledb.logical_reads"?: OracledbreceiverMetricConfig
"oracledb.parallel_operations_downgraded_1_to_25_pct"?: OracledbreceiverMetricConfig
"oracledb.parallel_operations_downgraded_25_to_50_pct"?: OracledbreceiverMetricConfig
"oracledb.parallel_operations_downgraded_50_to_75_pct"?: OracledbreceiverMetricConfig
"oracledb.parallel_operations_downgraded_75_to_99_pct"?: OracledbreceiverMetricConfig
"oracledb.parallel_operations_downgraded_to_serial"?: OracledbreceiverMetricConfig
"oracledb.parallel_operations_not_downgraded"?: OracledbreceiverMetricConfig
"oracledb.parse_calls"?: OracledbreceiverMetricConfig
"oracledb.pga_memory"?: OracledbreceiverMetricConfig
"oracledb.physical_read_io_requests"?: OracledbreceiverMetricConfig
"oracledb.physical_reads"?: OracledbreceiverMetricConfig
"oracledb.physical_reads_direct"?: OracledbreceiverMetricConfig
"oracledb.physical_write_io_requests"?: OracledbreceiverMetricConfig
"oracledb.physical_writes"?: OracledbreceiverMetricConfig
"oracledb.physical_writes_direct"?: OracledbreceiverMetricConfig
"oracledb.processes.limit"?: OracledbreceiverMetricConfig
"oracledb.processes.usage"?: OracledbreceiverMetricConfig
"oracledb.queries_parallelized"?: OracledbreceiverMetricConfig
"oracledb.sessions.limit"?: OracledbreceiverMetricConfig
"oracledb.sessions.usage"?: OracledbreceiverMetricConfig
"oracledb.tablespace_size.limit"?: OracledbreceiverMetricConfig
"oracledb.tablespace_size.usage"?: OracledbreceiverMetricConfig
"oracledb.transactions.limit"?: OracledbreceiverMetricConfig
"oracledb.transactions.usage"?: OracledbreceiverMetricConfig
"oracledb.user_commits"?: OracledbreceiverMetricConfig
"oracledb.user_rollbacks"?: OracledbreceiverMetricConfig
"oracledb.logons"?: OracledbreceiverMetricConfig
}
export interface OracledbreceiverMetricConfig {
enabled?: boolean
}
export interface OracledbreceiverResourceAttributesConfig {
"oracledb.instance.name"?: OracledbreceiverResourceAttributeConfig
"host.name"?: OracledbreceiverResourceAttributeConfig
"service.instance.id"?: OracledbreceiverResourceAttributeConfig
}
export interface OracledbreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
events_exclude?: FilterConfig[]
events_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
export interface OracledbreceiverEventsConfig {
"db.server.query_sample"?: OracledbreceiverEventConfig
"db.server.top_query"?: OracledbreceiverEventConfig
}
export interface OracledbreceiverEventConfig {
enabled?: boolean
}
export interface OracledbreceiverQuerySample {
max_rows_per_query?: number
}
export interface OracledbreceiverTopQueryCollection {
collection_interval?: string
max_query_sample_count?: number
top_query_count?: number
}
