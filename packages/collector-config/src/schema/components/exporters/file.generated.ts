// Generated from packages/collector-config/schema/components/exporters/file.schema.json by `pnpm types`; do not edit.

export interface FileExporter {
append?: boolean
compression?: string
encoding?: string
flush_interval?: string
format?: string
group_by?: FileexporterGroupBy
path: string
rotation?: FileexporterRotation
create_directory?: boolean
directory_permissions?: string
}
export interface FileexporterGroupBy {
enabled?: boolean
max_open_files?: number
resource_attribute?: string
}
export interface FileexporterRotation {
localtime?: boolean
max_backups?: number
max_days?: number
max_megabytes?: number
}
