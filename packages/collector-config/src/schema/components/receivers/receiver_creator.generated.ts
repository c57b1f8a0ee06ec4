// Generated from packages/collector-config/schema/components/receivers/receiver_creator.schema.json by `pnpm types`; do not edit.

/**
 * Starts receivers for what observers find.
 */
export interface ReceiverCreatorReceiver {
discovery?: ReceivercreatorDiscoveryConfig
/**
 * By id: for which endpoints a receiver is started, and with which configuration
 */
receivers?: {
[k: string]: {
/**
 * Of the receiver; `text` in backquotes is an expression over the endpoint
 */
config?: {
[k: string]: unknown
}
resource_attributes?: {
[k: string]: unknown
}
/**
 * An expression over the endpoint: type == "port" && port == 6379
 */
rule?: string
signals?: {
/**
 * Its logs
 */
logs?: boolean
/**
 * Its metrics
 */
metrics?: boolean
/**
 * Its traces
 */
traces?: boolean
}
[k: string]: unknown
}
}
resource_attributes?: {
[k: string]: {
[k: string]: string
}
}
watch_observers?: string[]
}
export interface ReceivercreatorDiscoveryConfig {
default_annotations?: {
[k: string]: string
}
enabled?: boolean
ignore_receivers?: string[]
}
