// Generated from packages/collector-config/schema/components/receivers/sqlquery.schema.json by `pnpm types`; do not edit.

export interface SqlqueryReceiver {
collection_interval?: string
datasource?: string
driver: string
initial_delay?: string
max_open_conn?: number
queries?: SqlqueryQuery[]
storage?: string
telemetry?: SqlqueryTelemetryConfig
timeout?: string
additional_params?: {
[k: string]: unknown
}
database?: string
host?: string
password?: string
port?: number
username?: string
}
export interface SqlqueryQuery {
logs?: SqlqueryLogsCfg[]
metrics?: SqlqueryMetricCfg[]
sql?: string
tracking_column?: string
tracking_start_value?: string
}
export interface SqlqueryLogsCfg {
attribute_columns?: string[]
body_column?: string
}
export interface SqlqueryMetricCfg {
aggregation?: string
attribute_columns?: string[]
data_type?: string
description?: string
metric_name?: string
monotonic?: boolean
start_ts_column?: string
static_attributes?: {
[k: string]: string
}
ts_column?: string
unit?: string
value_column?: string
value_type?: string
}
export interface SqlqueryTelemetryConfig {
logs?: SqlqueryTelemetryLogsConfig
}
export interface SqlqueryTelemetryLogsConfig {
query?: boolean
}
