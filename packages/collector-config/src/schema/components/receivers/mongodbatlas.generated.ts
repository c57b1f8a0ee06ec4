// Generated from packages/collector-config/schema/components/receivers/mongodbatlas.schema.json by `pnpm types`; do not edit.

export interface MongodbatlasReceiver {
alerts?: MongodbatlasreceiverAlertConfig
base_url?: string
collection_interval?: string
events?: MongodbatlasreceiverEventsConfig
granularity?: string
initial_delay?: string
logs?: MongodbatlasreceiverLogConfig
metrics?: MongodbatlasreceiverMetricsConfig
private_key?: string
projects?: MongodbatlasreceiverProjectConfig[]
public_key?: string
resource_attributes?: MongodbatlasreceiverResourceAttributesConfig
retry_on_failure?: RetryBackOffConfig
storage?: string
timeout?: string
}
export interface MongodbatlasreceiverAlertConfig {
enabled?: boolean
endpoint?: string
max_pages?: number
mode?: string
page_size?: number
poll_interval?: string
projects?: MongodbatlasreceiverProjectConfig[]
secret?: string
tls?: TlsServerConfig
}
export interface MongodbatlasreceiverProjectConfig {
exclude_clusters?: string[]
include_clusters?: string[]
name?: string
}
export interface TlsServerConfig {
ca_file?: string
ca_pem?: string
cert_file?: string
cert_pem?: string
cipher_suites?: string[]
client_ca_file?: string
client_ca_file_reload?: boolean
curve_preferences?: string[]
include_system_ca_certs_pool?: boolean
key_file?: string
key_pem?: string
max_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
min_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
reload_interval?: string
tpm?: TlsTPMConfig
}
export interface TlsTPMConfig {
auth?: string
enabled?: boolean
owner_auth?: string
path?: string
}
export interface MongodbatlasreceiverEventsConfig {
max_pages?: number
organizations?: MongodbatlasreceiverOrgConfig[]
page_size?: number
poll_interval?: string
projects?: MongodbatlasreceiverProjectConfig[]
types?: string[]
enabled?: boolean
}
export interface MongodbatlasreceiverOrgConfig {
id?: string
}
export interface MongodbatlasreceiverLogConfig {
enabled?: boolean
projects?: MongodbatlasreceiverLogsProjectConfig[]
}
export interface MongodbatlasreceiverLogsProjectConfig {
access_logs?: MongodbatlasreceiverAccessLogsConfig
collect_audit_logs?: boolean
collect_host_logs?: boolean
exclude_clusters?: string[]
include_clusters?: string[]
name?: string
}
export interface MongodbatlasreceiverAccessLogsConfig {
auth_result?: boolean
enabled?: boolean
max_pages?: number
page_size?: number
poll_interval?: string
}
export interface MongodbatlasreceiverMetricsConfig {
"mongodbatlas.db.counts"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.db.size"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.iops.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.iops.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.latency.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.latency.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.queue.depth"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.space.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.space.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.throughput"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.usage.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.usage.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.utilization.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.disk.partition.utilization.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.asserts"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.background_flush"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cache.io"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cache.ratio"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cache.size"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.connections"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cpu.children.normalized.usage.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cpu.children.normalized.usage.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cpu.children.usage.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cpu.children.usage.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cpu.normalized.usage.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cpu.normalized.usage.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cpu.usage.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cpu.usage.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.cursors"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.db.document.rate"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.db.operations.rate"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.db.operations.time"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.db.query_executor.scanned"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.db.query_targeting.scanned_per_returned"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.db.storage"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.global_lock"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.index.btree_miss_ratio"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.index.counters"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.journaling.commits"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.journaling.data_files"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.journaling.written"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.memory.usage"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.network.io"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.network.requests"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.oplog.rate"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.oplog.time"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.page_faults"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.restarts"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.process.tickets"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.cpu.normalized.usage.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.cpu.normalized.usage.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.cpu.usage.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.cpu.usage.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.fts.cpu.normalized.usage"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.fts.cpu.usage"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.fts.disk.used"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.fts.memory.usage"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.memory.usage.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.memory.usage.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.network.io.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.network.io.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.paging.io.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.paging.io.max"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.paging.usage.average"?: MongodbatlasreceiverMetricConfig
"mongodbatlas.system.paging.usage.max"?: MongodbatlasreceiverMetricConfig
}
export interface MongodbatlasreceiverMetricConfig {
enabled?: boolean
}
export interface MongodbatlasreceiverResourceAttributesConfig {
"mongodb_atlas.cluster.name"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.db.name"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.disk.partition"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.host.name"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.org_name"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.process.id"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.process.port"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.process.type_name"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.project.id"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.project.name"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.provider.name"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.region.name"?: MongodbatlasreceiverResourceAttributeConfig
"mongodb_atlas.user.alias"?: MongodbatlasreceiverResourceAttributeConfig
}
export interface MongodbatlasreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
export interface RetryBackOffConfig {
/**
 * Try again what failed
 */
enabled?: boolean
/**
 * Wait before the first new attempt
 */
initial_interval?: string
/**
 * Give up and drop after this; 0 never gives up
 */
max_elapsed_time?: string
/**
 * Longest wait between attempts
 */
max_interval?: string
/**
 * Growth of the wait
 */
multiplier?: number
/**
 * Share of the wait that is random
 */
randomization_factor?: number
}
