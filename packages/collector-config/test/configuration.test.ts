import { describe, expect, test } from 'vitest';
import {
  checkConfiguration,
  defineCollector,
  defineExporter,
  definePipeline,
  defineProcessor,
  defineReceiver,
  override,
  overriding,
  unchecked,
} from '../src/index.ts';
import { compile, concern } from './checked.ts';
import { built, check } from './support.ts';

const base = `
receivers: { otlp: { protocols: { grpc: { endpoint: "0.0.0.0:4317" } } } }
processors: { memory_limiter: { check_interval: 1s, limit_mib: 400 }, batch: {} }
exporters: { otlp: { endpoint: "other:4317" } }
service:
  pipelines:
    traces: { receivers: [otlp], processors: [memory_limiter, batch], exporters: [otlp] }
`;

describe('the text of a configuration', () => {
  test('that is right has nothing to report', () => {
    expect(checkConfiguration(base)).toEqual([]);
  });

  test('names the place: a component that is gone, a signal that is another, a field that is misspelt', () => {
    const where = (text: string) => checkConfiguration(text).map(({ code, where }) => [code, where.field]);
    expect(where(base.replace(', batch: {}', ''))).toEqual([
      ['collector-config/undeclared-component', 'service.pipelines.traces.processors[1]'],
    ]);
    expect(where(base.replace('batch: {}', 'batch: { send_batch_sise: 1 }'))).toEqual([
      ['collector-config/unknown-field', 'processors.batch.send_batch_sise'],
    ]);
    const swapped = base
      .replace('{ otlp: { endpoint: "other:4317" } }', '{ clickhousetraces: { datasource: "tcp://c:9000/t" } }')
      .replace('exporters: [otlp]', 'exporters: [clickhousetraces]')
      .replace('    traces: {', '    logs: {');
    expect(where(swapped)).toEqual([['collector-config/signal-mismatch', 'service.pipelines.logs.exporters[0]']]);
  });

  test('that is no YAML is told with the place', () => {
    const found = checkConfiguration('receivers:\n\totlp: {}', { file: 'mine.yaml' });
    expect(found).toEqual([
      expect.objectContaining({ code: 'collector-config/unreadable', where: { file: 'mine.yaml' } }),
    ]);
    expect(found[0]?.message).toContain('line 2');
  });

  test('is held against the container where that is known', () => {
    const container = { memoryMiB: 400, instances: 1 };
    expect(checkConfiguration(base, { container })).toEqual([
      expect.objectContaining({ code: 'collector-config/memory-limiter-size' }),
    ]);
  });

  test('may exempt a place, which is told', () => {
    const odd = base.replace('batch: {}', 'batch: { future: { a: 1 } }');
    expect(checkConfiguration(`# unchecked: processors.batch.future\n${odd}`)).toEqual([
      expect.objectContaining({
        code: 'collector-config/unchecked',
        severity: 'warning',
        where: { file: 'otel-config.yaml', field: 'processors.batch.future' },
      }),
    ]);
    expect(checkConfiguration(`# unchecked: processors.batch.futur\n${odd}`)).toEqual([
      expect.objectContaining({ code: 'collector-config/unknown-field' }),
    ]);
  });
});

const collector = defineCollector('otel-config', {
  container: { memoryMiB: 1000, instances: 1 },
  extensions: [],
  telemetry: {},
});
const otlp = defineReceiver('otlp', { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } });
const limiter = defineProcessor('memory_limiter', { check_interval: '1s', limit_mib: 800 });
const batch = defineProcessor('batch', {});
const exporter = defineExporter('otlp', { endpoint: 'other:4317', headers: unchecked({ 'x-a': ['not', 'a text'] }) });
const traces = definePipeline(collector, 'traces', {
  receivers: [otlp],
  processors: [limiter, batch],
  exporters: [exporter],
});
const files = { collector, otlp, limiter, batch, exporter, traces };

describe('what is unchecked', () => {
  test('is written as it is, warned of, and exempted in the artifact too', () => {
    expect(check(files).map(({ code, severity, where }) => [code, severity, where.field])).toEqual([
      ['collector-config/unchecked', 'warning', 'headers'],
    ]);
    const text = compile(files);
    expect(text).toContain('# unchecked: exporters.otlp.headers\n');
    expect(text).toContain('      x-a:\n        - not\n        - a text\n');
    expect(concern(text)).toEqual([]);
    expect(concern(text.replace('# unchecked: exporters.otlp.headers\n', ''))).toEqual(['exporters.otlp.headers.x-a']);
  });
});

describe('an override', () => {
  test('takes the place of a component everywhere, under its own id', () => {
    const file = defineExporter('file/traces', { path: '/tmp/traces.json' });
    const replaced = overriding(built(files), [override(exporter, file)]);
    const text = compile(replaced);
    expect(text).toContain('exporters:\n  file/traces:\n    path: /tmp/traces.json\n');
    expect(text).toContain('      exporters:\n        - file/traces\n');
    expect(text).not.toContain('other:4317');
  });

  test('carries every signal of what it stands for', () => {
    const onlyMetrics = defineExporter('signozclickhousemetrics', { dsn: 'tcp://c:9000/m' });
    // @ts-expect-error an exporter of metrics in the place of one of everything
    override(exporter, onlyMetrics);
    // @ts-expect-error a processor in the place of an exporter
    override(exporter, batch);
    expect(override(exporter, defineExporter('debug', {})).original).toBe(exporter);
  });
});
