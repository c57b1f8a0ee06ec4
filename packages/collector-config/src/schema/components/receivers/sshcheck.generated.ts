// Generated from packages/collector-config/schema/components/receivers/sshcheck.schema.json by `pnpm types`; do not edit.

export interface SshcheckReceiver {
check_sftp?: boolean
collection_interval?: string
endpoint: string
ignore_host_key?: boolean
initial_delay?: string
key_file?: string
known_hosts?: string
metrics?: SshcheckreceiverMetricsConfig
password?: string
resource_attributes?: SshcheckreceiverResourceAttributesConfig
timeout?: string
username: string
}
export interface SshcheckreceiverMetricsConfig {
"sshcheck.duration"?: SshcheckreceiverMetricConfig
"sshcheck.error"?: SshcheckreceiverMetricConfig
"sshcheck.sftp_duration"?: SshcheckreceiverMetricConfig
"sshcheck.sftp_error"?: SshcheckreceiverMetricConfig
"sshcheck.sftp_status"?: SshcheckreceiverMetricConfig
"sshcheck.status"?: SshcheckreceiverMetricConfig
}
export interface SshcheckreceiverMetricConfig {
enabled?: boolean
}
export interface SshcheckreceiverResourceAttributesConfig {
"ssh.endpoint"?: SshcheckreceiverResourceAttributeConfig
}
export interface SshcheckreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
