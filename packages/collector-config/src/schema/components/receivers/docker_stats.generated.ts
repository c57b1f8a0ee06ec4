// Generated from packages/collector-config/schema/components/receivers/docker_stats.schema.json by `pnpm types`; do not edit.

/**
 * Measures the containers of the Docker daemon on the same machine, as docker stats does.
 */
export interface DockerStatsReceiver {
/**
 * Version of the Docker API, as text; from Docker 29 on at least 1.44
 */
api_version?: string
/**
 * How often
 */
collection_interval?: string
/**
 * Docker labels that become attributes: label to attribute
 */
container_labels_to_metric_labels?: {
[k: string]: string
}
/**
 * Address of the Docker daemon
 */
endpoint?: string
/**
 * Environment variables of containers that become attributes
 */
env_vars_to_metric_labels?: {
[k: string]: string
}
/**
 * Images whose containers are left out; /expression/ and !name are understood
 */
excluded_images?: string[]
/**
 * Before the first time
 */
initial_delay?: string
metrics?: DockerstatsreceiverMetricsConfig
resource_attributes?: DockerstatsreceiverResourceAttributesConfig
/**
 * For one question to Docker
 */
timeout?: string
}
export interface DockerstatsreceiverMetricsConfig {
"container.blockio.io_merged_recursive"?: DockerstatsreceiverMetricConfig
"container.blockio.io_queued_recursive"?: DockerstatsreceiverMetricConfig
"container.blockio.io_service_bytes_recursive"?: DockerstatsreceiverMetricConfig
"container.blockio.io_service_time_recursive"?: DockerstatsreceiverMetricConfig
"container.blockio.io_serviced_recursive"?: DockerstatsreceiverMetricConfig
"container.blockio.io_time_recursive"?: DockerstatsreceiverMetricConfig
"container.blockio.io_wait_time_recursive"?: DockerstatsreceiverMetricConfig
"container.blockio.sectors_recursive"?: DockerstatsreceiverMetricConfig
"container.cpu.limit"?: DockerstatsreceiverMetricConfig
"container.cpu.logical.count"?: DockerstatsreceiverMetricConfig
"container.cpu.shares"?: DockerstatsreceiverMetricConfig
"container.cpu.throttling_data.periods"?: DockerstatsreceiverMetricConfig
"container.cpu.throttling_data.throttled_periods"?: DockerstatsreceiverMetricConfig
"container.cpu.throttling_data.throttled_time"?: DockerstatsreceiverMetricConfig
"container.cpu.usage.kernelmode"?: DockerstatsreceiverMetricConfig
"container.cpu.usage.percpu"?: DockerstatsreceiverMetricConfig
"container.cpu.usage.system"?: DockerstatsreceiverMetricConfig
"container.cpu.usage.total"?: DockerstatsreceiverMetricConfig
"container.cpu.usage.usermode"?: DockerstatsreceiverMetricConfig
"container.cpu.utilization"?: DockerstatsreceiverMetricConfig
"container.memory.active_anon"?: DockerstatsreceiverMetricConfig
"container.memory.active_file"?: DockerstatsreceiverMetricConfig
"container.memory.anon"?: DockerstatsreceiverMetricConfig
"container.memory.cache"?: DockerstatsreceiverMetricConfig
"container.memory.dirty"?: DockerstatsreceiverMetricConfig
"container.memory.fails"?: DockerstatsreceiverMetricConfig
"container.memory.file"?: DockerstatsreceiverMetricConfig
"container.memory.hierarchical_memory_limit"?: DockerstatsreceiverMetricConfig
"container.memory.hierarchical_memsw_limit"?: DockerstatsreceiverMetricConfig
"container.memory.inactive_anon"?: DockerstatsreceiverMetricConfig
"container.memory.inactive_file"?: DockerstatsreceiverMetricConfig
"container.memory.mapped_file"?: DockerstatsreceiverMetricConfig
"container.memory.percent"?: DockerstatsreceiverMetricConfig
"container.memory.pgfault"?: DockerstatsreceiverMetricConfig
"container.memory.pgmajfault"?: DockerstatsreceiverMetricConfig
"container.memory.pgpgin"?: DockerstatsreceiverMetricConfig
"container.memory.pgpgout"?: DockerstatsreceiverMetricConfig
"container.memory.rss"?: DockerstatsreceiverMetricConfig
"container.memory.rss_huge"?: DockerstatsreceiverMetricConfig
"container.memory.total_active_anon"?: DockerstatsreceiverMetricConfig
"container.memory.total_active_file"?: DockerstatsreceiverMetricConfig
"container.memory.total_cache"?: DockerstatsreceiverMetricConfig
"container.memory.total_dirty"?: DockerstatsreceiverMetricConfig
"container.memory.total_inactive_anon"?: DockerstatsreceiverMetricConfig
"container.memory.total_inactive_file"?: DockerstatsreceiverMetricConfig
"container.memory.total_mapped_file"?: DockerstatsreceiverMetricConfig
"container.memory.total_pgfault"?: DockerstatsreceiverMetricConfig
"container.memory.total_pgmajfault"?: DockerstatsreceiverMetricConfig
"container.memory.total_pgpgin"?: DockerstatsreceiverMetricConfig
"container.memory.total_pgpgout"?: DockerstatsreceiverMetricConfig
"container.memory.total_rss"?: DockerstatsreceiverMetricConfig
"container.memory.total_rss_huge"?: DockerstatsreceiverMetricConfig
"container.memory.total_unevictable"?: DockerstatsreceiverMetricConfig
"container.memory.total_writeback"?: DockerstatsreceiverMetricConfig
"container.memory.unevictable"?: DockerstatsreceiverMetricConfig
"container.memory.usage.limit"?: DockerstatsreceiverMetricConfig
"container.memory.usage.max"?: DockerstatsreceiverMetricConfig
"container.memory.usage.total"?: DockerstatsreceiverMetricConfig
"container.memory.writeback"?: DockerstatsreceiverMetricConfig
"container.network.io.usage.rx_bytes"?: DockerstatsreceiverMetricConfig
"container.network.io.usage.rx_dropped"?: DockerstatsreceiverMetricConfig
"container.network.io.usage.rx_errors"?: DockerstatsreceiverMetricConfig
"container.network.io.usage.rx_packets"?: DockerstatsreceiverMetricConfig
"container.network.io.usage.tx_bytes"?: DockerstatsreceiverMetricConfig
"container.network.io.usage.tx_dropped"?: DockerstatsreceiverMetricConfig
"container.network.io.usage.tx_errors"?: DockerstatsreceiverMetricConfig
"container.network.io.usage.tx_packets"?: DockerstatsreceiverMetricConfig
"container.pids.count"?: DockerstatsreceiverMetricConfig
"container.pids.limit"?: DockerstatsreceiverMetricConfig
"container.restarts"?: DockerstatsreceiverMetricConfig
"container.uptime"?: DockerstatsreceiverMetricConfig
}
export interface DockerstatsreceiverMetricConfig {
enabled?: boolean
}
export interface DockerstatsreceiverResourceAttributesConfig {
"container.command_line"?: DockerstatsreceiverResourceAttributeConfig
"container.hostname"?: DockerstatsreceiverResourceAttributeConfig
"container.id"?: DockerstatsreceiverResourceAttributeConfig
"container.image.id"?: DockerstatsreceiverResourceAttributeConfig
"container.image.name"?: DockerstatsreceiverResourceAttributeConfig
"container.name"?: DockerstatsreceiverResourceAttributeConfig
"container.runtime"?: DockerstatsreceiverResourceAttributeConfig
}
export interface DockerstatsreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
