import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Code,
  codes,
  defineCollector,
  defineConnector,
  defineExporter,
  defineExtension,
  definePipeline,
  defineProcessor,
  defineReceiver,
  environmentVariable,
  secretFile,
  unchecked,
} from '../src/index.ts';
import { check, environment, type Files } from './support.ts';

const otlp = defineReceiver('otlp', { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } });
const limiter = defineProcessor('memory_limiter', { check_interval: '1s', limit_mib: 800, spike_limit_mib: 200 });
const batch = defineProcessor('batch', {});
const debug = defineExporter('debug', {});
const metricsExporter = defineExporter('signozclickhousemetrics', { dsn: 'tcp://clickhouse:9000/signoz_metrics' });
const meter = defineConnector('signozmeter', {});
const collector = defineCollector('otel-config', ({ topology }) => ({
  container: { memoryMiB: 1000, instances: topology === 'ha' ? 3 : 1 },
  extensions: [],
  telemetry: {},
}));
const spanMetrics = defineProcessor('signozspanmetrics/delta', {
  metrics_exporter: 'signozclickhousemetrics',
  aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA',
  dimensions: [{ name: 'signoz.collector.id' }],
});
const tailSampling = defineProcessor('tail_sampling', {
  policies: [{ name: 'all', type: 'always_sample' }],
});
const unset = defineProcessor('tail_sampling', { policies: [{ name: 'slow', type: 'latency' }] });
const absent = defineExporter('debug', () => undefined);
const metrics = definePipeline(collector, 'metrics', {
  receivers: [otlp],
  processors: [limiter, batch],
  exporters: [metricsExporter],
});
const base = { collector, otlp, limiter, batch, metricsExporter, metrics };

/** A traces pipeline next to `base`, with the processors between memory_limiter and batch. */
function traces(...processors: Parameters<typeof pipeline>[0]) {
  return pipeline([limiter, ...processors, batch]);
}
function pipeline(processors: readonly (typeof limiter | typeof spanMetrics)[], of = collector, exporter = debug) {
  return definePipeline(of, 'traces', { receivers: [otlp], processors, exporters: [exporter] });
}
/** What the types refuse, as an author without types would write it. */
const untyped = (value: unknown) => value as never;

/** `field` of each code in `file`, and the definitions that provoke it. */
interface Case {
  readonly files: Files;
  readonly file: string;
  readonly field?: string;
  readonly topology?: 'single' | 'ha';
}

const prometheus = (target: string) =>
  defineReceiver('prometheus', {
    config: { scrape_configs: [{ job_name: 'x', static_configs: [{ targets: [target] }] }] },
  });
/** `component` in its own metrics pipeline. */
function using(component: ReturnType<typeof prometheus> | typeof otlp, more: Files = {}): Files {
  const own = definePipeline(collector, 'metrics/own', {
    receivers: [component],
    processors: [limiter, batch],
    exporters: [metricsExporter],
  });
  return { ...base, component, own, ...more };
}
function exporting(exporter: typeof debug): Files {
  const own = definePipeline(collector, 'metrics/own', {
    receivers: [otlp],
    processors: [limiter, batch],
    exporters: [exporter],
  });
  return { ...base, exporter, own };
}
function processing(processor: typeof batch): Files {
  const own = definePipeline(collector, 'metrics/own', {
    receivers: [otlp],
    processors: [limiter, processor, batch],
    exporters: [metricsExporter],
  });
  return { ...base, processor, own };
}
function filelog(type: 'regex_parser', regex: string) {
  return defineReceiver('filelog', { include: ['/var/log/a.log'], operators: [{ type, regex }] });
}
function processingTraces(sampler: typeof tailSampling): Files {
  return { ...base, sampler, debug, traces: traces(sampler) };
}
function counting(processor: typeof spanMetrics, topology?: 'ha'): Omit<Case, 'field'> {
  const files = { ...base, processor, debug, traces: traces(processor) };
  return topology ? { files, file: 'processor', topology } : { files, file: 'processor' };
}

