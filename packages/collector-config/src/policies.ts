import type { TailSamplingProcessor } from './schema/components/processors/tail_sampling.generated.ts';

/** A policy of tail_sampling in a configuration. */
export type SamplingPolicy = NonNullable<TailSamplingProcessor['policies']>[number];

/** A policy that can be part of another. */
export type SimplePolicy = Omit<SamplingPolicy, 'and' | 'composite' | 'drop'>;

type Status = 'OK' | 'ERROR' | 'UNSET';

/**
 * The policies of tail_sampling v0.128. A trace is kept when one of them keeps it, and no drop or inverted policy
 * decides otherwise.
 */
export const policies = {
  /** Every trace. */
  alwaysSample: (name: string): SimplePolicy => ({ name, type: 'always_sample' }),

  /**
   * Traces that take at least `threshold_ms`; with `upper_threshold_ms` those longer than the first and at most as long
   * as the second.
   */
  latency: (name: string, latency: { threshold_ms: number; upper_threshold_ms?: number }): SimplePolicy => ({
    name,
    type: 'latency',
    latency,
  }),

  /** Traces with a span, or a resource, whose attribute is a whole number between the two, both included. */
  numericAttribute: (
    name: string,
    numeric_attribute: { key: string; min_value: number; max_value: number; invert_match?: boolean },
  ): SimplePolicy => ({ name, type: 'numeric_attribute', numeric_attribute }),

  /** A share of traces, in percent, chosen by their id: every collector with the same `hash_salt` chooses the same. */
  probabilistic: (name: string, sampling_percentage: number, hash_salt?: string): SimplePolicy => ({
    name,
    type: 'probabilistic',
    probabilistic: { sampling_percentage, ...(hash_salt === undefined ? {} : { hash_salt }) },
  }),

  /** Traces with a span of one of these. */
  statusCode: (name: string, ...status_codes: [Status, ...Status[]]): SimplePolicy => ({
    name,
    type: 'status_code',
    status_code: { status_codes },
  }),

  /** Traces with a span, or a resource, whose attribute is one of the values; `invert_match` refuses those. */
  stringAttribute: (
    name: string,
    string_attribute: {
      key: string;
      values: string[];
      enabled_regex_matching?: boolean;
      cache_max_size?: number;
      invert_match?: boolean;
    },
  ): SimplePolicy => ({ name, type: 'string_attribute', string_attribute }),

  /** Traces with a span, or a resource, whose attribute is true, or false. */
  booleanAttribute: (
    name: string,
    boolean_attribute: { key: string; value: boolean; invert_match?: boolean },
  ): SimplePolicy => ({ name, type: 'boolean_attribute', boolean_attribute }),

  /** Traces until this many spans were kept within a second. */
  rateLimiting: (name: string, spans_per_second: number): SimplePolicy => ({
    name,
    type: 'rate_limiting',
    rate_limiting: { spans_per_second },
  }),

  /** Traces of at least `min_spans` spans, and at most `max_spans` where it is given. */
  spanCount: (name: string, span_count: { min_spans: number; max_spans?: number }): SimplePolicy => ({
    name,
    type: 'span_count',
    span_count,
  }),

  /** Traces with a span whose trace state has one of the values under the key. */
  traceState: (name: string, trace_state: { key: string; values: string[] }): SimplePolicy => ({
    name,
    type: 'trace_state',
    trace_state,
  }),

  /** Traces with a span, or an event of one, for which a condition in OTTL is true. */
  ottlCondition: (
    name: string,
    ottl_condition: { error_mode: 'ignore' | 'silent' | 'propagate'; span?: string[]; spanevent?: string[] },
  ): SimplePolicy => ({ name, type: 'ottl_condition', ottl_condition }),

  /** Traces that all of the policies keep. */
  and: (name: string, ...parts: [SimplePolicy, SimplePolicy, ...SimplePolicy[]]): SamplingPolicy => ({
    name,
    type: 'and',
    and: { and_sub_policy: parts },
  }),

  /** Drops traces that all of the policies would keep, whatever the others decide. */
  drop: (name: string, ...parts: [SimplePolicy, ...SimplePolicy[]]): SamplingPolicy => ({
    name,
    type: 'drop',
    drop: { drop_sub_policy: parts },
  }),

  /** Spans up to a number a second, shared among policies in percent; the first policy that keeps a trace counts it. */
  composite: (
    name: string,
    max_total_spans_per_second: number,
    ...shares: [{ policy: SimplePolicy; percent: number }, ...{ policy: SimplePolicy; percent: number }[]]
  ): SamplingPolicy => ({
    name,
    type: 'composite',
    composite: {
      max_total_spans_per_second,
      policy_order: shares.map(({ policy }) => policy.name),
      composite_sub_policy: shares.map(({ policy }) => policy),
      rate_allocation: shares.map(({ policy, percent }) => ({ policy: policy.name, percent })),
    },
  }),
} as const;
