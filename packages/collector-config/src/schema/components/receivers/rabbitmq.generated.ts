// Generated from packages/collector-config/schema/components/receivers/rabbitmq.schema.json by `pnpm types`; do not edit.

export interface RabbitmqReceiver {
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
metrics?: RabbitmqreceiverMetricsConfig
middleware?: MiddlewareConfig[]
password: string
proxy_url?: string
read_buffer_size?: number
resource_attributes?: RabbitmqreceiverResourceAttributesConfig
timeout?: string
tls?: TlsClientConfig
username: string
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
export interface RabbitmqreceiverMetricsConfig {
"rabbitmq.consumer.count"?: RabbitmqreceiverMetricConfig
"rabbitmq.message.acknowledged"?: RabbitmqreceiverMetricConfig
"rabbitmq.message.current"?: RabbitmqreceiverMetricConfig
"rabbitmq.message.delivered"?: RabbitmqreceiverMetricConfig
"rabbitmq.message.dropped"?: RabbitmqreceiverMetricConfig
"rabbitmq.message.published"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.channel_closed"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.channel_closed_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.channel_created"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.channel_created_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.connection_closed"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.connection_closed_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.connection_created"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.connection_created_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.context_switches"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.context_switches_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.disk_free"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.disk_free_alarm"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.disk_free_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.disk_free_limit"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.fd_total"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.fd_used"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.fd_used_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.gc_bytes_reclaimed"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.gc_bytes_reclaimed_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.gc_num"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.gc_num_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_read_avg_time"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_read_avg_time_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_read_bytes"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_read_bytes_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_read_count"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_read_count_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_reopen_count"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_reopen_count_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_seek_avg_time"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_seek_avg_time_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_seek_count"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_seek_count_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_sync_avg_time"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_sync_avg_time_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_sync_count"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_sync_count_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_write_avg_time"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_write_avg_time_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_write_bytes"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_write_bytes_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_write_count"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.io_write_count_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.mem_alarm"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.mem_limit"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.mem_used"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.mem_used_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.mnesia_disk_tx_count"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.mnesia_disk_tx_count_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.mnesia_ram_tx_count"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.mnesia_ram_tx_count_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.msg_store_read_count"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.msg_store_read_count_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.msg_store_write_count"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.msg_store_write_count_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.proc_total"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.proc_used"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.proc_used_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.processors"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.queue_created"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.queue_created_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.queue_declared"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.queue_declared_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.queue_deleted"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.queue_deleted_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.queue_index_read_count"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.queue_index_read_count_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.queue_index_write_count"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.queue_index_write_count_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.run_queue"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.sockets_total"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.sockets_used"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.sockets_used_details.rate"?: RabbitmqreceiverMetricConfig
"rabbitmq.node.uptime"?: RabbitmqreceiverMetricConfig
}
export interface RabbitmqreceiverMetricConfig {
enabled?: boolean
}
export interface MiddlewareConfig {
id?: string
}
export interface RabbitmqreceiverResourceAttributesConfig {
"rabbitmq.node.name"?: RabbitmqreceiverResourceAttributeConfig
"rabbitmq.queue.name"?: RabbitmqreceiverResourceAttributeConfig
"rabbitmq.vhost.name"?: RabbitmqreceiverResourceAttributeConfig
}
export interface RabbitmqreceiverResourceAttributeConfig {
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
