import { describe, expect, test } from 'vitest';
import {
  defineCollector,
  defineConnector,
  defineExporter,
  definePipeline,
  defineProcessor,
  defineReceiver,
} from '../src/index.ts';
import { check } from './support.ts';

// `pnpm typecheck` fails when one of the lines below is no longer an error.
const otlp = defineReceiver('otlp', { protocols: { grpc: {} } });
const prometheus = defineReceiver('prometheus', { config: {} });
const batch = defineProcessor('batch', {});
const tailSampling = defineProcessor('tail_sampling', { policies: [{ name: 'all', type: 'always_sample' }] });
const logs = defineExporter('clickhouselogsexporter', { dsn: 'tcp://clickhouse:9000/signoz_logs' });
const debug = defineExporter('debug', {});
const meter = defineConnector('signozmeter', {});
const collector = defineCollector('otel-config', {
  container: { memoryMiB: 1000, instances: 1 },
  extensions: [],
  telemetry: {},
});

describe('the editor refuses', () => {
  test('components that cannot carry the signal', () => {
    // @ts-expect-error prometheus gives metrics only
    definePipeline(collector, 'traces', { receivers: [prometheus], exporters: [debug] });
    // @ts-expect-error tail_sampling works on traces only
    definePipeline(collector, 'logs', { receivers: [otlp], processors: [tailSampling], exporters: [debug] });
    // @ts-expect-error clickhouselogsexporter takes logs only
    definePipeline(collector, 'metrics/other', { receivers: [otlp], exporters: [logs] });
    // @ts-expect-error signozmeter gives metrics only
    definePipeline(collector, 'logs/meter', { receivers: [meter], exporters: [debug] });
    // @ts-expect-error and the same where the parts depend on the environment
    definePipeline(collector, 'traces', () => ({ receivers: [prometheus], exporters: [debug] }));
    definePipeline(collector, 'metrics/meter', { receivers: [meter], processors: [batch], exporters: [debug, meter] });
  });

  test('components in a wrong place', () => {
    // @ts-expect-error an exporter among the receivers
    definePipeline(collector, 'logs', { receivers: [logs], exporters: [debug] });
    // @ts-expect-error a receiver among the exporters
    definePipeline(collector, 'logs', { receivers: [otlp], exporters: [otlp] });
    // @ts-expect-error a connector among the processors
    definePipeline(collector, 'logs', { receivers: [otlp], processors: [meter], exporters: [debug] });
    // @ts-expect-error an id instead of the component
    definePipeline(collector, 'logs', { receivers: ['otlp'], exporters: [debug] });
  });

  test('signals, types and fields that do not exist', () => {
    // @ts-expect-error no such signal
    definePipeline(collector, 'spans', { receivers: [otlp], exporters: [debug] });
    // @ts-expect-error no such exporter any more
    defineExporter('logging', {});
    // @ts-expect-error misspelt
    defineProcessor('batch', { send_batch_sise: 1 });
    // @ts-expect-error a number as text
    defineProcessor('batch/named', { send_batch_size: '10000' });
    // @ts-expect-error no such verbosity
    defineExporter('debug', { verbosity: 'loud' });
    // @ts-expect-error the address is missing
    defineExporter('clickhousetraces', {});
    // @ts-expect-error and is not called dsn here
    defineExporter('clickhousetraces', { dsn: 'tcp://clickhouse:9000/signoz_traces' });
    const container = { memoryMiB: 1, instances: 1 };
    // @ts-expect-error replaced by readers
    defineCollector('x', { container, extensions: [], telemetry: { metrics: { address: '' } } });
  });

  test('and a check refuses what TypeScript does not see in the result of a function', () => {
    const misspelt = defineProcessor('batch', () => ({ timeout: '1s', send_batch_sise: 1 }));
    const limiter = defineProcessor('memory_limiter', { check_interval: '1s', limit_mib: 1 });
    const pipeline = definePipeline(collector, 'logs', {
      receivers: [otlp],
      processors: [limiter, misspelt],
      exporters: [debug],
    });
    expect(check({ collector, otlp, limiter, misspelt, debug, pipeline })).toEqual([
      expect.objectContaining({
        code: 'collector-config/unknown-field',
        where: { file: 'packages/collector-config/definitions/misspelt.ts', field: 'send_batch_sise' },
        hint: "did you mean 'send_batch_size'?",
      }),
    ]);
  });
});
