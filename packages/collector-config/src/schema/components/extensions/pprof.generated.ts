// Generated from packages/collector-config/schema/components/extensions/pprof.schema.json by `pnpm types`; do not edit.

/**
 * Offers Go’s profiler over HTTP.
 */
export interface PprofExtension {
block_profile_fraction?: number
dialer?: NetDialerConfig
/**
 * host:port to listen on; whoever reaches it can slow the collector down
 */
endpoint?: string
mutex_profile_fraction?: number
save_to_file?: string
}
export interface NetDialerConfig {
timeout?: string
}
