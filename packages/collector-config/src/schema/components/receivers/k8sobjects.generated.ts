// Generated from packages/collector-config/schema/components/receivers/k8sobjects.schema.json by `pnpm types`; do not edit.

export interface K8SobjectsReceiver {
auth_type?: ("none" | "serviceAccount" | "kubeConfig" | "tls")
context?: string
error_mode?: string
k8s_leader_elector?: string
objects?: K8SobjectsreceiverK8SObjectsConfig[]
include_initial_state?: boolean
}
export interface K8SobjectsreceiverK8SObjectsConfig {
exclude_watch_type?: string[]
field_selector?: string
group?: string
interval?: string
label_selector?: string
mode?: string
name?: string
namespaces?: string[]
resource_version?: string
}
