import { isFound } from '@signoz-as-code/core/go-regex';
import type { SamplingPolicy } from './policies.ts';
import type { TailSamplingProcessor } from './schema/components/processors/tail_sampling.generated.ts';
import { type AttributeValue, type Batch, fnv1a, type Span, type Trace } from './traces.ts';

/** The result of tail_sampling for a set of traces. */
export interface Simulation {
  readonly traces: number;
  readonly spans: number;
  /** Size of the spans as OTLP JSON. */
  readonly bytes: number;
  readonly kept: { readonly traces: number; readonly spans: number; readonly bytes: number };
  readonly policies: readonly PolicyResult[];
}

export interface PolicyResult {
  readonly name: string;
  readonly type: string;
  /**
   * Undefined for policies that depend on the clock or use OTTL, which are not simulated and keep nothing here. With
   * sample_on_first_match only of the traces that no earlier policy has kept: the collector asks no further.
   */
  readonly matches: number | undefined;
  /** Traces that are kept because of this policy: no earlier policy keeps them. */
  readonly keeps: number;
  readonly spans: number;
}

type Decision = 'sampled' | 'not-sampled' | 'invert-sampled' | 'invert-not-sampled' | 'dropped';

/**
 * What each policy would keep of whole traces, by the rules of tail_sampling v0.128 and v0.144, which agree
 * (makeDecision in processor.go, and internal/sampling). Probabilistic policies use the same hash of the trace id, so the
 * simulation keeps the same traces as the collector.
 */
export function simulateSampling(config: TailSamplingProcessor, traces: Iterable<Trace>): Simulation {
  const { policies } = config;
  const decided = deciderOf(config);
  const results = policies.map(() => ({ matches: 0, keeps: 0, spans: 0 }));
  const kept = { traces: 0, spans: 0, bytes: 0 };
  const all = { traces: 0, spans: 0, bytes: 0 };
  for (const trace of traces) {
    const size = sizeOf(trace);
    all.traces += 1;
    all.spans += size.spans;
    all.bytes += size.bytes;
    const decisions = decided(trace);
    for (const [index, decision] of decisions.entries()) {
      if (decision === 'sampled' || decision === 'invert-sampled' || decision === 'dropped')
        results[index]!.matches += 1;
    }
    const by = keptBy(decisions);
    if (by === undefined) continue;
    kept.traces += 1;
    kept.spans += size.spans;
    kept.bytes += size.bytes;
    results[by]!.keeps += 1;
    results[by]!.spans += size.spans;
  }
  return {
    ...all,
    kept,
    policies: policies.map((policy, index) => ({
      name: policy.name,
      type: policy.type,
      ...results[index]!,
      matches: isSimulated(policy) ? results[index]!.matches : undefined,
    })),
  };
}

/** The name of the policy that keeps a trace; undefined when it is dropped. */
export function samplingPolicyOf(config: TailSamplingProcessor, trace: Trace): string | undefined {
  const by = keptBy(deciderOf(config)(trace));
  return by === undefined ? undefined : config.policies[by]?.name;
}

/** What the policies decide about a trace, in order, up to the one after which the collector asks no further. */
function deciderOf({ policies, sample_on_first_match }: TailSamplingProcessor): (trace: Trace) => readonly Decision[] {
  const simulated = policies.map(isSimulated);
  return (trace) => {
    const decisions: Decision[] = [];
    for (const [index, policy] of policies.entries()) {
      const decision = simulated[index] === true ? decide(policy, trace) : 'not-sampled';
      decisions.push(decision);
      if (decision === 'dropped' || (sample_on_first_match === true && decision === 'sampled')) break;
    }
    return decisions;
  };
}

/** The index of the policy that keeps a trace. */
function keptBy(decisions: readonly Decision[]): number | undefined {
  if (decisions.includes('dropped') || decisions.includes('invert-not-sampled')) return undefined;
  const sampled = decisions.indexOf('sampled');
  if (sampled >= 0) return sampled;
  const inverted = decisions.indexOf('invert-sampled');
  return inverted >= 0 && !decisions.includes('not-sampled') ? inverted : undefined;
}

const byClockOrOttl = ['rate_limiting', 'bytes_limiting', 'composite', 'ottl_condition'];

function isSimulated(policy: SamplingPolicy): boolean {
  if (byClockOrOttl.includes(policy.type)) return false;
  return parts(policy).every(isSimulated);
}

function parts({ type, and, drop }: SamplingPolicy): readonly SamplingPolicy[] {
  return (type === 'and' ? and?.and_sub_policy : type === 'drop' ? drop?.drop_sub_policy : undefined) ?? [];
}

