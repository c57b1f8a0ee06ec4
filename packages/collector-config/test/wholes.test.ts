import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkConfiguration } from '../src/index.ts';

type Section = Readonly<Record<string, unknown>>;
interface Parts {
  readonly receivers?: Section;
  readonly processors?: Section;
  readonly exporters?: Section;
  readonly connectors?: Section;
  readonly pipelines: Readonly<Record<string, readonly [receivers: string, processors: string, exporters: string]>>;
}

const limiter = { check_interval: '1s', limit_mib: 400, spike_limit_mib: 100 };
const otlp = { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } };
const sampler = { policies: [{ name: 'all', type: 'always_sample' }] };
const counter = {
  metrics_exporter: 'signozclickhousemetrics',
  aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA',
};
const clickhouse = { dsn: 'tcp://clickhouse:9000/signoz_metrics' };

/** The problems of a configuration, refusals and advice: codes with fields. */
function found({ receivers, processors, exporters, connectors, pipelines }: Parts): readonly string[] {
  const words = (text: string) => text.split(' ').filter((word) => word !== '');
  const text = stringify({
    receivers: { otlp, ...receivers },
    processors: { memory_limiter: limiter, batch: {}, ...processors },
    exporters: { signozclickhousemetrics: clickhouse, ...exporters },
    ...(connectors && { connectors }),
    service: {
      pipelines: {
        'metrics/own': {
          receivers: ['otlp'],
          processors: ['memory_limiter', 'batch'],
          exporters: ['signozclickhousemetrics'],
        },
        ...Object.fromEntries(
          Object.entries(pipelines).map(([id, [from, through, to]]) => [
            id,
            { receivers: words(from), processors: words(through), exporters: words(to) },
          ]),
        ),
      },
    },
  });
  return checkConfiguration(text)
    .filter(({ code }) => code !== 'collector-config/unused-component')
    .map(({ code, where }) => `${code.replace('collector-config/', '')} ${where.field}`);
}

describe('spans are counted before any is dropped', () => {
  const exporters = { debug: {} };
  test.each<readonly [string, Parts, readonly string[]]>([
    [
      'by a connector that makes metrics of what a sampler kept',
      {
        exporters,
        processors: { tail_sampling: sampler },
        connectors: { spanmetrics: {} },
        pipelines: {
          traces: ['otlp', 'memory_limiter tail_sampling batch', 'spanmetrics debug'],
          metrics: ['spanmetrics', 'batch', 'signozclickhousemetrics'],
        },
      },
      ['sampling-before-span-metrics service.pipelines.traces.exporters[0]'],
    ],
    [
      'by one before the sampler, in a pipeline of its own',
      {
        exporters,
        processors: { tail_sampling: sampler },
        connectors: { spanmetrics: {} },
        pipelines: {
          'traces/count': ['otlp', 'memory_limiter batch', 'spanmetrics'],
          traces: ['otlp', 'memory_limiter tail_sampling batch', 'debug'],
          metrics: ['spanmetrics', 'batch', 'signozclickhousemetrics'],
        },
      },
      [],
    ],
    [
      'in a pipeline behind the one that samples',
      {
        exporters,
        processors: { probabilistic_sampler: { sampling_percentage: 10 }, signozspanmetrics: counter },
        connectors: { roundrobin: {} },
        pipelines: {
          traces: ['otlp', 'memory_limiter probabilistic_sampler batch', 'roundrobin'],
          'traces/behind': ['roundrobin', 'signozspanmetrics batch', 'debug'],
        },
      },
      ['sampling-before-span-metrics service.pipelines.traces/behind.processors[0]'],
    ],
    [
      'in a pipeline before it',
      {
        exporters,
        processors: { probabilistic_sampler: { sampling_percentage: 10 }, signozspanmetrics: counter },
        connectors: { roundrobin: {} },
        pipelines: {
          traces: ['otlp', 'memory_limiter signozspanmetrics batch', 'roundrobin'],
          'traces/behind': ['roundrobin', 'probabilistic_sampler batch', 'debug'],
        },
      },
      [],
    ],
  ])('%s', (_, parts, expected) => expect(found(parts)).toEqual(expected));
});

