// Generated from packages/collector-config/schema/components/receivers/filestats.schema.json by `pnpm types`; do not edit.

export interface FilestatsReceiver {
collection_interval?: string
include: string
initial_delay?: string
metrics?: FilestatsreceiverMetricsConfig
resource_attributes?: FilestatsreceiverResourceAttributesConfig
timeout?: string
}
export interface FilestatsreceiverMetricsConfig {
"file.atime"?: FilestatsreceiverMetricConfig
"file.count"?: FilestatsreceiverMetricConfig
"file.ctime"?: FilestatsreceiverMetricConfig
"file.mtime"?: FilestatsreceiverMetricConfig
"file.size"?: FilestatsreceiverMetricConfig
}
export interface FilestatsreceiverMetricConfig {
enabled?: boolean
}
export interface FilestatsreceiverResourceAttributesConfig {
"file.name"?: FilestatsreceiverResourceAttributeConfig
"file.path"?: FilestatsreceiverResourceAttributeConfig
}
export interface FilestatsreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