/** Those of log pipelines have their own test. */
type OwnCode = Exclude<Extract<Code, `collector-config/${string}`>, 'collector-config/unreadable'>;

const cases: Record<OwnCode, Case | readonly Case[]> = {
  'collector-config/unchecked': {
    files: using(untyped(defineReceiver('hostmetrics', { scrapers: { cpu: unchecked({ future: 1 }) } }))),
    file: 'component',
    field: 'scrapers.cpu',
  },
  'collector-config/defaults-refused': {
    files: using(defineReceiver('github', {})),
    file: 'component',
  },
  'collector-config/unknown-value': [
    {
      files: processing(
        defineProcessor('filter', { logs: { log_record: ['resource.attributes["service.name"] != "nobody"'] } }),
      ),
      file: 'processor',
      field: 'logs.log_record[0]',
    },
  ],
  'collector-config/expression': [
    {
      files: using(untyped(filelog('regex_parser', '(?P<a>'))),
      file: 'component',
      field: 'operators[0].regex',
    },
    { files: using(untyped(filelog('regex_parser', 'a'))), file: 'component', field: 'operators[0].regex' },
    { files: using(untyped(filelog('regex_parser', '(?P<a>b)(?=c)'))), file: 'component', field: 'operators[0].regex' },
  ],
  'collector-config/ottl-syntax': [
    {
      files: processing(defineProcessor('filter', { metrics: { metric: ['name == "a'] } })),
      file: 'processor',
      field: 'metrics.metric[0]',
    },
    {
      files: processing(
        defineProcessor('transform', {
          metric_statements: ['set(metric.name, "a")', { context: 'metric', statements: ['set(name, "a")'] }],
        }),
      ),
      file: 'processor',
      field: 'metric_statements[1]',
    },
  ],
  'collector-config/ottl-name': [
    {
      files: processing(
        defineProcessor('transform', { metric_statements: [{ context: 'metric', statements: ['put(name, "a")'] }] }),
      ),
      file: 'processor',
      field: 'metric_statements[0].statements[0]',
    },
    {
      files: processing(
        defineProcessor('transform', { metric_statements: [{ context: 'span', statements: ['set(name, "a")'] }] }),
      ),
      file: 'processor',
      field: 'metric_statements[0].context',
    },
    {
      files: processing(defineProcessor('filter', { metrics: { datapoint: ['name == "a"'] } })),
      file: 'processor',
      field: 'metrics.datapoint[0]',
    },
  ],
  'collector-config/ottl-argument': [
    {
      files: processing(defineProcessor('transform', { metric_statements: ['set(metric.name)'] })),
      file: 'processor',
      field: 'metric_statements[0]',
    },
    {
      files: processingTraces(
        defineProcessor('tail_sampling', {
          policies: [
            { name: 'a', type: 'ottl_condition', ottl_condition: { span: ['status.code == "ERROR"'] } },
            { name: 'b', type: 'always_sample' },
          ],
        }),
      ),
      file: 'sampler',
      field: 'policies[0].ottl_condition.span[0]',
    },
    {
      files: processingTraces(
        defineProcessor('tail_sampling', {
          policies: [{ name: 'a', type: 'ottl_condition', ottl_condition: { span: [] } }],
        }),
      ),
      file: 'sampler',
      field: 'policies[0].ottl_condition',
    },
  ],
  'collector-config/trace-memory': {
    files: processingTraces(
      defineProcessor('tail_sampling', {
        decision_wait: '10s',
        num_traces: 999,
        expected_new_traces_per_sec: 100,
        policies: [{ name: 'all', type: 'always_sample' }],
      }),
    ),
    file: 'sampler',
    field: 'num_traces',
  },
  'collector-config/unprotected-exporter': [
    {
      files: exporting(untyped(defineExporter('otlp', { endpoint: 'a:1', sending_queue: { enabled: false } }))),
      file: 'exporter',
      field: 'sending_queue.enabled',
    },
    {
      files: exporting(untyped(defineExporter('otlp', { endpoint: 'a:1', retry_on_failure: { enabled: false } }))),
      file: 'exporter',
      field: 'retry_on_failure.enabled',
    },
    {
      files: exporting(untyped(defineExporter('syslog', { endpoint: 'a' }))),
      file: 'exporter',
      field: 'sending_queue.enabled',
    },
  ],

  'collector-config/undeclared-component': {
    files: { ...base, traces: traces() },
    file: 'traces',
    field: 'exporters[0]',
  },
  'collector-config/absent-component': {
    files: { ...base, absent, traces: pipeline([limiter, batch], collector, absent) },
    file: 'traces',
    field: 'exporters[0]',
  },
  'collector-config/undeclared-collector': {
    files: { ...base, debug, traces: pipeline([limiter, batch], defineCollector('other', untyped({}))) },
    file: 'traces',
    field: 'collector',
  },
  'collector-config/invalid-id': {
    files: exporting(defineExporter('debug/a b', {})),
    file: 'exporter',
    field: 'id',
  },
  'collector-config/unknown-type': {
    files: exporting(defineExporter(untyped('logging'), untyped({}))),
    file: 'exporter',
    field: 'id',
  },
  'collector-config/duplicate-id': {
    files: exporting(untyped(defineExporter('signozclickhousemetrics', { dsn: 'tcp://other:9000' }))),
    file: 'metricsExporter',
    field: 'id',
  },
  'collector-config/repeated-component': {
    files: { ...base, debug, traces: pipeline([limiter, batch, batch]) },
    file: 'traces',
    field: 'processors[2]',
  },
  'collector-config/wrong-place': {
    files: { ...base, debug, traces: pipeline([limiter, untyped(debug), batch]) },
    file: 'traces',
    field: 'processors[1]',
  },
  'collector-config/signal-mismatch': {
    files: {
      ...base,
      traces: definePipeline(
        collector,
        'traces',
        untyped({ receivers: [otlp], processors: [limiter, batch], exporters: [metricsExporter] }),
      ),
    },
    file: 'traces',
    field: 'exporters[0]',
  },
  'collector-config/empty-pipeline': [
    {
      files: {
        ...base,
        debug,
        traces: definePipeline(collector, 'traces', {
          receivers: [],
          processors: [limiter, batch],
          exporters: [debug],
        }),
      },
      file: 'traces',
      field: 'receivers',
    },
    { files: { collector }, file: 'collector' },
  ],
  'collector-config/connector-one-end': {
    files: {
      ...base,
      meter,
      logs: definePipeline(collector, 'logs', { receivers: [otlp], processors: [limiter, batch], exporters: [meter] }),
    },
    file: 'meter',
  },
  'collector-config/connector-signals': {
    files: {
      ...base,
      meter,
      debug,
      feed: definePipeline(collector, 'metrics/feed', {
        receivers: [otlp],
        processors: [limiter, batch],
        exporters: [meter],
      }),
      logs: definePipeline(collector, 'logs', untyped({ receivers: [meter], exporters: [debug] })),
    },
    file: 'meter',
  },
  'collector-config/cycle': {
    files: {
      ...base,
      meter,
      round: definePipeline(collector, 'metrics/round', { receivers: [meter], exporters: [meter] }),
    },
    file: 'round',
    field: 'exporters',
  },
  'collector-config/unused-component': { files: { ...base, debug }, file: 'debug' },
  'collector-config/unknown-field': {
    files: exporting(defineExporter('debug', untyped({ verbositi: 'basic' }))),
    file: 'exporter',
    field: 'verbositi',
  },
  'collector-config/missing-field': [
    { files: exporting(defineExporter('otlp', untyped({}))), file: 'exporter', field: 'endpoint' },
    { files: exporting(defineExporter('otlphttp', { timeout: '5s' })), file: 'exporter', field: 'endpoint' },
    { files: exporting(defineExporter('otlp', { endpoint: '' })), file: 'exporter', field: 'endpoint' },
    {
      files: exporting(defineExporter('rabbitmq', { connection: { auth: { plain: { username: 'a' } } } })),
      file: 'exporter',
      field: 'connection.endpoint',
    },
    {
      files: {
        ...base,
        debug,
        unset,
        traces: traces(unset),
      },
      file: 'unset',
      field: 'policies[0].latency',
    },
  ],
  'collector-config/invalid-value': [
    { files: exporting(defineExporter('debug', untyped({ verbosity: 'loud' }))), file: 'exporter', field: 'verbosity' },
    { files: processing(defineProcessor('batch/own', { timeout: '10 s' })), file: 'processor', field: 'timeout' },
    {
      files: exporting(untyped(defineExporter('signozclickhousemetrics/own', { dsn: 'c:9000?password=hunter2' }))),
      file: 'exporter',
      field: 'dsn',
    },
    {
      files: exporting(defineExporter('debug', { use_internal_logger: environmentVariable('LOUD', 'yes') })),
      file: 'exporter',
      field: 'use_internal_logger',
    },
  ],
  'collector-config/out-of-range': [
    {
      files: processing(defineProcessor('batch/own', { send_batch_size: 10, send_batch_max_size: 5 })),
      file: 'processor',
      field: 'send_batch_max_size',
    },
    {
      files: processing(
        defineProcessor('memory_limiter/own', { check_interval: '1s', limit_mib: 100, spike_limit_mib: 100 }),
      ),
      file: 'processor',
      field: 'spike_limit_mib',
    },
    {
      files: processing(defineProcessor('batch/own', { send_batch_size: 1e21 })),
      file: 'processor',
      field: 'send_batch_size',
    },
    {
      files: processing(defineProcessor('memory_limiter/own', { check_interval: '1s', limit_percentage: 180 })),
      file: 'processor',
      field: 'limit_percentage',
    },
  ],
  'collector-config/deprecated-field': [
    {
      files: exporting(
        untyped(defineExporter('clickhousetraces', { datasource: 'tcp://c:9000', use_new_schema: true })),
      ),
      file: 'exporter',
      field: 'use_new_schema',
    },
    {
      files: exporting(untyped(defineExporter('clickhousetraces', untyped({ dsn: 'tcp://c:9000' })))),
      file: 'exporter',
      field: 'dsn',
    },
    {
      files: exporting(untyped(defineExporter('signozclickhousemetrics/own', untyped({ datasource: 'tcp://c:9000' })))),
      file: 'exporter',
      field: 'datasource',
    },
    {
      files: {
        ...base,
        collector: Object.assign({}, collector, {
          build: () => ({
            name: 'otel-config',
            container: { memoryMiB: 1000, instances: 1 },
            extensions: [],
            telemetry: { metrics: { address: '0.0.0.0:8888' } },
          }),
        }),
      },
      file: 'collector',
      field: 'telemetry.metrics.address',
    },
  ],
  'collector-config/memory-limiter-first': [
    { files: { ...base, debug, traces: pipeline([batch, limiter]) }, file: 'traces', field: 'processors[1]' },
    { files: { ...base, debug, traces: pipeline([batch]) }, file: 'traces', field: 'processors' },
  ],
  'collector-config/memory-limiter-size': {
    files: processing(defineProcessor('memory_limiter/own', { check_interval: '1s', limit_mib: 950 })),
    file: 'processor',
    field: 'limit_mib',
  },
  'collector-config/batch-last': {
    files: { ...base, debug, traces: pipeline([limiter, batch, spanMetrics]), spanMetrics },
    file: 'traces',
    field: 'processors[1]',
  },
  'collector-config/batch-missing': {
    files: {
      ...base,
      own: definePipeline(collector, 'metrics/own', {
        receivers: [otlp],
        processors: [limiter],
        exporters: [metricsExporter],
      }),
    },
    file: 'own',
    field: 'processors',
  },
  'collector-config/sampling-before-span-metrics': {
    files: { ...base, debug, spanMetrics, tailSampling, traces: traces(tailSampling, spanMetrics) },
    file: 'traces',
    field: 'processors[2]',
  },
  'collector-config/scattered-sampling': {
    files: { ...base, debug, tailSampling, traces: traces(tailSampling) },
    file: 'traces',
    field: 'processors[1]',
    topology: 'ha',
  },
  'collector-config/span-metrics-exporter': {
    ...counting(
      defineProcessor('signozspanmetrics', {
        metrics_exporter: 'debug',
        aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA',
      }),
    ),
    field: 'metrics_exporter',
  },
  'collector-config/span-metrics-temporality': {
    ...counting(
      defineProcessor('signozspanmetrics/delta', {
        metrics_exporter: 'signozclickhousemetrics',
        aggregation_temporality: 'AGGREGATION_TEMPORALITY_CUMULATIVE',
      }),
    ),
    field: 'aggregation_temporality',
  },
  'collector-config/span-metrics-writer': {
    ...counting(
      defineProcessor('signozspanmetrics/delta', {
        metrics_exporter: 'signozclickhousemetrics',
        aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA',
      }),
      'ha',
    ),
    field: 'dimensions',
  },
  'collector-config/disabled-exporter': {
    files: exporting(defineExporter('metadataexporter', { dsn: 'tcp://c:9000', enabled: false })),
    file: 'exporter',
    field: 'enabled',
  },
  'collector-config/exponential-histogram-dropped': {
    ...counting(
      defineProcessor('signozspanmetrics', {
        metrics_exporter: 'signozclickhousemetrics',
        aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA',
        enable_exp_histogram: true,
      }),
    ),
    field: 'enable_exp_histogram',
  },
  'collector-config/resource-overwritten': {
    files: processing(defineProcessor('resourcedetection', { detectors: ['env'] })),
    file: 'own',
    field: 'processors[1]',
  },
  'collector-config/order': {
    ...counting(
      defineProcessor('signozspanmetrics', {
        metrics_exporter: 'signozclickhousemetrics',
        aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA',
        latency_histogram_buckets: ['1ms', '1s', '999ms'],
      }),
    ),
    field: 'latency_histogram_buckets[2]',
  },
  'collector-config/duplicate-name': [
    {
      ...counting(
        defineProcessor('signozspanmetrics', {
          metrics_exporter: 'signozclickhousemetrics',
          aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA',
          dimensions: [{ name: 'a' }, { name: 'a' }],
        }),
      ),
      field: 'dimensions[1].name',
    },
    {
      ...counting(
        defineProcessor('signozspanmetrics', {
          metrics_exporter: 'signozclickhousemetrics',
          aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA',
          dimensions: [{ name: 'service.name' }],
        }),
      ),
      field: 'dimensions[0].name',
    },
  ],
  'collector-config/port-collision': {
    files: using(defineReceiver('otlp/second', { protocols: { http: { endpoint: 'localhost:4317' } } })),
    file: 'component',
    field: 'protocols.http.endpoint',
  },
  'collector-config/endpoint-form': [
    {
      files: exporting(defineExporter('otlp', { endpoint: 'http://u:hunter2@a:1' })),
      file: 'exporter',
      field: 'endpoint',
    },
    {
      files: exporting(defineExporter('otlp', { endpoint: 'grpc://other:4317' })),
      file: 'exporter',
      field: 'endpoint',
    },
    {
      files: using(defineReceiver('otlp/second', { protocols: { http: { endpoint: '0.0.0.0' } } })),
      file: 'component',
      field: 'protocols.http.endpoint',
    },
  ],
  'collector-config/variable-form': {
    files: exporting(defineExporter('otlp', { endpoint: 'a:1', headers: { 'x-team': '${TEAM}' } })),
    file: 'exporter',
    field: 'headers.x-team',
  },
  'collector-config/variable-without-fallback': {
    files: exporting(defineExporter('otlp', { endpoint: 'a:1', headers: { 'x-team': '${env:TEAM}' } })),
    file: 'exporter',
    field: 'headers.x-team',
  },
  'collector-config/secret-written-out': [
    {
      files: exporting(defineExporter('otlp', { endpoint: 'a:1', headers: { authorization: 'Bearer hunter2' } })),
      file: 'exporter',
      field: 'headers.authorization',
    },
    {
      files: exporting(
        untyped(defineExporter('signozclickhousemetrics/own', { dsn: 'tcp://c:9000/d?username=u&password=hunter2' })),
      ),
      file: 'exporter',
      field: 'dsn',
    },
    {
      files: exporting(untyped(defineExporter('signozclickhousemetrics/own', { dsn: 'tcp://u:hunter2@c:9000/d' }))),
      file: 'exporter',
      field: 'dsn',
    },
    {
      files: exporting(
        defineExporter('metadataexporter', {
          dsn: 'tcp://c:9000',
          enabled: true,
          cache: { provider: 'redis', redis: { password: 'hunter2' } },
        }),
      ),
      file: 'exporter',
      field: 'cache.redis.password',
    },
  ],
};

