import { isObject } from '@signoz-as-code/core';
import { type Collector, type Component, isVisible, type Mention, type Pipeline } from '../collectors.ts';
import { isKnown } from '../substitution.ts';
import type { Report } from './report.ts';

const samplers = ['tail_sampling', 'signoz_tail_sampling', 'probabilistic_sampler'];
const wholeTraces = ['tail_sampling', 'signoz_tail_sampling', 'groupbytrace'];
/** Connectors that count the spans that they receive. */
const counters = ['spanmetrics', 'servicegraph'];
/** Receivers for telemetry from other programs; all others measure their own machine, or query other programs. */
const network = [
  ...['awsfirehose', 'awsxray', 'azureeventhub', 'carbon', 'cloudflare', 'collectd', 'datadog', 'fluentforward'],
  ...['googlecloudpubsub', 'httplogreceiver', 'influxdb', 'jaeger', 'kafka', 'loki', 'opencensus', 'otelarrow', 'otlp'],
  ...['prometheusremotewrite', 'pulsar', 'rabbitmq', 'sapm', 'signalfx', 'signozawsfirehose', 'signozkafkareceiver'],
  ...[
    'skywalking',
    'solace',
    'splunk_hec',
    'statsd',
    'syslog',
    'tcplog',
    'udplog',
    'wavefront',
    'webhookevent',
    'zipkin',
  ],
];

/** The order of the parts of a pipeline. */
export function checkPipeline(collector: Collector, pipeline: Pipeline, report: Report): void {
  checkMemoryLimiter(pipeline, report);
  checkBatch(pipeline, report);
  checkSampling(collector, pipeline, report);
  checkResourceDetection(pipeline, report);
}

function checkMemoryLimiter({ id, receivers, processors }: Pipeline, report: Report): void {
  const at = indexOf(processors, ['memory_limiter']);
  if (at > 0) {
    const message = `${nameAt(processors, at)} comes after ${nameAt(processors, at - 1)}`;
    report.advise('collector-config/memory-limiter-first', `processors[${at}]`, message, 'make it the first processor');
  }
  // The pipeline before a connector has already admitted the connector's telemetry.
  if (at < 0 && receivers.some(({ component }) => component?.class === 'receivers') && !isHidden(processors)) {
    const message = `pipeline ${id} receives telemetry without memory_limiter`;
    report.advise(
      'collector-config/memory-limiter-first',
      'processors',
      message,
      'make memory_limiter its first processor',
    );
  }
}

function checkBatch({ id, processors, exporters }: Pipeline, report: Report): void {
  const at = indexOf(processors, ['batch']);
  if (at >= 0 && at < processors.length - 1) {
    const message = `${nameAt(processors, at + 1)} comes after ${nameAt(processors, at)}`;
    report.advise('collector-config/batch-last', `processors[${at}]`, message, 'make batch the last processor');
  }
  const toClickHouse = exporters.find(
    ({ component }) => component && ('dsn' in component.config || 'datasource' in component.config),
  );
  if (at < 0 && toClickHouse !== undefined && !isHidden(processors)) {
    const message = `pipeline ${id} writes to ${toClickHouse.id} without batch`;
    report.advise('collector-config/batch-missing', 'processors', message, 'make batch its last processor');
  }
}

function checkSampling(collector: Collector, pipeline: Pipeline, report: Report): void {
  const { processors, exporters } = pipeline;
  const before = sampledBefore(collector, pipeline);
  const samples = indexOf(processors, samplers);
  const counts = indexOf(processors, ['signozspanmetrics']);
  const counter = indexOf(exporters, counters);
  const sampler = samples >= 0 ? nameAt(processors, samples) : before;
  const found = [
    [
      `processors[${counts}]`,
      nameAt(processors, counts),
      counts >= 0 && (before ?? (samples >= 0 && counts > samples)),
    ],
    [`exporters[${counter}]`, nameAt(exporters, counter), counter >= 0 && sampler],
  ] as const;
  for (const [field, name, sampled] of found) {
    if (!sampled) continue;
    const message = `${name} counts only what ${typeof sampled === 'string' ? sampled : sampler} kept`;
    report.advise('collector-config/sampling-before-span-metrics', field, message, 'put it before every sampler');
  }
  const { instances } = collector.spec.container;
  const whole = indexOf(processors, wholeTraces);
  if (whole >= 0 && !collector.tracesMeet) {
    const many = instances === 'each-node' ? 'one instance on every node' : `${instances} instances`;
    const message = `${nameAt(processors, whole)} needs whole traces, and ${collector.name} runs with ${many} that share them`;
    const hint =
      'sample in a tier behind a loadbalancing exporter with routing_key traceID, and name that exporter as its container’s balancedBy';
    report.advise('collector-config/scattered-sampling', `processors[${whole}]`, message, hint);
  }
}

