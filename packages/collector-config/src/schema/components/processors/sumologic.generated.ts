// Generated from packages/collector-config/schema/components/processors/sumologic.schema.json by `pnpm types`; do not edit.

export interface SumologicProcessor {
add_cloud_namespace?: boolean
aggregate_attributes?: SumologicprocessorAggregationPair[]
field_attributes?: SumologicprocessorLogFieldAttributesConfig
nest_attributes?: SumologicprocessorNestingProcessorConfig
translate_attributes?: boolean
translate_docker_metrics?: boolean
translate_telegraf_attributes?: boolean
}
export interface SumologicprocessorAggregationPair {
attribute?: string
prefixes?: string[]
}
export interface SumologicprocessorLogFieldAttributesConfig {
severity_number?: SumologicprocessorLogFieldAttribute
severity_text?: SumologicprocessorLogFieldAttribute
span_id?: SumologicprocessorLogFieldAttribute
trace_id?: SumologicprocessorLogFieldAttribute
}
export interface SumologicprocessorLogFieldAttribute {
enabled?: boolean
name?: string
}
export interface SumologicprocessorNestingProcessorConfig {
enabled?: boolean
exclude?: string[]
include?: string[]
separator?: string
squash_single_values?: boolean
}
