// Generated from packages/collector-config/schema/components/processors/dnslookup.schema.json by `pnpm types`; do not edit.

export interface DnslookupProcessor {

}
