// Generated from packages/collector-config/schema/components/processors/span.schema.json by `pnpm types`; do not edit.

export interface SpanProcessor {
exclude?: FilterconfigMatchProperties
include?: FilterconfigMatchProperties
name?: SpanprocessorName
status?: SpanprocessorStatus
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
export interface SpanprocessorName {
from_attributes?: string[]
separator?: string
to_attributes?: SpanprocessorToAttributes
}
export interface SpanprocessorToAttributes {
break_after_match?: boolean
keep_original_name?: boolean
rules?: string[]
}
export interface SpanprocessorStatus {
code?: string
description?: string
}
