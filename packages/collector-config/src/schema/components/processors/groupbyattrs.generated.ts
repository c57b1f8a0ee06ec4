// Generated from packages/collector-config/schema/components/processors/groupbyattrs.schema.json by `pnpm types`; do not edit.

export interface GroupbyattrsProcessor {
keys?: string[]
}
