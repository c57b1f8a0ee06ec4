// Generated from packages/collector-config/schema/components/processors/signoz_tail_sampling.schema.json by `pnpm types`; do not edit.

export interface SignozTailSamplingProcessor {
decision_wait?: string
expected_new_traces_per_sec?: number
num_traces?: number
policies?: SignoztailsamplerPolicyGroupCfg[]
version?: number
}
export interface SignoztailsamplerPolicyGroupCfg {
name?: string
policy_filter?: SignoztailsamplerPolicyFilterCfg
priority?: number
sampling?: SignoztailsamplerProbabilisticCfg
sub_policies?: SignoztailsamplerBasePolicy[]
type?: string
}
export interface SignoztailsamplerPolicyFilterCfg {
filter_op?: string
numeric_attributes?: SignoztailsamplerNumericAttributeCfg[]
string_attributes?: SignoztailsamplerStringAttributeCfg[]
}
export interface SignoztailsamplerNumericAttributeCfg {
key?: string
max_value?: number
min_value?: number
}
export interface SignoztailsamplerStringAttributeCfg {
cache_max_size?: number
enabled_regex_matching?: boolean
invert_match?: boolean
key?: string
values?: string[]
}
export interface SignoztailsamplerProbabilisticCfg {
hash_salt?: string
sampling_percentage?: number
}
export interface SignoztailsamplerBasePolicy {
name?: string
policy_filter?: SignoztailsamplerPolicyFilterCfg
priority?: number
sampling?: SignoztailsamplerProbabilisticCfg
type?: string
}
