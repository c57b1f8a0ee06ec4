// Generated from packages/collector-config/schema/components/receivers/receiver_creator.schema.json by `pnpm types`; do not edit.

export interface ReceiverCreatorReceiver {
discovery?: ReceivercreatorDiscoveryConfig
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
