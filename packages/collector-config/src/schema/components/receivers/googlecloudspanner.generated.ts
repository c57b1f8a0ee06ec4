// Generated from packages/collector-config/schema/components/receivers/googlecloudspanner.schema.json by `pnpm types`; do not edit.

export interface GooglecloudspannerReceiver {
backfill_enabled?: boolean
cardinality_total_limit?: number
collection_interval?: string
hide_topn_lockstats_rowrangestartkey?: boolean
initial_delay?: string
projects: GooglecloudspannerreceiverProject[]
timeout?: string
top_metrics_query_max_rows?: number
truncate_text?: boolean
}
export interface GooglecloudspannerreceiverProject {
instances?: GooglecloudspannerreceiverInstance[]
project_id?: string
service_account_key?: string
}
export interface GooglecloudspannerreceiverInstance {
databases?: string[]
instance_id?: string
}
