// Generated from packages/collector-config/schema/components/receivers/googlecloudmonitoring.schema.json by `pnpm types`; do not edit.

export interface GooglecloudmonitoringReceiver {
collection_interval?: string
initial_delay?: string
metrics_list: GooglecloudmonitoringreceiverMetricConfig[]
project_id?: string
timeout?: string
}
export interface GooglecloudmonitoringreceiverMetricConfig {
metric_descriptor_filter?: string
metric_name?: string
}
