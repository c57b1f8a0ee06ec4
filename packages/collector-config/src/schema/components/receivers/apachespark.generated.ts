// Generated from packages/collector-config/schema/components/receivers/apachespark.schema.json by `pnpm types`; do not edit.

export interface ApachesparkReceiver {
application_names?: string[]
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
initial_delay?: string
max_conns_per_host?: number
max_idle_conns?: number
max_idle_conns_per_host?: number
metrics?: ApachesparkreceiverMetricsConfig
middleware?: MiddlewareConfig[]
proxy_url?: string
read_buffer_size?: number
resource_attributes?: ApachesparkreceiverResourceAttributesConfig
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
export interface ApachesparkreceiverMetricsConfig {
"spark.driver.block_manager.disk.usage"?: ApachesparkreceiverMetricConfig
"spark.driver.block_manager.memory.usage"?: ApachesparkreceiverMetricConfig
"spark.driver.code_generator.compilation.average_time"?: ApachesparkreceiverMetricConfig
"spark.driver.code_generator.compilation.count"?: ApachesparkreceiverMetricConfig
"spark.driver.code_generator.generated_class.average_size"?: ApachesparkreceiverMetricConfig
"spark.driver.code_generator.generated_class.count"?: ApachesparkreceiverMetricConfig
"spark.driver.code_generator.generated_method.average_size"?: ApachesparkreceiverMetricConfig
"spark.driver.code_generator.generated_method.count"?: ApachesparkreceiverMetricConfig
"spark.driver.code_generator.source_code.average_size"?: ApachesparkreceiverMetricConfig
"spark.driver.code_generator.source_code.operations"?: ApachesparkreceiverMetricConfig
"spark.driver.dag_scheduler.job.active"?: ApachesparkreceiverMetricConfig
"spark.driver.dag_scheduler.job.count"?: ApachesparkreceiverMetricConfig
"spark.driver.dag_scheduler.stage.count"?: ApachesparkreceiverMetricConfig
"spark.driver.dag_scheduler.stage.failed"?: ApachesparkreceiverMetricConfig
"spark.driver.executor.gc.operations"?: ApachesparkreceiverMetricConfig
"spark.driver.executor.gc.time"?: ApachesparkreceiverMetricConfig
"spark.driver.executor.memory.execution"?: ApachesparkreceiverMetricConfig
"spark.driver.executor.memory.jvm"?: ApachesparkreceiverMetricConfig
"spark.driver.executor.memory.pool"?: ApachesparkreceiverMetricConfig
"spark.driver.executor.memory.storage"?: ApachesparkreceiverMetricConfig
"spark.driver.hive_external_catalog.file_cache_hits"?: ApachesparkreceiverMetricConfig
"spark.driver.hive_external_catalog.files_discovered"?: ApachesparkreceiverMetricConfig
"spark.driver.hive_external_catalog.hive_client_calls"?: ApachesparkreceiverMetricConfig
"spark.driver.hive_external_catalog.parallel_listing_jobs"?: ApachesparkreceiverMetricConfig
"spark.driver.hive_external_catalog.partitions_fetched"?: ApachesparkreceiverMetricConfig
"spark.driver.jvm_cpu_time"?: ApachesparkreceiverMetricConfig
"spark.driver.live_listener_bus.dropped"?: ApachesparkreceiverMetricConfig
"spark.driver.live_listener_bus.posted"?: ApachesparkreceiverMetricConfig
"spark.driver.live_listener_bus.processing_time.average"?: ApachesparkreceiverMetricConfig
"spark.driver.live_listener_bus.queue_size"?: ApachesparkreceiverMetricConfig
"spark.executor.disk.usage"?: ApachesparkreceiverMetricConfig
"spark.executor.gc_time"?: ApachesparkreceiverMetricConfig
"spark.executor.input_size"?: ApachesparkreceiverMetricConfig
"spark.executor.memory.usage"?: ApachesparkreceiverMetricConfig
"spark.executor.shuffle.io.size"?: ApachesparkreceiverMetricConfig
"spark.executor.storage_memory.usage"?: ApachesparkreceiverMetricConfig
"spark.executor.task.active"?: ApachesparkreceiverMetricConfig
"spark.executor.task.limit"?: ApachesparkreceiverMetricConfig
"spark.executor.task.result"?: ApachesparkreceiverMetricConfig
"spark.executor.time"?: ApachesparkreceiverMetricConfig
"spark.job.stage.active"?: ApachesparkreceiverMetricConfig
"spark.job.stage.result"?: ApachesparkreceiverMetricConfig
"spark.job.task.active"?: ApachesparkreceiverMetricConfig
"spark.job.task.result"?: ApachesparkreceiverMetricConfig
"spark.stage.disk.spilled"?: ApachesparkreceiverMetricConfig
"spark.stage.executor.cpu_time"?: ApachesparkreceiverMetricConfig
"spark.stage.executor.run_time"?: ApachesparkreceiverMetricConfig
"spark.stage.io.records"?: ApachesparkreceiverMetricConfig
"spark.stage.io.size"?: ApachesparkreceiverMetricConfig
"spark.stage.jvm_gc_time"?: ApachesparkreceiverMetricConfig
"spark.stage.memory.peak"?: ApachesparkreceiverMetricConfig
"spark.stage.memory.spilled"?: ApachesparkreceiverMetricConfig
"spark.stage.shuffle.blocks_fetched"?: ApachesparkreceiverMetricConfig
"spark.stage.shuffle.fetch_wait_time"?: ApachesparkreceiverMetricConfig
"spark.stage.shuffle.io.disk"?: ApachesparkreceiverMetricConfig
"spark.stage.shuffle.io.read.size"?: ApachesparkreceiverMetricConfig
"spark.stage.shuffle.io.records"?: ApachesparkreceiverMetricConfig
"spark.stage.shuffle.io.write.size"?: ApachesparkreceiverMetricConfig
"spark.stage.shuffle.write_time"?: ApachesparkreceiverMetricConfig
"spark.stage.status"?: ApachesparkreceiverMetricConfig
"spark.stage.task.active"?: ApachesparkreceiverMetricConfig
"spark.stage.task.result"?: ApachesparkreceiverMetricConfig
"spark.stage.task.result_size"?: ApachesparkreceiverMetricConfig
}
export interface ApachesparkreceiverMetricConfig {
enabled?: boolean
}
export interface MiddlewareConfig {
id?: string
}
export interface ApachesparkreceiverResourceAttributesConfig {
"spark.application.id"?: ApachesparkreceiverResourceAttributeConfig
"spark.application.name"?: ApachesparkreceiverResourceAttributeConfig
"spark.executor.id"?: ApachesparkreceiverResourceAttributeConfig
"spark.job.id"?: ApachesparkreceiverResourceAttributeConfig
"spark.stage.attempt.id"?: ApachesparkreceiverResourceAttributeConfig
"spark.stage.id"?: ApachesparkreceiverResourceAttributeConfig
}
export interface ApachesparkreceiverResourceAttributeConfig {
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
