// Generated from packages/collector-config/schema/components/extensions/bearertokenauth.schema.json by `pnpm types`; do not edit.

/**
 * Knows tokens.
 */
export interface BearertokenauthExtension {
filename?: string
header?: string
scheme?: string
token?: string
tokens?: string[]
}
