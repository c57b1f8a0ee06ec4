import { deepFreeze } from '@signoz-as-code/core';

/** A key that telemetry carries. */
export interface Attribute<Name extends string = string> {
  readonly name: Name;
  /** `unknown` only for uncatalogued attributes: SigNoz then looks it up. */
  readonly type: 'string' | 'number' | 'boolean' | 'unknown';
  /**
   * Where it is in the OTLP data: on the resource, or an attribute of the span, point or record. `span` and `log` are
   * the built-in fields of every span or record (name, duration_nano, body).
   */
  readonly context: 'resource' | 'attribute' | 'span' | 'log' | 'unknown';
  /**
   * The most different values that it may have in one environment; `unbounded` where users, messages or machines make
   * new ones without end. Each value of a metric's attribute is its own series, so metrics have no unbounded ones.
   */
  readonly cardinality: number | 'unbounded';
  /** All possible values, where they are known. */
  readonly values?: readonly string[];
  /**
   * Whether a value may identify a person or contain a person's text: kept no longer than needed, and never on metrics.
   */
  readonly personal: boolean;
  /** It only appears after something has happened (an error, a loss), so its absence is not a fault. */
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
  /** The team to call when it fails. */
  readonly owner: string;
  /**
   * Its runtime: `node`, `go`, `java`. `collector`, `clickhouse`, `signoz` and `zookeeper` are the programs of the
   * telemetry platform itself, which are scraped; every other service loads an instrumentation.
   */
  readonly runtime: string;
  /** Not every environment has it, so its absence is not a fault. */
  readonly occasional?: true;
  readonly description: string;
}

/**
 * A measured quantity. Temporality is what the exporter sends: SigNoz's PromQL reads only cumulative and unspecified
 * series, so a `delta` metric can only be queried with the builder.
 */
export interface Metric {
  /** The instrument's name for OTLP; the base name on the endpoint (without _total, _bucket) where it is scraped. */
  readonly name: string;
  readonly instrument: 'counter' | 'updowncounter' | 'gauge' | 'histogram' | 'unknown';
  /** UCUM, as OpenTelemetry wants it: s, By, {message}, 1. */
  readonly unit: string;
  /** The UCUM unit of its numbers, where it differs from `unit`: some programs send percents as `1`. */
  readonly means?: string;
  readonly temporality: 'cumulative' | 'delta' | 'unspecified';
  /**
   * How it reaches SigNoz, which decides its stored name: pushed over OTLP, or scraped; `prometheus-bare` from an
   * endpoint that shows counters without `_total`, like the collectors' own endpoint here.
   */
  readonly arrives: 'otlp' | 'prometheus' | 'prometheus-bare';
  /**
   * The source: a service's own code (it gets an instrument from @signoz-as-code/instrumentation), the instrumentation
   * that a service loads, a collector, or another program of the platform (ClickHouse, SigNoz).
   */
  readonly emitter: 'service' | 'instrumentation' | 'collector' | 'platform' | 'unknown';
  /**
   * The type of the collector's component that makes or receives it, unless that is the OTLP or the Prometheus
   * receiver: hostmetrics, docker_stats, signozspanmetrics.
   */
  readonly component?: string;
  /** It only appears after something has happened (an error, a loss), so its absence is not a fault. */
  readonly occasional?: true;
  /** Part of a preset that offers it: it is not a fault when nothing queries it. */
  readonly offered?: true;
  /** Upper bounds of a histogram's buckets, in its unit, ascending. */
  readonly buckets?: readonly number[];
  /** The attributes of its series; the instrument drops all others. */
  readonly attributes: readonly MetricAttribute[];
  readonly description: string;
  /** Made by {@link uncataloguedMetric}. */
  readonly uncatalogued?: true;
}

/** A metric that is known only by name. */
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
 * A metric that the catalogue does not have, by its stored name in SigNoz (a histogram's ends in `.bucket`). Nothing
 * about it can be checked, so the check warns about it: a metric that is worth a panel is worth a line in the
 * catalogue.
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

/** An attribute that the catalogue does not have: a string of the span, point or record unless stated otherwise. */
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

/** All names that telemetry of this project may have. */
export interface Catalogue {
  readonly services: readonly Service[];
  readonly attributes: readonly Attribute[];
  readonly metrics: readonly Metric[];
}

/**
 * The names of a metric in SigNoz's tables and in PromQL. Pushed over OTLP, a name stays unchanged. A histogram becomes
 * `.bucket`, `.count` and `.sum`; one of an SDK that records its extremes also `.min` and `.max` (gauges, of
 * unspecified temporality). Scraped, a counter has the `_total` that the endpoint shows, and a histogram the same
 * suffixes. As seen on SigNoz v0.108.0 with collector v0.129.12.
 */
export function storedNames(metric: Metric): readonly string[] {
  if (metric.instrument !== 'histogram') return [storedName(metric)];
  const extremes = metric.emitter === 'service' || metric.emitter === 'instrumentation' ? ['min', 'max'] : [];
  return ['bucket', 'count', 'sum', ...extremes].map((part) => `${metric.name}.${part}`);
}

/** The query builder's name of a metric: a histogram by its buckets, anything else by its stored name. */
export function builderName(metric: Metric): string {
  return metric.instrument === 'histogram' ? `${metric.name}.bucket` : storedName(metric);
}

/** The UCUM unit of a metric's numbers. */
export function unitOf({ unit, means }: Metric): string {
  return means ?? unit;
}

/** The single stored name of a counter, an up-down counter or a gauge. */
export function storedName(metric: Metric): string {
  return metric.arrives === 'prometheus' && metric.instrument === 'counter' ? `${metric.name}_total` : metric.name;
}
