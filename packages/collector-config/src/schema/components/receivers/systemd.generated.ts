// Generated from packages/collector-config/schema/components/receivers/systemd.schema.json by `pnpm types`; do not edit.

export interface SystemdReceiver {
collection_interval?: string
initial_delay?: string
metrics?: SystemdreceiverMetricsConfig
resource_attributes?: SystemdreceiverResourceAttributesConfig
scope?: string
timeout?: string
units?: string[]
}
export interface SystemdreceiverMetricsConfig {
"systemd.service.cpu.time"?: SystemdreceiverMetricConfig
"systemd.service.restarts"?: SystemdreceiverMetricConfig
"systemd.unit.state"?: SystemdreceiverMetricConfig
}
export interface SystemdreceiverMetricConfig {
enabled?: boolean
}
export interface SystemdreceiverResourceAttributesConfig {
"systemd.unit.name"?: SystemdreceiverResourceAttributeConfig
}
export interface SystemdreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
