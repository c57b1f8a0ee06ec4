// Generated from packages/collector-config/schema/components/receivers/awscontainerinsightreceiver.schema.json by `pnpm types`; do not edit.

export interface AwscontainerinsightreceiverReceiver {
add_full_pod_name_metric_label?: boolean
add_service_as_attribute?: boolean
collection_interval?: string
container_orchestrator?: string
prefer_full_pod_name?: boolean
}
