// Generated from packages/collector-config/schema/components/receivers/splunkenterprise.schema.json by `pnpm types`; do not edit.

export interface SplunkenterpriseReceiver {
build_version_info?: boolean
cluster_master?: HttpClientConfig
collection_interval?: string
indexer?: HttpClientConfig
initial_delay?: string
metrics?: SplunkenterprisereceiverMetricsConfig
search_head?: HttpClientConfig
timeout?: string
}
export interface HttpClientConfig {
auth?: AuthConfig
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
max_conns_per_host?: number
max_idle_conns?: number
max_idle_conns_per_host?: number
middleware?: MiddlewareConfig[]
proxy_url?: string
read_buffer_size?: number
timeout?: string
tls?: TlsClientConfig
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
export interface MiddlewareConfig {
id?: string
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
export interface SplunkenterprisereceiverMetricsConfig {
"splunk.aggregation.queue.ratio"?: SplunkenterprisereceiverMetricConfig
"splunk.buckets.searchable.status"?: SplunkenterprisereceiverMetricConfig
"splunk.data.indexes.extended.bucket.count"?: SplunkenterprisereceiverMetricConfig
"splunk.data.indexes.extended.bucket.event.count"?: SplunkenterprisereceiverMetricConfig
"splunk.data.indexes.extended.bucket.hot.count"?: SplunkenterprisereceiverMetricConfig
"splunk.data.indexes.extended.bucket.warm.count"?: SplunkenterprisereceiverMetricConfig
"splunk.data.indexes.extended.event.count"?: SplunkenterprisereceiverMetricConfig
"splunk.data.indexes.extended.raw.size"?: SplunkenterprisereceiverMetricConfig
"splunk.data.indexes.extended.total.size"?: SplunkenterprisereceiverMetricConfig
"splunk.health"?: SplunkenterprisereceiverMetricConfig
"splunk.indexer.avg.rate"?: SplunkenterprisereceiverMetricConfig
"splunk.indexer.cpu.time"?: SplunkenterprisereceiverMetricConfig
"splunk.indexer.queue.ratio"?: SplunkenterprisereceiverMetricConfig
"splunk.indexer.raw.write.time"?: SplunkenterprisereceiverMetricConfig
"splunk.indexer.rollingrestart.status"?: SplunkenterprisereceiverMetricConfig
"splunk.indexer.throughput"?: SplunkenterprisereceiverMetricConfig
"splunk.indexes.avg.size"?: SplunkenterprisereceiverMetricConfig
"splunk.indexes.avg.usage"?: SplunkenterprisereceiverMetricConfig
"splunk.indexes.bucket.count"?: SplunkenterprisereceiverMetricConfig
"splunk.indexes.median.data.age"?: SplunkenterprisereceiverMetricConfig
"splunk.indexes.size"?: SplunkenterprisereceiverMetricConfig
"splunk.io.avg.iops"?: SplunkenterprisereceiverMetricConfig
"splunk.kvstore.backup.status"?: SplunkenterprisereceiverMetricConfig
"splunk.kvstore.replication.status"?: SplunkenterprisereceiverMetricConfig
"splunk.kvstore.status"?: SplunkenterprisereceiverMetricConfig
"splunk.license.index.usage"?: SplunkenterprisereceiverMetricConfig
"splunk.parse.queue.ratio"?: SplunkenterprisereceiverMetricConfig
"splunk.pipeline.set.count"?: SplunkenterprisereceiverMetricConfig
"splunk.scheduler.avg.execution.latency"?: SplunkenterprisereceiverMetricConfig
"splunk.scheduler.avg.run.time"?: SplunkenterprisereceiverMetricConfig
"splunk.scheduler.completion.ratio"?: SplunkenterprisereceiverMetricConfig
"splunk.search.duration"?: SplunkenterprisereceiverMetricConfig
"splunk.search.initiation"?: SplunkenterprisereceiverMetricConfig
"splunk.search.status"?: SplunkenterprisereceiverMetricConfig
"splunk.search.success"?: SplunkenterprisereceiverMetricConfig
"splunk.server.introspection.queues.current"?: SplunkenterprisereceiverMetricConfig
"splunk.server.introspection.queues.current.bytes"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.adhoc"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.adhoc.size"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.completed"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.completed.size"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.incomplete"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.incomplete.size"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.invalid"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.job.cache.count"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.job.cache.size"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.savedsearches"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.scheduled"?: SplunkenterprisereceiverMetricConfig
"splunk.server.searchartifacts.scheduled.size"?: SplunkenterprisereceiverMetricConfig
"splunk.typing.queue.ratio"?: SplunkenterprisereceiverMetricConfig
"splunk.license.expiration.seconds_remaining"?: SplunkenterprisereceiverMetricConfig
}
export interface SplunkenterprisereceiverMetricConfig {
enabled?: boolean
}
