// Generated from packages/collector-config/schema/components/receivers/fluentforward.schema.json by `pnpm types`; do not edit.

export interface FluentforwardReceiver {
endpoint?: string
}
