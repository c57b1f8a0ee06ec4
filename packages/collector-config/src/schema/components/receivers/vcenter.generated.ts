// Generated from packages/collector-config/schema/components/receivers/vcenter.schema.json by `pnpm types`; do not edit.

export interface VcenterReceiver {
collection_interval?: string
endpoint: string
initial_delay?: string
metrics?: VcenterreceiverMetricsConfig
password: string
resource_attributes?: VcenterreceiverResourceAttributesConfig
timeout?: string
tls?: TlsClientConfig
username: string
}
export interface VcenterreceiverMetricsConfig {
"vcenter.cluster.cpu.effective"?: VcenterreceiverMetricConfig
"vcenter.cluster.cpu.limit"?: VcenterreceiverMetricConfig
"vcenter.cluster.host.count"?: VcenterreceiverMetricConfig
"vcenter.cluster.memory.effective"?: VcenterreceiverMetricConfig
"vcenter.cluster.memory.limit"?: VcenterreceiverMetricConfig
"vcenter.cluster.vm.count"?: VcenterreceiverMetricConfig
"vcenter.cluster.vm_template.count"?: VcenterreceiverMetricConfig
"vcenter.cluster.vsan.congestions"?: VcenterreceiverMetricConfig
"vcenter.cluster.vsan.latency.avg"?: VcenterreceiverMetricConfig
"vcenter.cluster.vsan.operations"?: VcenterreceiverMetricConfig
"vcenter.cluster.vsan.throughput"?: VcenterreceiverMetricConfig
"vcenter.datacenter.cluster.count"?: VcenterreceiverMetricConfig
"vcenter.datacenter.cpu.limit"?: VcenterreceiverMetricConfig
"vcenter.datacenter.datastore.count"?: VcenterreceiverMetricConfig
"vcenter.datacenter.disk.space"?: VcenterreceiverMetricConfig
"vcenter.datacenter.host.count"?: VcenterreceiverMetricConfig
"vcenter.datacenter.memory.limit"?: VcenterreceiverMetricConfig
"vcenter.datacenter.vm.count"?: VcenterreceiverMetricConfig
"vcenter.datastore.disk.usage"?: VcenterreceiverMetricConfig
"vcenter.datastore.disk.utilization"?: VcenterreceiverMetricConfig
"vcenter.host.cpu.capacity"?: VcenterreceiverMetricConfig
"vcenter.host.cpu.reserved"?: VcenterreceiverMetricConfig
"vcenter.host.cpu.usage"?: VcenterreceiverMetricConfig
"vcenter.host.cpu.utilization"?: VcenterreceiverMetricConfig
"vcenter.host.disk.latency.avg"?: VcenterreceiverMetricConfig
"vcenter.host.disk.latency.max"?: VcenterreceiverMetricConfig
"vcenter.host.disk.throughput"?: VcenterreceiverMetricConfig
"vcenter.host.memory.capacity"?: VcenterreceiverMetricConfig
"vcenter.host.memory.usage"?: VcenterreceiverMetricConfig
"vcenter.host.memory.utilization"?: VcenterreceiverMetricConfig
"vcenter.host.network.packet.drop.rate"?: VcenterreceiverMetricConfig
"vcenter.host.network.packet.error.rate"?: VcenterreceiverMetricConfig
"vcenter.host.network.packet.rate"?: VcenterreceiverMetricConfig
"vcenter.host.network.throughput"?: VcenterreceiverMetricConfig
"vcenter.host.network.usage"?: VcenterreceiverMetricConfig
"vcenter.host.vsan.cache.hit_rate"?: VcenterreceiverMetricConfig
"vcenter.host.vsan.congestions"?: VcenterreceiverMetricConfig
"vcenter.host.vsan.latency.avg"?: VcenterreceiverMetricConfig
"vcenter.host.vsan.operations"?: VcenterreceiverMetricConfig
"vcenter.host.vsan.throughput"?: VcenterreceiverMetricConfig
"vcenter.resource_pool.cpu.shares"?: VcenterreceiverMetricConfig
"vcenter.resource_pool.cpu.usage"?: VcenterreceiverMetricConfig
"vcenter.resource_pool.memory.ballooned"?: VcenterreceiverMetricConfig
"vcenter.resource_pool.memory.granted"?: VcenterreceiverMetricConfig
"vcenter.resource_pool.memory.shares"?: VcenterreceiverMetricConfig
"vcenter.resource_pool.memory.swapped"?: VcenterreceiverMetricConfig
"vcenter.resource_pool.memory.usage"?: VcenterreceiverMetricConfig
"vcenter.vm.cpu.readiness"?: VcenterreceiverMetricConfig
"vcenter.vm.cpu.time"?: VcenterreceiverMetricConfig
"vcenter.vm.cpu.usage"?: VcenterreceiverMetricConfig
"vcenter.vm.cpu.utilization"?: VcenterreceiverMetricConfig
"vcenter.vm.disk.latency.avg"?: VcenterreceiverMetricConfig
"vcenter.vm.disk.latency.max"?: VcenterreceiverMetricConfig
"vcenter.vm.disk.throughput"?: VcenterreceiverMetricConfig
"vcenter.vm.disk.usage"?: VcenterreceiverMetricConfig
"vcenter.vm.disk.utilization"?: VcenterreceiverMetricConfig
"vcenter.vm.memory.ballooned"?: VcenterreceiverMetricConfig
"vcenter.vm.memory.granted"?: VcenterreceiverMetricConfig
"vcenter.vm.memory.swapped"?: VcenterreceiverMetricConfig
"vcenter.vm.memory.swapped_ssd"?: VcenterreceiverMetricConfig
"vcenter.vm.memory.usage"?: VcenterreceiverMetricConfig
"vcenter.vm.memory.utilization"?: VcenterreceiverMetricConfig
"vcenter.vm.network.broadcast.packet.rate"?: VcenterreceiverMetricConfig
"vcenter.vm.network.multicast.packet.rate"?: VcenterreceiverMetricConfig
"vcenter.vm.network.packet.drop.rate"?: VcenterreceiverMetricConfig
"vcenter.vm.network.packet.rate"?: VcenterreceiverMetricConfig
"vcenter.vm.network.throughput"?: VcenterreceiverMetricConfig
"vcenter.vm.network.usage"?: VcenterreceiverMetricConfig
"vcenter.vm.vsan.latency.avg"?: VcenterreceiverMetricConfig
"vcenter.vm.vsan.operations"?: VcenterreceiverMetricConfig
"vcenter.vm.vsan.throughput"?: VcenterreceiverMetricConfig
}
export interface VcenterreceiverMetricConfig {
enabled?: boolean
}
export interface VcenterreceiverResourceAttributesConfig {
"vcenter.cluster.name"?: VcenterreceiverResourceAttributeConfig
"vcenter.datacenter.name"?: VcenterreceiverResourceAttributeConfig
"vcenter.datastore.name"?: VcenterreceiverResourceAttributeConfig
"vcenter.host.name"?: VcenterreceiverResourceAttributeConfig
"vcenter.resource_pool.inventory_path"?: VcenterreceiverResourceAttributeConfig
"vcenter.resource_pool.name"?: VcenterreceiverResourceAttributeConfig
"vcenter.virtual_app.inventory_path"?: VcenterreceiverResourceAttributeConfig
"vcenter.virtual_app.name"?: VcenterreceiverResourceAttributeConfig
"vcenter.vm.id"?: VcenterreceiverResourceAttributeConfig
"vcenter.vm.name"?: VcenterreceiverResourceAttributeConfig
"vcenter.vm_template.id"?: VcenterreceiverResourceAttributeConfig
"vcenter.vm_template.name"?: VcenterreceiverResourceAttributeConfig
}
export interface VcenterreceiverResourceAttributeConfig {
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
