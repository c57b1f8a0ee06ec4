// Generated from packages/collector-config/schema/components/processors/metricstarttime.schema.json by `pnpm types`; do not edit.

export interface MetricstarttimeProcessor {
gc_interval?: string
start_time_metric_regex?: string
strategy?: string
}
