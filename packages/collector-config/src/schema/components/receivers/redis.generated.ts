// Generated from packages/collector-config/schema/components/receivers/redis.schema.json by `pnpm types`; do not edit.

/**
 * Measures a Redis server.
 */
export interface RedisReceiver {
collection_interval?: string
dialer?: NetDialerConfig
endpoint: string
initial_delay?: string
metrics?: RedisreceiverMetricsConfig
password?: string
resource_attributes?: RedisreceiverResourceAttributesConfig
timeout?: string
tls?: TlsClientConfig
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
username?: string
}
export interface NetDialerConfig {
timeout?: string
}
export interface RedisreceiverMetricsConfig {
"redis.clients.blocked"?: RedisreceiverMetricConfig
"redis.clients.connected"?: RedisreceiverMetricConfig
"redis.clients.max_input_buffer"?: RedisreceiverMetricConfig
"redis.clients.max_output_buffer"?: RedisreceiverMetricConfig
"redis.cmd.calls"?: RedisreceiverMetricConfig
"redis.cmd.latency"?: RedisreceiverMetricConfig
"redis.cmd.usec"?: RedisreceiverMetricConfig
"redis.commands"?: RedisreceiverMetricConfig
"redis.commands.processed"?: RedisreceiverMetricConfig
"redis.connections.received"?: RedisreceiverMetricConfig
"redis.connections.rejected"?: RedisreceiverMetricConfig
"redis.cpu.time"?: RedisreceiverMetricConfig
"redis.db.avg_ttl"?: RedisreceiverMetricConfig
"redis.db.expires"?: RedisreceiverMetricConfig
"redis.db.keys"?: RedisreceiverMetricConfig
"redis.keys.evicted"?: RedisreceiverMetricConfig
"redis.keys.expired"?: RedisreceiverMetricConfig
"redis.keyspace.hits"?: RedisreceiverMetricConfig
"redis.keyspace.misses"?: RedisreceiverMetricConfig
"redis.latest_fork"?: RedisreceiverMetricConfig
"redis.maxmemory"?: RedisreceiverMetricConfig
"redis.memory.fragmentation_ratio"?: RedisreceiverMetricConfig
"redis.memory.lua"?: RedisreceiverMetricConfig
"redis.memory.peak"?: RedisreceiverMetricConfig
"redis.memory.rss"?: RedisreceiverMetricConfig
"redis.memory.used"?: RedisreceiverMetricConfig
"redis.net.input"?: RedisreceiverMetricConfig
"redis.net.output"?: RedisreceiverMetricConfig
"redis.rdb.changes_since_last_save"?: RedisreceiverMetricConfig
"redis.replication.backlog_first_byte_offset"?: RedisreceiverMetricConfig
"redis.replication.offset"?: RedisreceiverMetricConfig
"redis.replication.replica_offset"?: RedisreceiverMetricConfig
"redis.role"?: RedisreceiverMetricConfig
"redis.slaves.connected"?: RedisreceiverMetricConfig
"redis.uptime"?: RedisreceiverMetricConfig
"redis.cluster.cluster_enabled"?: RedisreceiverMetricConfig
"redis.cluster.known_nodes"?: RedisreceiverMetricConfig
"redis.cluster.links_buffer_limit_exceeded.count"?: RedisreceiverMetricConfig
"redis.cluster.node.count"?: RedisreceiverMetricConfig
"redis.cluster.node.uptime"?: RedisreceiverMetricConfig
"redis.cluster.slots_assigned"?: RedisreceiverMetricConfig
"redis.cluster.slots_fail"?: RedisreceiverMetricConfig
"redis.cluster.slots_ok"?: RedisreceiverMetricConfig
"redis.cluster.slots_pfail"?: RedisreceiverMetricConfig
"redis.cluster.state"?: RedisreceiverMetricConfig
"redis.cluster.stats_messages_received"?: RedisreceiverMetricConfig
"redis.cluster.stats_messages_sent"?: RedisreceiverMetricConfig
"redis.cluster.uptime"?: RedisreceiverMetricConfig
"redis.memory.used_memory_overhead"?: RedisreceiverMetricConfig
"redis.memory.used_memory_startup"?: RedisreceiverMetricConfig
"redis.mode"?: RedisreceiverMetricConfig
"redis.sentinel.masters"?: RedisreceiverMetricConfig
"redis.sentinel.running_scripts"?: RedisreceiverMetricConfig
"redis.sentinel.scripts_queue_length"?: RedisreceiverMetricConfig
"redis.sentinel.simulate_failure_flags"?: RedisreceiverMetricConfig
"redis.sentinel.tilt_since_seconds"?: RedisreceiverMetricConfig
"redis.sentinel.total_tilt"?: RedisreceiverMetricConfig
"redis.tracking_total_keys"?: RedisreceiverMetricConfig
}
export interface RedisreceiverMetricConfig {
enabled?: boolean
}
export interface RedisreceiverResourceAttributesConfig {
"redis.version"?: RedisreceiverResourceAttributeConfig
"server.address"?: RedisreceiverResourceAttributeConfig
"server.port"?: RedisreceiverResourceAttributeConfig
}
export interface RedisreceiverResourceAttributeConfig {
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
