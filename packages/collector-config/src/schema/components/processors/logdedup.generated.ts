// Generated from packages/collector-config/schema/components/processors/logdedup.schema.json by `pnpm types`; do not edit.

export interface LogdedupProcessor {
conditions?: string[]
exclude_fields?: string[]
include_fields?: string[]
interval?: string
log_count_attribute?: string
timezone?: string
}
