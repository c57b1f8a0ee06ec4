// Generated from packages/collector-config/schema/components/receivers/aerospike.schema.json by `pnpm types`; do not edit.

export interface AerospikeReceiver {
collect_cluster_metrics?: boolean
collection_interval?: string
endpoint?: string
initial_delay?: string
metrics?: AerospikereceiverMetricsConfig
password?: string
resource_attributes?: AerospikereceiverResourceAttributesConfig
timeout?: string
tls?: TlsClientConfig
tlsname?: string
username?: string
}
export interface AerospikereceiverMetricsConfig {
"aerospike.namespace.disk.available"?: AerospikereceiverMetricConfig
"aerospike.namespace.geojson.region_query_cells"?: AerospikereceiverMetricConfig
"aerospike.namespace.geojson.region_query_false_positive"?: AerospikereceiverMetricConfig
"aerospike.namespace.geojson.region_query_points"?: AerospikereceiverMetricConfig
"aerospike.namespace.geojson.region_query_requests"?: AerospikereceiverMetricConfig
"aerospike.namespace.memory.free"?: AerospikereceiverMetricConfig
"aerospike.namespace.memory.usage"?: AerospikereceiverMetricConfig
"aerospike.namespace.query.count"?: AerospikereceiverMetricConfig
"aerospike.namespace.scan.count"?: AerospikereceiverMetricConfig
"aerospike.namespace.transaction.count"?: AerospikereceiverMetricConfig
"aerospike.node.connection.count"?: AerospikereceiverMetricConfig
"aerospike.node.connection.open"?: AerospikereceiverMetricConfig
"aerospike.node.memory.free"?: AerospikereceiverMetricConfig
"aerospike.node.query.tracked"?: AerospikereceiverMetricConfig
}
export interface AerospikereceiverMetricConfig {
enabled?: boolean
}
export interface AerospikereceiverResourceAttributesConfig {
"aerospike.namespace"?: AerospikereceiverResourceAttributeConfig
"aerospike.node.name"?: AerospikereceiverResourceAttributeConfig
}
export interface AerospikereceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
export interface TlsClientConfig {
ca_file?: string
ca_pem?: string
cert_file?: string
cert_pem?: string
cipher_suites?: string[]
curve_preferences?: string[]
include_system_ca_certs_pool?: boolean
/**
 * Without TLS
 */
insecure?: boolean
/**
 * With TLS, without checking the certificate
 */
insecure_skip_verify?: boolean
key_file?: string
key_pem?: string
max_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
min_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
reload_interval?: string
server_name_override?: string
tpm?: TlsTPMConfig
}
export interface TlsTPMConfig {
auth?: string
enabled?: boolean
owner_auth?: string
path?: string
}
