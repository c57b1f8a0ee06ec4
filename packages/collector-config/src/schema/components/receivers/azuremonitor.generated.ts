// Generated from packages/collector-config/schema/components/receivers/azuremonitor.schema.json by `pnpm types`; do not edit.

export interface AzuremonitorReceiver {
append_tags_as_attributes?: (boolean | string[])
auth?: AzuremonitorreceiverAuthConfig
cache_resources?: number
cache_resources_definitions?: number
client_id?: string
client_secret?: string
cloud?: string
collection_interval?: string
/**
 * @deprecated
 */
credentials?: string
dimensions?: AzuremonitorreceiverDimensionsConfig
discover_subscriptions?: boolean
federated_token_file?: string
initial_delay?: string
maximum_number_of_metrics_in_a_call?: number
maximum_number_of_records_per_resource?: number
metrics?: {
[k: string]: {
[k: string]: string[]
}
}
resource_attributes?: AzuremonitorreceiverResourceAttributesConfig
resource_groups?: string[]
services?: string[]
subscription_ids?: string[]
tenant_id?: string
timeout?: string
use_batch_api?: boolean
maximum_resources_per_batch?: number
}
export interface AzuremonitorreceiverAuthConfig {
authenticator?: string
}
export interface AzuremonitorreceiverDimensionsConfig {
enabled?: boolean
overrides?: {
[k: string]: {
[k: string]: string[]
}
}
}
export interface AzuremonitorreceiverResourceAttributesConfig {
"azuremonitor.subscription"?: AzuremonitorreceiverResourceAttributeConfig
"azuremonitor.subscription_id"?: AzuremonitorreceiverResourceAttributeConfig
"azuremonitor.tenant_id"?: AzuremonitorreceiverResourceAttributeConfig
}
export interface AzuremonitorreceiverResourceAttributeConfig {
enabled?: boolean
}
