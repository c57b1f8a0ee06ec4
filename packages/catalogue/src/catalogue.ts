import { deepFreeze } from '@signoz-as-code/core';

/** A key that telemetry carries. */
export interface Attribute<Name extends string = string> {
  readonly name: Name;
  /** `unknown`, of uncatalogued ones only: SigNoz then looks it up. */
  readonly type: 'string' | 'number' | 'boolean' | 'unknown';
  /**
   * Where it stands in the OTLP data: on the resource, or among the attributes of the single span, point or record;
   * `span` and `log` are the fields that every span or record has by itself (name, duration_nano, body).
   */
  readonly context: 'resource' | 'attribute' | 'span' | 'log' | 'unknown';
  /**
   * How many different values it may have at most in one environment; `unbounded` where users, messages or machines
   * make new ones without end. Each value of an attribute of a metric is a series of its own, so such have none of these.
   */
  readonly cardinality: number | 'unbounded';
  /** Every value that it may have, where they are known one by one. */
  readonly values?: readonly string[];
  /** Whether a value may tell who somebody is, or what they wrote: kept no longer than needed, and never on metrics. */
  readonly personal: boolean;
  /** It is there only once something has happened (an error, a loss), so that its absence is not a fault. */
  readonly occasional?: true;
  readonly description: string;
  /** Made by {@link uncataloguedAttribute}. */
  readonly uncatalogued?: true;
}

/** An attribute that a metric may carry. */
export type MetricAttribute = Attribute & { readonly cardinality: number; readonly personal: false };

/** A program that emits telemetry. */
export interface Service {
  /** The value of service.name, exactly as it arrives. */
  readonly name: string;
  /** The team that is called when it fails. */
  readonly owner: string;
  /**
   * What it runs on: `node`, `go`, `java`. `collector`, `clickhouse`, `signoz` and `zookeeper` are the programs of the
   * telemetry itself, which are scraped; every other one loads an instrumentation.
   */
  readonly runtime: string;
  /** It is not there in every environment, so that its absence is not a fault. */
  readonly occasional?: true;
  readonly description: string;
}

/**
 * Something that is measured.
 * Temporality is what the exporter sends: SigNoz's PromQL reads cumulative and unspecified series only, so a
 * `delta` metric can be asked for through builder queries alone.
 */
export interface Metric {
  /** The instrument's name for OTLP; the base name on the endpoint (without _total, _bucket) where it is scraped. */
  readonly name: string;
  readonly instrument: 'counter' | 'updowncounter' | 'gauge' | 'histogram' | 'unknown';
  /** UCUM, as OpenTelemetry wants it: s, By, {message}, 1. */
  readonly unit: string;
  /** What its numbers are in, in UCUM, where that is not what `unit` says: some programs send percents as `1`. */
  readonly means?: string;
  readonly temporality: 'cumulative' | 'delta' | 'unspecified';
  /**
   * How it reaches SigNoz, which decides the name it is stored under: pushed over OTLP, or scraped; `prometheus-bare` from
   * an endpoint that shows counters without `_total`, as the collectors' own does here.
   */
  readonly arrives: 'otlp' | 'prometheus' | 'prometheus-bare';
  /**
   * Who makes it: a service by its own code (it gets an instrument from @signoz-as-code/instrumentation), the instrumentation
   * that a service loads, a collector, or another program of the platform (ClickHouse, SigNoz).
   */
  readonly emitter: 'service' | 'instrumentation' | 'collector' | 'platform' | 'unknown';
  /**
   * The type of the collector's component that makes it or takes it in first, where that is neither the OTLP nor the
   * Prometheus receiver: hostmetrics, docker_stats, signozspanmetrics.
   */
  readonly component?: string;
  /** It is there only once something has happened (an error, a loss), so that its absence is not a fault. */
  readonly occasional?: true;
  /** Of a preset, which offers it to whoever wants to ask: it is not a fault that nobody does. */
  readonly offered?: true;
  /** Upper bounds of a histogram's buckets, in its unit, ascending. */
  readonly buckets?: readonly number[];
  /** What its series may be told apart by; nothing else gets through the instrument. */
  readonly attributes: readonly MetricAttribute[];
  readonly description: string;
  /** Made by {@link uncataloguedMetric}. */
  readonly uncatalogued?: true;
}

/** A metric of which nothing but its name is known. */
export type UncataloguedMetric = Metric & { readonly instrument: 'unknown'; readonly uncatalogued: true };

export function defineAttribute<const A extends Attribute>(attribute: A): A {
  return deepFreeze(attribute);
}

export function defineService<const S extends Service>(service: S): S {
  return deepFreeze(service);
}

/** Keeps the literal types, so that `rate` of a gauge and an unknown attribute are type errors where they are used. */
export function defineMetric<
  const M extends Metric & { readonly instrument: Exclude<Metric['instrument'], 'unknown'> },
>(metric: M): M {
  return deepFreeze(metric);
}

/**
 * A metric that the catalogue does not have, by the name under which SigNoz stores it (a histogram's ends in `.bucket`).
 * Nothing about it can be checked, so the check warns of it: what is worth a panel is worth a line in the catalogue.
 */
export function uncataloguedMetric(name: string): UncataloguedMetric {
  return {
    name,
    instrument: 'unknown',
    unit: '',
    temporality: 'unspecified',
    arrives: 'otlp',
    emitter: 'unknown',
    attributes: [],
    description: '',
    uncatalogued: true,
  };
}

/** An attribute that the catalogue does not have. A string of the single span, point or record unless it is told otherwise. */
export function uncataloguedAttribute(
  name: string,
  options: { readonly type?: Attribute['type']; readonly context?: Attribute['context'] } = {},
): Attribute {
  return {
    name,
    type: options.type ?? 'string',
    context: options.context ?? 'attribute',
    cardinality: 'unbounded',
    personal: false,
    description: '',
    uncatalogued: true,
  };
}

/** All that telemetry of this project may be called by. */
export interface Catalogue {
  readonly services: readonly Service[];
  readonly attributes: readonly Attribute[];
  readonly metrics: readonly Metric[];
}

/**
 * The names a metric has in SigNoz's tables and in PromQL. Pushed over OTLP a name keeps its dots and gains nothing;
 * a histogram becomes `.bucket`, `.count` and `.sum`, and that of an SDK, which notes its extremes, `.min` and `.max`
 * (gauges, of unspecified temporality). Scraped, a counter carries the `_total` that the endpoint shows, and a histogram
 * the same dots. As seen on SigNoz v0.108.0 with collector v0.129.12.
 */
export function storedNames(metric: Metric): readonly string[] {
  if (metric.instrument !== 'histogram') return [storedName(metric)];
  const extremes = metric.emitter === 'service' || metric.emitter === 'instrumentation' ? ['min', 'max'] : [];
  return ['bucket', 'count', 'sum', ...extremes].map((part) => `${metric.name}.${part}`);
}

/** What the query builder calls a metric: a histogram by its buckets, anything else by its stored name. */
export function builderName(metric: Metric): string {
  return metric.instrument === 'histogram' ? `${metric.name}.bucket` : storedName(metric);
}

/** What the numbers of a metric are in, in UCUM. */
export function unitOf({ unit, means }: Metric): string {
  return means ?? unit;
}

/** The single stored name of a counter, an up-down counter or a gauge. */
export function storedName(metric: Metric): string {
  return metric.arrives === 'prometheus' && metric.instrument === 'counter' ? `${metric.name}_total` : metric.name;
}
