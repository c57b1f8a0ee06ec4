// Generated from packages/collector-config/schema/components/receivers/googlecloudpubsub.schema.json by `pnpm types`; do not edit.

/**
 * Takes telemetry from a subscription of Google Cloud Pub/Sub.
 */
export interface GooglecloudpubsubReceiver {
client_id?: string
compression?: string
encoding?: string
endpoint?: string
ignore_encoding_error?: boolean
insecure?: boolean
project?: string
subscription: string
timeout?: string
user_agent?: string
}
