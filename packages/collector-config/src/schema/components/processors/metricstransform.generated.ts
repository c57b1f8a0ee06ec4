// Generated from packages/collector-config/schema/components/processors/metricstransform.schema.json by `pnpm types`; do not edit.

export interface MetricstransformProcessor {
transforms?: MetricstransformprocessorTransform[]
}
export interface MetricstransformprocessorTransform {
action?: string
aggregation_type?: string
experimental_match_labels?: {
[k: string]: string
}
group_resource_labels?: {
[k: string]: string
}
include?: string
match_type?: string
new_name?: string
operations?: MetricstransformprocessorOperation[]
submatch_case?: string
}
export interface MetricstransformprocessorOperation {
action?: string
aggregated_values?: string[]
aggregation_type?: string
experimental_scale?: number
label?: string
label_set?: string[]
label_value?: string
new_label?: string
new_value?: string
value_actions?: MetricstransformprocessorValueAction[]
}
export interface MetricstransformprocessorValueAction {
new_value?: string
value?: string
}
