// Generated from packages/collector-config/schema/components/processors/datadogsemantics.schema.json by `pnpm types`; do not edit.

export interface DatadogsemanticsProcessor {
override_incoming_datadog_fields?: boolean
}
