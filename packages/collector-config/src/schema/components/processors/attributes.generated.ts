// Generated from packages/collector-config/schema/components/processors/attributes.schema.json by `pnpm types`; do not edit.

/**
 * Changes attributes of spans, data points and log records.
 */
export interface AttributesProcessor {
/**
 * In order
 * 
 * @minItems 1
 */
actions: [AttractionActionKeyValue, ...(AttractionActionKeyValue)[]]
exclude?: FilterconfigMatchProperties
include?: FilterconfigMatchProperties
}
export interface AttractionActionKeyValue {
action: ("insert" | "update" | "upsert" | "delete" | "hash" | "extract" | "convert")
converted_type?: string
from_attribute?: string
from_context?: string
key?: string
pattern?: string
value?: unknown
}
export interface FilterconfigMatchProperties {
attributes?: FilterconfigAttribute[]
libraries?: FilterconfigInstrumentationLibrary[]
log_bodies?: string[]
log_severity_number?: FilterconfigLogSeverityNumberMatchProperties
log_severity_texts?: string[]
match_type?: ("strict" | "regexp")
metric_names?: string[]
regexp?: RegexpConfig
resources?: FilterconfigAttribute[]
services?: string[]
span_kinds?: string[]
span_names?: string[]
}
export interface FilterconfigAttribute {
key?: string
value?: unknown
}
export interface FilterconfigInstrumentationLibrary {
name?: string
version?: string
}
export interface FilterconfigLogSeverityNumberMatchProperties {
match_undefined?: boolean
min?: number
}
export interface RegexpConfig {
cacheenabled?: boolean
cachemaxnumentries?: number
}
