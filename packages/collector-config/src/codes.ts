/** What each diagnostic of this concern means and why it is refused. */
export const codes = {
  'collector-config/undeclared-component':
    'A pipeline or a collector refers to a component that is not configured, or a component to an extension that is not started: in definitions, one that is no default export of a file. The collector exits.',
  'collector-config/absent-component':
    'A pipeline or a collector refers to a component whose definition builds nothing in this environment.',
  'collector-config/undeclared-collector':
    'A pipeline belongs to a collector that is no default export in definitions/, or that is absent in this environment: it would be in no file.',
  'collector-config/invalid-id':
    'The name of a collector, or the id of a component or a pipeline, is not one that the collector accepts: a type, and after a slash a name without blanks, control characters and symbols like $ and +.',
  'collector-config/unknown-type':
    'No component of that type is described in schema/components/. Either the collector does not have it, or its schema is still to be added.',
  'collector-config/duplicate-id':
    'Two definitions used by one collector have the same id: one would silently replace the other.',
  'collector-config/repeated-component':
    'A pipeline names a component twice in one place. The collector refuses a processor; a receiver or an exporter stands there once all the same.',
  'collector-config/wrong-place':
    'A component stands where its class cannot: an exporter among the receivers, a processor among the exporters; or an extension is named for what it is not: one without storage as a storage.',
  'collector-config/signal-mismatch':
    'A component cannot carry the signal of the pipeline. The collector fails while it builds the pipelines: telemetry type is not supported.',
  'collector-config/empty-pipeline':
    'A pipeline needs at least one receiver and one exporter, a collector one pipeline.',
  'collector-config/connector-one-end':
    'A connector is only an exporter or only a receiver. What goes in would come out nowhere, or nothing would ever go in; the collector refuses it.',
  'collector-config/connector-signals':
    'A connector cannot turn the signal of the pipeline that feeds it into the signal of any pipeline that it feeds.',
  'collector-config/cycle':
    'Connectors lead from a pipeline back into itself, or operators of a receiver back to one: telemetry would go round for ever.',
  'collector-config/unused-component':
    'No pipeline or collector of this environment uses the component. The collector would accept and ignore it, and what its author meant by it does not happen.',
  'collector-config/unknown-field':
    'The component has no such field. The collector refuses unknown fields and does not start.',
  'collector-config/missing-field': 'A field without which the component does not start, or does nothing, is missing.',
  'collector-config/invalid-value':
    'A value has the wrong type or form, or is none of the values that the field knows.',
  'collector-config/out-of-range':
    'A number or a duration is outside what the component accepts, or two of them contradict each other.',
  'collector-config/deprecated-field':
    'The field is accepted and ignored, or was replaced, or belongs to another component or an older version.',
  'collector-config/memory-limiter-first':
    'A pipeline that takes telemetry from outside must begin with memory_limiter: only there can it refuse before memory is spent, and only receivers can tell the sender to try again.',
  'collector-config/memory-limiter-size':
    'The limit of memory_limiter leaves the container no room above it, so that the kernel kills the collector before the limiter acts.',
  'collector-config/batch-last':
    'batch must be the last processor: what follows it works on batches that it splits or drops again, and samplers before it must see spans as they arrive.',
  'collector-config/batch-missing':
    'A pipeline writes to ClickHouse without batch: every request becomes an insert of its own and ClickHouse refuses with too many parts.',
  'collector-config/sampling-before-span-metrics':
    'Spans are dropped before signozspanmetrics counts them: rates, errors and latencies in SigNoz are then those of the sample.',
  'collector-config/scattered-sampling':
    'A tail sampler decides on whole traces, and a trace is spread over the instances of this collector: each would decide on a part, and traces come out with holes.',
  'collector-config/span-metrics-exporter':
    'signozspanmetrics sends its metrics to an exporter that is in no metrics pipeline of the same collector. It fails at start.',
  'collector-config/span-metrics-temporality':
    "The `/delta` in a signozspanmetrics id does nothing: the temporality is cumulative unless aggregation_temporality is exactly AGGREGATION_TEMPORALITY_DELTA. SigNoz's pages for services expect delta.",
  'collector-config/span-metrics-writer':
    'Several instances write the same span metrics series. Without the dimension signoz.collector.id they overwrite one another and the numbers in SigNoz are wrong.',
  'collector-config/disabled-exporter':
    'metadataexporter does nothing unless `enabled` is true, which is not its default.',
  'collector-config/exponential-histogram-dropped':
    'signozspanmetrics makes exponential histograms, but its exporter stores them only with enable_exp_hist.',
  'collector-config/resource-overwritten':
    "resourcedetection overwrites attributes of telemetry that came over the network with those of the collector's own machine, unless `override` is false.",
  'collector-config/order': 'The values must ascend: histogram bounds out of order give wrong buckets.',
  'collector-config/duplicate-name': 'Names in one list must differ: dimensions, sampling policies, scrape jobs.',
  'collector-config/port-collision': 'Two parts of one collector listen on the same port: the second does not start.',
  'collector-config/endpoint-form':
    'The address has a form that the component does not understand: listeners take host:port without a scheme, OTLP/gRPC also http://, https:// and dns:/// before it, OTLP/HTTP a http:// or https:// URL. grpc:// is understood by none.',
  'collector-config/variable-form':
    'Only ${env:NAME} and ${file:/path} are replaced: this collector has no other providers, and leaves ${NAME} in the value or does not start.',
  'collector-config/variable-without-fallback':
    'Where an environment variable is not set the collector starts with an empty value and only warns. Give a fallback: ${env:NAME:-value}.',
  'collector-config/secret-written-out':
    'A password, token or key stands in the configuration itself: in a definition it would be written to generated/ and to Git.',
  'collector-config/unchecked':
    'A part of a configuration is marked unchecked(…): it is written as it is, and only the collector finds the mistakes in it. This is a warning.',
  'collector-config/defaults-refused':
    'The component does not start with its defaults alone: its own validation says what has to be configured.',
  'collector-config/expression':
    'A regular expression cannot be read. The collector does not start, or ends with a panic.',
  'collector-config/ottl-syntax':
    'A statement or a condition cannot be read as OTTL: its grammar, or a text, a number or a name that is none. The collector does not start.',
  'collector-config/ottl-name':
    'A statement or a condition names a function, a path, a context or an enum that there is not in its place: each context has its own. The collector does not start.',
  'collector-config/ottl-argument':
    'A function is called with too few, too many or other arguments than it takes, or things are compared that are never equal. The collector does not start, or it fails on every record.',
  'collector-config/unknown-value':
    'A component compares an attribute with a value that the catalogue does not have: it never finds it. What is meant all the same is wrapped in `unchecked(…)`.',
  'collector-config/unreadable': 'A configuration file is no YAML, or not a map of sections.',
  'collector-config/trace-memory':
    'tail_sampling holds fewer traces (num_traces) than arrive while it waits (decision_wait × expected_new_traces_per_sec): the oldest are dropped undecided.',
  'collector-config/unprotected-exporter':
    'An exporter sends over the network without retry or without a queue: what arrives while its destination is away is lost.',
} as const;

export type Code = keyof typeof codes;
