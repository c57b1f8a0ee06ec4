// Generated from packages/collector-config/schema/components/receivers/azureeventhub.schema.json by `pnpm types`; do not edit.

export interface AzureeventhubReceiver {
apply_semantic_conventions?: boolean
connection?: string
format?: string
group?: string
offset?: string
partition?: string
storage?: string
time_formats?: AzureeventhubreceiverTimeFormat
auth?: string
event_hub?: AzureeventhubreceiverEventHubConfig
max_poll_events?: number
metric_aggregation?: string
poll_rate?: number
}
export interface AzureeventhubreceiverTimeFormat {
logs?: string[]
metrics?: string[]
traces?: string[]
}
export interface AzureeventhubreceiverEventHubConfig {
name?: string
namespace?: string
}
