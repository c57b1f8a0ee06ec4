// Generated from packages/collector-config/schema/components/processors/deltatorate.schema.json by `pnpm types`; do not edit.

export interface DeltatorateProcessor {
metrics: string[]
}
