// Generated from packages/collector-config/schema/components/connectors/signaltometrics.schema.json by `pnpm types`; do not edit.

export interface SignaltometricsConnector {
datapoints?: MetricInfo[]
logs?: MetricInfo[]
profiles?: MetricInfo[]
spans?: MetricInfo[]
}
export interface MetricInfo {
attributes?: Attribute[]
conditions?: string[]
description?: string
exponential_histogram?: ExponentialHistogram
gauge?: Gauge
histogram?: Histogram
include_resource_attributes?: Attribute[]
name?: string
sum?: Sum
unit?: string
}
export interface Attribute {
default_value?: unknown
key?: string
optional?: boolean
}
export interface ExponentialHistogram {
count?: string
enabled?: boolean
max_size?: number
value?: string
}
export interface Gauge {
enabled?: boolean
value?: string
}
export interface Histogram {
buckets?: number[]
count?: string
enabled?: boolean
value?: string
}
export interface Sum {
enabled?: boolean
value?: string
}
