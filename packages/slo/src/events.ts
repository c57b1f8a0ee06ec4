import type { Attribute, Metric } from '@signoz-as-code/catalogue';
import type { Duration } from '@signoz-as-code/platform';
import type { PromQL, Window } from '@signoz-as-code/queries';

type Value = string | number | boolean;

/** A condition on an attribute. An event counts if all conditions of a list hold. */
export type Condition<A extends Attribute = Attribute> = { readonly attribute: A } & (
  | { readonly equals: Value | readonly [Value, ...Value[]] }
  | { readonly not: Value }
  /** A regular expression (RE2) for the whole value. */
  | { readonly matches: string }
  /** Of numbers. */
  | { readonly atLeast: number }
);

/** The kind of a span; `any` counts all of them. */
export type SpanKind = 'server' | 'client' | 'consumer' | 'producer' | 'internal' | 'any';

/** Events that are counted. */
export type Events =
  | {
      readonly from: 'spans';
      readonly kind: SpanKind;
      readonly where: readonly Condition[];
      /** Only those that took at most this long. */
      readonly below?: Duration;
    }
  | { readonly from: 'logs'; readonly where: readonly Condition[] }
  | {
      readonly from: 'metric';
      readonly metric: Metric;
      readonly where: readonly Condition[];
      /** Of a histogram: only observations up to this bound. */
      readonly below?: Duration | number;
    }
  | { readonly from: 'promql'; readonly of: (window: Window) => PromQL };

/** The share of good events. The budget is the share that may be bad. */
export interface Indicator {
  readonly total: Events;
  /** The good or the bad events, whichever can be counted. */
  readonly part: Events;
  readonly counts: 'good' | 'bad';
  /** The attribute by which the dashboard lists the worst contributors. */
  readonly by?: Attribute;
}
