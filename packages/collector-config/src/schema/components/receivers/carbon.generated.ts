// Generated from packages/collector-config/schema/components/receivers/carbon.schema.json by `pnpm types`; do not edit.

export interface CarbonReceiver {
dialer?: NetDialerConfig
endpoint?: string
parser?: ProtocolConfig
tcp_idle_timeout?: string
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
}
export interface NetDialerConfig {
timeout?: string
}
export interface ProtocolConfig {
config?: unknown
type?: string
}
