// Generated from packages/collector-config/schema/components/processors/geoip.schema.json by `pnpm types`; do not edit.

export interface GeoipProcessor {
attributes?: string[]
context?: string
}
