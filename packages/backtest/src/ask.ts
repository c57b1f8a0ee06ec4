import { asObjects } from '@signoz-as-code/core';
import type { Judgement } from '@signoz-as-code/signoz-client';
import { cutsOf, type Evaluated } from './cuts.ts';
import type { JudgedRule, Query } from './rule.ts';
import { type Cost, pointsWhere, type RangeAnswer, type Series, seriesOf, whole } from './series.ts';
import { type Window, windowAt } from './window.ts';

/** Answers a body of `POST /api/v5/query_range`. */
export type QueryRange = (body: object) => Promise<unknown>;

/**
 * How a rule's windows are read. `range` reads long periods and cuts the windows out of them, which gives SigNoz's
 * results where points do not depend on their window; `each` asks for every window separately, like SigNoz.
 */
export type Reading =
  | { readonly by: 'range'; readonly step: number; readonly longest: number; readonly endCounts: boolean }
  | { readonly by: 'each'; readonly because: string };

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The most points that SigNoz gives for a metric over a range before it makes the steps longer, and for logs and traces
 * (v0.108.0, pkg/querybuilder/time.go). Ranges of a day and more have steps of five minutes.
 */
const POINTS = { metrics: 290, others: 1_490 } as const;
const BELOW_A_DAY = 23 * 3_600_000;
/** Points of a PromQL range: SigNoz has no limit; answers stay below some MB. */
const PROMQL_POINTS = 1_380;

/** Functions that look at one point only. */
const LOCAL_FUNCTIONS = new Set(['absolute', 'log2', 'log10', 'cutOffMin', 'cutOffMax', 'clampMin', 'clampMax']);

