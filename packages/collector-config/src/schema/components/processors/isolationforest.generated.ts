// Generated from packages/collector-config/schema/components/processors/isolationforest.schema.json by `pnpm types`; do not edit.

export interface IsolationforestProcessor {
adaptive_window?: IsolationforestprocessorAdaptiveWindowConfig
classification_attribute?: string
contamination_rate?: number
features?: IsolationforestprocessorFeatureConfig
forest_size?: number
min_samples?: number
mode?: string
models?: IsolationforestprocessorModelConfig[]
performance?: IsolationforestprocessorPerformanceConfig
score_attribute?: string
subsample_size?: number
threshold?: number
training_window?: string
update_frequency?: string
}
export interface IsolationforestprocessorAdaptiveWindowConfig {
adaptation_rate?: number
enabled?: boolean
max_window_size?: number
memory_limit_mb?: number
min_window_size?: number
stability_check_interval?: string
velocity_threshold?: number
}
export interface IsolationforestprocessorFeatureConfig {
logs?: string[]
metrics?: string[]
traces?: string[]
}
export interface IsolationforestprocessorModelConfig {
contamination_rate?: number
features?: string[]
forest_size?: number
name?: string
selector?: {
[k: string]: string
}
subsample_size?: number
threshold?: number
}
export interface IsolationforestprocessorPerformanceConfig {
batch_size?: number
max_memory_mb?: number
parallel_workers?: number
}
