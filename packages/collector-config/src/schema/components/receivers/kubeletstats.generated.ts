// Generated from packages/collector-config/schema/components/receivers/kubeletstats.schema.json by `pnpm types`; do not edit.

export interface KubeletstatsReceiver {
auth_type?: ("none" | "serviceAccount" | "kubeConfig" | "tls")
ca_file?: string
ca_pem?: string
cert_file?: string
cert_pem?: string
cipher_suites?: string[]
collect_all_network_interfaces?: KubeletstatsreceiverNetworkInterfacesEnablerConfig
collection_interval?: string
context?: string
curve_preferences?: string[]
dialer?: NetDialerConfig
endpoint?: string
extra_metadata_labels?: string[]
include_system_ca_certs_pool?: boolean
initial_delay?: string
insecure_skip_verify?: boolean
k8s_api_config?: K8SconfigAPIConfig
key_file?: string
key_pem?: string
max_version?: string
metric_groups?: string[]
metrics?: KubeletstatsreceiverMetricsConfig
min_version?: string
node?: string
reload_interval?: string
resource_attributes?: KubeletstatsreceiverResourceAttributesConfig
timeout?: string
tpm?: TlsTPMConfig
}
export interface KubeletstatsreceiverNetworkInterfacesEnablerConfig {
node?: boolean
pod?: boolean
}
export interface NetDialerConfig {
timeout?: string
}
export interface K8SconfigAPIConfig {
auth_type?: ("none" | "serviceAccount" | "kubeConfig" | "tls")
context?: string
}
export interface KubeletstatsreceiverMetricsConfig {
"container.cpu.time"?: KubeletstatsreceiverMetricConfig
"container.cpu.usage"?: KubeletstatsreceiverMetricConfig
"container.cpu.utilization"?: KubeletstatsreceiverMetricConfig
"container.filesystem.available"?: KubeletstatsreceiverMetricConfig
"container.filesystem.capacity"?: KubeletstatsreceiverMetricConfig
"container.filesystem.usage"?: KubeletstatsreceiverMetricConfig
"container.memory.available"?: KubeletstatsreceiverMetricConfig
"container.memory.major_page_faults"?: KubeletstatsreceiverMetricConfig
"container.memory.page_faults"?: KubeletstatsreceiverMetricConfig
"container.memory.rss"?: KubeletstatsreceiverMetricConfig
"container.memory.usage"?: KubeletstatsreceiverMetricConfig
"container.memory.working_set"?: KubeletstatsreceiverMetricConfig
"container.uptime"?: KubeletstatsreceiverMetricConfig
"k8s.container.cpu.node.utilization"?: KubeletstatsreceiverMetricConfig
"k8s.container.cpu_limit_utilization"?: KubeletstatsreceiverMetricConfig
"k8s.container.cpu_request_utilization"?: KubeletstatsreceiverMetricConfig
"k8s.container.memory.node.utilization"?: KubeletstatsreceiverMetricConfig
"k8s.container.memory_limit_utilization"?: KubeletstatsreceiverMetricConfig
"k8s.container.memory_request_utilization"?: KubeletstatsreceiverMetricConfig
"k8s.node.cpu.time"?: KubeletstatsreceiverMetricConfig
"k8s.node.cpu.usage"?: KubeletstatsreceiverMetricConfig
"k8s.node.cpu.utilization"?: KubeletstatsreceiverMetricConfig
"k8s.node.filesystem.available"?: KubeletstatsreceiverMetricConfig
"k8s.node.filesystem.capacity"?: KubeletstatsreceiverMetricConfig
"k8s.node.filesystem.usage"?: KubeletstatsreceiverMetricConfig
"k8s.node.memory.available"?: KubeletstatsreceiverMetricConfig
"k8s.node.memory.major_page_faults"?: KubeletstatsreceiverMetricConfig
"k8s.node.memory.page_faults"?: KubeletstatsreceiverMetricConfig
"k8s.node.memory.rss"?: KubeletstatsreceiverMetricConfig
"k8s.node.memory.usage"?: KubeletstatsreceiverMetricConfig
"k8s.node.memory.working_set"?: KubeletstatsreceiverMetricConfig
"k8s.node.network.errors"?: KubeletstatsreceiverMetricConfig
"k8s.node.network.io"?: KubeletstatsreceiverMetricConfig
"k8s.node.uptime"?: KubeletstatsreceiverMetricConfig
"k8s.pod.cpu.node.utilization"?: KubeletstatsreceiverMetricConfig
"k8s.pod.cpu.time"?: KubeletstatsreceiverMetricConfig
"k8s.pod.cpu.usage"?: KubeletstatsreceiverMetricConfig
"k8s.pod.cpu.utilization"?: KubeletstatsreceiverMetricConfig
"k8s.pod.cpu_limit_utilization"?: KubeletstatsreceiverMetricConfig
"k8s.pod.cpu_request_utilization"?: KubeletstatsreceiverMetricConfig
"k8s.pod.filesystem.available"?: KubeletstatsreceiverMetricConfig
"k8s.pod.filesystem.capacity"?: KubeletstatsreceiverMetricConfig
"k8s.pod.filesystem.usage"?: KubeletstatsreceiverMetricConfig
"k8s.pod.memory.available"?: KubeletstatsreceiverMetricConfig
"k8s.pod.memory.major_page_faults"?: KubeletstatsreceiverMetricConfig
"k8s.pod.memory.node.utilization"?: KubeletstatsreceiverMetricConfig
"k8s.pod.memory.page_faults"?: KubeletstatsreceiverMetricConfig
"k8s.pod.memory.rss"?: KubeletstatsreceiverMetricConfig
"k8s.pod.memory.usage"?: KubeletstatsreceiverMetricConfig
"k8s.pod.memory.working_set"?: KubeletstatsreceiverMetricConfig
"k8s.pod.memory_limit_utilization"?: KubeletstatsreceiverMetricConfig
"k8s.pod.memory_request_utilization"?: KubeletstatsreceiverMetricConfig
"k8s.pod.network.errors"?: KubeletstatsreceiverMetricConfig
"k8s.pod.network.io"?: KubeletstatsreceiverMetricConfig
"k8s.pod.uptime"?: KubeletstatsreceiverMetricConfig
"k8s.volume.available"?: KubeletstatsreceiverMetricConfig
"k8s.volume.capacity"?: KubeletstatsreceiverMetricConfig
"k8s.volume.inodes"?: KubeletstatsreceiverMetricConfig
"k8s.volume.inodes.free"?: KubeletstatsreceiverMetricConfig
"k8s.volume.inodes.used"?: KubeletstatsreceiverMetricConfig
"k8s.pod.volume.usage"?: KubeletstatsreceiverMetricConfig
}
export interface KubeletstatsreceiverMetricConfig {
enabled?: boolean
}
export interface KubeletstatsreceiverResourceAttributesConfig {
"aws.volume.id"?: KubeletstatsreceiverResourceAttributeConfig
"container.id"?: KubeletstatsreceiverResourceAttributeConfig
"fs.type"?: KubeletstatsreceiverResourceAttributeConfig
"gce.pd.name"?: KubeletstatsreceiverResourceAttributeConfig
"glusterfs.endpoints.name"?: KubeletstatsreceiverResourceAttributeConfig
"glusterfs.path"?: KubeletstatsreceiverResourceAttributeConfig
"k8s.container.name"?: KubeletstatsreceiverResourceAttributeConfig
"k8s.namespace.name"?: KubeletstatsreceiverResourceAttributeConfig
"k8s.node.name"?: KubeletstatsreceiverResourceAttributeConfig
"k8s.persistentvolumeclaim.name"?: KubeletstatsreceiverResourceAttributeConfig
"k8s.pod.name"?: KubeletstatsreceiverResourceAttributeConfig
"k8s.pod.uid"?: KubeletstatsreceiverResourceAttributeConfig
"k8s.volume.name"?: KubeletstatsreceiverResourceAttributeConfig
"k8s.volume.type"?: KubeletstatsreceiverResourceAttributeConfig
partition?: KubeletstatsreceiverResourceAttributeConfig
}
export interface KubeletstatsreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
export interface TlsTPMConfig {
auth?: string
enabled?: boolean
owner_auth?: string
path?: string
}
