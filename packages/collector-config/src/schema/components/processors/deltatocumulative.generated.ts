// Generated from packages/collector-config/schema/components/processors/deltatocumulative.schema.json by `pnpm types`; do not edit.

export interface DeltatocumulativeProcessor {
max_stale?: string
max_streams?: number
}
