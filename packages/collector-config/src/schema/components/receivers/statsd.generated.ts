// Generated from packages/collector-config/schema/components/receivers/statsd.schema.json by `pnpm types`; do not edit.

export interface StatsdReceiver {
aggregation_interval?: string
dialer?: NetDialerConfig
enable_ip_only_aggregation?: boolean
enable_metric_type?: boolean
enable_simple_tags?: boolean
endpoint?: string
is_monotonic_counter?: boolean
socket_permissions?: number
timer_histogram_mapping?: ProtocolTimerHistogramMapping[]
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
}
export interface NetDialerConfig {
timeout?: string
}
export interface ProtocolTimerHistogramMapping {
histogram?: ProtocolHistogramConfig
observer_type?: string
statsd_type?: string
summary?: ProtocolSummaryConfig
}
export interface ProtocolHistogramConfig {
max_size?: number
explicit_buckets?: ProtocolExplicitBucket[]
}
export interface ProtocolExplicitBucket {
buckets?: number[]
matcher_pattern?: string
}
export interface ProtocolSummaryConfig {
percentiles?: number[]
}
