// Generated from packages/collector-config/schema/components/extensions/ecs_observer.schema.json by `pnpm types`; do not edit.

export interface EcsObserverExtension {
cluster_name?: string
cluster_region?: string
docker_labels?: EcsobserverDockerLabelConfig[]
job_label_name?: string
refresh_interval?: string
result_file?: string
services?: EcsobserverServiceConfig[]
task_definitions?: EcsobserverTaskDefinitionConfig[]
}
export interface EcsobserverDockerLabelConfig {
job_name?: string
job_name_label?: string
metrics_path?: string
metrics_path_label?: string
metrics_ports?: number[]
port_label?: string
}
export interface EcsobserverServiceConfig {
container_name_pattern?: string
job_name?: string
metrics_path?: string
metrics_ports?: number[]
name_pattern?: string
}
export interface EcsobserverTaskDefinitionConfig {
arn_pattern?: string
container_name_pattern?: string
job_name?: string
metrics_path?: string
metrics_ports?: number[]
}
