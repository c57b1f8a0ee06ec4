// Generated from packages/collector-config/schema/components/processors/unroll.schema.json by `pnpm types`; do not edit.

export interface UnrollProcessor {
recursive?: boolean
}
