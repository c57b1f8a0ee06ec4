/**
 * Parts of the overlays that an edition of the collector does not have, by the folder of the edition ('' is the first),
 * in the words of scripts/schemas.ts. Any other part that does not match is a mistake.
 */
export const gone: Readonly<Record<string, readonly string[]>> = {
  '': [
    'scripts/overlay describes extensions/azureauth, which the collector does not have',
    'scripts/overlay describes extensions/googlecloudlogentry_encoding, which the collector does not have',
  ],
  'v0.144': [
    'QueuebatchConfig has no field blocking',
    'connectors/servicegraph has no field database_name_attribute',
    'connectors/servicegraph has no field metrics_exporter',
    'exporters/loadbalancing OtlpexporterConfig has no field batcher',
    'exporters/otlp has no field batcher',
    'exporters/otlp_grpc has no field batcher',
    'processors/resourcedetection has no field attributes',
    'receivers/kafka has no field encoding',
    'receivers/kafka has no field topic',
    'receivers/prometheus has no field use_start_time_metric',
    'receivers/signalfx has no field access_token_passthrough',
    'scripts/overlay describes exporters/opencensus, which the collector does not have',
    'scripts/overlay/retired.ts has exporters/opencensus, which the collector does not have',
    'scripts/overlay/retired.ts has processors/routing, which the collector does not have',
    'scripts/overlay/retired.ts has receivers/opencensus, which the collector does not have',
    'scripts/overlay/retired.ts has receivers/sapm, which the collector does not have',
  ],
};

const startTimes = 'use the processor metricstarttime';

/** What to write instead of fields that a later edition does not have, by definition and field, or by field alone. */
export const successors: Readonly<Record<string, string>> = {
  // In the query collections of postgresql.
  enabled: 'switch it under `events`',
  middleware: 'write `middlewares`',
  use_start_time_metric: startTimes,
  start_time_metric_regex: startTimes,
  default_fetch_size: 'write `max_fetch_size`',
  s3_partition: 'write `s3_partition_format`',
  broker_addr: 'leave it out: it did nothing',
  'organization.name': 'write `vcs.owner.name`',
  'vcs.vendor.name': 'write `vcs.provider.name`',
  'container.cpu.utilization': 'write `container.cpu.usage`',
  'k8s.node.cpu.utilization': 'write `k8s.node.cpu.usage`',
  'k8s.pod.cpu.utilization': 'write `k8s.pod.cpu.usage`',
};

/** The values of Go types that only one edition knows, by its folder, in addition to those in shared.ts. */
export const newer: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'v0.144': {
    'tailsamplingprocessor.PolicyType': ['bytes_limiting'],
    'common.ContextID': ['profile'],
    'resourcedetection detectors': [
      'akamai',
      'digitalocean',
      'hetzner',
      'nova',
      'oraclecloud',
      'scaleway',
      'upcloud',
      'vultr',
    ],
  },
};
