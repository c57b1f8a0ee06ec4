import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { concern } from '../src/concern.ts';
import {
  byItsNewestName,
  defineCollector,
  defineExporter,
  definePipeline,
  defineProcessor,
  defineReceiver,
  environmentVariable,
  type OtelConfig,
  secretFile,
} from '../src/index.ts';
import { built, check, compile, environment, type Files } from './support.ts';

const otlp = defineReceiver('otlp', { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } });
const limiter = defineProcessor('memory_limiter', ({ collector }) => ({
  check_interval: '1s',
  limit_mib: collector.memoryMiB / 2,
}));
const debug = defineExporter('debug', { use_internal_logger: environmentVariable('OWN_LOG', true) });
const otherDebug = defineExporter('debug', { verbosity: 'detailed' });
const inProduction = defineExporter('otlp', ({ topology }) =>
  topology === 'ha'
    ? { endpoint: 'other:4317', headers: { authorization: `Bearer ${secretFile('token')}` } }
    : undefined,
);
const collector = defineCollector('otel-config', {
  container: { memoryMiB: 1000, instances: 1 },
  extensions: [],
  telemetry: {},
});
const other = defineCollector('agent-config', {
  container: { memoryMiB: 100, instances: 'each-node' },
  extensions: [],
  telemetry: { logs: { level: 'warn' } },
});
const logs = definePipeline(collector, 'logs', ({ topology }) => ({
  receivers: [otlp],
  processors: [limiter],
  exporters: topology === 'ha' ? [debug, inProduction] : [debug],
}));
const files: Files = { otlp, limiter, debug, inProduction, collector, logs };

describe('compile', () => {
  test('writes the components of an environment, and only those', () => {
    const single = parse(compile(files)) as OtelConfig;
    const ha = parse(compile(files, environment('ha'))) as OtelConfig;
    expect(single.exporters).toEqual({ debug: { use_internal_logger: '${env:OWN_LOG:-true}' } });
    expect(single.service.pipelines.logs?.exporters).toEqual(['debug']);
    expect(Object.keys(ha.exporters)).toEqual(['debug', 'otlp']);
    expect(ha.service.pipelines.logs?.exporters).toEqual(['debug', 'otlp']);
    expect(single.processors).toEqual({ memory_limiter: { check_interval: '1s', limit_mib: 500 } });
  });

  test('writes no name or text that YAML reads as something else', () => {
    const headers = Object.fromEntries(['<<', 'a\u2028b', '\ufeffa', 'a\u2029'].map((text) => [text, text]));
    const exporter = defineExporter('otlp/own', { endpoint: 'other:4317', headers });
    const pipeline = definePipeline(collector, 'logs', {
      receivers: [otlp],
      processors: [limiter],
      exporters: [exporter],
    });
    const text = compile({ ...files, exporter, logs: pipeline });
    expect(text).not.toMatch(/[\u2028\u2029\ufeff]|^ *<<:/m);
    const own = (parse(text, { merge: true }) as OtelConfig).exporters['otlp/own'];
    expect(own).toEqual({ endpoint: 'other:4317', headers });
  });

  test.each([
    ['v0.129.12', 'otlp/second'],
    ['v0.144.9', 'otlp_grpc/second'],
  ])('writes a component by its name in the collector %s, on request', (version, id) => {
    const second = byItsNewestName(defineExporter('otlp/second', { endpoint: 'other:4317' }));
    const own = definePipeline(collector, 'traces', { receivers: [otlp], exporters: [second] });
    const { versions, ...more } = environment();
    const one = { ...more, versions: { ...versions, collector: version } };
    const written = parse(compile({ ...files, second, own }, one)) as OtelConfig;
    expect(written.exporters).toHaveProperty([id], { endpoint: 'other:4317' });
    expect(written.service.pipelines.traces?.exporters).toEqual([id]);
  });

  test('an older name that the collector still accepts is a warning with the new one, in definitions too', () => {
    const second = defineExporter('otlp/second', { endpoint: 'other:4317' });
    const own = definePipeline(collector, 'traces', { receivers: [otlp], exporters: [second] });
    const { versions, ...more } = environment();
    const found = check({ ...files, second, own }, { ...more, versions: { ...versions, collector: 'v0.144.9' } });
    expect(found.filter(({ code }) => code === 'collector-config/deprecated-field')).toMatchObject([
      { severity: 'warning', hint: 'call it otlp_grpc', where: { file: expect.stringContaining('second') } },
    ]);
  });

  test('gives each collector its own components under the same ids', () => {
    const own = definePipeline(other, 'logs', { receivers: [otlp], processors: [limiter], exporters: [otherDebug] });
    const artifacts = concern(catalogue).compile(built({ ...files, other, otherDebug, own }), () => undefined, {
      project: 'fluxer',
      environment: 'local',
    });
    expect(artifacts.map(({ path }) => path)).toEqual(['agent-config.yaml', 'otel-config.yaml']);
    const [agent, gateway] = artifacts.map(({ content }) => parse(content) as OtelConfig);
    expect(agent?.exporters.debug).toEqual({ verbosity: 'detailed' });
    expect(gateway?.exporters.debug).toEqual({ use_internal_logger: '${env:OWN_LOG:-true}' });
  });

  test('does not depend on the order of the files', () => {
    const expected = compile(files);
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(files), { minLength: Object.keys(files).length }), (shuffled) =>
        Object.is(compile(Object.fromEntries(shuffled)), expected),
      ),
      { numRuns: 50, seed: 1 },
    );
  });

  test('quotes what YAML would read as something else', () => {
    const values = ['1.25', 'yes', 'on', '1_000', '0x1f', '~', 'null', '12:30:00', '$$', '# no', 'a: b', ' ', ''];
    const exporter = defineExporter('otlp', {
      endpoint: 'a:1',
      headers: Object.fromEntries(values.map((value, index) => [`h${index}`, value])),
    });
    const pipeline = definePipeline(collector, 'logs', {
      receivers: [otlp],
      processors: [limiter],
      exporters: [exporter],
    });
    const text = compile({ otlp, limiter, exporter, collector, pipeline });
    // YAML 1.1 reads more forms as numbers and booleans, like the collector's parser does.
    for (const version of ['1.1', '1.2'] as const) {
      const read = parse(text, { version }) as { exporters: { otlp: { headers: Record<string, string> } } };
      expect(Object.values(read.exporters.otlp.headers)).toEqual(values);
    }
  });
});

describe('references', () => {
  test('to variables and secrets have a checked form', () => {
    expect(() => environmentVariable('lower', 1)).toThrow(/capitals/);
    expect(() => environmentVariable('NAME', 'a}b')).toThrow(/fallback/);
    expect(() => secretFile('../etc/passwd')).toThrow(/Swarm secret/);
  });
});
