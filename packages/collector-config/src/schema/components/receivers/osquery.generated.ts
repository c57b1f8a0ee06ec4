// Generated from packages/collector-config/schema/components/receivers/osquery.schema.json by `pnpm types`; do not edit.

export interface OsqueryReceiver {
collection_interval?: string
extensions_socket?: string
initial_delay?: string
queries: string[]
timeout?: string
}
