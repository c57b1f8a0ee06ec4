// Generated from packages/collector-config/schema/components/receivers/k8s_events.schema.json by `pnpm types`; do not edit.

export interface K8SEventsReceiver {
auth_type?: ("none" | "serviceAccount" | "kubeConfig" | "tls")
context?: string
namespaces?: string[]
k8s_leader_elector?: string
}
