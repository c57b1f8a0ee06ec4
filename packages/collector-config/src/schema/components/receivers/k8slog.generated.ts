// Generated from packages/collector-config/schema/components/receivers/k8slog.schema.json by `pnpm types`; do not edit.

export interface K8SlogReceiver {
discovery?: K8SlogreceiverSourceConfig
extract?: K8SlogreceiverExtractConfig
}
export interface K8SlogreceiverSourceConfig {
filter?: K8SlogreceiverFilterConfig[]
host_root?: string
k8s_api?: K8SconfigAPIConfig
mode?: string
node_from_env?: string
runtime_apis?: K8SlogreceiverRuntimeAPIConfig[]
}
export interface K8SlogreceiverFilterConfig {
annotations?: K8SlogreceiverMapFilterConfig[]
containers?: K8SlogreceiverValueFilterConfig[]
env?: K8SlogreceiverMapFilterConfig[]
labels?: K8SlogreceiverMapFilterConfig[]
namespaces?: K8SlogreceiverValueFilterConfig[]
pods?: K8SlogreceiverValueFilterConfig[]
}
export interface K8SlogreceiverMapFilterConfig {
key?: string
op?: string
value?: string
}
export interface K8SlogreceiverValueFilterConfig {
op?: string
value?: string
}
export interface K8SconfigAPIConfig {
auth_type?: ("none" | "serviceAccount" | "kubeConfig" | "tls")
context?: string
}
export interface K8SlogreceiverRuntimeAPIConfig {

}
export interface K8SlogreceiverExtractConfig {
annotations?: K8SlogreceiverFieldExtractConfig[]
env?: K8SlogreceiverFieldExtractConfig[]
labels?: K8SlogreceiverFieldExtractConfig[]
metadata?: string[]
}
export interface K8SlogreceiverFieldExtractConfig {
from?: string
key?: string
key_regex?: string
regex?: string
tag_name?: string
}
