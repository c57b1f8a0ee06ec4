// Generated from packages/collector-config/schema/components/processors/memory_limiter.schema.json by `pnpm types`; do not edit.

/**
 * Refuses telemetry while the collector uses too much memory.
 */
export interface MemoryLimiterProcessor {
/**
 * How often memory is measured; 1s
 */
check_interval: string
/**
 * Hard limit in MiB; wins over limit_percentage
 */
limit_mib?: number
/**
 * Hard limit in percent of the container’s memory
 */
limit_percentage?: number
/**
 * Between forced collections above the hard limit
 */
min_gc_interval_when_hard_limited?: string
/**
 * Between forced collections above the soft limit
 */
min_gc_interval_when_soft_limited?: string
/**
 * Refusing begins this much below the limit; less than limit_mib
 */
spike_limit_mib?: number
/**
 * Refusing begins this much below the limit
 */
spike_limit_percentage?: number
}
