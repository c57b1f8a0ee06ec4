import type { Attribute, Metric } from '@signoz-as-code/catalogue';
import type { Duration } from '@signoz-as-code/platform';
import { hasError, operation, spanKind, spanName, statusCode } from '@signoz-as-code/presets/attributes';
import { spanCalls, spanLatency } from '@signoz-as-code/presets/metrics';
import type { PromQL, Window } from '@signoz-as-code/queries';
import type { Condition, Events, Indicator, SpanKind } from './events.ts';

type Conditions<M extends Metric> = readonly Condition<M['attributes'][number]>[];

/** A counter, or the count of a histogram's observations, with the series that count. */
export interface Counted<M extends Metric> {
  readonly metric: M;
  readonly where?: Conditions<M>;
}

/** Exactly one of the two. */
type GoodOrBad<One> = { readonly good: One; readonly bad?: never } | { readonly bad: One; readonly good?: never };

interface OfSpans {
  /** Counted spans, of this service only. */
  readonly where?: readonly Condition[];
  /** `server` unless given: requests to the service. */
  readonly kind?: SpanKind;
  /** The worst contributors are listed by this; by name (spans) or operation (span metrics) unless given. */
  readonly by?: Attribute;
}

/** The share of events that succeed. */
export const availability = {
  /**
   * From stored spans: those with an error, or those that match `failed`, are bad. Sampled traces give a wrong share:
   * use {@link availability.spanMetrics} where the collector samples.
   */
  spans: ({
    where = [],
    kind = 'server',
    failed,
    by = spanName,
  }: OfSpans & { readonly failed?: readonly Condition[] } = {}): Indicator => ({
    total: { from: 'spans', kind, where },
    part: { from: 'spans', kind, where: [...where, ...(failed ?? [{ attribute: hasError, equals: true }])] },
    counts: 'bad',
    by,
  }),
  /** From the calls that the collector counts before it samples traces (signozspanmetrics). */
  spanMetrics: ({
    where = [],
    kind = 'server',
    calls = spanCalls,
    by = operation,
  }: OfSpans & { readonly calls?: Metric } = {}): Indicator => {
    const counted = [...where, ...ofKind(kind)];
    return {
      total: { from: 'metric', metric: calls, where: counted },
      part: {
        from: 'metric',
        metric: calls,
        where: [...counted, { attribute: statusCode, equals: 'STATUS_CODE_ERROR' }],
      },
      counts: 'bad',
      by,
    };
  },
  /** From two counters; the count of a histogram's observations is one too. */
  counters: <T extends Metric, P extends Metric>({
    total,
    good,
    bad,
    by,
  }: { readonly total: Counted<T>; readonly by?: Attribute } & GoodOrBad<Counted<P>>): Indicator =>
    ratio(
      events(total),
      good === undefined ? undefined : events(good),
      bad === undefined ? undefined : events(bad),
      by,
    ),
  /**
   * From log records of the service: those that match `where` count, and of these the ones that match `failed` are bad.
   */
  logs: ({
    where = [],
    failed,
    by,
  }: {
    readonly where?: readonly Condition[];
    readonly failed: readonly [Condition, ...Condition[]];
    readonly by?: Attribute;
  }): Indicator => ({
    total: { from: 'logs', where },
    part: { from: 'logs', where: [...where, ...(failed ?? [])] },
    counts: 'bad',
    ...(by === undefined ? {} : { by }),
  }),
  /** From your own PromQL, for each window of the rules: `(window) => raw(…)`. */
  promql: ({ total, good, bad }: { readonly total: OverWindow } & GoodOrBad<OverWindow>): Indicator =>
    ratio({ from: 'promql', of: total }, good && { from: 'promql', of: good }, bad && { from: 'promql', of: bad }),
} as const;

type OverWindow = (window: Window) => PromQL;

/** The share of events that are fast enough. */
export const latency = {
  /** From stored spans. Sampled traces give a wrong share: see {@link availability.spans}. */
  spans: ({
    below,
    where = [],
    kind = 'server',
    by = spanName,
  }: OfSpans & { readonly below: Duration }): Indicator => ({
    total: { from: 'spans', kind, where },
    part: { from: 'spans', kind, where, below },
    counts: 'good',
    by,
  }),
  /** From the durations that the collector measures before it samples traces (signozspanmetrics). */
  spanMetrics: ({
    below,
    where = [],
    kind = 'server',
    durations = spanLatency,
    by = operation,
  }: OfSpans & { readonly below: Duration; readonly durations?: Metric }): Indicator => {
    const counted = [...where, ...ofKind(kind)];
    return {
      total: { from: 'metric', metric: durations, where: counted },
      part: { from: 'metric', metric: durations, where: counted, below },
      counts: 'good',
      by,
    };
  },
  /** From a histogram: `below` is one of its bounds, as a duration or as a number in the metric's unit. */
  histogram: <M extends Metric & { readonly instrument: 'histogram' }>(
    metric: M,
    {
      below,
      where = [],
      by,
    }: { readonly below: Duration | number; readonly where?: Conditions<M>; readonly by?: Attribute },
  ): Indicator => ({
    total: { from: 'metric', metric, where },
    part: { from: 'metric', metric, where, below },
    counts: 'good',
    ...(by === undefined ? {} : { by }),
  }),
} as const;

function events<M extends Metric>({ metric, where = [] }: Counted<M>): Events {
  return { from: 'metric', metric, where };
}

function ratio(total: Events, good: Events | undefined, bad: Events | undefined, by?: Attribute): Indicator {
  return {
    total,
    // Giving neither or both is a mistake that the types refuse, and defineSlo reports.
    part: (good ?? bad) as Events,
    counts: good !== undefined && bad !== undefined ? ('both' as 'good') : good === undefined ? 'bad' : 'good',
    ...(by === undefined ? {} : { by }),
  };
}

function ofKind(kind: SpanKind): readonly Condition[] {
  return kind === 'any' ? [] : [{ attribute: spanKind, equals: `SPAN_KIND_${String(kind).toUpperCase()}` }];
}
