// Generated from packages/collector-config/schema/components/receivers/azureblob.schema.json by `pnpm types`; do not edit.

/**
 * Takes telemetry from blobs of Azure.
 */
export interface AzureblobReceiver {
auth?: ("connection_string" | "default" | "service_principal")
cloud?: ("AzureCloud" | "AzureUSGovernment")
connection_string?: string
event_hub?: AzureblobreceiverEventHubConfig
logs?: AzureblobreceiverLogsConfig
service_principal?: AzureblobreceiverServicePrincipalConfig
storage_account_url?: string
traces?: AzureblobreceiverTracesConfig
}
export interface AzureblobreceiverEventHubConfig {
endpoint?: string
}
export interface AzureblobreceiverLogsConfig {
container_name?: string
}
export interface AzureblobreceiverServicePrincipalConfig {
client_id?: string
client_secret?: string
tenant_id?: string
}
export interface AzureblobreceiverTracesConfig {
container_name?: string
}
