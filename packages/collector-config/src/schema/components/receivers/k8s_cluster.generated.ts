// Generated from packages/collector-config/schema/components/receivers/k8s_cluster.schema.json by `pnpm types`; do not edit.

export interface K8SClusterReceiver {
allocatable_types_to_report?: string[]
auth_type?: ("none" | "serviceAccount" | "kubeConfig" | "tls")
collection_interval?: string
context?: string
distribution?: string
k8s_leader_elector?: string
metadata_collection_interval?: string
metadata_exporters?: string[]
metrics?: K8SclusterreceiverMetricsConfig
namespace?: string
node_conditions_to_report?: string[]
resource_attributes?: K8SclusterreceiverResourceAttributesConfig
namespaces?: string[]
}
export interface K8SclusterreceiverMetricsConfig {
"k8s.container.cpu_limit"?: K8SclusterreceiverMetricConfig
"k8s.container.cpu_request"?: K8SclusterreceiverMetricConfig
"k8s.container.ephemeralstorage_limit"?: K8SclusterreceiverMetricConfig
"k8s.container.ephemeralstorage_request"?: K8SclusterreceiverMetricConfig
"k8s.container.memory_limit"?: K8SclusterreceiverMetricConfig
"k8s.container.memory_request"?: K8SclusterreceiverMetricConfig
"k8s.container.ready"?: K8SclusterreceiverMetricConfig
"k8s.container.restarts"?: K8SclusterreceiverMetricConfig
"k8s.container.storage_limit"?: K8SclusterreceiverMetricConfig
"k8s.container.storage_request"?: K8SclusterreceiverMetricConfig
"k8s.cronjob.active_jobs"?: K8SclusterreceiverMetricConfig
"k8s.daemonset.current_scheduled_nodes"?: K8SclusterreceiverMetricConfig
"k8s.daemonset.desired_scheduled_nodes"?: K8SclusterreceiverMetricConfig
"k8s.daemonset.misscheduled_nodes"?: K8SclusterreceiverMetricConfig
"k8s.daemonset.ready_nodes"?: K8SclusterreceiverMetricConfig
"k8s.deployment.available"?: K8SclusterreceiverMetricConfig
"k8s.deployment.desired"?: K8SclusterreceiverMetricConfig
"k8s.hpa.current_replicas"?: K8SclusterreceiverMetricConfig
"k8s.hpa.desired_replicas"?: K8SclusterreceiverMetricConfig
"k8s.hpa.max_replicas"?: K8SclusterreceiverMetricConfig
"k8s.hpa.min_replicas"?: K8SclusterreceiverMetricConfig
"k8s.job.active_pods"?: K8SclusterreceiverMetricConfig
"k8s.job.desired_successful_pods"?: K8SclusterreceiverMetricConfig
"k8s.job.failed_pods"?: K8SclusterreceiverMetricConfig
"k8s.job.max_parallel_pods"?: K8SclusterreceiverMetricConfig
"k8s.job.successful_pods"?: K8SclusterreceiverMetricConfig
"k8s.namespace.phase"?: K8SclusterreceiverMetricConfig
"k8s.node.condition"?: K8SclusterreceiverMetricConfig
"k8s.pod.phase"?: K8SclusterreceiverMetricConfig
"k8s.pod.status_reason"?: K8SclusterreceiverMetricConfig
"k8s.replicaset.available"?: K8SclusterreceiverMetricConfig
"k8s.replicaset.desired"?: K8SclusterreceiverMetricConfig
"k8s.replication_controller.available"?: K8SclusterreceiverMetricConfig
"k8s.replication_controller.desired"?: K8SclusterreceiverMetricConfig
"k8s.resource_quota.hard_limit"?: K8SclusterreceiverMetricConfig
"k8s.resource_quota.used"?: K8SclusterreceiverMetricConfig
"k8s.statefulset.current_pods"?: K8SclusterreceiverMetricConfig
"k8s.statefulset.desired_pods"?: K8SclusterreceiverMetricConfig
"k8s.statefulset.ready_pods"?: K8SclusterreceiverMetricConfig
"k8s.statefulset.updated_pods"?: K8SclusterreceiverMetricConfig
"openshift.appliedclusterquota.limit"?: K8SclusterreceiverMetricConfig
"openshift.appliedclusterquota.used"?: K8SclusterreceiverMetricConfig
"openshift.clusterquota.limit"?: K8SclusterreceiverMetricConfig
"openshift.clusterquota.used"?: K8SclusterreceiverMetricConfig
"k8s.container.status.reason"?: K8SclusterreceiverMetricConfig
"k8s.container.status.state"?: K8SclusterreceiverMetricConfig
}
export interface K8SclusterreceiverMetricConfig {
enabled?: boolean
}
export interface K8SclusterreceiverResourceAttributesConfig {
"container.id"?: K8SclusterreceiverResourceAttributeConfig
"container.image.name"?: K8SclusterreceiverResourceAttributeConfig
"container.image.tag"?: K8SclusterreceiverResourceAttributeConfig
"container.runtime"?: K8SclusterreceiverResourceAttributeConfig
"container.runtime.version"?: K8SclusterreceiverResourceAttributeConfig
"k8s.container.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.container.status.last_terminated_reason"?: K8SclusterreceiverResourceAttributeConfig
"k8s.cronjob.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.cronjob.uid"?: K8SclusterreceiverResourceAttributeConfig
"k8s.daemonset.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.daemonset.uid"?: K8SclusterreceiverResourceAttributeConfig
"k8s.deployment.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.deployment.uid"?: K8SclusterreceiverResourceAttributeConfig
"k8s.hpa.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.hpa.scaletargetref.apiversion"?: K8SclusterreceiverResourceAttributeConfig
"k8s.hpa.scaletargetref.kind"?: K8SclusterreceiverResourceAttributeConfig
"k8s.hpa.scaletargetref.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.hpa.uid"?: K8SclusterreceiverResourceAttributeConfig
"k8s.job.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.job.uid"?: K8SclusterreceiverResourceAttributeConfig
"k8s.kubelet.version"?: K8SclusterreceiverResourceAttributeConfig
"k8s.namespace.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.namespace.uid"?: K8SclusterreceiverResourceAttributeConfig
"k8s.node.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.node.uid"?: K8SclusterreceiverResourceAttributeConfig
"k8s.pod.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.pod.qos_class"?: K8SclusterreceiverResourceAttributeConfig
"k8s.pod.uid"?: K8SclusterreceiverResourceAttributeConfig
"k8s.replicaset.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.replicaset.uid"?: K8SclusterreceiverResourceAttributeConfig
"k8s.replicationcontroller.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.replicationcontroller.uid"?: K8SclusterreceiverResourceAttributeConfig
"k8s.resourcequota.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.resourcequota.uid"?: K8SclusterreceiverResourceAttributeConfig
"k8s.statefulset.name"?: K8SclusterreceiverResourceAttributeConfig
"k8s.statefulset.uid"?: K8SclusterreceiverResourceAttributeConfig
"openshift.clusterquota.name"?: K8SclusterreceiverResourceAttributeConfig
"openshift.clusterquota.uid"?: K8SclusterreceiverResourceAttributeConfig
"os.description"?: K8SclusterreceiverResourceAttributeConfig
"os.type"?: K8SclusterreceiverResourceAttributeConfig
}
export interface K8SclusterreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
