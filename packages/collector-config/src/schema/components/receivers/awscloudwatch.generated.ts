// Generated from packages/collector-config/schema/components/receivers/awscloudwatch.schema.json by `pnpm types`; do not edit.

export interface AwscloudwatchReceiver {
imds_endpoint?: string
logs?: AwscloudwatchreceiverLogsConfig
profile?: string
region: string
storage?: string
}
export interface AwscloudwatchreceiverLogsConfig {
groups?: AwscloudwatchreceiverGroupConfig
max_events_per_request?: number
poll_interval?: string
start_from?: string
}
export interface AwscloudwatchreceiverGroupConfig {
autodiscover?: AwscloudwatchreceiverAutodiscoverConfig
named?: {
[k: string]: AwscloudwatchreceiverStreamConfig
}
}
export interface AwscloudwatchreceiverAutodiscoverConfig {
limit?: number
prefix?: string
streams?: AwscloudwatchreceiverStreamConfig
account_identifiers?: string[]
include_linked_accounts?: boolean
pattern?: string
}
export interface AwscloudwatchreceiverStreamConfig {
names?: string[]
prefixes?: string[]
}
