// Generated from packages/collector-config/schema/components/connectors/sum.schema.json by `pnpm types`; do not edit.

export interface SumConnector {
datapoints?: {
[k: string]: SumconnectorMetricInfo
}
logs?: {
[k: string]: SumconnectorMetricInfo
}
metrics?: {
[k: string]: SumconnectorMetricInfo
}
spanevents?: {
[k: string]: SumconnectorMetricInfo
}
spans?: {
[k: string]: SumconnectorMetricInfo
}
}
export interface SumconnectorMetricInfo {
attributes?: SumconnectorAttributeConfig[]
conditions?: string[]
description?: string
source_attribute?: string
}
export interface SumconnectorAttributeConfig {
default_value?: unknown
key?: string
}
