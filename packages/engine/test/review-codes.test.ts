import { defineAttribute, defineMetric } from '@signoz-as-code/catalogue';
import * as collectors from '@signoz-as-code/collector-config';
import { type Definition, definitions } from '@signoz-as-code/core';
import * as dashboards from '@signoz-as-code/dashboards';
import { review, reviewCodes } from '@signoz-as-code/lineage';
import type { Environment } from '@signoz-as-code/platform';
import * as queries from '@signoz-as-code/queries';
import { defineChannel, defineRule } from '../../alerts/src/index.ts';
import { over, testCodes } from '../../core/test/code-examples.ts';
import { concernsOf } from '../src/concerns.ts';

const attribute = (name: string, context: 'attribute' | 'resource') =>
  defineAttribute({ name, context, type: 'string', cardinality: 8, personal: false, description: 'One' });
const attributes = {
  serviceName: attribute('service.name', 'resource'),
  shopTier: attribute('shop.tier', 'attribute'),
};
const common = {
  instrument: 'counter',
  unit: '1',
  temporality: 'cumulative',
  arrives: 'otlp',
  emitter: 'service',
  attributes: Object.values(attributes),
  description: 'One',
} as const;
const metrics = {
  orders: defineMetric({ ...common, name: 'orders' }),
  errors: defineMetric({ ...common, name: 'orders.errors' }),
  calls: defineMetric({
    ...common,
    name: 'signoz_calls',
    temporality: 'delta',
    arrives: 'prometheus',
    emitter: 'collector',
    component: 'signozspanmetrics',
  }),
};
const catalogue = {
  services: [{ name: 'shop-api', owner: 'shop', runtime: 'node', description: 'Orders' }] as const,
  attributes: Object.values(attributes),
  metrics: Object.values(metrics),
};
const concerns = await concernsOf(catalogue, 'packages/telemetry/definitions');

const { defineCollector, defineExporter, definePipeline, defineProcessor, defineReceiver } = collectors;
const collector = defineCollector('otel-config', {
  container: { memoryMiB: 1000, instances: 1 },
  extensions: [],
  telemetry: {},
});
const otlp = defineReceiver('otlp', { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } });
const limiter = defineProcessor('memory_limiter', { check_interval: '1s', limit_mib: 800, spike_limit_mib: 200 });
const spanMetrics = defineProcessor('signozspanmetrics', {
  metrics_exporter: 'signozclickhousemetrics',
  latency_histogram_buckets: ['100ms', '250ms', '1s'],
  aggregation_temporality: 'AGGREGATION_TEMPORALITY_DELTA',
});
const sampling = defineProcessor('tail_sampling', { policies: [{ name: 'all', type: 'always_sample' }] });
const batch = defineProcessor('batch', {});
const debug = defineExporter('debug', {});
const tracesExporter = defineExporter('clickhousetraces', { datasource: 'tcp://clickhouse:9000/signoz_traces' });
const metricsExporter = defineExporter('signozclickhousemetrics', { dsn: 'tcp://clickhouse:9000/signoz_metrics' });

const { metric, promql, rate, sum } = queries;
const { dynamicVariable, list, timeSeries } = dashboards;
const channel = defineChannel({ name: 'On call', slack: { channel: '#alerts' } } as never);
const components = { otlp, limiter, spanMetrics, sampling, batch, debug, tracesExporter, metricsExporter };
const scope = { ...queries, ...dashboards, ...collectors, ...components, attributes, metrics, collector };

const dashboard = {
  title: 'Shop',
  variables: { service: dynamicVariable(attributes.serviceName) },
  panels: {
    orders: timeSeries({
      title: 'Orders',
      queries: { A: metric(metrics.orders, { time: 'rate', space: 'sum' }, { by: [attributes.shopTier] }) },
    }),
    logs: list({ title: 'Logs', from: 'logs', where: queries.inVariable(attributes.serviceName, 'service') }),
  },
};
const rule = {
  name: 'Orders fail',
  queries: { A: promql(sum(rate(metrics.errors, '5m'))) },
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: 10, channels: [channel] }],
  over: '5m',
  every: '1m',
  labels: { service: 'shop-api' },
  annotations: { summary: 'Fail', description: 'Orders fail', runbook: 'Look', basis: 'Measured' },
};

/** All definitions of a project without problems, with one example's among them. */
function project(text: string, kind: string): Readonly<Record<string, Definition>> {
  const whole = () => (over({}, `definition: ${text}`, scope) as { readonly definition: Definition }).definition;
  const own = (of: string, good: object): never => (kind === of ? over(good, text, scope) : (good as never));
  const processor = kind === 'processor' ? whole() : undefined;
  const between = (...processors: readonly unknown[]) =>
    [limiter, processor, ...processors, batch].filter((one) => one !== undefined);
  const pipelines = {
    traces: definePipeline(collector, 'traces', {
      receivers: [otlp],
      processors: between(spanMetrics, sampling),
      exporters: [tracesExporter],
    } as never),
    metrics: definePipeline(collector, 'metrics', {
      receivers: [otlp],
      processors: between(),
      exporters: [metricsExporter],
    } as never),
  };
  const calls = {
    A: metric(metrics.calls, { time: 'rate', space: 'sum' }),
  };
  const pipeline = kind === 'pipeline' ? whole() : undefined;
  const { id } = (pipeline?.build({} as never) ?? {}) as { readonly id?: string };
  return {
    collector,
    ...components,
    ...pipelines,
    ...(processor === undefined ? {} : { processor }),
    ...(pipeline === undefined ? {} : { [id as string]: pipeline }),
    shop: dashboards.defineDashboard(own('dashboard', dashboard)),
    calls: dashboards.defineDashboard({
      title: 'Calls',
      panels: { one: timeSeries({ title: 'Calls', queries: calls }) },
    }),
    channel,
    orders: defineRule(own('rule', rule)),
  } as unknown as Readonly<Record<string, Definition>>;
}

testCodes({ dashboard: reviewCodes }, (text, kind) => {
  const environment = { name: 'test', versions: { signoz: 'v0.108.0', collector: 'v0.129.12' } } as Environment;
  const entries = Object.entries(project(text, kind)).map(([key, definition]) => ({
    kind: definition.kind,
    key,
    file: `${key}.ts`,
    definition,
    spec: definition.build(environment),
  }));
  const artifacts = concerns
    .filter(({ name }) => ['alerts', 'collector-config', 'dashboards'].includes(name))
    .flatMap((one) =>
      one
        .compile(
          definitions(
            environment,
            entries.filter(({ kind: of }) => one.kinds.includes(of)),
          ) as never,
          () => undefined,
          { project: 'shop', environment: 'test' },
        )
        .map((artifact) => ({ ...artifact, concern: one.name, environment: 'test' })),
    );
  const settings = { path: 'settings/metrics.json', content: '{"type":"metrics","duration":"720h"}' };
  const kept = { ...settings, source: 'retention.ts', concern: 'retention', environment: 'test' };
  return review(catalogue, [...artifacts, kept], 'packages/telemetry/definitions');
});
