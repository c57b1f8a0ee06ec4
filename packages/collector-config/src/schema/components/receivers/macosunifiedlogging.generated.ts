// Generated from packages/collector-config/schema/components/receivers/macosunifiedlogging.schema.json by `pnpm types`; do not edit.

export interface MacosunifiedloggingReceiver {
archive_path?: string
end_time?: string
format?: string
max_log_age?: string
max_poll_interval?: string
predicate?: string
start_time?: string
}
