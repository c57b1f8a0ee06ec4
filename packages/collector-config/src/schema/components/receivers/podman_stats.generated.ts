// Generated from packages/collector-config/schema/components/receivers/podman_stats.schema.json by `pnpm types`; do not edit.

export interface PodmanStatsReceiver {
api_version?: string
collection_interval?: string
endpoint?: string
initial_delay?: string
metrics?: PodmanreceiverMetricsConfig
resource_attributes?: PodmanreceiverResourceAttributesConfig
ssh_key?: string
ssh_passphrase?: string
timeout?: string
}
export interface PodmanreceiverMetricsConfig {
"container.blockio.io_service_bytes_recursive.read"?: PodmanreceiverMetricConfig
"container.blockio.io_service_bytes_recursive.write"?: PodmanreceiverMetricConfig
"container.cpu.percent"?: PodmanreceiverMetricConfig
"container.cpu.usage.percpu"?: PodmanreceiverMetricConfig
"container.cpu.usage.system"?: PodmanreceiverMetricConfig
"container.cpu.usage.total"?: PodmanreceiverMetricConfig
"container.memory.percent"?: PodmanreceiverMetricConfig
"container.memory.usage.limit"?: PodmanreceiverMetricConfig
"container.memory.usage.total"?: PodmanreceiverMetricConfig
"container.network.io.usage.rx_bytes"?: PodmanreceiverMetricConfig
"container.network.io.usage.tx_bytes"?: PodmanreceiverMetricConfig
}
export interface PodmanreceiverMetricConfig {
enabled?: boolean
}
export interface PodmanreceiverResourceAttributesConfig {
"container.id"?: PodmanreceiverResourceAttributeConfig
"container.image.name"?: PodmanreceiverResourceAttributeConfig
"container.name"?: PodmanreceiverResourceAttributeConfig
"container.runtime"?: PodmanreceiverResourceAttributeConfig
}
export interface PodmanreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
