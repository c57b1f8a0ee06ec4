// Generated from packages/collector-config/schema/components/receivers/azureeventhub.schema.json by `pnpm types`; do not edit.

export interface AzureeventhubReceiver {
apply_semantic_conventions?: boolean
connection: string
format?: string
group?: string
offset?: string
partition?: string
storage?: string
time_formats?: AzureeventhubreceiverTimeFormat
}
export interface AzureeventhubreceiverTimeFormat {
logs?: string[]
metrics?: string[]
traces?: string[]
}
