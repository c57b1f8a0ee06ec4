// Generated from packages/collector-config/schema/components/processors/resource.schema.json by `pnpm types`; do not edit.

/**
 * Changes resource attributes.
 */
export interface ResourceProcessor {
/**
 * In order
 * 
 * @minItems 1
 */
attributes: [AttractionActionKeyValue, ...(AttractionActionKeyValue)[]]
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
