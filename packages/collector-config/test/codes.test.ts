import type { Definition } from '@signoz-as-code/core';
import { attributes, catalogue } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { over, testCodes } from '../../core/test/code-examples.ts';
import { codes } from '../src/codes.ts';
import { concern } from '../src/concern.ts';
import type { AnyComponent, PipelineSpec } from '../src/define.ts';
import * as all from '../src/index.ts';
import { codes as logPipelineCodes } from '../src/log-pipeline/codes.ts';
import { built, environment, type Files } from './support.ts';

const { defineCollector, defineConnector, defineExporter, defineLogPipeline, definePipeline, defineProcessor } = all;
const checks = concern({ ...catalogue, services: [{ ...catalogue.services[0]!, name: 'shop-api' }] });

const collectorNamed = (name: string) =>
  defineCollector(name, ({ topology }) => ({
    container: { memoryMiB: 1000, instances: topology === 'ha' ? 3 : 1 },
    extensions: [],
    telemetry: {},
  }));
const collector = collectorNamed('otel-config');
const otlp = all.defineReceiver('otlp', { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } });
const limiter = defineProcessor('memory_limiter', { check_interval: '1s', limit_mib: 800, spike_limit_mib: 200 });
const batch = defineProcessor('batch', {});
const metricsExporter = defineExporter('signozclickhousemetrics', { dsn: 'tcp://clickhouse:9000/signoz_metrics' });
const debug = defineExporter('debug', {});
const parts = { receivers: [otlp], processors: [limiter, batch], exporters: [metricsExporter] };

/** These files have no problem, and every example is added to them. */
const base = { collector, otlp, limiter, batch, metricsExporter, metrics: definePipeline(collector, 'metrics', parts) };
/** These are included when a pipeline of an example uses them. */
const named: Files = {
  debug,
  meter: defineConnector('signozmeter', {}),
  spanMetrics: defineProcessor('signozspanmetrics/delta', {
    metrics_exporter: 'signozclickhousemetrics',
    aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA',
  }),
  tailSampling: defineProcessor('tail_sampling', { policies: [{ name: 'all', type: 'always_sample' }] }),
};
const scope: Readonly<Record<string, unknown>> = {
  ...all,
  ...attributes,
  ...base,
  ...named,
  elsewhere: defineExporter('debug/elsewhere', {}),
  elsewhereCollector: collectorNamed('other'),
};
const definedBy = (text: string, more: object): unknown =>
  Object.values(over({}, `definition: ${text}`, { ...scope, ...more }))[0];

/** A pipeline that uses a component in its place; undefined for what cannot be in a pipeline. */
function using(one: Definition & { readonly id?: string; readonly carries?: object }): Files[string] | undefined {
  const { kind, id = '', carries = {} } = one;
  if (kind !== 'receiver' && kind !== 'processor' && kind !== 'exporter') return;
  const [signal = 'metrics'] = ['metrics', 'traces', 'logs'].filter((known) => known in carries);
  const place = id.startsWith('memory_limiter') ? 0 : id.startsWith('batch') ? 2 : 1;
  const processors = [limiter, undefined, batch].map((each, at) => (kind === 'processor' && at === place ? one : each));
  return definePipeline(collector, `${signal}/own` as never, {
    receivers: [kind === 'receiver' ? one : otlp] as never,
    processors: processors.filter((each) => each !== undefined) as never,
    exporters: [kind === 'exporter' ? one : signal === 'metrics' ? metricsExporter : debug] as never,
  });
}

function componentsOf({ receivers, processors, exporters }: PipelineSpec): readonly AnyComponent[] {
  return [...receivers, ...processors, ...exporters];
}

testCodes(
  { component: codes, 'log-pipeline': logPipelineCodes },
  (text, kind, { beside = {}, environment: about = {} }) => {
    const into = { ...environment((about as { topology?: 'ha' }).topology) };
    if (kind === 'log-pipeline') {
      const good = {
        name: 'Marks logs',
        order: 100,
        filter: all.all(all.where(attributes.severityNumber, '>', 1)),
        config: [all.operators.add({ name: 'mark', field: 'attributes.seen', value: 'yes' })],
      };
      const logs = definePipeline(collector, 'logs', { ...parts, exporters: [debug] });
      return checks.check(built({ ...base, debug, logs, own: defineLogPipeline(over(good, text, scope)) }, into));
    }
    const others = Object.fromEntries(Object.entries(beside).map(([name, of]) => [name, definedBy(of, {})])) as Files;
    const own = [definedBy(text, others)].flat() as Definition[];
    const files: readonly Files[string][] = [...own, ...own.flatMap((one) => using(one) ?? [])];
    const used = [...files, ...Object.values(others)].flatMap((one) =>
      one.kind === 'pipeline' ? componentsOf(one.build(into as never) as PipelineSpec) : [],
    );
    return checks.check(
      built(
        {
          ...base,
          ...Object.fromEntries(Object.entries(named).filter(([, one]) => used.includes(one as never))),
          ...others,
          ...Object.fromEntries(files.map((one, at) => [`own${at}`, one])),
        },
        into,
      ),
    );
  },
);
