// Generated from packages/collector-config/schema/components/receivers/tcpcheck.schema.json by `pnpm types`; do not edit.

export interface TcpcheckReceiver {
collection_interval?: string
initial_delay?: string
metrics?: TcpcheckreceiverMetricsConfig
targets: NetTCPAddrConfig[]
timeout?: string
}
export interface TcpcheckreceiverMetricsConfig {
"tcpcheck.duration"?: TcpcheckreceiverMetricConfig
"tcpcheck.error"?: TcpcheckreceiverMetricConfig
"tcpcheck.status"?: TcpcheckreceiverMetricConfig
}
export interface TcpcheckreceiverMetricConfig {
enabled?: boolean
}
export interface NetTCPAddrConfig {
dialer?: NetDialerConfig
endpoint?: string
}
export interface NetDialerConfig {
timeout?: string
}
