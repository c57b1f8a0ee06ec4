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
db_sanitizer?: DbDBSanitizerConfig
ignored_key_patterns?: string[]
redact_all_types?: boolean
url_sanitizer?: UrlURLSanitizationConfig
}
export interface DbDBSanitizerConfig {
es?: DbESConfig
memcached?: DbMemcachedConfig
mongo?: DbMongoConfig
opensearch?: DbOpenSearchConfig
redis?: DbRedisConfig
sanitize_span_name?: boolean
sql?: DbSQLConfig
valkey?: DbValkeyConfig
}
export interface DbESConfig {
attributes?: string[]
enabled?: boolean
}
export interface DbMemcachedConfig {
attributes?: string[]
enabled?: boolean
}
export interface DbMongoConfig {
attributes?: string[]
enabled?: boolean
}
export interface DbOpenSearchConfig {
attributes?: string[]
enabled?: boolean
}
export interface DbRedisConfig {
attributes?: string[]
enabled?: boolean
}
export interface DbSQLConfig {
attributes?: string[]
enabled?: boolean
}
export interface DbValkeyConfig {
attributes?: string[]
enabled?: boolean
}
export interface UrlURLSanitizationConfig {
attributes?: string[]
enabled?: boolean
sanitize_span_name?: boolean
}
