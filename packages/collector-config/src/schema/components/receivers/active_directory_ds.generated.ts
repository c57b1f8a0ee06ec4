// Generated from packages/collector-config/schema/components/receivers/active_directory_ds.schema.json by `pnpm types`; do not edit.

export interface ActiveDirectoryDsReceiver {
collection_interval?: string
initial_delay?: string
metrics?: ActivedirectorydsreceiverMetricsConfig
timeout?: string
}
export interface ActivedirectorydsreceiverMetricsConfig {
"active_directory.ds.bind.rate"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.ldap.bind.last_successful.time"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.ldap.bind.rate"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.ldap.client.session.count"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.ldap.search.rate"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.name_cache.hit_rate"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.notification.queued"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.operation.rate"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.replication.network.io"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.replication.object.rate"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.replication.operation.pending"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.replication.property.rate"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.replication.sync.object.pending"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.replication.sync.request.count"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.replication.value.rate"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.security_descriptor_propagations_event.queued"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.suboperation.rate"?: ActivedirectorydsreceiverMetricConfig
"active_directory.ds.thread.count"?: ActivedirectorydsreceiverMetricConfig
}
export interface ActivedirectorydsreceiverMetricConfig {
enabled?: boolean
}
