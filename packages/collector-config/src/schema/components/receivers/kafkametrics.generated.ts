// Generated from packages/collector-config/schema/components/receivers/kafkametrics.schema.json by `pnpm types`; do not edit.

export interface KafkametricsReceiver {
auth?: KafkaAuthenticationConfig
brokers?: string[]
client_id?: string
cluster_alias?: string
collection_interval?: string
group_match?: string
initial_delay?: string
metadata?: KafkaMetadataConfig
metrics?: KafkametricsreceiverMetricsConfig
protocol_version?: string
/**
 * @deprecated
 */
refresh_frequency?: string
resolve_canonical_bootstrap_servers_only?: boolean
resource_attributes?: KafkametricsreceiverResourceAttributesConfig
scrapers?: string[]
timeout?: string
tls?: TlsClientConfig
topic_match?: string
rack_id?: string
use_leader_epoch?: boolean
}
export interface KafkaAuthenticationConfig {
kerberos?: KafkaKerberosConfig
plain_text?: KafkaPlainTextConfig
sasl?: KafkaSASLConfig
tls?: TlsClientConfig
}
export interface KafkaKerberosConfig {
config_file?: string
disable_fast_negotiation?: boolean
keytab_file?: string
password?: string
realm?: string
service_name?: string
use_keytab?: boolean
username?: string
}
export interface KafkaPlainTextConfig {
password?: string
username?: string
}
export interface KafkaSASLConfig {
aws_msk?: KafkaAWSMSKConfig
mechanism?: string
password?: string
username?: string
version?: number
}
export interface KafkaAWSMSKConfig {
broker_addr?: string
region?: string
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
export interface KafkaMetadataConfig {
full?: boolean
refresh_interval?: string
retry?: KafkaMetadataRetryConfig
}
export interface KafkaMetadataRetryConfig {
backoff?: string
max?: number
}
export interface KafkametricsreceiverMetricsConfig {
"kafka.broker.log_retention_period"?: KafkametricsreceiverMetricConfig
"kafka.brokers"?: KafkametricsreceiverMetricConfig
"kafka.consumer_group.lag"?: KafkametricsreceiverMetricConfig
"kafka.consumer_group.lag_sum"?: KafkametricsreceiverMetricConfig
"kafka.consumer_group.members"?: KafkametricsreceiverMetricConfig
"kafka.consumer_group.offset"?: KafkametricsreceiverMetricConfig
"kafka.consumer_group.offset_sum"?: KafkametricsreceiverMetricConfig
"kafka.partition.current_offset"?: KafkametricsreceiverMetricConfig
"kafka.partition.oldest_offset"?: KafkametricsreceiverMetricConfig
"kafka.partition.replicas"?: KafkametricsreceiverMetricConfig
"kafka.partition.replicas_in_sync"?: KafkametricsreceiverMetricConfig
"kafka.topic.log_retention_period"?: KafkametricsreceiverMetricConfig
"kafka.topic.log_retention_size"?: KafkametricsreceiverMetricConfig
"kafka.topic.min_insync_replicas"?: KafkametricsreceiverMetricConfig
"kafka.topic.partitions"?: KafkametricsreceiverMetricConfig
"kafka.topic.replication_factor"?: KafkametricsreceiverMetricConfig
}
export interface KafkametricsreceiverMetricConfig {
enabled?: boolean
}
export interface KafkametricsreceiverResourceAttributesConfig {
"kafka.cluster.alias"?: KafkametricsreceiverResourceAttributeConfig
}
export interface KafkametricsreceiverResourceAttributeConfig {
enabled?: boolean
metrics_exclude?: FilterConfig[]
metrics_include?: FilterConfig[]
}
export interface FilterConfig {
regexp?: string
strict?: string
}
