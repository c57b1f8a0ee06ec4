import type { CodeTable } from '@signoz-as-code/core';

/** What each diagnostic of this concern means and why it is refused. */
export const codes = {
  'collector-config/undeclared-component': {
    severity: 'error',
    meaning:
      'A pipeline or a collector refers to a component that is not configured, or a component to an extension that is not started: in definitions, one that is not a default export of a file. The collector exits.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [elsewhere] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
    },
  },
  'collector-config/absent-component': {
    severity: 'error',
    meaning: 'A pipeline or a collector refers to a component whose definition builds nothing in this environment.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug, exporter] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
      beside: { exporter: "defineExporter('debug/off', () => undefined)" },
    },
  },
  'collector-config/undeclared-collector': {
    severity: 'error',
    meaning:
      'A pipeline belongs to a collector that is not a default export in definitions/, or that is absent in this environment: the pipeline would be in no file.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(elsewhereCollector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
    },
  },
  'collector-config/invalid-id': {
    severity: 'error',
    meaning:
      'The name of a collector, or the id of a component or a pipeline, is not one that the collector accepts: a type, and after a slash a name without spaces, control characters and symbols like $ and +.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('debug/a b', {})",
      right: "defineExporter('debug/a-b', {})",
    },
  },
  'collector-config/unknown-type': {
    severity: 'error',
    meaning:
      'schema/components/ does not describe a component of that type. Either the collector does not have it, or its schema must still be added.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('logging', {})",
      right: "defineExporter('debug', {})",
    },
  },
  'collector-config/duplicate-id': {
    severity: 'error',
    meaning: 'Two definitions used by one collector have the same id: one would silently replace the other.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('signozclickhousemetrics', { dsn: 'tcp://other:9000/signoz_metrics' })",
      right: "defineExporter('signozclickhousemetrics/other', { dsn: 'tcp://other:9000/signoz_metrics' })",
    },
  },
  'collector-config/repeated-component': {
    severity: 'error',
    meaning:
      'A pipeline names a component twice in one place. The collector refuses a repeated processor, and uses a repeated receiver or exporter once.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch, batch], exporters: [debug] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
    },
  },
  'collector-config/wrong-place': {
    severity: 'error',
    meaning:
      'A component is in a list of another class (an exporter among the receivers, a processor among the exporters), or an extension is used as something else: an extension without storage as a storage.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, debug, batch], exporters: [debug] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
    },
  },
  'collector-config/signal-mismatch': {
    severity: 'error',
    meaning:
      'A component cannot carry the signal of the pipeline. The collector fails while it builds the pipelines: telemetry type is not supported.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [metricsExporter] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
    },
  },
  'collector-config/empty-pipeline': {
    severity: 'error',
    meaning: 'A pipeline needs at least one receiver and one exporter, a collector one pipeline.',
    since: '0.1.0',
    example: {
      wrong: "definePipeline(collector, 'traces', { receivers: [], processors: [limiter, batch], exporters: [debug] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
    },
  },
  'collector-config/connector-one-end': {
    severity: 'error',
    meaning:
      'A connector is used only as an exporter or only as a receiver, so its data would go nowhere or it would get no data. The collector refuses it.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(collector, 'metrics/feed', { receivers: [otlp], processors: [limiter, batch], exporters: [meter] })",
      right:
        "[definePipeline(collector, 'metrics/feed', { receivers: [otlp], processors: [limiter, batch], exporters: [meter] }), definePipeline(collector, 'metrics/meter', { receivers: [meter], processors: [batch], exporters: [metricsExporter] })]",
    },
  },
  'collector-config/connector-signals': {
    severity: 'error',
    meaning:
      'A connector cannot turn the signal of the pipeline that feeds it into the signal of any pipeline that it feeds.',
    since: '0.1.0',
    example: {
      wrong: "definePipeline(collector, 'logs', { receivers: [meter], processors: [batch], exporters: [debug] })",
      right:
        "definePipeline(collector, 'metrics/meter', { receivers: [meter], processors: [batch], exporters: [metricsExporter] })",
      beside: {
        pipeline:
          "definePipeline(collector, 'metrics/feed', { receivers: [otlp], processors: [limiter, batch], exporters: [meter] })",
      },
    },
  },
  'collector-config/cycle': {
    severity: 'error',
    meaning:
      'Connectors lead from a pipeline back into itself, or operators of a receiver back to one: telemetry would circulate for ever.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(collector, 'metrics/meter', { receivers: [meter], processors: [batch], exporters: [meter] })",
      right:
        "definePipeline(collector, 'metrics/meter', { receivers: [meter], processors: [batch], exporters: [metricsExporter] })",
      beside: {
        pipeline:
          "definePipeline(collector, 'metrics/feed', { receivers: [otlp], processors: [limiter, batch], exporters: [meter] })",
      },
    },
  },
  'collector-config/unused-component': {
    severity: 'error',
    meaning:
      'No pipeline or collector of this environment uses the component. The collector would accept and ignore it, so it has no effect.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug, exporter] })",
      beside: { exporter: "defineExporter('debug/second', {})" },
    },
  },
  'collector-config/unknown-field': {
    severity: 'error',
    meaning: 'The component has no such field. The collector refuses unknown fields and does not start.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('debug', { verbositi: 'basic' })",
      right: "defineExporter('debug', { verbosity: 'basic' })",
    },
  },
  'collector-config/missing-field': {
    severity: 'error',
    meaning: 'A field is missing, and without it the component does not start or has no effect.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('otlp', {})",
      right: "defineExporter('otlp', { endpoint: 'gateway:4317' })",
    },
  },
  'collector-config/invalid-value': {
    severity: 'error',
    meaning: 'A value has the wrong type or form, or is not one of the values that the field accepts.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('debug', { verbosity: 'loud' })",
      right: "defineExporter('debug', { verbosity: 'detailed' })",
    },
  },
  'collector-config/out-of-range': {
    severity: 'error',
    meaning: 'A number or a duration is outside what the component accepts, or two of them contradict each other.',
    since: '0.1.0',
    example: {
      wrong: "defineProcessor('batch/own', { send_batch_size: 10, send_batch_max_size: 5 })",
      right: "defineProcessor('batch/own', { send_batch_size: 10, send_batch_max_size: 20 })",
    },
  },
  'collector-config/deprecated-field': {
    severity: 'error',
    meaning: 'The field is accepted and ignored, or was replaced, or belongs to another component or an older version.',
    since: '0.1.0',
    example: {
      wrong:
        "defineExporter('clickhousetraces', { datasource: 'tcp://clickhouse:9000/signoz_traces', use_new_schema: true })",
      right: "defineExporter('clickhousetraces', { datasource: 'tcp://clickhouse:9000/signoz_traces' })",
    },
  },
  'collector-config/memory-limiter-first': {
    severity: 'error',
    meaning:
      'A pipeline that receives telemetry from outside must begin with memory_limiter: only there can it refuse data before memory is used, and only receivers can ask the sender to retry.',
    since: '0.1.0',
    example: {
      wrong: "definePipeline(collector, 'traces', { receivers: [otlp], processors: [batch], exporters: [debug] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
    },
  },
  'collector-config/memory-limiter-size': {
    severity: 'error',
    meaning:
      'The limit of memory_limiter leaves no free memory in the container, so the kernel kills the collector before the limiter acts.',
    since: '0.1.0',
    example: {
      wrong: "defineProcessor('memory_limiter/own', { check_interval: '1s', limit_mib: 950 })",
      right: "defineProcessor('memory_limiter/own', { check_interval: '1s', limit_mib: 800, spike_limit_mib: 200 })",
    },
  },
  'collector-config/batch-last': {
    severity: 'error',
    meaning:
      'batch must be the last processor: a processor after it splits or drops the batches again, and samplers must see spans as they arrive.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, batch, spanMetrics], exporters: [debug] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, spanMetrics, batch], exporters: [debug] })",
    },
  },
  'collector-config/batch-missing': {
    severity: 'error',
    meaning:
      'A pipeline writes to ClickHouse without batch: every request becomes a separate insert, and ClickHouse refuses with too many parts.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(collector, 'metrics/own', { receivers: [otlp], processors: [limiter], exporters: [metricsExporter] })",
      right:
        "definePipeline(collector, 'metrics/own', { receivers: [otlp], processors: [limiter, batch], exporters: [metricsExporter] })",
    },
  },
  'collector-config/sampling-before-span-metrics': {
    severity: 'error',
    meaning:
      'Spans are dropped before signozspanmetrics counts them: SigNoz then shows rates, errors and latencies of the sample only.',
    since: '0.1.0',
    example: {
      wrong:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, tailSampling, spanMetrics, batch], exporters: [debug] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, spanMetrics, tailSampling, batch], exporters: [debug] })",
    },
  },
  'collector-config/scattered-sampling': {
    severity: 'error',
    meaning:
      'A tail sampler decides on whole traces, but the spans of a trace are spread over the instances of this collector: each instance would decide on a part, and traces would be incomplete.',
    since: '0.1.0',
    example: {
      wrong: "defineProcessor('tail_sampling', { policies: [{ name: 'all', type: 'always_sample' }] })",
      right: "defineProcessor('probabilistic_sampler', { sampling_percentage: 10 })",
      environment: { topology: 'ha' },
    },
  },
  'collector-config/span-metrics-exporter': {
    severity: 'error',
    meaning:
      'signozspanmetrics sends its metrics to an exporter that is in no metrics pipeline of the same collector. It fails at start.',
    since: '0.1.0',
    example: {
      wrong:
        "defineProcessor('signozspanmetrics', { metrics_exporter: 'debug', aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA' })",
      right:
        "defineProcessor('signozspanmetrics', { metrics_exporter: 'signozclickhousemetrics', aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA' })",
    },
  },
  'collector-config/span-metrics-temporality': {
    severity: 'error',
    meaning:
      "The `/delta` in a signozspanmetrics id does nothing: the temporality is cumulative unless aggregation_temporality is exactly AGGREGATION_TEMPORALITY_DELTA. SigNoz's pages for services expect delta.",
    since: '0.1.0',
    example: {
      wrong:
        "defineProcessor('signozspanmetrics/delta', { metrics_exporter: 'signozclickhousemetrics', aggregation_temporality: 'AGGREGATION_TEMPORALITY_CUMULATIVE' })",
      right:
        "defineProcessor('signozspanmetrics/delta', { metrics_exporter: 'signozclickhousemetrics', aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA' })",
    },
  },
  'collector-config/span-metrics-writer': {
    severity: 'error',
    meaning:
      'Several instances write the same span metrics series. Without the dimension signoz.collector.id they overwrite one another and the numbers in SigNoz are wrong.',
    since: '0.1.0',
    example: {
      wrong:
        "defineProcessor('signozspanmetrics', { metrics_exporter: 'signozclickhousemetrics', aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA' })",
      right:
        "defineProcessor('signozspanmetrics', { metrics_exporter: 'signozclickhousemetrics', aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA', dimensions: [{ name: 'signoz.collector.id' }] })",
      environment: { topology: 'ha' },
    },
  },
  'collector-config/disabled-exporter': {
    severity: 'error',
    meaning: 'metadataexporter does nothing unless `enabled` is true, which is not its default.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('metadataexporter', { dsn: 'tcp://clickhouse:9000/signoz_metadata', enabled: false })",
      right: "defineExporter('metadataexporter', { dsn: 'tcp://clickhouse:9000/signoz_metadata', enabled: true })",
    },
  },
  'collector-config/exponential-histogram-dropped': {
    severity: 'error',
    meaning: 'signozspanmetrics makes exponential histograms, but its exporter stores them only with enable_exp_hist.',
    since: '0.1.0',
    example: {
      wrong:
        "defineProcessor('signozspanmetrics', { metrics_exporter: 'signozclickhousemetrics', aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA', enable_exp_histogram: true })",
      right:
        "defineProcessor('signozspanmetrics', { metrics_exporter: 'signozclickhousemetrics', aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA', enable_exp_histogram: false })",
    },
  },
  'collector-config/resource-overwritten': {
    severity: 'error',
    meaning:
      "resourcedetection overwrites attributes of telemetry that came over the network with those of the collector's own machine, unless `override` is false.",
    since: '0.1.0',
    example: {
      wrong: "defineProcessor('resourcedetection', { detectors: ['env'] })",
      right: "defineProcessor('resourcedetection', { detectors: ['env'], override: false })",
    },
  },
  'collector-config/order': {
    severity: 'error',
    meaning: 'The values must ascend: histogram bounds out of order give wrong buckets.',
    since: '0.1.0',
    example: {
      wrong:
        "defineProcessor('signozspanmetrics', { metrics_exporter: 'signozclickhousemetrics', aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA', latency_histogram_buckets: ['1ms', '1s', '999ms'] })",
      right:
        "defineProcessor('signozspanmetrics', { metrics_exporter: 'signozclickhousemetrics', aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA', latency_histogram_buckets: ['1ms', '999ms', '1s'] })",
    },
  },
  'collector-config/duplicate-name': {
    severity: 'error',
    meaning: 'Names in one list must differ: dimensions, sampling policies, scrape jobs.',
    since: '0.1.0',
    example: {
      wrong:
        "defineProcessor('signozspanmetrics', { metrics_exporter: 'signozclickhousemetrics', aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA', dimensions: [{ name: 'region' }, { name: 'region' }] })",
      right:
        "defineProcessor('signozspanmetrics', { metrics_exporter: 'signozclickhousemetrics', aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA', dimensions: [{ name: 'region' }, { name: 'zone' }] })",
    },
  },
  'collector-config/port-collision': {
    severity: 'error',
    meaning: 'Two parts of one collector listen on the same port: the second does not start.',
    since: '0.1.0',
    example: {
      wrong: "defineReceiver('otlp/second', { protocols: { http: { endpoint: '0.0.0.0:4317' } } })",
      right: "defineReceiver('otlp/second', { protocols: { http: { endpoint: '0.0.0.0:4318' } } })",
    },
  },
  'collector-config/endpoint-form': {
    severity: 'error',
    meaning:
      'The address has a form that the component does not understand: listeners accept host:port without a scheme, OTLP/gRPC also http://, https:// and dns:/// before it, OTLP/HTTP an http:// or https:// URL. No component understands grpc://.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('otlp', { endpoint: 'grpc://gateway:4317' })",
      right: "defineExporter('otlp', { endpoint: 'gateway:4317' })",
    },
  },
  'collector-config/variable-form': {
    severity: 'error',
    meaning:
      'Only ${env:NAME} and ${file:/path} are replaced: this collector has no other providers, and leaves ${NAME} in the value or does not start.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('otlp', { endpoint: 'gateway:4317', headers: { 'x-team': '${TEAM}' } })",
      right: "defineExporter('otlp', { endpoint: 'gateway:4317', headers: { 'x-team': '${env:TEAM:-shop}' } })",
    },
  },
  'collector-config/variable-without-fallback': {
    severity: 'error',
    meaning:
      'If an environment variable is not set, the collector starts with an empty value and only warns. Write a fallback: ${env:NAME:-value}.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('otlp', { endpoint: 'gateway:4317', headers: { 'x-team': '${env:TEAM}' } })",
      right: "defineExporter('otlp', { endpoint: 'gateway:4317', headers: { 'x-team': '${env:TEAM:-shop}' } })",
    },
  },
  'collector-config/secret-written-out': {
    severity: 'error',
    meaning: 'The configuration contains a password, token or key: it would be written to generated/ and to Git.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('otlp', { endpoint: 'gateway:4317', headers: { authorization: 'Bearer 6f1d' } })",
      right:
        "defineExporter('otlp', { endpoint: 'gateway:4317', headers: { authorization: `Bearer ${secretFile('token')}` } })",
    },
  },
  'collector-config/unchecked': {
    severity: 'warning',
    meaning:
      'A part of a configuration is marked unchecked(…): it is written unchanged, and only the collector finds the mistakes in it. This is a warning.',
    since: '0.1.0',
    example: {
      wrong: "defineReceiver('hostmetrics', { scrapers: { cpu: unchecked({ future: 1 }) } })",
      right: "defineReceiver('hostmetrics', { scrapers: { cpu: {} } })",
    },
  },
  'collector-config/defaults-refused': {
    severity: 'error',
    meaning: 'The component does not start with only its defaults: its own validation names the required fields.',
    since: '0.1.0',
    example: {
      wrong: "defineReceiver('github', {})",
      right: "defineReceiver('github', { scrapers: { scraper: { github_org: 'shop' } } })",
    },
  },
  'collector-config/expression': {
    severity: 'error',
    meaning: 'A regular expression cannot be read. The collector does not start, or ends with a panic.',
    since: '0.1.0',
    example: {
      wrong:
        "defineReceiver('filelog', { include: ['/var/log/a.log'], operators: [{ type: 'regex_parser', regex: '(?P<level>' }] })",
      right:
        "defineReceiver('filelog', { include: ['/var/log/a.log'], operators: [{ type: 'regex_parser', regex: '(?P<level>[A-Z]+)' }] })",
    },
  },
  'collector-config/ottl-syntax': {
    severity: 'error',
    meaning:
      'A statement or a condition is not valid OTTL: its grammar, or a string, a number or a name in it, is wrong. The collector does not start.',
    since: '0.1.0',
    example: {
      wrong: "defineProcessor('filter', { metrics: { metric: ['name == \"up'] } })",
      right: "defineProcessor('filter', { metrics: { metric: ['name == \"up\"'] } })",
    },
  },
  'collector-config/ottl-name': {
    severity: 'error',
    meaning:
      'A statement or a condition names a function, a path or an enum that does not exist in its context, or an unknown context. The collector does not start.',
    since: '0.1.0',
    example: {
      wrong: "defineProcessor('transform', { metric_statements: ['put(metric.name, \"up\")'] })",
      right: "defineProcessor('transform', { metric_statements: ['set(metric.name, \"up\")'] })",
    },
  },
  'collector-config/ottl-argument': {
    severity: 'error',
    meaning:
      'A function is called with too few, too many or wrong arguments, or a statement compares values that are never equal. The collector does not start, or it fails on every record.',
    since: '0.1.0',
    example: {
      wrong: "defineProcessor('transform', { metric_statements: ['set(metric.name)'] })",
      right: "defineProcessor('transform', { metric_statements: ['set(metric.name, \"up\")'] })",
    },
  },
  'collector-config/unknown-value': {
    severity: 'error',
    meaning:
      'A component compares an attribute with a value that the catalogue does not have, so it never matches. To use such a value on purpose, use `unchecked(…)`.',
    since: '0.1.0',
    example: {
      wrong:
        'defineProcessor(\'filter\', { logs: { log_record: [\'resource.attributes["service.name"] == "shop-ap"\'] } })',
      right:
        'defineProcessor(\'filter\', { logs: { log_record: [\'resource.attributes["service.name"] == "shop-api"\'] } })',
    },
  },
  'collector-config/unreadable': {
    severity: 'error',
    meaning: 'A configuration file is not YAML, or not a map of sections.',
    since: '0.1.0',
    noExample: 'It concerns files for `check-collector`: definitions always produce YAML.',
  },
  'collector-config/trace-memory': {
    severity: 'error',
    meaning:
      'tail_sampling holds fewer traces (num_traces) than arrive while it waits (decision_wait × expected_new_traces_per_sec): the oldest are dropped undecided.',
    since: '0.1.0',
    example: {
      wrong:
        "defineProcessor('tail_sampling', { decision_wait: '10s', num_traces: 999, expected_new_traces_per_sec: 100, policies: [{ name: 'all', type: 'always_sample' }] })",
      right:
        "defineProcessor('tail_sampling', { decision_wait: '10s', num_traces: 1000, expected_new_traces_per_sec: 100, policies: [{ name: 'all', type: 'always_sample' }] })",
    },
  },
  'collector-config/unprotected-exporter': {
    severity: 'error',
    meaning:
      'An exporter sends over the network without retry or without a queue: telemetry that arrives while its destination is down is lost.',
    since: '0.1.0',
    example: {
      wrong: "defineExporter('otlp', { endpoint: 'gateway:4317', sending_queue: { enabled: false } })",
      right: "defineExporter('otlp', { endpoint: 'gateway:4317', sending_queue: { enabled: true } })",
    },
  },
} as const satisfies CodeTable;

export type Code = keyof typeof codes;
