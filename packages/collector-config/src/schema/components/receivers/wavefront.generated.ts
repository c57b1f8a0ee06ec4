// Generated from packages/collector-config/schema/components/receivers/wavefront.schema.json by `pnpm types`; do not edit.

export interface WavefrontReceiver {
dialer?: NetDialerConfig
endpoint?: string
extract_collectd_tags?: boolean
tcp_idle_timeout?: string
}
export interface NetDialerConfig {
timeout?: string
}
