// Generated from packages/collector-config/schema/components/connectors/count.schema.json by `pnpm types`; do not edit.

export interface CountConnector {
datapoints?: {
[k: string]: CountconnectorMetricInfo
}
logs?: {
[k: string]: CountconnectorMetricInfo
}
metrics?: {
[k: string]: CountconnectorMetricInfo
}
profiles?: {
[k: string]: CountconnectorMetricInfo
}
spanevents?: {
[k: string]: CountconnectorMetricInfo
}
spans?: {
[k: string]: CountconnectorMetricInfo
}
}
export interface CountconnectorMetricInfo {
attributes?: CountconnectorAttributeConfig[]
conditions?: string[]
description?: string
}
export interface CountconnectorAttributeConfig {
default_value?: unknown
key?: string
}