describe('ports', () => {
  const with_ = (receivers: Section, ids: string): Parts => ({
    receivers,
    pipelines: { 'logs/more': [ids, 'memory_limiter batch', 'debug'] },
    exporters: { debug: {} },
  });
  test.each<readonly [string, Parts, readonly string[]]>([
    [
      'that two components have where nothing is configured',
      {
        receivers: { zipkin: {}, 'zipkin/second': {} },
        exporters: { debug: {} },
        pipelines: { traces: ['zipkin zipkin/second', 'memory_limiter batch', 'debug'] },
      },
      ['port-collision receivers.zipkin/second.endpoint'],
    ],
    [
      'of one name for this machine and its address',
      with_(
        { tcplog: { listen_address: 'localhost:1514' }, 'tcplog/2': { listen_address: '127.0.0.1:1514' } },
        'tcplog tcplog/2',
      ),
      ['port-collision receivers.tcplog/2.listen_address'],
    ],
    [
      'of TCP and UDP, which are not one',
      with_(
        { tcplog: { listen_address: '0.0.0.0:1514' }, udplog: { listen_address: '0.0.0.0:1514' } },
        'tcplog udplog',
      ),
      [],
    ],
  ])('%s', (_, parts, expected) => expect(found(parts)).toEqual(expected));
});

describe('values of components without rules of their own', () => {
  const exporting = (id: string, config: unknown): Parts => ({
    exporters: { [id]: config },
    pipelines: { metrics: ['otlp', 'memory_limiter batch', id] },
  });
  const remote = (more: Section) =>
    exporting('prometheusremotewrite', { endpoint: 'http://a:9090/api/v1/write', ...more });
  test.each<readonly [string, Parts, readonly string[]]>([
    [
      'an address with a scheme that there is not',
      exporting('opencensus', { endpoint: 'grpc://a:1' }),
      ['deprecated-field exporters.opencensus', 'endpoint-form exporters.opencensus.endpoint'],
    ],
    [
      'an address that has to be a URL',
      remote({ endpoint: 'a:9090' }),
      ['endpoint-form exporters.prometheusremotewrite.endpoint'],
    ],
    ['a URL', remote({}), []],
    [
      'bounds of a histogram that do not ascend',
      {
        connectors: { spanmetrics: { histogram: { explicit: { buckets: ['1ms', '1s', '500ms'] } } } },
        pipelines: {
          traces: ['otlp', 'memory_limiter batch', 'spanmetrics'],
          metrics: ['spanmetrics', 'batch', 'signozclickhousemetrics'],
        },
      },
      ['order connectors.spanmetrics.histogram.explicit.buckets[2]'],
    ],
    [
      'a field with a successor',
      {
        connectors: { servicegraph: { database_name_attribute: 'db.name' } },
        pipelines: {
          traces: ['otlp', 'memory_limiter batch', 'servicegraph'],
          metrics: ['servicegraph', 'batch', 'signozclickhousemetrics'],
        },
      },
      ['deprecated-field connectors.servicegraph.database_name_attribute'],
    ],
    [
      'a component with a successor',
      {
        exporters: { debug: {} },
        processors: { routing: { from_attribute: 'x', table: [{ value: 'a', exporters: ['debug'] }] } },
        pipelines: { traces: ['otlp', 'memory_limiter routing batch', 'debug'] },
      },
      ['deprecated-field processors.routing'],
    ],
    [
      'traces that do not fit into memory while they are waited for',
      {
        exporters: { debug: {} },
        processors: {
          signoz_tail_sampling: {
            decision_wait: '10s',
            num_traces: 100,
            expected_new_traces_per_sec: 100,
            policies: [{ name: 'all', type: 'always_sample' }],
          },
        },
        pipelines: { traces: ['otlp', 'memory_limiter signoz_tail_sampling batch', 'debug'] },
      },
      ['trace-memory processors.signoz_tail_sampling.num_traces'],
    ],
    [
      'an exporter that keeps nothing, neither itself nor within',
      {
        exporters: {
          loadbalancing: {
            resolver: { static: { hostnames: ['a:1'] } },
            protocol: { otlp: { tls: { insecure: true }, sending_queue: { enabled: false } } },
          },
        },
        pipelines: { traces: ['otlp', 'memory_limiter batch', 'loadbalancing'] },
      },
      ['unprotected-exporter exporters.loadbalancing.protocol.otlp.sending_queue.enabled'],
    ],
    [
      'names of a machine over those of what comes from elsewhere',
      {
        receivers: { statsd: {} },
        processors: { resourcedetection: { detectors: ['system'] } },
        pipelines: { metrics: ['statsd', 'memory_limiter resourcedetection batch', 'signozclickhousemetrics'] },
      },
      ['resource-overwritten service.pipelines.metrics.processors[1]'],
    ],
  ])('%s', (_, parts, expected) => expect(found(parts)).toEqual(expected));
});