const flat = Object.entries(cases).flatMap(([code, one]) =>
  [one]
    .flat()
    .map((each, index) => ({ code, name: index === 0 ? code : `${code} (${index + 1})`, each: each as Case })),
);

describe('every diagnostic can be provoked, and names the place', () => {
  test.each(flat)('$name', ({ code, each }) => {
    const found = check(each.files, environment(each.topology));
    const where = {
      file: `packages/collector-config/definitions/${each.file}.ts`,
      ...(each.field ? { field: each.field } : {}),
    };
    expect(found).toContainEqual(expect.objectContaining({ code, where }));
    for (const { message, hint } of found) {
      expect(message).not.toContain('hunter2');
      expect(hint).toMatch(/\S/);
    }
  });

  test('and none without a cause', () => {
    expect(check(base)).toEqual([]);
    expect(check({ ...base, debug, spanMetrics, traces: traces(spanMetrics) }, environment('ha'))).toEqual([]);
    const enough = { decision_wait: '10s', num_traces: 1000, expected_new_traces_per_sec: 100 } as const;
    const policies = [{ name: 'all', type: 'always_sample' }] as const;
    expect(check(processingTraces(defineProcessor('tail_sampling', { ...enough, policies })))).toEqual([]);
    // Definitions never give a file that is not YAML: configuration.test.ts.
    const own = Object.keys(codes).filter((code) => code.startsWith('collector-config/'));
    expect([...Object.keys(cases), 'collector-config/unreadable'].sort()).toEqual(own.sort());
  });
});

