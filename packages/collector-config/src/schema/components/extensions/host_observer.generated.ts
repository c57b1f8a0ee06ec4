// Generated from packages/collector-config/schema/components/extensions/host_observer.schema.json by `pnpm types`; do not edit.

/**
 * Finds what listens on the machine.
 */
export interface HostObserverExtension {
refresh_interval?: string
}
