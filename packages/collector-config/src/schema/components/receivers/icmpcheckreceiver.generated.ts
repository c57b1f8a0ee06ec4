// Generated from packages/collector-config/schema/components/receivers/icmpcheckreceiver.schema.json by `pnpm types`; do not edit.

export interface IcmpcheckreceiverReceiver {
collection_interval?: string
initial_delay?: string
metrics?: IcmpcheckreceiverMetricsConfig
resource_attributes?: IcmpcheckreceiverResourceAttributesConfig
targets: IcmpcheckreceiverPingTarget[]
timeout?: string
}
export interface IcmpcheckreceiverMetricsConfig {
"ping.loss.ratio"?: IcmpcheckreceiverMetricConfig
"ping.rtt.avg"?: IcmpcheckreceiverMetricConfig
"ping.rtt.max"?: IcmpcheckreceiverMetricConfig
"ping.rtt.min"?: IcmpcheckreceiverMetricConfig
"ping.rtt.stddev"?: IcmpcheckreceiverMetricConfig
}
export interface IcmpcheckreceiverMetricConfig {
enabled?: boolean
}
export interface IcmpcheckreceiverResourceAttributesConfig {
"net.peer.ip"?: IcmpcheckreceiverResourceAttributeConfig
"net.peer.name"?: IcmpcheckreceiverResourceAttributeConfig
}
export interface IcmpcheckreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
export interface IcmpcheckreceiverPingTarget {
host?: string
ping_count?: number
ping_interval?: string
ping_timeout?: string
}
