// Generated from packages/collector-config/schema/components/receivers/awss3.schema.json by `pnpm types`; do not edit.

export interface Awss3Receiver {
encodings?: Awss3ReceiverEncoding[]
endtime?: string
notifications?: Awss3ReceiverNotifications
s3downloader?: Awss3ReceiverS3DownloaderConfig
sqs?: Awss3ReceiverSQSConfig
starttime?: string
}
export interface Awss3ReceiverEncoding {
extension?: string
suffix?: string
}
export interface Awss3ReceiverNotifications {
opampextension?: string
}
export interface Awss3ReceiverS3DownloaderConfig {
endpoint?: string
endpoint_partition_id?: string
file_prefix?: string
region?: string
s3_bucket?: string
s3_force_path_style?: boolean
s3_partition?: string
s3_prefix?: string
file_prefix_include_telemetry_type?: boolean
s3_partition_format?: string
s3_partition_timezone?: string
}
export interface Awss3ReceiverSQSConfig {
endpoint?: string
max_number_of_messages?: number
queue_url?: string
region?: string
wait_time_seconds?: number
}
