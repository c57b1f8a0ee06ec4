// Generated from packages/collector-config/schema/components/receivers/awscloudwatchmetrics.schema.json by `pnpm types`; do not edit.

export interface AwscloudwatchmetricsReceiver {
imds_endpoint?: string
metrics?: AwscloudwatchmetricsreceiverMetricsConfig
poll_interval?: string
profile?: string
region: string
}
export interface AwscloudwatchmetricsreceiverMetricsConfig {
named?: AwscloudwatchmetricsreceiverNamedConfig[]
}
export interface AwscloudwatchmetricsreceiverNamedConfig {
aws_aggregation?: string
dimensions?: AwscloudwatchmetricsreceiverMetricDimensionsConfig[]
metric_name?: string
namespace?: string
period?: string
}
export interface AwscloudwatchmetricsreceiverMetricDimensionsConfig {
Name?: string
Value?: string
}
