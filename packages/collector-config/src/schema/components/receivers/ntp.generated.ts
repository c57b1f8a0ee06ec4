// Generated from packages/collector-config/schema/components/receivers/ntp.schema.json by `pnpm types`; do not edit.

export interface NtpReceiver {
collection_interval?: string
endpoint?: string
initial_delay?: string
metrics?: NtpreceiverMetricsConfig
resource_attributes?: NtpreceiverResourceAttributesConfig
timeout?: string
version?: number
}
export interface NtpreceiverMetricsConfig {
"ntp.offset"?: NtpreceiverMetricConfig
}
export interface NtpreceiverMetricConfig {
enabled?: boolean
}
export interface NtpreceiverResourceAttributesConfig {
"ntp.host"?: NtpreceiverResourceAttributeConfig
}
export interface NtpreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
