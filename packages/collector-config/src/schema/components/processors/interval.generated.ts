// Generated from packages/collector-config/schema/components/processors/interval.schema.json by `pnpm types`; do not edit.

export interface IntervalProcessor {
interval?: string
pass_through?: IntervalprocessorPassThrough
}
export interface IntervalprocessorPassThrough {
gauge?: boolean
summary?: boolean
}