/** How to read the windows of a rule with the fewest queries that give SigNoz's results. */
export function readingOf(rule: JudgedRule, judgement: Judgement): Reading {
  if (rule.queryType === 'promql') {
    const text = rule.queries.map(({ spec }) => String(spec.query)).join('\n');
    if (/@\s*(start|end)\s*\(/.test(text)) return { by: 'each', because: 'PromQL with @ start() or @ end()' };
    if (/\$|\{\{|\[\[/.test(text)) return { by: 'each', because: 'PromQL with variables of the window' };
    return { by: 'range', step: MINUTE, longest: PROMQL_POINTS * MINUTE, endCounts: true };
  }
  if (rule.queryType !== 'builder') return { by: 'each', because: 'SQL that depends on the window' };
  const builders = rule.queries.filter(({ type }) => type === 'builder_query' || type === 'builder_trace_operator');
  for (const { type, spec } of rule.queries) {
    const because = dependsOnWindow(type, spec);
    if (because !== undefined) return { by: 'each', because };
  }
  if (formulaJoinsGroups(rule))
    return { by: 'each', because: 'a formula over queries with different groups, whose series depend on the window' };
  if (rule.thresholds.some(({ matching }) => matching === 'last') && !isOrdered(rule, judgement))
    return {
      by: 'each',
      because: 'the match "last": SigNoz requests no order and uses the last point that ClickHouse returns',
    };
  const steps = new Set(builders.map(({ spec }) => stepOf(spec)));
  const [step] = steps;
  if (steps.size !== 1 || step === undefined || step === 0)
    return { by: 'each', because: 'queries whose steps depend on the window, or differ' };
  if (builders.length < rule.queries.length && MINUTE % step !== 0)
    return { by: 'each', because: 'a formula and steps longer than a minute, where it also counts incomplete steps' };
  // Windows begin and end at full minutes.
  const hasPartialSteps = MINUTE % step !== 0;
  if (rule.absentAfter !== undefined && hasPartialSteps)
    return { by: 'each', because: 'absent data with steps longer than a minute, where partial steps count as data' };
  if (rule.minimumPoints > 0 && judgement.partialPointsCount && hasPartialSteps)
    return { by: 'each', because: 'a minimum of points with steps longer than a minute, where partial steps count' };
  const points = builders.some(({ spec }) => spec.signal === 'metrics') ? POINTS.metrics : POINTS.others;
  return { by: 'range', step, longest: Math.min(points * step, BELOW_A_DAY), endCounts: false };
}

/**
 * The longest period for one query of any kind in which SigNoz keeps the steps. Milliseconds. Points are used as they
 * come, even where a rule's own window would give others.
 */
export function stretchOf(queries: readonly Query[]): Omit<Reading & { by: 'range' }, 'by'> {
  if (queries.some(({ type }) => type === 'promql'))
    return { step: MINUTE, longest: PROMQL_POINTS * MINUTE, endCounts: true };
  const steps = queries.map(({ spec }) => stepOf(spec)).filter((step) => step > 0);
  const step = Math.min(...(steps.length === 0 ? [MINUTE] : steps));
  const points = queries.some(({ spec }) => spec.signal === 'metrics') ? POINTS.metrics : POINTS.others;
  // Longer ranges have steps of five minutes, rounded, and those of a week and more steps of thirty.
  const longest = step < 5 * MINUTE ? Math.min(points * step, BELOW_A_DAY) : Math.min(240 * step, 6 * DAY);
  return { step, longest: Math.max(longest, 4 * step), endCounts: false };
}

/** Why the points of a query depend on where the window begins or ends; undefined where they do not. */
function dependsOnWindow(type: string, spec: Query['spec']): string | undefined {
  if (Number(spec.limit ?? 0) > 0) return 'a limit, which selects the largest series of the window';
  const functions = Array.isArray(spec.functions) ? spec.functions : [];
  const other = functions.find((one) => !LOCAL_FUNCTIONS.has(String((one as { name?: unknown }).name)));
  if (other !== undefined)
    return `the function ${String((other as { name?: unknown }).name)}, which uses neighbouring points`;
  if (type === 'builder_trace_operator') return 'traces, where spans before the window do not count';
  if (type !== 'builder_query' || spec.signal !== 'metrics') return undefined;
  const aggregations = Array.isArray(spec.aggregations) ? (spec.aggregations as Record<string, unknown>[]) : [];
  const grows = aggregations.some(
    ({ timeAggregation, spaceAggregation, temporality }) =>
      temporality !== 'delta' &&
      // A percentile of a histogram is computed from the rates of its buckets.
      (timeAggregation === 'rate' || timeAggregation === 'increase' || /^p\d+$/.test(String(spaceAggregation))),
  );
  return grows ? 'the growth of a counter, which SigNoz counts from the start of the window' : undefined;
}

/** Whether a formula adds up queries with different groups: which series meet then depends on the window. */
function formulaJoinsGroups({ queries }: JudgedRule): boolean {
  if (!queries.some(({ type }) => type === 'builder_formula')) return false;
  const groups = queries
    .filter(({ type }) => type === 'builder_query')
    .map(({ spec }) =>
      JSON.stringify(
        asObjects(spec.groupBy)
          .map(({ name }) => String(name))
          .sort(),
      ),
    );
  return new Set(groups).size > 1;
}

/**
 * Whether the points of the compared query come in order of time. A formula's come earliest first, those of logs and
 * traces latest first, but only where the query has an order (v0.108.0 to v0.138.0, the statement builders).
 */
function isOrdered({ queries, selected }: JudgedRule, { metricsAreOrdered }: Judgement): boolean {
  const query = queries.find(({ spec }) => spec.name === selected);
  if (query === undefined || query.type === 'builder_formula') return true;
  return query.spec.signal === 'metrics' ? metricsAreOrdered : asObjects(query.spec.order).length > 0;
}

const STEP_UNITS: Readonly<Record<string, number>> = { s: 1_000, m: MINUTE, h: 60 * MINUTE };

function stepOf(spec: Query['spec']): number {
  const { stepInterval } = spec;
  if (typeof stepInterval === 'number') return stepInterval * 1_000;
  const [, amount, unit] = /^(\d+)(s|m|h)?$/.exec(String(stepInterval ?? '')) ?? [];
  return Number(amount ?? 0) * (STEP_UNITS[unit ?? 's'] as number);
}

/** The window that a rule judges at a time. Rules over PromQL are not delayed, in any version. */
export function windowOf({ evaluation, queryType }: JudgedRule, time: number, { evaluationDelay }: Judgement): Window {
  return windowAt(evaluation, time, queryType === 'promql' ? 0 : evaluationDelay);
}

/** The body that asks for a rule's queries over a window, as SigNoz asks when it judges the rule. */
export function requestOf(rule: Pick<JudgedRule, 'queries'>, { start, end }: Window): object {
  return {
    schemaVersion: 'v1',
    start,
    end,
    requestType: 'time_series',
    noCache: true,
    compositeQuery: {
      queries: rule.queries.map(({ type, spec }) => ({
        type,
        spec: type === 'promql' ? { ...spec, step: MINUTE / 1_000 } : spec,
      })),
    },
  };
}

/** Evaluations whose windows fit into one query. */
export interface Stretch {
  readonly window: Window;
  /** When the rule is judged. */
  readonly times: readonly number[];
}

/** The queries for the evaluations of a rule at these times. */
export function stretchesOf(
  rule: JudgedRule,
  reading: Reading,
  times: readonly number[],
  judgement: Judgement,
): Stretch[] {
  if (reading.by === 'each') return times.map((time) => ({ window: windowOf(rule, time, judgement), times: [time] }));
  const found: { window: { start: number; end: number }; times: number[] }[] = [];
  for (const time of times) {
    const { start, end } = windowOf(rule, time, judgement);
    const last = found.at(-1);
    // The period begins at a step, so that its first point is complete.
    const aligned = start - (start % reading.step);
    if (last !== undefined && aligned >= last.window.start && end - last.window.start <= reading.longest) {
      last.window.end = Math.max(end, last.window.end);
      last.times.push(time);
    } else found.push({ window: { start: aligned, end }, times: [time] });
  }
  return found;
}

/**
 * Reads the windows of a rule in order, those of one period together, and adds up the cost. Use up each period before
 * taking the next one. Throws what the query throws.
 */
export async function* evaluated(
  rule: JudgedRule,
  stretches: readonly Stretch[],
  judgement: Judgement,
  {
    reading,
    ask,
    spent,
  }: { readonly reading: Reading; readonly ask: QueryRange; readonly spent: (cost: Cost) => void },
): AsyncGenerator<Iterable<Evaluated>> {
  /**
   * A cumulative window that begins right now, which SigNoz judges but does not query. For a metric, part of a step
   * before it counts as data, but not as a point; PromQL has the point at its end.
   */
  const readEmpty = async ({ start, end }: Window): Promise<RangeAnswer> => {
    const isPromql = rule.queryType === 'promql';
    const metrics = rule.queries.filter(({ spec }) => spec.signal === 'metrics');
    const begin = isPromql ? end - MINUTE : Math.min(end, ...metrics.map(({ spec }) => start - (start % stepOf(spec))));
    if (!(begin < end)) return { series: [], cost: { rows: 0, bytes: 0, duration: 0 } };
    const { series, cost } = await read({ start: begin, end });
    const cut = series.map((one) => pointsWhere(one, (time) => time >= start));
    return { series: isPromql ? cut.filter(({ values }) => values.length > 0) : cut, cost };
  };
  const read = async (window: Window): Promise<RangeAnswer> => {
    if (window.start >= window.end) return readEmpty(window);
    const { series, cost } = seriesOf(await ask(requestOf(rule, window)), rule.selected);
    spent(cost);
    return { series: rule.queryType === 'promql' ? series.map(withoutFingerprint) : series, cost };
  };
  for await (const [{ times }, { series }] of ahead(stretches, ({ window }) => read(window)))
    yield reading.by === 'range'
      ? cutsOf(series, times, (time) => windowOf(rule, time, judgement), reading)
      : times.map((time) => ({ time, cuts: series.map(whole) }));
}

/** The number of queries at once: SigNoz also answers its users and judges its rules. */
const AT_ONCE = 4;

/** The results of work on each item, in order, with a few running at once. Throws the first error. */
async function* ahead<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const waiting: (readonly [Item, Promise<Result>])[] = [];
  for (let next = 0; next < items.length || waiting.length > 0; ) {
    while (waiting.length < AT_ONCE && next < items.length) {
      const item = items[next++] as Item;
      const result = work(item);
      // Items that are left after an error are dropped.
      result.catch(() => undefined);
      waiting.push([item, result]);
    }
    const [item, result] = waiting.shift() as readonly [Item, Promise<Result>];
    yield [item, await result];
  }
}

/** A series of PromQL as a rule sees it: answers of SigNoz before v0.115 have one more label. */
function withoutFingerprint({ labels, ...series }: Series): Series {
  const { fingerprint, ...others } = labels;
  return { ...series, labels: others };
}
