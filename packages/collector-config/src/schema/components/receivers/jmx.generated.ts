// Generated from packages/collector-config/schema/components/receivers/jmx.schema.json by `pnpm types`; do not edit.

export interface JmxReceiver {
additional_jars?: string[]
collection_interval?: string
endpoint?: string
jar_path?: string
keystore_password?: string
keystore_path?: string
keystore_type?: string
log_level?: string
otlp?: JmxreceiverOtlpExporterConfig
password?: string
realm?: string
remote_profile?: string
resource_attributes?: {
[k: string]: string
}
target_system?: string
truststore_password?: string
truststore_path?: string
truststore_type?: string
username?: string
initial_delay?: string
jmx_configs?: string
target_source?: string
timeout?: string
}
export interface JmxreceiverOtlpExporterConfig {
endpoint?: string
headers?: {
[k: string]: string
}
timeout?: string
}
