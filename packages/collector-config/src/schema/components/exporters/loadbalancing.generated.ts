// Generated from packages/collector-config/schema/components/exporters/loadbalancing.schema.json by `pnpm types`; do not edit.

/**
 * Sends what belongs together (a trace, a service) to the same one of several collectors.
 */
export interface LoadbalancingExporter {
protocol: LoadbalancingexporterProtocol
resolver: LoadbalancingexporterResolverSettings
retry_on_failure?: RetryBackOffConfig
/**
 * Attributes, with routing_key attributes
 */
routing_attributes?: string[]
/**
 * What belongs together
 */
routing_key?: ("service" | "traceID" | "metric" | "resource" | "streamID" | "attributes")
sending_queue?: QueuebatchConfig
timeout?: string
}
export interface LoadbalancingexporterProtocol {
otlp?: OtlpexporterConfig
}
export interface OtlpexporterConfig {
auth?: AuthConfig
authority?: string
balancer_name?: string
batcher?: ExporterhelperBatcherConfig
compression?: ("gzip" | "zlib" | "deflate" | "snappy" | "x-snappy-framed" | "zstd" | "lz4" | "none")
/**
 * Without meaning here: the resolver gives the addresses
 */
endpoint?: string
headers?: ({
[k: string]: string
} | ({
[k: string]: string
} | OpaquePair[]))
keepalive?: GrpcKeepaliveClientConfig
middlewares?: MiddlewareConfig[]
read_buffer_size?: number
retry_on_failure?: RetryBackOffConfig
sending_queue?: QueuebatchConfig
timeout?: string
tls?: TlsClientConfig
wait_for_ready?: boolean
write_buffer_size?: number
}
export interface AuthConfig {
authenticator?: string
enabled?: boolean
}
/**
 * @deprecated
 */
export interface ExporterhelperBatcherConfig {
enabled?: boolean
flush_timeout?: string
max_size?: number
min_size?: number
sizer?: ("requests" | "items" | "bytes")
}
export interface OpaquePair {
name?: string
value?: string
}
export interface GrpcKeepaliveClientConfig {
permit_without_stream?: boolean
time?: string
timeout?: string
enabled?: boolean
}
export interface MiddlewareConfig {
id?: string
}
export interface RetryBackOffConfig {
/**
 * Try again what failed
 */
enabled?: boolean
/**
 * Wait before the first new attempt
 */
initial_interval?: string
/**
 * Give up and drop after this; 0 never gives up
 */
max_elapsed_time?: string
/**
 * Longest wait between attempts
 */
max_interval?: string
/**
 * Growth of the wait
 */
multiplier?: number
/**
 * Share of the wait that is random
 */
randomization_factor?: number
}
export interface QueuebatchConfig {
batch?: QueuebatchBatchConfig
/**
 * Make the pipeline wait instead of dropping
 */
block_on_overflow?: boolean
/**
 * @deprecated
 */
blocking?: boolean
/**
 * Keep data in memory while the destination is slow or away
 */
enabled?: boolean
/**
 * Requests sent at once
 */
num_consumers?: number
/**
 * How much is kept, in units of `sizer`; what does not fit is dropped
 */
queue_size?: number
/**
 * What queue_size counts
 */
sizer?: ("requests" | "items" | "bytes")
/**
 * Id of a storage extension that keeps the queue over a restart
 */
storage?: string
/**
 * Answer the sender only when the destination has it
 */
wait_for_result?: boolean
}
export interface QueuebatchBatchConfig {
flush_timeout?: string
max_size?: number
min_size?: number
enabled?: boolean
sizer?: ("requests" | "items" | "bytes")
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
export interface LoadbalancingexporterResolverSettings {
aws_cloud_map?: LoadbalancingexporterAWSCloudMapResolver
dns?: LoadbalancingexporterDNSResolver
k8s?: LoadbalancingexporterK8SSvcResolver
static?: LoadbalancingexporterStaticResolver
}
export interface LoadbalancingexporterAWSCloudMapResolver {
health_status?: ("HEALTHY" | "UNHEALTHY" | "ALL" | "HEALTHY_OR_ELSE_ALL")
interval?: string
namespace?: string
port?: number
service_name?: string
timeout?: string
enabled?: boolean
}
export interface LoadbalancingexporterDNSResolver {
/**
 * Name whose addresses are the collectors; in a swarm tasks.<service>
 */
hostname?: string
interval?: string
port?: string
timeout?: string
enabled?: boolean
}
export interface LoadbalancingexporterK8SSvcResolver {
ports?: number[]
return_hostnames?: boolean
service?: string
timeout?: string
enabled?: boolean
}
export interface LoadbalancingexporterStaticResolver {
/**
 * host:port of each
 * 
 * @minItems 1
 */
hostnames?: [string, ...(string)[]]
enabled?: boolean
}
