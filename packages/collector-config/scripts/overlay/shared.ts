import { type Fields, ID, type Keywords, SIZE } from './form.ts';

/** The known values of Go types that are texts. */
export const enums: Readonly<Record<string, readonly string[]>> = {
  'request.SizerType': ['requests', 'items', 'bytes'],
  'configcompression.Type': ['gzip', 'zlib', 'deflate', 'snappy', 'x-snappy-framed', 'zstd', 'lz4', 'none'],
  'ottl.ErrorMode': ['propagate', 'ignore', 'silent'],
  'tailsamplingprocessor.PolicyType': [
    'always_sample',
    'latency',
    'numeric_attribute',
    'probabilistic',
    'status_code',
    'string_attribute',
    'rate_limiting',
    'composite',
    'and',
    'drop',
    'span_count',
    'trace_state',
    'boolean_attribute',
    'ottl_condition',
  ],
  'attraction.Action': ['insert', 'update', 'upsert', 'delete', 'hash', 'extract', 'convert'],
  'filterset.MatchType': ['strict', 'regexp'],
  'filterconfig.MetricMatchType': ['strict', 'regexp', 'expr'],
  'filterprocessor.LogMatchType': ['strict', 'regexp'],
  'confignet.TransportType': [
    'tcp',
    'tcp4',
    'tcp6',
    'udp',
    'udp4',
    'udp6',
    'ip',
    'ip4',
    'ip6',
    'unix',
    'unixgram',
    'unixpacket',
  ],
  'common.ContextID': ['resource', 'scope', 'span', 'spanevent', 'metric', 'datapoint', 'log'],
  'metadataexporter.CacheProvider': ['in_memory', 'redis'],
  'configtelemetry.Level': ['basic', 'normal', 'detailed'],
  'types.HealthStatusFilter': ['HEALTHY', 'UNHEALTHY', 'ALL', 'HEALTHY_OR_ELSE_ALL'],
  'probabilisticsamplerprocessor.SamplerMode': ['', 'hash_seed', 'equalizing', 'proportional'],
  'tracking.InitialValue': ['auto', 'keep', 'drop'],
  'k8sconfig.AuthType': ['none', 'serviceAccount', 'kubeConfig', 'tls'],
};
/** Go types that can be read from more than a text. */
export const scalars: Readonly<Record<string, Keywords>> = {
  'helper.ByteSize': { type: ['integer', 'string'], pattern: SIZE },
  'component.ID': { pattern: ID },
};

/** The role of the extension that a field of the Go type component.ID names, by the field's name. */
export const refers: Readonly<Record<string, string>> = {
  storage: 'storage',
  watch_observers: 'observer',
  encoding: 'encoding',
  encoding_extension: 'encoding',
  'Awss3receiverEncoding.extension': 'encoding',
  'Awss3receiverNotifications.opampextension': 'OpAMP',
  'SplunkhecreceiverAck.extension': 'acknowledgement',
  'AzuremonitorreceiverAuthConfig.authenticator': 'Azure token',
  // In azureeventhub.
  '.auth': 'Azure token',
  'MiddlewareConfig.id': 'middleware',
  k8s_leader_elector: 'leader election',
};

const tlsVersions = ['', '1.0', '1.1', '1.2', '1.3'];

/** Keywords for the fields of a definition, wherever it occurs. */
export const fieldsOf: Readonly<Record<string, Fields>> = {
  GrpcServerConfig: {
    endpoint: {
      description: 'host:port to listen on; 0.0.0.0 to be reached from other containers',
      'x-listens': 'tcp',
      'x-endpoint': 'host:port',
    },
    max_recv_msg_size_mib: { description: 'Largest message, in MiB', minimum: 0 },
    max_concurrent_streams: { description: 'Streams at once from one connection' },
    include_metadata: {
      description: 'Keep the request’s headers with the telemetry, for processors that look at them',
    },
  },
  OtlpreceiverHTTPConfig: {
    endpoint: {
      description: 'host:port to listen on; 0.0.0.0 to be reached from other containers',
      'x-listens': 'tcp',
      'x-endpoint': 'host:port',
    },
    max_request_body_size: { description: 'Largest request, in bytes', minimum: 0 },
  },
  QueuebatchConfig: {
    enabled: { description: 'Keep data in memory while the destination is slow or away' },
    queue_size: { description: 'How much is kept, in units of `sizer`; what does not fit is dropped', minimum: 1 },
    num_consumers: { description: 'Requests sent at once', minimum: 1 },
    sizer: { description: 'What queue_size counts' },
    block_on_overflow: { description: 'Make the pipeline wait instead of dropping' },
    blocking: { deprecated: true, 'x-instead': 'write `block_on_overflow`' },
    storage: { description: 'Id of a storage extension that keeps the queue over a restart' },
    wait_for_result: { description: 'Answer the sender only when the destination has it' },
  },
  RetryBackOffConfig: {
    enabled: { description: 'Try again what failed' },
    initial_interval: { description: 'Wait before the first new attempt' },
    max_interval: { description: 'Longest wait between attempts' },
    max_elapsed_time: { description: 'Give up and drop after this; 0 never gives up' },
    multiplier: { description: 'Growth of the wait', minimum: 1 },
    randomization_factor: { description: 'Share of the wait that is random', minimum: 0, maximum: 1 },
  },
  TlsServerConfig: { min_version: { enum: tlsVersions }, max_version: { enum: tlsVersions } },
  TlsClientConfig: {
    min_version: { enum: tlsVersions },
    max_version: { enum: tlsVersions },
    insecure: { description: 'Without TLS' },
    insecure_skip_verify: { description: 'With TLS, without checking the certificate' },
  },
};

/** An operator of a type that a registry of the program has. */
export const operator = (types: readonly string[]): Keywords => ({
  type: 'object',
  properties: {
    type: { type: 'string', enum: types },
    id: { type: 'string', description: 'Name that other operators send to' },
  },
  required: ['type'],
  additionalProperties: true,
});

/** Replaces definitions that reflection cannot see into, wherever they occur. */
export const defsInstead: Readonly<Record<string, Keywords>> = {
  OperatorConfig: operator([
    'add',
    'assign_keys',
    'container',
    'copy',
    'csv_parser',
    'file_output',
    'filter',
    'flatten',
    'grok_parser',
    'json_array_parser',
    'json_parser',
    'key_value_parser',
    'move',
    'noop',
    'recombine',
    'regex_parser',
    'regex_replace',
    'remove',
    'retain',
    'router',
    'scope_name_parser',
    'severity_parser',
    'stdout',
    'syslog_parser',
    'time_parser',
    'trace_parser',
    'unquote',
    'uri_parser',
  ]),
};
