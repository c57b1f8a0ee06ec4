import { describe, expect, test } from 'vitest';
import {
  policies,
  readTraces,
  type SamplingPolicy,
  samplingPolicyOf,
  simulateSampling,
  tracesOf,
} from '../src/index.ts';

interface Given {
  readonly ms?: number;
  readonly status?: number | string;
  readonly spans?: number;
  readonly attributes?: Readonly<Record<string, object>>;
  readonly resource?: Readonly<Record<string, object>>;
  readonly traceState?: string;
}

const attributes = (of: Readonly<Record<string, object>> = {}) =>
  Object.entries(of).map(([key, value]) => ({ key, value }));

function otlp({ ms = 5, status = 0, spans = 1, ...more }: Given, id = 'a'.repeat(32)): string {
  const span = {
    traceId: id,
    startTimeUnixNano: '1000000000',
    endTimeUnixNano: String(1_000_000_000 + ms * 1_000_000),
    status: { code: status },
    attributes: attributes(more.attributes),
    ...(more.traceState === undefined ? {} : { traceState: more.traceState }),
  };
  return JSON.stringify({
    resourceSpans: [
      {
        resource: { attributes: attributes(more.resource) },
        scopeSpans: [{ spans: Array.from({ length: spans }, () => span) }],
      },
    ],
  });
}

function keeps(given: Given, ...all: [SamplingPolicy, ...SamplingPolicy[]]): boolean {
  return samplingPolicyOf({ policies: all }, readTraces(otlp(given))[0]!) !== undefined;
}

describe('a policy keeps', () => {
  const text = (value: string) => ({ a: { stringValue: value } });
  const inverted = policies.stringAttribute('p', { key: 'a', values: ['x'], invert_match: true });
  const cases: readonly (readonly [what: string, given: Given, policy: SamplingPolicy, kept: boolean])[] = [
    ['everything', {}, policies.alwaysSample('p'), true],
    ['what fails', { status: 2 }, policies.statusCode('p', 'ERROR'), true],
    ['what fails, said in words', { status: 'STATUS_CODE_ERROR' }, policies.statusCode('p', 'ERROR'), true],
    ['not what is well', { status: 1 }, policies.statusCode('p', 'ERROR'), false],
    ['what takes as long as the threshold', { ms: 1000 }, policies.latency('p', { threshold_ms: 1000 }), true],
    ['not what is faster', { ms: 999 }, policies.latency('p', { threshold_ms: 1000 }), false],
    [
      'not what is slower than the upper threshold',
      { ms: 3000 },
      policies.latency('p', { threshold_ms: 1000, upper_threshold_ms: 2000 }),
      false,
    ],
    ['all of a hundred percent', {}, policies.probabilistic('p', 100), true],
    ['a text', { attributes: text('x') }, policies.stringAttribute('p', { key: 'a', values: ['x'] }), true],
    [
      'a text of the resource',
      { resource: text('x') },
      policies.stringAttribute('p', { key: 'a', values: ['x'] }),
      true,
    ],
    [
      'a text by an expression',
      { attributes: text('/health') },
      policies.stringAttribute('p', { key: 'a', values: ['^/h'], enabled_regex_matching: true }),
      true,
    ],
    [
      'a text by an expression of Go',
      { attributes: text('/HEALTH') },
      policies.stringAttribute('p', { key: 'a', values: ['(?i)^/h(?P<rest>.*)'], enabled_regex_matching: true }),
      true,
    ],
    ['no text that is inverted', { attributes: text('x') }, inverted, false],
    ['everything but what is inverted', { attributes: text('y') }, inverted, true],
    [
      'a number at the edge',
      { attributes: { a: { intValue: '500' } } },
      policies.numericAttribute('p', { key: 'a', min_value: 400, max_value: 500 }),
      true,
    ],
    [
      'no number outside',
      { attributes: { a: { intValue: '501' } } },
      policies.numericAttribute('p', { key: 'a', min_value: 400, max_value: 500 }),
      false,
    ],
    [
      'no number that is carried as a double, which the collector takes for 0',
      { attributes: { a: { doubleValue: 450 } } },
      policies.numericAttribute('p', { key: 'a', min_value: 400, max_value: 500 }),
      false,
    ],
    [
      'a truth value',
      { attributes: { a: { boolValue: true } } },
      policies.booleanAttribute('p', { key: 'a', value: true }),
      true,
    ],
    ['enough spans', { spans: 3 }, policies.spanCount('p', { min_spans: 3 }), true],
    ['not too many spans', { spans: 4 }, policies.spanCount('p', { min_spans: 1, max_spans: 3 }), false],
    ['a trace state', { traceState: 'b=1,a=2' }, policies.traceState('p', { key: 'a', values: ['2'] }), true],
    [
      'what all parts keep',
      { ms: 2000, status: 2 },
      policies.and('p', policies.statusCode('a', 'ERROR'), policies.latency('b', { threshold_ms: 1000 })),
      true,
    ],
    [
      'not what one part does not',
      { ms: 1, status: 2 },
      policies.and('p', policies.statusCode('a', 'ERROR'), policies.latency('b', { threshold_ms: 1000 })),
      false,
    ],
  ];
  test.each(cases)('%s', (_what, given, policy, kept) => {
    expect(keeps(given, policy)).toBe(kept);
  });

  test('nothing that another policy drops, in any order', () => {
    const drop = policies.drop('d', policies.stringAttribute('a', { key: 'a', values: ['x'] }));
    expect(keeps({ attributes: text('x') }, policies.alwaysSample('p'), drop)).toBe(false);
    expect(keeps({ attributes: text('y') }, policies.alwaysSample('p'), drop)).toBe(true);
    expect(keeps({ attributes: text('x') }, policies.alwaysSample('p'), inverted)).toBe(false);
  });
});

