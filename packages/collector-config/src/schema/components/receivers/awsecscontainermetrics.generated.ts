// Generated from packages/collector-config/schema/components/receivers/awsecscontainermetrics.schema.json by `pnpm types`; do not edit.

export interface AwsecscontainermetricsReceiver {
collection_interval?: string
}
