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
  test('that is valid has no problems', () => {
    expect(checkConfiguration(base)).toEqual([]);
  });

  test('names the place: a removed component, a wrong signal, a misspelt field', () => {
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

  test('that is not YAML is reported with the place', () => {
    const found = checkConfiguration('receivers:\n\totlp: {}', { file: 'mine.yaml' });
    expect(found).toEqual([
      expect.objectContaining({ code: 'collector-config/unreadable', where: { file: 'mine.yaml' } }),
    ]);
    expect(found[0]?.message).toContain('line 2');
  });

  describe('is read like the collector reads it', () => {
    const found = (text: string) => checkConfiguration(text).map(({ where, message }) => `${where.field}: ${message}`);
    const interval = (value: string) => base.replace('check_interval: 1s', `check_interval: ${value}`);
    const limit = (value: string) => base.replace('limit_mib: 400', `limit_mib: ${value}`);

    test.each([
      ['a reference inside a text', interval('"${env:T:-1}${env:U:-m}30s"')],
      ['a reference in the fallback of another', interval('"${env:T:-${env:U:-1s}}"')],
      ['a number in a reference', limit('"${env:L:-400}"')],
      [
        'a number where a text is asked for',
        base.replace('"other:4317"', '"other:4317", headers: { a: "${env:A:-5}" }'),
      ],
      ['a list in a reference', base.replace('exporters: [otlp]', 'exporters: "${env:E:-[otlp]}"')],
      ['what only its machine knows', limit('"${file:/etc/limit}"')],
      ['texts with commas as a list of texts', base.replace('batch: {}', 'batch: { metadata_keys: "a,b" }')],
      ['numbers as Go writes them', limit('1_000')],
      ['names with colons and slashes', base.replaceAll('otlp:', 'otlp/a:b/é:').replaceAll('[otlp]', '[otlp/a:b/é]')],
      ['the first of two documents', `${base}---\nnothing: else\n`],
    ])('%s', (_, text) => {
      expect(found(text)).toEqual([]);
    });

    test('merged maps', () => {
      const merged = base
        .replace(
          '{ otlp: { endpoint: "other:4317" } }',
          '{ otlp: &o { endpoint: "other:4317" }, otlp/b: { <<: *o, tiemout: 1s } }',
        )
        .replace('exporters: [otlp]', 'exporters: [otlp, otlp/b]');
      expect(found(merged)).toEqual(["exporters.otlp/b.tiemout: otlp/b has no field 'tiemout'"]);
    });

    test.each([
      ['a number put together from texts', limit('"${env:L:-4}00"'), 'must be integer, found "400"'],
      ['a fallback of another type', limit('"${env:L:-x}"'), 'must be integer, found "x"'],
      [
        'an octal that is too small',
        limit('0050').replace('limit_mib', 'spike_limit_mib: 40, limit_mib'),
        '40 is not less than limit_mib, 40',
      ],
      [
        'a number in a list of maps where a text is asked for',
        base.replace('batch: {}', 'batch: {}, attributes: { actions: [{ key: "${env:K:-5}", action: delete }] }'),
        'must be string, found 5',
      ],
      ['a name of a variable that is none', interval('"${env:A-B:-1s}"'), "'A-B' is not a name of a variable"],
      ['a date where a text is asked for', base.replace('"other:4317"', '2026-11-28'), 'must be string'],
      ['a component that is not a map', base.replace('batch: {}', 'batch: x'), 'must be object,null, found "x"'],
      [
        'a name with a blank',
        base.replaceAll('otlp:', '"otlp/a b":').replaceAll('[otlp]', '["otlp/a b"]'),
        'is not an id',
      ],
      [
        'a pattern of files that cannot be read',
        base.replace('otlp: { protocols: { grpc: { endpoint: "0.0.0.0:4317" } } }', 'filelog: { include: "/a/[,/b" }'),
        "'/a/[' is not a pattern",
      ],
    ])('%s, and refused', (_, text, message) => {
      expect(found(text).join('\n')).toContain(message);
    });
  });

  test('is compared with the container when that is known', () => {
    const container = { memoryMiB: 400, instances: 1 };
    expect(checkConfiguration(base, { container })).toEqual([
      expect.objectContaining({ code: 'collector-config/memory-limiter-size' }),
    ]);
  });

  test('may exempt a place, which is reported', () => {
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

describe('an unchecked value', () => {
  test('is written unchanged, reported as a warning, and exempted in the artifact too', () => {
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
  test('replaces a component everywhere, under its own id', () => {
    const file = defineExporter('file/traces', { path: '/tmp/traces.json' });
    const replaced = overriding(built(files), [override(exporter, file)]);
    const text = compile(replaced);
    expect(text).toContain('exporters:\n  file/traces:\n    path: /tmp/traces.json\n');
    expect(text).toContain('      exporters:\n        - file/traces\n');
    expect(text).not.toContain('other:4317');
  });

  test('carries every signal of the replaced one', () => {
    const onlyMetrics = defineExporter('signozclickhousemetrics', { dsn: 'tcp://c:9000/m' });
    // @ts-expect-error an exporter of metrics in the place of one of everything
    override(exporter, onlyMetrics);
    // @ts-expect-error a processor in the place of an exporter
    override(exporter, batch);
    expect(override(exporter, defineExporter('debug', {})).original).toBe(exporter);
  });
});

describe('of a later collector', () => {
  const text = (exporter: string, more = '') => `
receivers: { otlp: { protocols: { grpc: { endpoint: "0.0.0.0:4317" } } } }
processors: { memory_limiter: { check_interval: 1s, limit_mib: 512 }, batch: {} }
exporters: { ${exporter}: { endpoint: "gateway:4317"${more} } }
service: { pipelines: { traces: { receivers: [otlp], processors: [memory_limiter, batch], exporters: [${exporter}] } } }
`;
  const said = (collector: string, ...given: Parameters<typeof text>) =>
    checkConfiguration(text(...given), { collector }).map(
      ({ code, severity, hint }) => `${severity} ${code.split('/')[1]}: ${hint}`,
    );

  test("a component has its release's name", () => {
    expect(said('v0.129.12', 'otlp')).toEqual([]);
    expect(said('v0.144.15', 'otlp_grpc')).toEqual([]);
    expect(said('v0.129.12', 'otlp_grpc')).toEqual(['error unknown-type: call it otlp']);
    expect(said('v0.144.15', 'otlp')).toEqual(['warning deprecated-field: call it otlp_grpc']);
    expect(said('v0.144.15', 'opencensus')).toEqual(['error unknown-type: use the exporter otlp_grpc']);
  });

  test('a removed field is reported with its successor, also under the new name', () => {
    const batcher = ', batcher: { enabled: true }';
    for (const name of ['otlp', 'otlp_grpc'])
      expect(said('v0.144.15', name, batcher)).toContain('error deprecated-field: write `sending_queue.batch`');
  });

  test('an optional section has a switch, and headers are a map or a list', () => {
    for (const headers of ['[{ name: tenant, value: "${env:A:-b}" }]', '{ tenant: "${env:A:-b}" }'])
      expect(said('v0.144.15', 'otlp_grpc', `, sending_queue: { enabled: true }, headers: ${headers}`)).toEqual([]);
  });
});
