// Generated from packages/collector-config/schema/components/receivers/iis.schema.json by `pnpm types`; do not edit.

export interface IisReceiver {
collection_interval?: string
initial_delay?: string
metrics?: IisreceiverMetricsConfig
resource_attributes?: IisreceiverResourceAttributesConfig
timeout?: string
}
export interface IisreceiverMetricsConfig {
"iis.application_pool.state"?: IisreceiverMetricConfig
"iis.application_pool.uptime"?: IisreceiverMetricConfig
"iis.connection.active"?: IisreceiverMetricConfig
"iis.connection.anonymous"?: IisreceiverMetricConfig
"iis.connection.attempt.count"?: IisreceiverMetricConfig
"iis.network.blocked"?: IisreceiverMetricConfig
"iis.network.file.count"?: IisreceiverMetricConfig
"iis.network.io"?: IisreceiverMetricConfig
"iis.request.count"?: IisreceiverMetricConfig
"iis.request.queue.age.max"?: IisreceiverMetricConfig
"iis.request.queue.count"?: IisreceiverMetricConfig
"iis.request.rejected"?: IisreceiverMetricConfig
"iis.thread.active"?: IisreceiverMetricConfig
"iis.uptime"?: IisreceiverMetricConfig
}
export interface IisreceiverMetricConfig {
enabled?: boolean
}
export interface IisreceiverResourceAttributesConfig {
"iis.application_pool"?: IisreceiverResourceAttributeConfig
"iis.site"?: IisreceiverResourceAttributeConfig
}
export interface IisreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