describe('valid configurations are accepted', () => {
  test('secrets from files and variables with a fallback', () => {
    const exporter = defineExporter('otlp', {
      endpoint: 'a:1',
      headers: {
        authorization: `Bearer ${secretFile('token')}`,
        'x-team': '${env:TEAM:-chat}',
        'x-price': '$${5}',
      },
    });
    expect(check(exporting(exporter))).toEqual([]);
  });

  test('listeners on one port with an address each', () => {
    const first = defineReceiver('otlp/first', { protocols: { grpc: { endpoint: '10.0.0.1:5000' } } });
    const second = defineExtension('pprof', { endpoint: '10.0.0.2:5000' });
    const both = defineCollector('otel-config', {
      container: { memoryMiB: 1000, instances: 1 },
      extensions: [second],
      telemetry: {},
    });
    const own = definePipeline(both, 'metrics', {
      receivers: [first],
      processors: [limiter, batch],
      exporters: [debug],
    });
    expect(check({ both, first, second, limiter, batch, debug, own })).toEqual([]);
  });

  test('only one order of the processors of traces', () => {
    const right = [limiter, spanMetrics, tailSampling, batch];
    fc.assert(
      fc.property(fc.shuffledSubarray(right, { minLength: 4 }), (processors) => {
        const found = check({ ...base, debug, spanMetrics, tailSampling, traces: pipeline(processors) });
        return (found.length === 0) === processors.every((processor, index) => processor === right[index]);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
