// Generated from packages/collector-config/schema/components/receivers/redfish.schema.json by `pnpm types`; do not edit.

export interface RedfishReceiver {
collection_interval?: string
initial_delay?: string
metrics?: RedfishreceiverMetricsConfig
servers: RedfishreceiverServer[]
timeout?: string
}
export interface RedfishreceiverMetricsConfig {
"chassis.powerstate"?: RedfishreceiverMetricConfig
"chassis.status.health"?: RedfishreceiverMetricConfig
"chassis.status.state"?: RedfishreceiverMetricConfig
"fan.reading"?: RedfishreceiverMetricConfig
"fan.status.health"?: RedfishreceiverMetricConfig
"fan.status.state"?: RedfishreceiverMetricConfig
"system.powerstate"?: RedfishreceiverMetricConfig
"system.status.health"?: RedfishreceiverMetricConfig
"system.status.state"?: RedfishreceiverMetricConfig
"temperature.reading"?: RedfishreceiverMetricConfig
"temperature.status.health"?: RedfishreceiverMetricConfig
"temperature.status.state"?: RedfishreceiverMetricConfig
}
export interface RedfishreceiverMetricConfig {
enabled?: boolean
}
export interface RedfishreceiverServer {
base_url?: string
computer_system_id?: string
insecure?: boolean
password?: string
redfish?: RedfishreceiverRedfishConfig
resources?: string[]
timeout?: string
username?: string
}
export interface RedfishreceiverRedfishConfig {
version?: string
}
