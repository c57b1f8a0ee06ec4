// Generated from packages/collector-config/schema/components/receivers/tlscheck.schema.json by `pnpm types`; do not edit.

export interface TlscheckReceiver {
collection_interval?: string
initial_delay?: string
metrics?: TlscheckreceiverMetricsConfig
resource_attributes?: TlscheckreceiverResourceAttributesConfig
targets: TlscheckreceiverCertificateTarget[]
timeout?: string
}
export interface TlscheckreceiverMetricsConfig {
"tlscheck.time_left"?: TlscheckreceiverMetricConfig
}
export interface TlscheckreceiverMetricConfig {
enabled?: boolean
}
export interface TlscheckreceiverResourceAttributesConfig {
"tlscheck.target"?: TlscheckreceiverResourceAttributeConfig
}
export interface TlscheckreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
export interface TlscheckreceiverCertificateTarget {
dialer?: NetDialerConfig
endpoint?: string
file_path?: string
}
export interface NetDialerConfig {
timeout?: string
}
