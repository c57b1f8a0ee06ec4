// Generated from packages/collector-config/schema/components/receivers/saphana.schema.json by `pnpm types`; do not edit.

export interface SaphanaReceiver {
collection_interval?: string
dialer?: NetDialerConfig
endpoint?: string
initial_delay?: string
metrics?: SaphanareceiverMetricsConfig
password: string
resource_attributes?: SaphanareceiverResourceAttributesConfig
timeout?: string
tls?: TlsClientConfig
username: string
}
export interface NetDialerConfig {
timeout?: string
}
export interface SaphanareceiverMetricsConfig {
"saphana.alert.count"?: SaphanareceiverMetricConfig
"saphana.backup.latest"?: SaphanareceiverMetricConfig
"saphana.column.memory.used"?: SaphanareceiverMetricConfig
"saphana.component.memory.used"?: SaphanareceiverMetricConfig
"saphana.connection.count"?: SaphanareceiverMetricConfig
"saphana.cpu.used"?: SaphanareceiverMetricConfig
"saphana.disk.size.current"?: SaphanareceiverMetricConfig
"saphana.host.memory.current"?: SaphanareceiverMetricConfig
"saphana.host.swap.current"?: SaphanareceiverMetricConfig
"saphana.instance.code_size"?: SaphanareceiverMetricConfig
"saphana.instance.memory.current"?: SaphanareceiverMetricConfig
"saphana.instance.memory.shared.allocated"?: SaphanareceiverMetricConfig
"saphana.instance.memory.used.peak"?: SaphanareceiverMetricConfig
"saphana.license.expiration.time"?: SaphanareceiverMetricConfig
"saphana.license.limit"?: SaphanareceiverMetricConfig
"saphana.license.peak"?: SaphanareceiverMetricConfig
"saphana.network.request.average_time"?: SaphanareceiverMetricConfig
"saphana.network.request.count"?: SaphanareceiverMetricConfig
"saphana.network.request.finished.count"?: SaphanareceiverMetricConfig
"saphana.replication.average_time"?: SaphanareceiverMetricConfig
"saphana.replication.backlog.size"?: SaphanareceiverMetricConfig
"saphana.replication.backlog.time"?: SaphanareceiverMetricConfig
"saphana.row_store.memory.used"?: SaphanareceiverMetricConfig
"saphana.schema.memory.used.current"?: SaphanareceiverMetricConfig
"saphana.schema.memory.used.max"?: SaphanareceiverMetricConfig
"saphana.schema.operation.count"?: SaphanareceiverMetricConfig
"saphana.schema.record.compressed.count"?: SaphanareceiverMetricConfig
"saphana.schema.record.count"?: SaphanareceiverMetricConfig
"saphana.service.code_size"?: SaphanareceiverMetricConfig
"saphana.service.count"?: SaphanareceiverMetricConfig
"saphana.service.memory.compactors.allocated"?: SaphanareceiverMetricConfig
"saphana.service.memory.compactors.freeable"?: SaphanareceiverMetricConfig
"saphana.service.memory.effective_limit"?: SaphanareceiverMetricConfig
"saphana.service.memory.heap.current"?: SaphanareceiverMetricConfig
"saphana.service.memory.limit"?: SaphanareceiverMetricConfig
"saphana.service.memory.shared.current"?: SaphanareceiverMetricConfig
"saphana.service.memory.used"?: SaphanareceiverMetricConfig
"saphana.service.stack_size"?: SaphanareceiverMetricConfig
"saphana.service.thread.count"?: SaphanareceiverMetricConfig
"saphana.transaction.blocked"?: SaphanareceiverMetricConfig
"saphana.transaction.count"?: SaphanareceiverMetricConfig
"saphana.uptime"?: SaphanareceiverMetricConfig
"saphana.volume.operation.count"?: SaphanareceiverMetricConfig
"saphana.volume.operation.size"?: SaphanareceiverMetricConfig
"saphana.volume.operation.time"?: SaphanareceiverMetricConfig
}
export interface SaphanareceiverMetricConfig {
enabled?: boolean
}
export interface SaphanareceiverResourceAttributesConfig {
"db.system"?: SaphanareceiverResourceAttributeConfig
"saphana.host"?: SaphanareceiverResourceAttributeConfig
}
export interface SaphanareceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
export interface TlsClientConfig {
ca_file?: string
ca_pem?: string
cert_file?: string
cert_pem?: string
cipher_suites?: string[]
curve_preferences?: string[]
include_system_ca_certs_pool?: boolean
/**
 * Without TLS
 */
insecure?: boolean
/**
 * With TLS, without checking the certificate
 */
insecure_skip_verify?: boolean
key_file?: string
key_pem?: string
max_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
min_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
reload_interval?: string
server_name_override?: string
tpm?: TlsTPMConfig
}
export interface TlsTPMConfig {
auth?: string
enabled?: boolean
owner_auth?: string
path?: string
}