/** The sampler of a traces pipeline that leads to this one through connectors. */
function sampledBefore({ pipelines }: Collector, to: Pipeline): string | undefined {
  const seen = new Set<Pipeline>([to]);
  const open = [to];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const from = one.receivers.filter(({ component }) => component?.class === 'connectors');
    for (const pipeline of pipelines) {
      const leads = pipeline.exporters.some(({ component }) => from.some((mention) => mention.component === component));
      if (!leads || pipeline.signal !== 'traces' || to.signal !== 'traces' || seen.has(pipeline)) continue;
      const at = indexOf(pipeline.processors, samplers);
      if (at >= 0) return `${nameAt(pipeline.processors, at)} of ${pipeline.id}`;
      seen.add(pipeline);
      open.push(pipeline);
    }
  }
  return undefined;
}

function checkResourceDetection({ receivers, processors }: Pipeline, report: Report): void {
  const from = receivers.find(({ component }) => component?.class === 'receivers' && network.includes(component.type));
  const at = indexOf(processors, ['resourcedetection']);
  const config = processors[at]?.component?.config as { readonly override?: unknown } | undefined;
  if (from === undefined || config === undefined || config.override === false) return;
  const message = `${nameAt(processors, at)} writes this collector’s host.name over the host.name of telemetry that ${from.id} receives`;
  report.advise(
    'collector-config/resource-overwritten',
    `processors[${at}]`,
    message,
    'set `override: false`, or detect in pipelines of the collector’s own measurements only',
  );
}

/** What signozspanmetrics needs elsewhere in its collector. */
export function checkSpanMetrics(collector: Collector, reportOf: (file: string) => Report): void {
  for (const component of collector.components.filter(isSpanMetrics)) {
    const config = component.config as {
      readonly metrics_exporter?: unknown;
      readonly aggregation_temporality?: unknown;
      readonly dimensions?: unknown;
      readonly enable_exp_histogram?: unknown;
    };
    const report = reportOf(component.file);
    const { aggregation_temporality: temporality } = config;
    if (temporality === undefined && report.subject === 'file') {
      const message = `${component.id} is cumulative by default, but SigNoz reads delta`;
      const hint = 'write AGGREGATION_TEMPORALITY_DELTA';
      report.advise('collector-config/span-metrics-temporality', 'aggregation_temporality', message, hint);
    } else if (
      component.id.endsWith('/delta') &&
      temporality !== 'AGGREGATION_TEMPORALITY_DELTA' &&
      typeof temporality === 'string' &&
      isKnown(temporality)
    ) {
      const message = `${component.id} is cumulative in spite of its name`;
      const hint = 'write AGGREGATION_TEMPORALITY_DELTA';
      report.advise('collector-config/span-metrics-temporality', 'aggregation_temporality', message, hint);
    }
    const dimensions = Array.isArray(config.dimensions)
      ? config.dimensions.map((one: unknown) => isObject(one) && one.name)
      : [];
    if (collector.spec.container.instances !== 1 && !dimensions.includes('signoz.collector.id')) {
      const message = `the instances of ${collector.name} write the same series`;
      report.advise(
        'collector-config/span-metrics-writer',
        'dimensions',
        message,
        "add { name: 'signoz.collector.id' }",
      );
    }
    if (typeof config.metrics_exporter !== 'string' || !isKnown(config.metrics_exporter) || !isVisible(collector))
      continue;
    for (const id of config.metrics_exporter.split(',').map((name) => name.trim())) {
      const exporter = metricsExporter(collector, id);
      if (exporter === undefined) {
        const message = `'${id}' is an exporter of no metrics pipeline of ${collector.name}`;
        const hint = 'name the id of one that is';
        report.error('collector-config/span-metrics-exporter', 'metrics_exporter', message, hint);
      } else if (
        config.enable_exp_histogram === true &&
        exporter.type === 'signozclickhousemetrics' &&
        !('enable_exp_hist' in exporter.config && exporter.config.enable_exp_hist === true)
      ) {
        const message = `${id} does not store exponential histograms`;
        const hint = `set enable_exp_hist in ${exporter.file}, or leave enable_exp_histogram out`;
        report.advise('collector-config/exponential-histogram-dropped', 'enable_exp_histogram', message, hint);
      }
    }
  }
}

function isSpanMetrics(component: Component): boolean {
  return component.class === 'processors' && component.type === 'signozspanmetrics';
}

function metricsExporter(collector: Collector, id: string): Component | undefined {
  return collector.pipelines
    .filter(({ signal }) => signal === 'metrics')
    .flatMap(({ exporters }) => exporters)
    .find(({ component }) => component?.class === 'exporters' && component.id === id)?.component;
}

function isHidden(mentions: readonly Mention[]): boolean {
  return mentions.some((one) => one.isHidden === true);
}

function indexOf(mentions: readonly Mention[], types: readonly string[]): number {
  return mentions.findIndex(({ component }) => component && types.includes(component.type));
}

function nameAt(mentions: readonly Mention[], index: number): string {
  return mentions[index]?.id ?? '';
}
