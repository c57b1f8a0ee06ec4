// Generated from packages/collector-config/schema/components/exporters/awss3.schema.json by `pnpm types`; do not edit.

export interface Awss3Exporter {
encoding?: string
encoding_file_extension?: string
marshaler?: string
resource_attrs_to_s3?: Awss3ExporterResourceAttrsToS3
s3uploader?: Awss3ExporterS3UploaderConfig
sending_queue?: QueuebatchConfig
timeout?: string
}
export interface Awss3ExporterResourceAttrsToS3 {
s3_prefix?: string
s3_bucket?: string
}
export interface Awss3ExporterS3UploaderConfig {
acl?: string
compression?: ("gzip" | "zlib" | "deflate" | "snappy" | "x-snappy-framed" | "zstd" | "lz4" | "none")
disable_ssl?: boolean
endpoint?: string
file_prefix?: string
region?: string
retry_max_attempts?: number
retry_max_backoff?: string
retry_mode?: string
role_arn?: string
s3_bucket?: string
s3_force_path_style?: boolean
s3_partition_format?: string
s3_prefix?: string
storage_class?: string
s3_base_prefix?: string
s3_partition_timezone?: string
unique_key_func_name?: string
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
