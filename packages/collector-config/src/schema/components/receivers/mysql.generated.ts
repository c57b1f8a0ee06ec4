// Generated from packages/collector-config/schema/components/receivers/mysql.schema.json by `pnpm types`; do not edit.

export interface MysqlReceiver {
allow_native_passwords?: boolean
collection_interval?: string
database?: string
dialer?: NetDialerConfig
endpoint?: string
initial_delay?: string
metrics?: MysqlreceiverMetricsConfig
password?: string
resource_attributes?: MysqlreceiverResourceAttributesConfig
statement_events?: MysqlreceiverStatementEventsConfig
timeout?: string
tls?: TlsClientConfig
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
username?: string
events?: MysqlreceiverEventsConfig
query_sample_collection?: MysqlreceiverQuerySampleCollection
top_query_collection?: MysqlreceiverTopQueryCollection
}
export interface NetDialerConfig {
timeout?: string
}
export interface MysqlreceiverMetricsConfig {
"mysql.buffer_pool.data_pages"?: MysqlreceiverMetricConfig
"mysql.buffer_pool.limit"?: MysqlreceiverMetricConfig
"mysql.buffer_pool.operations"?: MysqlreceiverMetricConfig
"mysql.buffer_pool.page_flushes"?: MysqlreceiverMetricConfig
"mysql.buffer_pool.pages"?: MysqlreceiverMetricConfig
"mysql.buffer_pool.usage"?: MysqlreceiverMetricConfig
"mysql.client.network.io"?: MysqlreceiverMetricConfig
"mysql.commands"?: MysqlreceiverMetricConfig
"mysql.connection.count"?: MysqlreceiverMetricConfig
"mysql.connection.errors"?: MysqlreceiverMetricConfig
"mysql.double_writes"?: MysqlreceiverMetricConfig
"mysql.handlers"?: MysqlreceiverMetricConfig
"mysql.index.io.wait.count"?: MysqlreceiverMetricConfig
"mysql.index.io.wait.time"?: MysqlreceiverMetricConfig
"mysql.joins"?: MysqlreceiverMetricConfig
"mysql.locks"?: MysqlreceiverMetricConfig
"mysql.log_operations"?: MysqlreceiverMetricConfig
"mysql.mysqlx_connections"?: MysqlreceiverMetricConfig
"mysql.mysqlx_worker_threads"?: MysqlreceiverMetricConfig
"mysql.opened_resources"?: MysqlreceiverMetricConfig
"mysql.operations"?: MysqlreceiverMetricConfig
"mysql.page_operations"?: MysqlreceiverMetricConfig
"mysql.prepared_statements"?: MysqlreceiverMetricConfig
"mysql.query.client.count"?: MysqlreceiverMetricConfig
"mysql.query.count"?: MysqlreceiverMetricConfig
"mysql.query.slow.count"?: MysqlreceiverMetricConfig
"mysql.replica.sql_delay"?: MysqlreceiverMetricConfig
"mysql.replica.time_behind_source"?: MysqlreceiverMetricConfig
"mysql.row_locks"?: MysqlreceiverMetricConfig
"mysql.row_operations"?: MysqlreceiverMetricConfig
"mysql.sorts"?: MysqlreceiverMetricConfig
"mysql.statement_event.count"?: MysqlreceiverMetricConfig
"mysql.statement_event.wait.time"?: MysqlreceiverMetricConfig
"mysql.table.average_row_length"?: MysqlreceiverMetricConfig
"mysql.table.io.wait.count"?: MysqlreceiverMetricConfig
"mysql.table.io.wait.time"?: MysqlreceiverMetricConfig
"mysql.table.lock_wait.read.count"?: MysqlreceiverMetricConfig
"mysql.table.lock_wait.read.time"?: MysqlreceiverMetricConfig
"mysql.table.lock_wait.write.count"?: MysqlreceiverMetricConfig
"mysql.table.lock_wait.write.time"?: MysqlreceiverMetricConfig
"mysql.table.rows"?: MysqlreceiverMetricConfig
"mysql.table.size"?: MysqlreceiverMetricConfig
"mysql.table_open_cache"?: MysqlreceiverMetricConfig
"mysql.threads"?: MysqlreceiverMetricConfig
"mysql.tmp_resources"?: MysqlreceiverMetricConfig
"mysql.uptime"?: MysqlreceiverMetricConfig
"mysql.max_used_connections"?: MysqlreceiverMetricConfig
"mysql.page_size"?: MysqlreceiverMetricConfig
}
export interface MysqlreceiverMetricConfig {
enabled?: boolean
}
export interface MysqlreceiverResourceAttributesConfig {
"mysql.instance.endpoint"?: MysqlreceiverResourceAttributeConfig
}
export interface MysqlreceiverResourceAttributeConfig {
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
export interface MysqlreceiverStatementEventsConfig {
digest_text_limit?: number
limit?: number
time_limit?: string
}
export interface TlsClientConfig {
ca_file?: string
ca_pem?: string
cert_file?: string
cert_pem?: string
cipher_suites?: string[]
curve_preferences?: string[]
include_system_ca_certs_pool?: boolean
/**
 * Without TLS
 */
insecure?: boolean
/**
 * With TLS, without checking the certificate
 */
insecure_skip_verify?: boolean
key_file?: string
key_pem?: string
max_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
min_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
reload_interval?: string
server_name_override?: string
tpm?: TlsTPMConfig
}
export interface TlsTPMConfig {
auth?: string
enabled?: boolean
owner_auth?: string
path?: string
}
export interface MysqlreceiverEventsConfig {
"db.server.query_sample"?: MysqlreceiverEventConfig
"db.server.top_query"?: MysqlreceiverEventConfig
}
export interface MysqlreceiverEventConfig {
enabled?: boolean
}
export interface MysqlreceiverQuerySampleCollection {
max_rows_per_query?: number
}
export interface MysqlreceiverTopQueryCollection {
collection_interval?: string
lookback_time?: number
max_query_sample_count?: number
query_plan_cache_size?: number
query_plan_cache_ttl?: string
top_query_count?: number
}
