// Generated from packages/collector-config/schema/components/receivers/postgresql.schema.json by `pnpm types`; do not edit.

export interface PostgresqlReceiver {
collection_interval?: string
connection_pool?: PostgresqlreceiverConnectionPool
databases?: string[]
dialer?: NetDialerConfig
endpoint?: string
exclude_databases?: string[]
initial_delay?: string
metrics?: PostgresqlreceiverMetricsConfig
password: string
query_sample_collection?: PostgresqlreceiverQuerySampleCollection
resource_attributes?: PostgresqlreceiverResourceAttributesConfig
timeout?: string
tls?: TlsClientConfig
top_query_collection?: PostgresqlreceiverTopQueryCollection
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
username: string
events?: PostgresqlreceiverEventsConfig
}
export interface PostgresqlreceiverConnectionPool {
max_idle?: number
max_idle_time?: string
max_lifetime?: string
max_open?: number
}
export interface NetDialerConfig {
timeout?: string
}
export interface PostgresqlreceiverMetricsConfig {
"postgresql.backends"?: PostgresqlreceiverMetricConfig
"postgresql.bgwriter.buffers.allocated"?: PostgresqlreceiverMetricConfig
"postgresql.bgwriter.buffers.writes"?: PostgresqlreceiverMetricConfig
"postgresql.bgwriter.checkpoint.count"?: PostgresqlreceiverMetricConfig
"postgresql.bgwriter.duration"?: PostgresqlreceiverMetricConfig
"postgresql.bgwriter.maxwritten"?: PostgresqlreceiverMetricConfig
"postgresql.blks_hit"?: PostgresqlreceiverMetricConfig
"postgresql.blks_read"?: PostgresqlreceiverMetricConfig
"postgresql.blocks_read"?: PostgresqlreceiverMetricConfig
"postgresql.commits"?: PostgresqlreceiverMetricConfig
"postgresql.connection.max"?: PostgresqlreceiverMetricConfig
"postgresql.database.count"?: PostgresqlreceiverMetricConfig
"postgresql.database.locks"?: PostgresqlreceiverMetricConfig
"postgresql.db_size"?: PostgresqlreceiverMetricConfig
"postgresql.deadlocks"?: PostgresqlreceiverMetricConfig
"postgresql.index.scans"?: PostgresqlreceiverMetricConfig
"postgresql.index.size"?: PostgresqlreceiverMetricConfig
"postgresql.operations"?: PostgresqlreceiverMetricConfig
"postgresql.replication.data_delay"?: PostgresqlreceiverMetricConfig
"postgresql.rollbacks"?: PostgresqlreceiverMetricConfig
"postgresql.rows"?: PostgresqlreceiverMetricConfig
"postgresql.sequential_scans"?: PostgresqlreceiverMetricConfig
"postgresql.table.count"?: PostgresqlreceiverMetricConfig
"postgresql.table.size"?: PostgresqlreceiverMetricConfig
"postgresql.table.vacuum.count"?: PostgresqlreceiverMetricConfig
"postgresql.temp_files"?: PostgresqlreceiverMetricConfig
"postgresql.tup_deleted"?: PostgresqlreceiverMetricConfig
"postgresql.tup_fetched"?: PostgresqlreceiverMetricConfig
"postgresql.tup_inserted"?: PostgresqlreceiverMetricConfig
"postgresql.tup_returned"?: PostgresqlreceiverMetricConfig
"postgresql.tup_updated"?: PostgresqlreceiverMetricConfig
"postgresql.wal.age"?: PostgresqlreceiverMetricConfig
"postgresql.wal.delay"?: PostgresqlreceiverMetricConfig
"postgresql.wal.lag"?: PostgresqlreceiverMetricConfig
"postgresql.function.calls"?: PostgresqlreceiverMetricConfig
"postgresql.temp.io"?: PostgresqlreceiverMetricConfig
}
export interface PostgresqlreceiverMetricConfig {
enabled?: boolean
}
export interface PostgresqlreceiverQuerySampleCollection {
enabled?: boolean
max_rows_per_query?: number
}
export interface PostgresqlreceiverResourceAttributesConfig {
"postgresql.database.name"?: PostgresqlreceiverResourceAttributeConfig
"postgresql.index.name"?: PostgresqlreceiverResourceAttributeConfig
"postgresql.schema.name"?: PostgresqlreceiverResourceAttributeConfig
"postgresql.table.name"?: PostgresqlreceiverResourceAttributeConfig
"service.instance.id"?: PostgresqlreceiverResourceAttributeConfig
}
export interface PostgresqlreceiverResourceAttributeConfig {
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
export interface PostgresqlreceiverTopQueryCollection {
enabled?: boolean
max_explain_each_interval?: number
max_rows_per_query?: number
query_plan_cache_size?: number
query_plan_cache_ttl?: string
top_n_query?: number
}
export interface PostgresqlreceiverEventsConfig {
"db.server.query_sample"?: PostgresqlreceiverEventConfig
"db.server.top_query"?: PostgresqlreceiverEventConfig
}
export interface PostgresqlreceiverEventConfig {
enabled?: boolean
}
