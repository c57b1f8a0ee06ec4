// Generated from packages/collector-config/schema/components/processors/groupbytrace.schema.json by `pnpm types`; do not edit.

export interface GroupbytraceProcessor {
discard_orphans?: boolean
num_traces?: number
num_workers?: number
store_on_disk?: boolean
wait_duration?: string
}
