import {
  type Firing,
  firingsOf,
  type JudgedRule,
  judgedRule,
  type Notification,
  NotReplayed,
  notifications,
  type QueryRange,
  type Routing,
  replay,
} from '@signoz-as-code/backtest';
import { type Metric, storedName } from '@signoz-as-code/catalogue';
import type { Signal } from '@signoz-as-code/probe';
import { looksBack } from '@signoz-as-code/queries';
import type { Judgement } from '@signoz-as-code/signoz-client';
import { bodiesOf, storedCounts } from './otlp.ts';
import { COUNTED, storedSince } from './stored.ts';
import type { CheckedTest, Stream } from './stream.ts';
import { allot, CELL, LOGS, type Need, reachOf, SPANS } from './stretches.ts';
import { failuresOf } from './verdict.ts';

/** The outcome of a test. Times in milliseconds since 1970. */
export interface Result {
  readonly test: CheckedTest;
  /** Undefined where it was not run. */
  readonly start: number | undefined;
  /** Why it fails; empty where it passes. */
  readonly failures: readonly string[];
  readonly firings: readonly Firing[];
  readonly told: readonly Notification[];
}

export interface RunOptions {
  /** The body of a rule as it is sent to SigNoz, in the normal form of its dialect. */
  readonly bodyOf: (rule: string) => Readonly<Record<string, unknown>>;
  readonly judgement: Judgement;
  readonly routing: Routing;
  readonly ask: QueryRange;
  /** Sends a body to the collector. Throws an Error where it is refused. */
  readonly send: (signal: Signal, body: object) => Promise<void>;
  /** SigNoz's refusal of a single rule; undefined for errors that end the run. */
  readonly isRefusal: (error: unknown) => string | undefined;
  readonly clock: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** How long telemetry may take to be stored. Milliseconds. */
  readonly patience: number;
  readonly progress: (text: string) => void;
}

interface Running {
  readonly test: CheckedTest;
  readonly rule: JudgedRule;
  readonly need: Need;
  /** Until when it is judged. Milliseconds from its beginning on. */
  readonly until: number;
}

/** Queries for spans, and for the collector's counts of them. */
const TRACES = /"signal":"traces"|builder_trace_operator|signoz_traces/;
const SPAN_METRICS = /\bsignoz_(calls|latency|external|db)/;

const POLL = 1_000;
/** How long the number of stored spans must stay the same to be final: a collector that samples keeps only some. */
const STILL = 45_000;
/** A notification is sent half a minute after an alert, at the latest five minutes after the previous one. */
const NOTIFIED = 6 * 60_000;
const PROMQL_LOOKS_BACK = 5 * 60_000;

/**
 * Runs tests: gives each a past period without stored data of its names, sends its telemetry there, waits until it is
 * stored, and replays its rule. Throws an Error when telemetry cannot be sent, or is not stored in time.
 */
export async function runTests(tests: readonly CheckedTest[], options: RunOptions): Promise<readonly Result[]> {
  const { ask, clock, progress } = options;
  const results = new Map<CheckedTest, Result>();
  const running: Running[] = [];
  const sent = new Set(tests.flatMap(({ streams }) => streams.map((stream) => nameOf(stream))));
  for (const test of tests) {
    try {
      running.push(prepared(test, sent, options));
    } catch (error) {
      if (!(error instanceof NotReplayed)) throw error;
      results.set(test, unjudged(test, `it cannot be judged: ${error.message}`));
    }
  }
  const now = clock();
  const names = [...new Set(running.flatMap(({ need }) => [...need.names]))];
  const samples = new Map(
    running
      .flatMap(({ test }) => test.streams)
      .flatMap((stream) => (stream.of === 'metric' ? [[storedCounts(stream).name, nameOf(stream)] as const] : [])),
  );
  const since = now - reachOf([]) - Math.max(0, ...running.map(({ need }) => need.lead)) - CELL;
  const known = await storedSince(
    ask,
    since,
    now,
    [...new Set([...names, ...samples.keys()])].filter((name) => name !== SPANS && name !== LOGS),
  );
  const taken = new Map(
    names.map((name) => [
      name,
      new Set([
        ...(known.get(name)?.keys() ?? []),
        ...[...samples].flatMap(([sample, metric]) => (metric === name ? [...(known.get(sample)?.keys() ?? [])] : [])),
        ...(name === SPANS ? (known.get(COUNTED)?.keys() ?? []) : []),
      ]),
    ]),
  );
  const starts = allot(
    running.map(({ need }) => need),
    taken,
    now,
  );
  const begun = running.flatMap((one, index) => {
    const start = starts[index];
    if (start !== undefined) return [{ ...one, start }];
    results.set(
      one.test,
      unjudged(
        one.test,
        'SigNoz has no stretch of time left in which nothing of what it sends is stored: use a new one',
      ),
    );
    return [];
  });
  await sendAll(begun, options);
  await allStored(begun, since, options);
  for (const [index, one] of begun.entries()) {
    progress(`judging ${index + 1} of ${begun.length}: ${one.test.rule}`);
    results.set(one.test, await judged(one, options));
  }
  return tests.map((test) => results.get(test) as Result);
}

/** The name of a stream in queries: the metric as SigNoz stores it, a histogram without its parts. */
function nameOf(stream: Stream): string {
  if (stream.of !== 'metric') return stream.of;
  return stream.metric.instrument === 'histogram' ? stream.metric.name : storedName(stream.metric as Metric);
}

function unjudged(test: CheckedTest, why: string): Result {
  return { test, start: undefined, failures: [why], firings: [], told: [] };
}

