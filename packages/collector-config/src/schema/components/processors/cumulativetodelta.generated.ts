// Generated from packages/collector-config/schema/components/processors/cumulativetodelta.schema.json by `pnpm types`; do not edit.

export interface CumulativetodeltaProcessor {
exclude?: CumulativetodeltaprocessorMatchMetrics
include?: CumulativetodeltaprocessorMatchMetrics
initial_value?: ("auto" | "keep" | "drop")
max_staleness?: string
}
export interface CumulativetodeltaprocessorMatchMetrics {
match_type?: ("strict" | "regexp")
metric_types?: string[]
metrics?: string[]
regexp?: RegexpConfig
}
export interface RegexpConfig {
cacheenabled?: boolean
cachemaxnumentries?: number
}
