// Generated from packages/collector-config/schema/components/receivers/windowsperfcounters.schema.json by `pnpm types`; do not edit.

/**
 * Reads performance counters of Windows.
 */
export interface WindowsperfcountersReceiver {
collection_interval?: string
initial_delay?: string
metrics?: {
[k: string]: WindowsperfcountersreceiverMetricConfig
}
perfcounters: WindowsperfcountersreceiverObjectConfig[]
timeout?: string
}
export interface WindowsperfcountersreceiverMetricConfig {
description?: string
gauge?: WindowsperfcountersreceiverGaugeMetric
sum?: WindowsperfcountersreceiverSumMetric
unit?: string
}
export interface WindowsperfcountersreceiverGaugeMetric {

}
export interface WindowsperfcountersreceiverSumMetric {
aggregation?: string
monotonic?: boolean
}
export interface WindowsperfcountersreceiverObjectConfig {
counters?: WindowsperfcountersreceiverCounterConfig[]
instances?: string[]
object?: string
}
export interface WindowsperfcountersreceiverCounterConfig {
attributes?: {
[k: string]: string
}
metric?: string
name?: string
recreate_query?: boolean
}
