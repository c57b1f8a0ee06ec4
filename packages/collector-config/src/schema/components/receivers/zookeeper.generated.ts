// Generated from packages/collector-config/schema/components/receivers/zookeeper.schema.json by `pnpm types`; do not edit.

export interface ZookeeperReceiver {
collection_interval?: string
dialer?: NetDialerConfig
endpoint?: string
initial_delay?: string
metrics?: ZookeeperscraperMetricsConfig
resource_attributes?: ZookeeperscraperResourceAttributesConfig
timeout?: string
}
export interface NetDialerConfig {
timeout?: string
}
export interface ZookeeperscraperMetricsConfig {
"zookeeper.connection.active"?: ZookeeperscraperMetricConfig
"zookeeper.data_tree.ephemeral_node.count"?: ZookeeperscraperMetricConfig
"zookeeper.data_tree.size"?: ZookeeperscraperMetricConfig
"zookeeper.file_descriptor.limit"?: ZookeeperscraperMetricConfig
"zookeeper.file_descriptor.open"?: ZookeeperscraperMetricConfig
"zookeeper.follower.count"?: ZookeeperscraperMetricConfig
"zookeeper.fsync.exceeded_threshold.count"?: ZookeeperscraperMetricConfig
"zookeeper.latency.avg"?: ZookeeperscraperMetricConfig
"zookeeper.latency.max"?: ZookeeperscraperMetricConfig
"zookeeper.latency.min"?: ZookeeperscraperMetricConfig
"zookeeper.packet.count"?: ZookeeperscraperMetricConfig
"zookeeper.request.active"?: ZookeeperscraperMetricConfig
"zookeeper.ruok"?: ZookeeperscraperMetricConfig
"zookeeper.sync.pending"?: ZookeeperscraperMetricConfig
"zookeeper.watch.count"?: ZookeeperscraperMetricConfig
"zookeeper.znode.count"?: ZookeeperscraperMetricConfig
}
export interface ZookeeperscraperMetricConfig {
enabled?: boolean
}
export interface ZookeeperscraperResourceAttributesConfig {
"server.state"?: ZookeeperscraperResourceAttributeConfig
"zk.version"?: ZookeeperscraperResourceAttributeConfig
}
export interface ZookeeperscraperResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
