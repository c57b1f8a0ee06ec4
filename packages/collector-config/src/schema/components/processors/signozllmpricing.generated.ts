// Generated from packages/collector-config/schema/components/processors/signozllmpricing.schema.json by `pnpm types`; do not edit.

export interface SignozllmpricingProcessor {
attrs?: SignozllmpricingprocessorAttrMapping
default_pricing?: SignozllmpricingprocessorPricingConfig
output_attrs: SignozllmpricingprocessorOutputMapping
}
export interface SignozllmpricingprocessorAttrMapping {
cache_read?: string
cache_write?: string
in?: string
model?: string
out?: string
}
export interface SignozllmpricingprocessorPricingConfig {
rules?: SignozllmpricingprocessorPricingRule[]
}
export interface SignozllmpricingprocessorPricingRule {
cache?: SignozllmpricingprocessorPricingRuleCache
in?: number
name?: string
out?: number
pattern?: string[]
}
export interface SignozllmpricingprocessorPricingRuleCache {
mode?: string
read?: number
write?: number
}
export interface SignozllmpricingprocessorOutputMapping {
cache_read?: string
cache_write?: string
in?: string
out?: string
total?: string
}