function decide(policy: SamplingPolicy, trace: Trace): Decision {
  switch (policy.type) {
    case 'always_sample':
      return 'sampled';
    case 'latency':
      return when(isSlow(trace, policy.latency?.threshold_ms ?? 0, policy.latency?.upper_threshold_ms ?? 0));
    case 'probabilistic':
      return when(isDrawn(trace.id, policy.probabilistic?.sampling_percentage ?? 0, policy.probabilistic?.hash_salt));
    case 'status_code':
      return when(someSpan(trace, ({ status }) => policy.status_code?.status_codes.includes(status) === true));
    case 'span_count': {
      const { min_spans = 0, max_spans = 0 } = policy.span_count ?? {};
      const { spans } = sizeOf(trace);
      return when(spans >= min_spans && (max_spans === 0 || spans <= max_spans));
    }
    case 'trace_state':
      return when(someSpan(trace, ({ traceState }) => hasState(traceState, policy.trace_state)));
    case 'string_attribute': {
      const { key = '', values = [], enabled_regex_matching, invert_match } = policy.string_attribute ?? {};
      return attribute(trace, key, invert_match, (value, ofSpan) => {
        const text = typeof value === 'string' ? value : '';
        if (ofSpan && text === '') return false;
        return values.some((one) => (enabled_regex_matching === true ? isFound(one, text) : one === text));
      });
    }
    case 'numeric_attribute': {
      const { key = '', min_value, max_value, invert_match } = policy.numeric_attribute ?? {};
      return attribute(trace, key, invert_match, (value) => {
        // To the collector, every value that is not stored as a whole number is 0, even 5.0.
        const number = typeof value === 'bigint' ? value : 0n;
        return number >= (min_value ?? -Infinity) && number <= (max_value ?? Infinity);
      });
    }
    case 'boolean_attribute': {
      const { key = '', value: wanted = false, invert_match } = policy.boolean_attribute ?? {};
      return attribute(trace, key, invert_match, (value) => (value === true) === wanted);
    }
    case 'and':
    case 'drop': {
      const refused = parts(policy).some((one) => ['not-sampled', 'invert-not-sampled'].includes(decide(one, trace)));
      return refused ? 'not-sampled' : policy.type === 'and' ? 'sampled' : 'dropped';
    }
    default:
      return 'not-sampled';
  }
}

function when(condition: boolean): Decision {
  return condition ? 'sampled' : 'not-sampled';
}

function someSpan(trace: Trace, condition: (span: Span) => boolean): boolean {
  return trace.batches.some(({ spans }) => spans.some(condition));
}

/** Like the collector, span by span: an upper threshold may be met before the trace is over. */
function isSlow(trace: Trace, threshold: number, upper: number): boolean {
  let first: bigint | undefined;
  let last = 0n;
  return someSpan(trace, ({ start, end }) => {
    if (first === undefined || start < first) first = start;
    if (end > last) last = end;
    const milliseconds = Number((last - first) / 1_000_000n);
    return upper === 0 ? milliseconds >= threshold : milliseconds > threshold && milliseconds <= upper;
  });
}

function isDrawn(id: string, percentage: number, salt = 'default-hash-seed'): boolean {
  const hash = fnv1a(Buffer.from(id, 'hex'), fnv1a(new TextEncoder().encode(salt === '' ? 'default-hash-seed' : salt)));
  // The largest number of 64 bits times the share, to a millionth of a percent.
  return hash <= (0xffffffffffffffffn * BigInt(Math.round(percentage * 1e6))) / 100_000_000n;
}

function hasState(state: string, wanted: SamplingPolicy['trace_state']): boolean {
  const pairs = state.split(',').map((pair) => pair.trim().split('=', 2));
  return pairs.some(([key, value]) => key === wanted?.key && wanted?.values?.includes(value ?? '') === true);
}

/** Looks at resources and spans; an inverted policy requires that none of them matches. */
function attribute(
  trace: Trace,
  key: string,
  inverted: boolean | undefined,
  matches: (value: AttributeValue, ofSpan: boolean) => boolean,
): Decision {
  const has = ({ resource, spans }: Batch): boolean => {
    const value = resource[key];
    if (value !== undefined && matches(value, false)) return true;
    return spans.some(({ attributes: { [key]: one } }) => one !== undefined && matches(one, true));
  };
  const found = trace.batches.some(has);
  if (inverted === true) return found ? 'invert-not-sampled' : 'invert-sampled';
  return when(found);
}

function sizeOf(trace: Trace): { readonly spans: number; readonly bytes: number } {
  const spans = trace.batches.flatMap((batch) => batch.spans);
  return { spans: spans.length, bytes: spans.reduce((sum, { bytes }) => sum + bytes, 0) };
}