test('with sample_on_first_match, what a policy keeps before another drops it', () => {
  const drop = policies.drop('d', policies.stringAttribute('a', { key: 'a', values: ['x'] }));
  const given = readTraces(otlp({ attributes: { a: { stringValue: 'x' } } }));
  const found = (...all: [SamplingPolicy, ...SamplingPolicy[]]) =>
    simulateSampling({ policies: all, sample_on_first_match: true }, given);
  expect(found(policies.alwaysSample('p'), drop)).toMatchObject({
    kept: { traces: 1 },
    policies: [{ matches: 1 }, { matches: 0 }],
  });
  expect(found(drop, policies.alwaysSample('p'))).toMatchObject({ kept: { traces: 0 } });
});

describe('a simulation', () => {
  const mix = { traces: 5000, spansPerTrace: 4, errors: 2, slow: 3, slowMs: 2000, fastMs: 10 };
  const config = {
    policies: [
      policies.statusCode('errors', 'ERROR'),
      policies.latency('slow', { threshold_ms: 1000 }),
      policies.probabilistic('rest', 10),
    ] as [SamplingPolicy, ...SamplingPolicy[]],
  };

  test('adds up: every kept trace is kept by one policy', () => {
    const found = simulateSampling(config, tracesOf(mix));
    expect(found.spans).toBe(20_000);
    expect(found.policies.reduce((sum, { keeps: kept }) => sum + kept, 0)).toBe(found.kept.traces);
    expect(found.kept.spans).toBe(found.kept.traces * 4);
    expect(found.kept.bytes / found.bytes).toBeCloseTo(found.kept.spans / found.spans);
    const [errors, slow, rest] = found.policies.map(({ matches }) => matches! / mix.traces);
    expect(errors).toBeCloseTo(0.02, 2);
    expect(slow).toBeCloseTo(0.03, 2);
    expect(rest).toBeCloseTo(0.1, 1);
    expect(simulateSampling(config, tracesOf(mix))).toEqual(found);
  });

  test('says that it does not simulate policies by the clock or OTTL', () => {
    const parts = [
      policies.rateLimiting('rate', 10),
      policies.composite('composite', 100, { policy: policies.alwaysSample('a'), percent: 100 }),
      policies.ottlCondition('ottl', { error_mode: 'ignore', span: ['true'] }),
      policies.and('and', policies.alwaysSample('b'), policies.rateLimiting('c', 1)),
      { name: 'bytes', type: 'bytes_limiting', bytes_limiting: { bytes_per_second: 1_000_000 } },
    ] as const;
    const { kept, policies: found } = simulateSampling({ policies: [...parts] }, tracesOf({ ...mix, traces: 10 }));
    expect(found.map(({ matches }) => matches)).toEqual(parts.map(() => undefined));
    expect(kept.traces).toBe(0);
  });

  test('joins the spans of a trace, from lines and from several resources', () => {
    const [one, ...others] = readTraces(`${otlp({ spans: 2 })}\n${otlp({ spans: 3 })}\n`);
    expect(others).toEqual([]);
    expect(one!.batches.map(({ spans }) => spans.length)).toEqual([2, 3]);
  });

  test.each([
    ['no JSON', 'x', /not OTLP JSON/],
    ['another document', '{}', /no resourceSpans/],
    ['a line that is broken', `${otlp({})}\n{`, /line 2/],
    ['an intValue that is no whole number', otlp({ attributes: { a: { intValue: '1.5' } } }), /'1.5' is not a whole/],
    ['an id that is none', otlp({}, 'zz'), /'zz' is not a trace id/],
  ])('refuses %s', (_what, text, message) => {
    expect(() => readTraces(text)).toThrow(message);
  });
});
