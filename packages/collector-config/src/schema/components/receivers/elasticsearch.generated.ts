// Generated from packages/collector-config/schema/components/receivers/elasticsearch.schema.json by `pnpm types`; do not edit.

export interface ElasticsearchReceiver {
auth?: AuthConfig
collection_interval?: string
compression?: ("gzip" | "zlib" | "deflate" | "snappy" | "x-snappy-framed" | "zstd" | "lz4" | "none")
compression_params?: CompressionCompressionParams
cookies?: HttpCookiesConfig
disable_keep_alives?: boolean
endpoint?: string
headers?: ({
[k: string]: string
} | ({
[k: string]: string
} | OpaquePair[]))
http2_ping_timeout?: string
http2_read_idle_timeout?: string
idle_conn_timeout?: string
indices?: string[]
initial_delay?: string
max_conns_per_host?: number
max_idle_conns?: number
max_idle_conns_per_host?: number
metrics?: ElasticsearchreceiverMetricsConfig
middleware?: MiddlewareConfig[]
nodes?: string[]
password?: string
proxy_url?: string
read_buffer_size?: number
resource_attributes?: ElasticsearchreceiverResourceAttributesConfig
skip_cluster_metrics?: boolean
timeout?: string
tls?: TlsClientConfig
username?: string
write_buffer_size?: number
force_attempt_http2?: boolean
middlewares?: MiddlewareConfig[]
}
export interface AuthConfig {
authenticator?: string
enabled?: boolean
}
export interface CompressionCompressionParams {
level?: number
}
export interface HttpCookiesConfig {
enabled?: boolean
}
export interface OpaquePair {
name?: string
value?: string
}
export interface ElasticsearchreceiverMetricsConfig {
"elasticsearch.breaker.memory.estimated"?: ElasticsearchreceiverMetricConfig
"elasticsearch.breaker.memory.limit"?: ElasticsearchreceiverMetricConfig
"elasticsearch.breaker.tripped"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.data_nodes"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.health"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.in_flight_fetch"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.indices.cache.evictions"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.nodes"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.pending_tasks"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.published_states.differences"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.published_states.full"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.shards"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.state_queue"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.state_update.count"?: ElasticsearchreceiverMetricConfig
"elasticsearch.cluster.state_update.time"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.cache.evictions"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.cache.memory.usage"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.cache.size"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.documents"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.operations.completed"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.operations.merge.current"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.operations.merge.docs_count"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.operations.merge.size"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.operations.time"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.segments.count"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.segments.memory"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.segments.size"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.shards.size"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.translog.operations"?: ElasticsearchreceiverMetricConfig
"elasticsearch.index.translog.size"?: ElasticsearchreceiverMetricConfig
"elasticsearch.indexing_pressure.memory.limit"?: ElasticsearchreceiverMetricConfig
"elasticsearch.indexing_pressure.memory.total.primary_rejections"?: ElasticsearchreceiverMetricConfig
"elasticsearch.indexing_pressure.memory.total.replica_rejections"?: ElasticsearchreceiverMetricConfig
"elasticsearch.memory.indexing_pressure"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.cache.count"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.cache.evictions"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.cache.memory.usage"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.cache.size"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.cluster.connections"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.cluster.io"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.disk.io.read"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.disk.io.write"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.documents"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.fs.disk.available"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.fs.disk.free"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.fs.disk.total"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.http.connections"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.ingest.documents"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.ingest.documents.current"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.ingest.operations.failed"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.open_files"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.operations.completed"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.operations.current"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.operations.get.completed"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.operations.get.time"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.operations.time"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.pipeline.ingest.documents.current"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.pipeline.ingest.documents.preprocessed"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.pipeline.ingest.operations.failed"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.script.cache_evictions"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.script.compilation_limit_triggered"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.script.compilations"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.segments.memory"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.shards.data_set.size"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.shards.reserved.size"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.shards.size"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.thread_pool.tasks.finished"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.thread_pool.tasks.queued"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.thread_pool.threads"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.translog.operations"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.translog.size"?: ElasticsearchreceiverMetricConfig
"elasticsearch.node.translog.uncommitted.size"?: ElasticsearchreceiverMetricConfig
"elasticsearch.os.cpu.load_avg.15m"?: ElasticsearchreceiverMetricConfig
"elasticsearch.os.cpu.load_avg.1m"?: ElasticsearchreceiverMetricConfig
"elasticsearch.os.cpu.load_avg.5m"?: ElasticsearchreceiverMetricConfig
"elasticsearch.os.cpu.usage"?: ElasticsearchreceiverMetricConfig
"elasticsearch.os.memory"?: ElasticsearchreceiverMetricConfig
"elasticsearch.process.cpu.time"?: ElasticsearchreceiverMetricConfig
"elasticsearch.process.cpu.usage"?: ElasticsearchreceiverMetricConfig
"elasticsearch.process.memory.virtual"?: ElasticsearchreceiverMetricConfig
"jvm.classes.loaded"?: ElasticsearchreceiverMetricConfig
"jvm.gc.collections.count"?: ElasticsearchreceiverMetricConfig
"jvm.gc.collections.elapsed"?: ElasticsearchreceiverMetricConfig
"jvm.memory.heap.committed"?: ElasticsearchreceiverMetricConfig
"jvm.memory.heap.max"?: ElasticsearchreceiverMetricConfig
"jvm.memory.heap.used"?: ElasticsearchreceiverMetricConfig
"jvm.memory.heap.utilization"?: ElasticsearchreceiverMetricConfig
"jvm.memory.nonheap.committed"?: ElasticsearchreceiverMetricConfig
"jvm.memory.nonheap.used"?: ElasticsearchreceiverMetricConfig
"jvm.memory.pool.max"?: ElasticsearchreceiverMetricConfig
"jvm.memory.pool.used"?: ElasticsearchreceiverMetricConfig
"jvm.threads.count"?: ElasticsearchreceiverMetricConfig
}
export interface ElasticsearchreceiverMetricConfig {
enabled?: boolean
}
export interface MiddlewareConfig {
id?: string
}
export interface ElasticsearchreceiverResourceAttributesConfig {
"elasticsearch.cluster.name"?: ElasticsearchreceiverResourceAttributeConfig
"elasticsearch.index.name"?: ElasticsearchreceiverResourceAttributeConfig
"elasticsearch.node.name"?: ElasticsearchreceiverResourceAttributeConfig
"elasticsearch.node.version"?: ElasticsearchreceiverResourceAttributeConfig
}
export interface ElasticsearchreceiverResourceAttributeConfig {
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
