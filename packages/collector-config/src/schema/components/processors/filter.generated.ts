// Generated from packages/collector-config/schema/components/processors/filter.schema.json by `pnpm types`; do not edit.

/**
 * Drops what matches: a condition that is true drops.
 */
export interface FilterProcessor {
/**
 * What an error in a condition does
 */
error_mode?: ("propagate" | "ignore" | "silent")
logs?: FilterprocessorLogFilters
metrics?: FilterprocessorMetricFilters
spans?: FilterconfigMatchConfig
traces?: FilterprocessorTraceFilters
profiles?: FilterprocessorProfileFilters
}
export interface FilterprocessorLogFilters {
exclude?: FilterprocessorLogMatchProperties
include?: FilterprocessorLogMatchProperties
log_record?: string[]
resource?: string[]
}
export interface FilterprocessorLogMatchProperties {
bodies?: string[]
match_type?: ("strict" | "regexp")
record_attributes?: FilterconfigAttribute[]
resource_attributes?: FilterconfigAttribute[]
severity_number?: FilterprocessorLogSeverityNumberMatchProperties
severity_texts?: string[]
}
export interface FilterconfigAttribute {
key?: string
value?: unknown
}
export interface FilterprocessorLogSeverityNumberMatchProperties {
match_undefined?: boolean
min?: string
}
export interface FilterprocessorMetricFilters {
datapoint?: string[]
exclude?: FilterconfigMetricMatchProperties
include?: FilterconfigMetricMatchProperties
metric?: string[]
regexp?: RegexpConfig
resource?: string[]
}
export interface FilterconfigMetricMatchProperties {
expressions?: string[]
match_type?: ("strict" | "regexp" | "expr")
metric_names?: string[]
regexp?: RegexpConfig
resource_attributes?: FilterconfigAttribute[]
}
export interface RegexpConfig {
cacheenabled?: boolean
cachemaxnumentries?: number
}
/**
 * @deprecated
 */
export interface FilterconfigMatchConfig {
exclude?: FilterconfigMatchProperties
include?: FilterconfigMatchProperties
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
export interface FilterconfigInstrumentationLibrary {
name?: string
version?: string
}
export interface FilterconfigLogSeverityNumberMatchProperties {
match_undefined?: boolean
min?: number
}
export interface FilterprocessorTraceFilters {
span?: string[]
spanevent?: string[]
resource?: string[]
}
export interface FilterprocessorProfileFilters {
profile?: string[]
resource?: string[]
}
