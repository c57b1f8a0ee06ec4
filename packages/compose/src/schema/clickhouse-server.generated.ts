// Generated from packages/compose/schema/clickhouse-server.schema.json by `pnpm types`; do not edit.

/**
 * A file in ClickHouse's config.d: merged over the image's config.xml. Attributes start with @.
 */
export interface ClickHouseServer {
clickhouse: ServerSettings
}
export interface ServerSettings {
logger?: {
level?: ("warning" | "information" | "debug" | "trace")
console?: boolean
size?: string
count?: number
}
mysql_port?: Removed
postgresql_port?: Removed
zookeeper?: {
node: {
"@index": string
host: string
port: number
}[]
}
remote_servers?: {
[k: string]: Cluster
}
macros?: {
[k: string]: FromEnvironment
}
distributed_ddl?: {
path: string
profile?: string
}
user_defined_executable_functions_config?: string
/**
 * Bytes.
 */
max_server_memory_usage?: number
prometheus?: {
endpoint: string
port: number
metrics: boolean
events: boolean
asynchronous_metrics: boolean
errors?: boolean
}
query_log?: SystemLog
query_thread_log?: SystemLog
query_views_log?: SystemLog
part_log?: SystemLog
trace_log?: SystemLog
text_log?: SystemLog
metric_log?: SystemLog
asynchronous_metric_log?: SystemLog
asynchronous_insert_log?: SystemLog
processors_profile_log?: SystemLog
error_log?: SystemLog
query_metric_log?: SystemLog
latency_log?: SystemLog
backup_log?: SystemLog
blob_storage_log?: SystemLog
opentelemetry_span_log?: EngineOfSystemLog
storage_configuration?: StorageConfiguration
}
export interface Removed {
"@remove": "1"
}
export interface Cluster {
secret: FromEnvironment
shard: {
internal_replication: boolean
replica: {
host: string
port: number
}[]
}[]
}
/**
 * The value of an environment variable of the server, left out of the file in which it keeps its merged configuration.
 */
export interface FromEnvironment {
"@from_env": string
"@hide_in_preprocessed"?: "true"
}
export interface SystemLog {
ttl: string
}
/**
 * The image's own configuration gives this one table an engine, beside which the server refuses a `ttl` and does not start.
 */
export interface EngineOfSystemLog {
engine: string
}
export interface StorageConfiguration {
disks: {
[k: string]: S3Disk | LocalDisk
}
policies: {
[k: string]: StoragePolicy
}
}
export interface S3Disk {
type: "s3"
endpoint: string
region?: string
access_key_id?: FromEnvironment
secret_access_key?: FromEnvironment
use_environment_credentials?: boolean
}
export interface LocalDisk {
type: "local"
path: string
}
export interface StoragePolicy {
volumes: {
[k: string]: StorageVolume
}
}
/**
 * There is no `prefer_not_to_merge` here: on a volume with it nothing is merged, and then nothing expires either.
 */
export interface StorageVolume {
disk: string
perform_ttl_move_on_insert?: boolean
}
