// Generated from packages/collector-config/schema/components/receivers/mongodb.schema.json by `pnpm types`; do not edit.

export interface MongodbReceiver {
collection_interval?: string
direct_connection?: boolean
hosts?: NetTCPAddrConfig[]
initial_delay?: string
metrics?: MongodbreceiverMetricsConfig
password?: string
replica_set?: string
resource_attributes?: MongodbreceiverResourceAttributesConfig
timeout?: string
tls?: TlsClientConfig
username?: string
}
export interface NetTCPAddrConfig {
dialer?: NetDialerConfig
endpoint?: string
}
export interface NetDialerConfig {
timeout?: string
}
export interface MongodbreceiverMetricsConfig {
"mongodb.active.reads"?: MongodbreceiverMetricConfig
"mongodb.active.writes"?: MongodbreceiverMetricConfig
"mongodb.cache.operations"?: MongodbreceiverMetricConfig
"mongodb.collection.count"?: MongodbreceiverMetricConfig
"mongodb.commands.rate"?: MongodbreceiverMetricConfig
"mongodb.connection.count"?: MongodbreceiverMetricConfig
"mongodb.cursor.count"?: MongodbreceiverMetricConfig
"mongodb.cursor.timeout.count"?: MongodbreceiverMetricConfig
"mongodb.data.size"?: MongodbreceiverMetricConfig
"mongodb.database.count"?: MongodbreceiverMetricConfig
"mongodb.deletes.rate"?: MongodbreceiverMetricConfig
"mongodb.document.operation.count"?: MongodbreceiverMetricConfig
"mongodb.extent.count"?: MongodbreceiverMetricConfig
"mongodb.flushes.rate"?: MongodbreceiverMetricConfig
"mongodb.getmores.rate"?: MongodbreceiverMetricConfig
"mongodb.global_lock.time"?: MongodbreceiverMetricConfig
"mongodb.health"?: MongodbreceiverMetricConfig
"mongodb.index.access.count"?: MongodbreceiverMetricConfig
"mongodb.index.count"?: MongodbreceiverMetricConfig
"mongodb.index.size"?: MongodbreceiverMetricConfig
"mongodb.inserts.rate"?: MongodbreceiverMetricConfig
"mongodb.lock.acquire.count"?: MongodbreceiverMetricConfig
"mongodb.lock.acquire.time"?: MongodbreceiverMetricConfig
"mongodb.lock.acquire.wait_count"?: MongodbreceiverMetricConfig
"mongodb.lock.deadlock.count"?: MongodbreceiverMetricConfig
"mongodb.memory.usage"?: MongodbreceiverMetricConfig
"mongodb.network.io.receive"?: MongodbreceiverMetricConfig
"mongodb.network.io.transmit"?: MongodbreceiverMetricConfig
"mongodb.network.request.count"?: MongodbreceiverMetricConfig
"mongodb.object.count"?: MongodbreceiverMetricConfig
"mongodb.operation.count"?: MongodbreceiverMetricConfig
"mongodb.operation.latency.time"?: MongodbreceiverMetricConfig
"mongodb.operation.repl.count"?: MongodbreceiverMetricConfig
"mongodb.operation.time"?: MongodbreceiverMetricConfig
"mongodb.page_faults"?: MongodbreceiverMetricConfig
"mongodb.queries.rate"?: MongodbreceiverMetricConfig
"mongodb.repl_commands_per_sec"?: MongodbreceiverMetricConfig
"mongodb.repl_deletes_per_sec"?: MongodbreceiverMetricConfig
"mongodb.repl_getmores_per_sec"?: MongodbreceiverMetricConfig
"mongodb.repl_inserts_per_sec"?: MongodbreceiverMetricConfig
"mongodb.repl_queries_per_sec"?: MongodbreceiverMetricConfig
"mongodb.repl_updates_per_sec"?: MongodbreceiverMetricConfig
"mongodb.session.count"?: MongodbreceiverMetricConfig
"mongodb.storage.size"?: MongodbreceiverMetricConfig
"mongodb.updates.rate"?: MongodbreceiverMetricConfig
"mongodb.uptime"?: MongodbreceiverMetricConfig
"mongodb.wtcache.bytes.read"?: MongodbreceiverMetricConfig
}
export interface MongodbreceiverMetricConfig {
enabled?: boolean
}
export interface MongodbreceiverResourceAttributesConfig {
database?: MongodbreceiverResourceAttributeConfig
"server.address"?: MongodbreceiverResourceAttributeConfig
"server.port"?: MongodbreceiverResourceAttributeConfig
}
export interface MongodbreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
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
