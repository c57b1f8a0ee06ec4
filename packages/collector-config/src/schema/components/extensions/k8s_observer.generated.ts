// Generated from packages/collector-config/schema/components/extensions/k8s_observer.schema.json by `pnpm types`; do not edit.

/**
 * Finds pods, ports, services and nodes of Kubernetes.
 */
export interface K8SObserverExtension {
auth_type?: ("none" | "serviceAccount" | "kubeConfig" | "tls")
context?: string
namespaces?: string[]
node?: string
observe_ingresses?: boolean
observe_nodes?: boolean
observe_pods?: boolean
observe_services?: boolean
}
