// Generated from packages/collector-config/schema/components/extensions/azureauth.schema.json by `pnpm types`; do not edit.

/**
 * Gets tokens from Azure.
 */
export interface AzureauthExtension {
managed_identity?: AzureauthextensionManagedIdentity
scopes?: string[]
service_principal?: AzureauthextensionServicePrincipal
use_default?: boolean
workload_identity?: AzureauthextensionWorkloadIdentity
}
export interface AzureauthextensionManagedIdentity {
client_id?: string
enabled?: boolean
}
export interface AzureauthextensionServicePrincipal {
client_certificate_path?: string
client_id?: string
client_secret?: string
enabled?: boolean
tenant_id?: string
}
export interface AzureauthextensionWorkloadIdentity {
client_id?: string
enabled?: boolean
federated_token_file?: string
tenant_id?: string
}
