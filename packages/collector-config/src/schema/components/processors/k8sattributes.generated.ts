// Generated from packages/collector-config/schema/components/processors/k8sattributes.schema.json by `pnpm types`; do not edit.

export interface K8SattributesProcessor {
auth_type?: ("none" | "serviceAccount" | "kubeConfig" | "tls")
context?: string
exclude?: K8SattributesprocessorExcludeConfig
extract?: K8SattributesprocessorExtractConfig
filter?: K8SattributesprocessorFilterConfig
passthrough?: boolean
pod_association?: K8SattributesprocessorPodAssociationConfig[]
wait_for_metadata?: boolean
wait_for_metadata_timeout?: string
}
export interface K8SattributesprocessorExcludeConfig {
pods?: K8SattributesprocessorExcludePodConfig[]
}
export interface K8SattributesprocessorExcludePodConfig {
name?: string
}
export interface K8SattributesprocessorExtractConfig {
annotations?: K8SattributesprocessorFieldExtractConfig[]
labels?: K8SattributesprocessorFieldExtractConfig[]
metadata?: string[]
otel_annotations?: boolean
deployment_name_from_replicaset?: boolean
}
export interface K8SattributesprocessorFieldExtractConfig {
from?: string
key?: string
key_regex?: string
tag_name?: string
}
export interface K8SattributesprocessorFilterConfig {
fields?: K8SattributesprocessorFieldFilterConfig[]
labels?: K8SattributesprocessorFieldFilterConfig[]
namespace?: string
node?: string
node_from_env_var?: string
}
export interface K8SattributesprocessorFieldFilterConfig {
key?: string
op?: string
value?: string
}
export interface K8SattributesprocessorPodAssociationConfig {
sources?: K8SattributesprocessorPodAssociationSourceConfig[]
}
export interface K8SattributesprocessorPodAssociationSourceConfig {
from?: string
name?: string
}
