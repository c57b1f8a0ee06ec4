import type { Overlays } from './form.ts';

const dsn = (what: string) => ({
  description: `Address of the ClickHouse database for ${what}: tcp://host:9000/database?username=…&password=…`,
  pattern: '^(tcp|clickhouse|http|https)://',
});
const timeout = { description: 'For one attempt to send' };

export const exporters: Overlays = {
  clickhousetraces: {
    description: 'Writes traces to SigNoz’s tables.',
    required: ['datasource'],
    instead: { dsn: 'the address is `datasource` here' },
    properties: {
      datasource: dsn('traces'),
      timeout,
      low_cardinal_exception_grouping: { description: 'Group exceptions by service and type, not by message' },
      use_new_schema: {
        deprecated: true,
        'x-instead': 'leave it out: the only schema is the new one, and the field does nothing',
      },
    },
    defProperties: {
      ClickhousetracesexporterAttributesLimits: {
        fetch_keys_interval: { description: 'How often the known attributes are read' },
        max_distinct_values: { description: 'Attributes with more values than this are not offered for completion' },
      },
    },
  },
  signozclickhousemetrics: {
    description: 'Writes metrics to SigNoz’s tables.',
    required: ['dsn'],
    instead: { datasource: 'the address is `dsn` here' },
    properties: {
      dsn: dsn('metrics'),
      timeout,
      enable_exp_hist: {
        description: 'Store exponential histograms of delta temporality; without it they are dropped',
      },
    },
  },
  clickhouselogsexporter: {
    description: 'Writes logs to SigNoz’s tables.',
    required: ['dsn'],
    instead: { datasource: 'the address is `dsn` here' },
    properties: {
      dsn: dsn('logs'),
      timeout,
      log_level_concurrency: { description: 'Batches prepared at once', minimum: 1, default: undefined },
      use_new_schema: {
        deprecated: true,
        'x-instead': 'leave it out: the only schema is the new one, and the field does nothing',
      },
    },
  },
  signozclickhousemeter: {
    description: 'Writes how much was taken in, by service, to SigNoz’s tables.',
    required: ['dsn'],
    instead: { datasource: 'the address is `dsn` here' },
    properties: { dsn: dsn('the meter'), timeout },
  },
  metadataexporter: {
    description: 'Writes which attributes telemetry has, for completion in SigNoz’s queries.',
    required: ['dsn', 'enabled'],
    instead: { datasource: 'the address is `dsn` here' },
    properties: {
      dsn: dsn('metadata'),
      timeout,
      enabled: { description: 'It does nothing without' },
      tenant_id: { description: 'Part of the key of what is written' },
    },
    defProperties: { MetadataexporterRedisCacheConfig: { password: { 'x-secret': true } } },
  },
  loadbalancing: {
    description: 'Sends what belongs together (a trace, a service) to the same one of several collectors.',
    required: ['protocol', 'resolver'],
    properties: {
      routing_key: {
        description: 'What belongs together',
        enum: ['service', 'traceID', 'metric', 'resource', 'streamID', 'attributes'],
      },
      routing_attributes: { description: 'Attributes, with routing_key attributes' },
    },
    defs: { LoadbalancingexporterResolverSettings: { minProperties: 1, maxProperties: 1 } },
    defProperties: {
      OtlpexporterConfig: {
        endpoint: { description: 'Without meaning here: the resolver gives the addresses' },
        batcher: { deprecated: true, 'x-instead': 'write `sending_queue.batch`' },
      },
      LoadbalancingexporterDNSResolver: {
        hostname: { description: 'Name whose addresses are the collectors; in a swarm tasks.<service>' },
      },
      LoadbalancingexporterStaticResolver: { hostnames: { minItems: 1, description: 'host:port of each' } },
    },
  },
  otlp: {
    description: 'Sends telemetry over OTLP/gRPC.',
    required: ['endpoint'],
    properties: {
      endpoint: { description: 'host:port, without a scheme', 'x-endpoint': 'grpc-with-port' },
      timeout,
      batcher: { deprecated: true, 'x-instead': 'write `sending_queue.batch`' },
    },
  },
  debug: {
    description: 'Writes telemetry to the collector’s own log.',
    properties: {
      verbosity: { description: 'How much of it' },
      sampling_initial: { minimum: 0 },
      sampling_thereafter: { minimum: 0 },
    },
  },
  opencensus: { description: 'Sends telemetry in the form of OpenCensus.', requires: [['endpoint']] },
};
