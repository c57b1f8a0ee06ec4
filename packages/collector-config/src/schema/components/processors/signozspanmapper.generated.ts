// Generated from packages/collector-config/schema/components/processors/signozspanmapper.schema.json by `pnpm types`; do not edit.

export interface SignozspanmapperProcessor {
groups?: SignozspanmapperprocessorGroup[]
}
export interface SignozspanmapperprocessorGroup {
attributes?: SignozspanmapperprocessorAttributeRule[]
exists_any?: SignozspanmapperprocessorExistsAny
id?: string
}
export interface SignozspanmapperprocessorAttributeRule {
context?: string
sources?: SignozspanmapperprocessorSource[]
target?: string
}
export interface SignozspanmapperprocessorSource {
action?: string
key?: string
}
export interface SignozspanmapperprocessorExistsAny {
attributes?: string[]
resource?: string[]
}
