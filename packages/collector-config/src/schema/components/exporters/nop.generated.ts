// Generated from packages/collector-config/schema/components/exporters/nop.schema.json by `pnpm types`; do not edit.

export interface NopExporter {

}
