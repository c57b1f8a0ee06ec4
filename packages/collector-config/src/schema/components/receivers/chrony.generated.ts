// Generated from packages/collector-config/schema/components/receivers/chrony.schema.json by `pnpm types`; do not edit.

export interface ChronyReceiver {
collection_interval?: string
endpoint?: string
initial_delay?: string
metrics?: ChronyreceiverMetricsConfig
timeout?: string
}
export interface ChronyreceiverMetricsConfig {
"ntp.frequency.offset"?: ChronyreceiverMetricConfig
"ntp.skew"?: ChronyreceiverMetricConfig
"ntp.stratum"?: ChronyreceiverMetricConfig
"ntp.time.correction"?: ChronyreceiverMetricConfig
"ntp.time.last_offset"?: ChronyreceiverMetricConfig
"ntp.time.rms_offset"?: ChronyreceiverMetricConfig
"ntp.time.root_delay"?: ChronyreceiverMetricConfig
}
export interface ChronyreceiverMetricConfig {
enabled?: boolean
}
