// Generated from packages/collector-config/schema/components/extensions/file_storage.schema.json by `pnpm types`; do not edit.

/**
 * Keeps what components remember in files.
 */
export interface FileStorageExtension {
compaction?: FilestorageCompactionConfig
create_directory?: boolean
directory?: string
directory_permissions?: string
fsync?: boolean
timeout?: string
recreate?: boolean
}
export interface FilestorageCompactionConfig {
check_interval?: string
cleanup_on_start?: boolean
directory?: string
max_transaction_size?: number
on_rebound?: boolean
on_start?: boolean
rebound_needed_threshold_mib?: number
rebound_trigger_threshold_mib?: number
}
