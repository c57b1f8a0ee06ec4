// Generated from packages/collector-config/schema/components/processors/redaction.schema.json by `pnpm types`; do not edit.

export interface RedactionProcessor {
allow_all_keys?: boolean
allowed_keys?: string[]
allowed_values?: string[]
blocked_key_patterns?: string[]
blocked_values?: string[]
hash_function?: string
ignored_keys?: string[]
summary?: string
}