function prepared(test: CheckedTest, sent: ReadonlySet<string>, { bodyOf, judgement }: RunOptions): Running {
  const rule = judgedRule(bodyOf(test.rule), judgement);
  const text = JSON.stringify(rule.queries);
  const names = new Set(test.streams.map((stream) => nameOf(stream)));
  for (const name of sent) if (isNamed(name, text)) names.add(name);
  for (const { spec } of rule.queries)
    for (const { metricName } of (Array.isArray(spec.aggregations) ? spec.aggregations : []) as readonly {
      readonly metricName?: unknown;
    }[])
      if (typeof metricName === 'string') names.add(metricName);
  if (TRACES.test(text) || SPAN_METRICS.test(text) || [...names].some((name) => SPAN_METRICS.test(name)))
    names.add(SPANS);
  if (/"signal":"logs"|signoz_logs/.test(text)) names.add(LOGS);
  const delay = rule.queryType === 'promql' ? 0 : judgement.evaluationDelay;
  const deadlines = test.expect.map((one) => ('within' in one ? one.after + one.within : 0));
  const until = Math.max(test.length + delay, ...deadlines);
  const { start } = rule.evaluation;
  const back = Math.max(0, ...rule.queries.map(({ type, spec }) => looksBack(type, spec)));
  return {
    test,
    rule,
    until,
    need: {
      names,
      lead: rule.evaluation.longest + delay + PROMQL_LOOKS_BACK + back,
      reach: reachOf(test.streams.map(nameOf)),
      length: until,
      isAllowed: (at) => [0, until].includes(start(at + until) - start(at)),
    },
  };
}

/** Whether a text contains a name, or one of its parts (`.bucket`), as a whole word. */
function isNamed(name: string, text: string): boolean {
  return new RegExp(`(?<![\\w.])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`).test(text);
}

type Begun = Running & { readonly start: number };

const AT_ONCE = 4;

async function sendAll(tests: readonly Begun[], { send, progress }: RunOptions): Promise<void> {
  const bodies = tests.flatMap(({ test, start }) =>
    test.streams.flatMap((stream, index) => bodiesOf(stream, start, `${test.rule} ${test.name} ${index} ${start}`)),
  );
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < bodies.length) {
      const { signal, body } = bodies[next++]!;
      progress(`sending ${next} of ${bodies.length}`);
      await send(signal, body);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Waits until everything that was sent is stored. Throws an Error that names the missing parts. */
async function allStored(
  tests: readonly Begun[],
  since: number,
  { ask, clock, wait, patience, progress }: RunOptions,
): Promise<void> {
  const wanted = tests.flatMap(({ test, start, rule }) => {
    const own = Map.groupBy(test.streams.map(storedCounts), ({ name }) => name);
    const text = JSON.stringify(rule.queries);
    const cells = [Math.floor(start / CELL), Math.floor((start + test.length) / CELL)] as const;
    return [...own].flatMap(([name, counts]) => {
      const one = { test, name, cells, count: counts.reduce((sum, each) => sum + each.count, 0) };
      if (name !== SPANS || !SPAN_METRICS.test(text)) return [one];
      // A sampling collector may store none of the spans that are only counted.
      return [{ ...one, name: COUNTED }, ...(TRACES.test(text) ? [one] : [])];
    });
  });
  const metrics = [...new Set(wanted.map(({ name }) => name))].filter((name) => ![SPANS, LOGS, COUNTED].includes(name));
  const begun = clock();
  let [still, before] = [begun, ''];
  for (;;) {
    const stored = await storedSince(ask, since, begun, metrics);
    const found = wanted.map((one) => {
      const [first, last] = one.cells;
      const cells = [...(stored.get(one.name) ?? [])].filter(([cell]) => cell >= first && cell <= last);
      return { ...one, found: cells.reduce((sum, [, value]) => sum + value, 0) };
    });
    const now = clock();
    const spans = JSON.stringify(found.filter(({ name }) => name === SPANS).map((one) => one.found));
    if (spans !== before) [still, before] = [now, spans];
    const missing = found.filter(
      (one) => one.found < one.count && (one.name !== SPANS || one.found === 0 || now - still < STILL),
    );
    if (missing.length === 0) return;
    if (now - begun > patience) {
      const list = missing.map(
        (one) => `${one.found} of ${one.count} ${one.name} of '${one.test.name}' (${one.test.rule})`,
      );
      throw new Error(
        `after ${Math.round((now - begun) / 1_000)} s there is not everything in SigNoz that was sent: ${list.join('; ')}`,
      );
    }
    const counts = found.reduce((sum, one) => sum + Math.min(one.found, one.count), 0);
    progress(`stored ${counts} of ${found.reduce((sum, one) => sum + one.count, 0)}`);
    await wait(POLL);
  }
}

async function judged(
  { test, rule, start, until }: Begun,
  { ask, judgement, routing, isRefusal }: RunOptions,
): Promise<Result> {
  const end = start + until;
  try {
    const { transitions } = await replay(rule, {
      range: { start: start + test.from, end },
      judgement,
      ask,
      maxQueries: Number.MAX_SAFE_INTEGER,
      fresh: true,
    });
    const firings = firingsOf(transitions);
    const told = notifications(rule, firings, end + NOTIFIED, routing);
    return { test, start, firings, told, failures: failuresOf(test, { start, firings, told }) };
  } catch (error) {
    const why = isRefusal(error);
    if (why === undefined) throw error;
    return { ...unjudged(test, `SigNoz refuses its queries: ${why}`), start };
  }
}
