// Generated from packages/collector-config/schema/components/exporters/debug.schema.json by `pnpm types`; do not edit.

/**
 * Writes telemetry to the collector’s own log.
 */
export interface DebugExporter {
sampling_initial?: number
sampling_thereafter?: number
use_internal_logger?: boolean
/**
 * How much of it
 */
verbosity?: ("basic" | "normal" | "detailed")
}
