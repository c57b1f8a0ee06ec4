// Generated from packages/collector-config/schema/otel-config.schema.json by `pnpm types`; do not edit.

/**
 * A configuration of signoz-otel-collector v0.129.12. The schemas of the components are in components/.
 */
export interface OtelConfig {
receivers: Components
processors?: Components
exporters: Components
connectors?: Components
extensions?: Components
service: Service
}
/**
 * Configurations by id: type or type/name
 */
export interface Components {
[k: string]: {

} | null
}
export interface Service {
/**
 * Ids, in the order in which they start
 */
extensions?: string[]
telemetry?: Telemetry
/**
 * By signal, or signal/name
 */
pipelines: {
[k: string]: Pipeline
}
}
/**
 * What the collector says of itself
 */
export interface Telemetry {
logs?: OwnLogs
metrics?: OwnMetrics
traces?: {
level?: ("none" | "basic" | "normal" | "detailed")
/**
 * Where its own spans go: OpenTelemetry’s configuration of an SDK
 */
processors?: {
[k: string]: unknown
}[]
/**
 * How its own spans are continued: tracecontext, b3
 */
propagators?: string[]
}
/**
 * Attributes of everything it says; null removes one that it has by itself
 */
resource?: {
[k: string]: string | null
}
}
export interface OwnLogs {
level?: ("debug" | "info" | "warn" | "error" | "dpanic" | "panic" | "fatal")
encoding?: ("console" | "json")
development?: boolean
disable_caller?: boolean
disable_stacktrace?: boolean
/**
 * Leaves out repeated lines
 */
sampling?: {
enabled?: boolean
tick?: string
initial?: number
thereafter?: number
}
output_paths?: string[]
error_output_paths?: string[]
initial_fields?: {
[k: string]: unknown
}
/**
 * Where its own logs go besides: OpenTelemetry’s configuration of an SDK
 */
processors?: {
[k: string]: unknown
}[]
}
export interface OwnMetrics {
level?: ("none" | "basic" | "normal" | "detailed")
readers?: Reader[]
/**
 * What becomes of single metrics: OpenTelemetry’s configuration of an SDK
 */
views?: {
[k: string]: unknown
}[]
}
export interface Reader {
pull?: {
exporter: {
prometheus: PrometheusReader
}
}
periodic?: {
/**
 * Milliseconds
 */
interval?: number
/**
 * Milliseconds
 */
timeout?: number
exporter: {
otlp?: OtlpReader
/**
 * Writes them to its standard output
 */
console?: {
[k: string]: unknown
}
}
}
}
/**
 * Serves its metrics at /metrics
 */
export interface PrometheusReader {
/**
 * localhost, or 0.0.0.0 to be scraped from elsewhere
 */
host: string
port: number
/**
 * No labels of the instrumentation scope
 */
without_scope_info?: boolean
/**
 * No unit at the end of names
 */
without_units?: boolean
/**
 * No _total at the end of counters
 */
without_type_suffix?: boolean
with_resource_constant_labels?: {
included?: string[]
excluded?: string[]
}
}
export interface OtlpReader {
protocol: ("grpc" | "http/protobuf")
/**
 * URL, with http:// or https:// in gRPC too
 */
endpoint: string
insecure?: boolean
/**
 * Sent with each request: { name, value }, or a map
 */
headers?: (unknown[] | {

})
/**
 * The same as one text: a=b,c=d
 */
headers_list?: string
/**
 * gzip, or none
 */
compression?: string
/**
 * Milliseconds
 */
timeout?: number
/**
 * File with the authority
 */
certificate?: string
/**
 * File with the key
 */
client_key?: string
/**
 * File with the certificate
 */
client_certificate?: string
/**
 * cumulative, delta or lowmemory
 */
temporality_preference?: string
/**
 * explicit_bucket_histogram, or base2_exponential_bucket_histogram
 */
default_histogram_aggregation?: string
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^(traces|metrics|logs)(/.+)?$".
 */
export interface Pipeline {
/**
 * @minItems 1
 */
receivers: [string, ...(string)[]]
processors?: string[]
/**
 * @minItems 1
 */
exporters: [string, ...(string)[]]
}
