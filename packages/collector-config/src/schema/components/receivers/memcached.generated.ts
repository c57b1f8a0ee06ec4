// Generated from packages/collector-config/schema/components/receivers/memcached.schema.json by `pnpm types`; do not edit.

export interface MemcachedReceiver {
collection_interval?: string
dialer?: NetDialerConfig
endpoint?: string
initial_delay?: string
metrics?: MemcachedreceiverMetricsConfig
timeout?: string
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
}
export interface NetDialerConfig {
timeout?: string
}
export interface MemcachedreceiverMetricsConfig {
"memcached.bytes"?: MemcachedreceiverMetricConfig
"memcached.commands"?: MemcachedreceiverMetricConfig
"memcached.connections.current"?: MemcachedreceiverMetricConfig
"memcached.connections.total"?: MemcachedreceiverMetricConfig
"memcached.cpu.usage"?: MemcachedreceiverMetricConfig
"memcached.current_items"?: MemcachedreceiverMetricConfig
"memcached.evictions"?: MemcachedreceiverMetricConfig
"memcached.network"?: MemcachedreceiverMetricConfig
"memcached.operation_hit_ratio"?: MemcachedreceiverMetricConfig
"memcached.operations"?: MemcachedreceiverMetricConfig
"memcached.threads"?: MemcachedreceiverMetricConfig
}
export interface MemcachedreceiverMetricConfig {
enabled?: boolean
}
