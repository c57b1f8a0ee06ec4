// Generated from packages/collector-config/schema/components/processors/tail_sampling.schema.json by `pnpm types`; do not edit.

/**
 * Keeps or drops whole traces, once their spans have arrived.
 */
export interface TailSamplingProcessor {
decision_cache?: TailsamplingprocessorDecisionCacheConfig
/**
 * From the first span of a trace to the decision
 */
decision_wait?: string
/**
 * To allocate for
 */
expected_new_traces_per_sec?: number
/**
 * Traces kept in memory at once; older ones are dropped undecided
 */
num_traces?: number
/**
 * A trace is kept when one of them says so
 * 
 * @minItems 1
 */
policies: [TailsamplingprocessorPolicyCfg, ...(TailsamplingprocessorPolicyCfg)[]]
/**
 * Stop at the first policy that keeps
 */
sample_on_first_match?: boolean
block_on_overflow?: boolean
decision_wait_after_root_received?: string
drop_pending_traces_on_shutdown?: boolean
}
export interface TailsamplingprocessorDecisionCacheConfig {
non_sampled_cache_size?: number
sampled_cache_size?: number
}
export interface TailsamplingprocessorPolicyCfg {
and?: TailsamplingprocessorAndCfg
boolean_attribute?: TailsamplingprocessorBooleanAttributeCfg
composite?: TailsamplingprocessorCompositeCfg
drop?: TailsamplingprocessorDropCfg
latency?: TailsamplingprocessorLatencyCfg
name: string
numeric_attribute?: TailsamplingprocessorNumericAttributeCfg
ottl_condition?: TailsamplingprocessorOTTLConditionCfg
probabilistic?: TailsamplingprocessorProbabilisticCfg
rate_limiting?: TailsamplingprocessorRateLimitingCfg
span_count?: TailsamplingprocessorSpanCountCfg
status_code?: TailsamplingprocessorStatusCodeCfg
string_attribute?: TailsamplingprocessorStringAttributeCfg
trace_state?: TailsamplingprocessorTraceStateCfg
type: ("always_sample" | "latency" | "numeric_attribute" | "probabilistic" | "status_code" | "string_attribute" | "rate_limiting" | "composite" | "and" | "drop" | "span_count" | "trace_state" | "boolean_attribute" | "ottl_condition" | "bytes_limiting")
bytes_limiting?: TailsamplingprocessorBytesLimitingCfg
}
export interface TailsamplingprocessorAndCfg {
and_sub_policy?: TailsamplingprocessorAndSubPolicyCfg[]
}
export interface TailsamplingprocessorAndSubPolicyCfg {
boolean_attribute?: TailsamplingprocessorBooleanAttributeCfg
latency?: TailsamplingprocessorLatencyCfg
name: string
numeric_attribute?: TailsamplingprocessorNumericAttributeCfg
ottl_condition?: TailsamplingprocessorOTTLConditionCfg
probabilistic?: TailsamplingprocessorProbabilisticCfg
rate_limiting?: TailsamplingprocessorRateLimitingCfg
span_count?: TailsamplingprocessorSpanCountCfg
status_code?: TailsamplingprocessorStatusCodeCfg
string_attribute?: TailsamplingprocessorStringAttributeCfg
trace_state?: TailsamplingprocessorTraceStateCfg
type: ("always_sample" | "latency" | "numeric_attribute" | "probabilistic" | "status_code" | "string_attribute" | "rate_limiting" | "composite" | "and" | "drop" | "span_count" | "trace_state" | "boolean_attribute" | "ottl_condition" | "bytes_limiting")
bytes_limiting?: TailsamplingprocessorBytesLimitingCfg
}
export interface TailsamplingprocessorBooleanAttributeCfg {
invert_match?: boolean
key?: string
value?: boolean
}
export interface TailsamplingprocessorLatencyCfg {
/**
 * Longer traces are kept, in milliseconds
 */
threshold_ms: number
/**
 * Unless longer than this
 */
upper_threshold_ms?: number
}
export interface TailsamplingprocessorNumericAttributeCfg {
invert_match?: boolean
key?: string
max_value?: number
min_value?: number
}
export interface TailsamplingprocessorOTTLConditionCfg {
error_mode?: ("propagate" | "ignore" | "silent")
span?: string[]
spanevent?: string[]
}
export interface TailsamplingprocessorProbabilisticCfg {
hash_salt?: string
/**
 * Percent of traces that are kept
 */
sampling_percentage: number
}
export interface TailsamplingprocessorRateLimitingCfg {
spans_per_second?: number
}
export interface TailsamplingprocessorSpanCountCfg {
max_spans?: number
min_spans?: number
}
export interface TailsamplingprocessorStatusCodeCfg {
/**
 * Traces with a span of one of these are kept
 * 
 * @minItems 1
 */
status_codes: [("OK" | "ERROR" | "UNSET"), ...(("OK" | "ERROR" | "UNSET"))[]]
}
export interface TailsamplingprocessorStringAttributeCfg {
cache_max_size?: number
enabled_regex_matching?: boolean
invert_match?: boolean
key?: string
values?: string[]
}
export interface TailsamplingprocessorTraceStateCfg {
key?: string
values?: string[]
}
export interface TailsamplingprocessorBytesLimitingCfg {
burst_capacity?: number
bytes_per_second?: number
}
export interface TailsamplingprocessorCompositeCfg {
composite_sub_policy?: TailsamplingprocessorCompositeSubPolicyCfg[]
max_total_spans_per_second?: number
policy_order?: string[]
rate_allocation?: TailsamplingprocessorRateAllocationCfg[]
}
export interface TailsamplingprocessorCompositeSubPolicyCfg {
and?: TailsamplingprocessorAndCfg
boolean_attribute?: TailsamplingprocessorBooleanAttributeCfg
latency?: TailsamplingprocessorLatencyCfg
name: string
numeric_attribute?: TailsamplingprocessorNumericAttributeCfg
ottl_condition?: TailsamplingprocessorOTTLConditionCfg
probabilistic?: TailsamplingprocessorProbabilisticCfg
rate_limiting?: TailsamplingprocessorRateLimitingCfg
span_count?: TailsamplingprocessorSpanCountCfg
status_code?: TailsamplingprocessorStatusCodeCfg
string_attribute?: TailsamplingprocessorStringAttributeCfg
trace_state?: TailsamplingprocessorTraceStateCfg
type: ("always_sample" | "latency" | "numeric_attribute" | "probabilistic" | "status_code" | "string_attribute" | "rate_limiting" | "composite" | "and" | "drop" | "span_count" | "trace_state" | "boolean_attribute" | "ottl_condition" | "bytes_limiting")
bytes_limiting?: TailsamplingprocessorBytesLimitingCfg
}
export interface TailsamplingprocessorRateAllocationCfg {
percent?: number
policy?: string
}
export interface TailsamplingprocessorDropCfg {
drop_sub_policy?: TailsamplingprocessorAndSubPolicyCfg[]
}
