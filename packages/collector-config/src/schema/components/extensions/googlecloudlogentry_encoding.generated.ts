// Generated from packages/collector-config/schema/components/extensions/googlecloudlogentry_encoding.schema.json by `pnpm types`; do not edit.

/**
 * Reads log entries of Google Cloud.
 */
export interface GooglecloudlogentryEncodingExtension {
[k: string]: unknown
}
