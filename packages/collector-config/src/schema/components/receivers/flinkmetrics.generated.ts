// Generated from packages/collector-config/schema/components/receivers/flinkmetrics.schema.json by `pnpm types`; do not edit.

export interface FlinkmetricsReceiver {
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
metrics?: FlinkmetricsreceiverMetricsConfig
middleware?: MiddlewareConfig[]
proxy_url?: string
read_buffer_size?: number
resource_attributes?: FlinkmetricsreceiverResourceAttributesConfig
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
export interface FlinkmetricsreceiverMetricsConfig {
"flink.job.checkpoint.count"?: FlinkmetricsreceiverMetricConfig
"flink.job.checkpoint.in_progress"?: FlinkmetricsreceiverMetricConfig
"flink.job.last_checkpoint.size"?: FlinkmetricsreceiverMetricConfig
"flink.job.last_checkpoint.time"?: FlinkmetricsreceiverMetricConfig
"flink.job.restart.count"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.class_loader.classes_loaded"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.cpu.load"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.cpu.time"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.gc.collections.count"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.gc.collections.time"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.direct.total_capacity"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.direct.used"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.heap.committed"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.heap.max"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.heap.used"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.mapped.total_capacity"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.mapped.used"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.metaspace.committed"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.metaspace.max"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.metaspace.used"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.nonheap.committed"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.nonheap.max"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.memory.nonheap.used"?: FlinkmetricsreceiverMetricConfig
"flink.jvm.threads.count"?: FlinkmetricsreceiverMetricConfig
"flink.memory.managed.total"?: FlinkmetricsreceiverMetricConfig
"flink.memory.managed.used"?: FlinkmetricsreceiverMetricConfig
"flink.operator.record.count"?: FlinkmetricsreceiverMetricConfig
"flink.operator.watermark.output"?: FlinkmetricsreceiverMetricConfig
"flink.task.record.count"?: FlinkmetricsreceiverMetricConfig
}
export interface FlinkmetricsreceiverMetricConfig {
enabled?: boolean
}
export interface MiddlewareConfig {
id?: string
}
export interface FlinkmetricsreceiverResourceAttributesConfig {
"flink.job.name"?: FlinkmetricsreceiverResourceAttributeConfig
"flink.resource.type"?: FlinkmetricsreceiverResourceAttributeConfig
"flink.subtask.index"?: FlinkmetricsreceiverResourceAttributeConfig
"flink.task.name"?: FlinkmetricsreceiverResourceAttributeConfig
"flink.taskmanager.id"?: FlinkmetricsreceiverResourceAttributeConfig
"host.name"?: FlinkmetricsreceiverResourceAttributeConfig
}
export interface FlinkmetricsreceiverResourceAttributeConfig {
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
