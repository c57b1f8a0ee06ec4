// Generated from packages/collector-config/schema/components/receivers/windowsservice.schema.json by `pnpm types`; do not edit.

export interface WindowsserviceReceiver {
collection_interval?: string
exclude_services?: string[]
include_services?: string[]
initial_delay?: string
metrics?: WindowsservicereceiverMetricsConfig
timeout?: string
}
export interface WindowsservicereceiverMetricsConfig {
"windows.service.status"?: WindowsservicereceiverMetricConfig
}
export interface WindowsservicereceiverMetricConfig {
enabled?: boolean
}
