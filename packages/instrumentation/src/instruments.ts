import { type Attributes, metrics as meters } from '@opentelemetry/api';
import { metrics, scope } from './catalogue.generated.ts';
import { attributeGuard, type Bound, type Bounds } from './guard.ts';

/** A metric of the catalogue, as it is generated into this package. */
interface MetricData {
  readonly name: string;
  readonly instrument: 'counter' | 'updowncounter' | 'gauge' | 'histogram';
  readonly unit: string;
  readonly description: string;
  /** Upper bounds of a histogram's buckets, in its unit. */
  readonly buckets?: readonly number[];
  /** The attributes of one measurement, without those of the resource (service.name, host.name). */
  readonly attributes: Bounds;
}

type ValueOf<B extends Bound> = B extends { readonly values: readonly (infer V)[] }
  ? V
  : { string: string; number: number; boolean: boolean }[B['type']];

/** The attributes that the catalogue allows on a metric. */
type AttributesOf<M extends MetricData> = {
  readonly [Name in keyof M['attributes']]?: ValueOf<M['attributes'][Name]>;
};

interface Counter<A> {
  /** Adds `value`, which is not negative, in the metric's unit. */
  add(value: number, attributes?: A): void;
}
interface UpDownCounter<A> {
  /** Adds `value`, which may be negative. */
  add(value: number, attributes?: A): void;
}
interface Recorder<A> {
  /** Records one measurement in the metric's unit. */
  record(value: number, attributes?: A): void;
}

type InstrumentOf<M extends MetricData> = {
  counter: Counter<AttributesOf<M>>;
  updowncounter: UpDownCounter<AttributesOf<M>>;
  gauge: Recorder<AttributesOf<M>>;
  histogram: Recorder<AttributesOf<M>>;
}[M['instrument']];

export type Instruments = { readonly [Key in keyof typeof metrics]: InstrumentOf<(typeof metrics)[Key]> };

/**
 * Every metric of the catalogue that services emit themselves, ready to use: `instruments.messagesSent.add(1)`. Each is
 * created on first use, so that it belongs to the MeterProvider that `register` has set up by then.
 */
export const instruments: Instruments = Object.fromEntries(
  Object.entries<MetricData>(metrics).map(([key, metric]) => [key, instrument(metric)]),
) as unknown as Instruments;

function instrument(metric: MetricData): Partial<Counter<Attributes> & Recorder<Attributes>> {
  const guard = attributeGuard(metric.name, metric.attributes);
  let write: ((value: number, attributes: Attributes) => void) | undefined;
  const measure = (value: number, attributes: Attributes = {}): void => {
    const allowed = guard(attributes);
    write ??= writer(metric);
    write(value, allowed);
  };
  return metric.instrument === 'counter' || metric.instrument === 'updowncounter'
    ? { add: measure }
    : { record: measure };
}

function writer(metric: MetricData): (value: number, attributes: Attributes) => void {
  const meter = meters.getMeter(scope);
  const options = { unit: metric.unit, description: metric.description };
  switch (metric.instrument) {
    case 'counter': {
      const counter = meter.createCounter(metric.name, options);
      return (value, attributes) => counter.add(value, attributes);
    }
    case 'updowncounter': {
      const counter = meter.createUpDownCounter(metric.name, options);
      return (value, attributes) => counter.add(value, attributes);
    }
    case 'gauge': {
      const gauge = meter.createGauge(metric.name, options);
      return (value, attributes) => gauge.record(value, attributes);
    }
    case 'histogram': {
      const advice = metric.buckets === undefined ? {} : { advice: { explicitBucketBoundaries: [...metric.buckets] } };
      const histogram = meter.createHistogram(metric.name, { ...options, ...advice });
      return (value, attributes) => histogram.record(value, attributes);
    }
  }
}
