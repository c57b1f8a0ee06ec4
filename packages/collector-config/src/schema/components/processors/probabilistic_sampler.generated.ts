// Generated from packages/collector-config/schema/components/processors/probabilistic_sampler.schema.json by `pnpm types`; do not edit.

/**
 * Keeps a share of traces or log records, decided by their id.
 */
export interface ProbabilisticSamplerProcessor {
attribute_source?: string
fail_closed?: boolean
from_attribute?: string
hash_seed?: number
mode?: ("" | "hash_seed" | "equalizing" | "proportional")
sampling_percentage?: number
sampling_precision?: number
sampling_priority?: string
}
