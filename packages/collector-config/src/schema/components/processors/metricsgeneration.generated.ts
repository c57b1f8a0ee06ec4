// Generated from packages/collector-config/schema/components/processors/metricsgeneration.schema.json by `pnpm types`; do not edit.

export interface MetricsgenerationProcessor {
rules?: MetricsgenerationprocessorRule[]
}
export interface MetricsgenerationprocessorRule {
metric1?: string
metric2?: string
name?: string
operation?: string
scale_by?: number
type?: string
unit?: string
}
