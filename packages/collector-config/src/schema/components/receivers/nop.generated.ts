// Generated from packages/collector-config/schema/components/receivers/nop.schema.json by `pnpm types`; do not edit.

export interface NopReceiver {

}
