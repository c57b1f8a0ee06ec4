import type { Judgement } from '@signoz-as-code/signoz-client';
import type { Transition } from '../src/index.ts';
import { type JudgedRule, looksAtData, type Operator, type Threshold } from '../src/rule.ts';

/*
 * The evaluation of a rule in its plainest form: copies every window out of all points, and computes everything again
 * at every evaluation. Slow; the product must give the same results.
 */

export interface PlainSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly aggregation: number;
  /** In the order of the answer. */
  readonly points: readonly { readonly time: number; readonly value: number }[];
}

interface Alert {
  readonly labels: Readonly<Record<string, string>>;
  readonly threshold: string | undefined;
  readonly channels: readonly string[];
  state: 'firing' | 'recovering' | 'inactive';
  value: number;
  resolvedAt: number;
}

/** What changes at each evaluation, and the compared value; `seen` are the series of each window. */
export function plainly(
  rule: JudgedRule,
  judgement: Judgement,
  seen: readonly { readonly time: number; readonly series: readonly PlainSeries[] }[],
  firstSeen: (label: string, value: string) => number | undefined,
): { readonly transitions: readonly Transition[]; readonly judged: readonly (readonly [number, number])[] } {
  const alerts = new Map<string, Alert>();
  const transitions: Transition[] = [];
  const judged: [number, number][] = [];
  let lastData = Number.NEGATIVE_INFINITY;
  for (const { time, series } of seen) {
    if (series.some(({ aggregation }) => aggregation === 0 || !judgement.firstAggregationAlone)) lastData = time;
    const value = farthest(rule, series, judgement);
    if (value !== undefined) judged.push([time, value]);
    const { absentAfter } = rule;
    const isAbsent = (from: number): boolean => (judgement.absentFromThen ? from <= time : from < time);
    const isMissing = looksAtData(rule, judgement) && absentAfter !== undefined && isAbsent(lastData + absentAfter);
    const old = series.filter(({ labels }) => !isNew(rule, labels, time, firstSeen));
    const found = isMissing ? [missing(rule)] : met(rule, old, judgement, alerts);
    if (new Set(found.map(({ key }) => key)).size < found.length) continue;
    for (const { key, isRecovering, ...match } of found) {
      const known = alerts.get(key);
      const alert: Alert =
        known === undefined || known.state === 'inactive' ? { ...match, state: 'inactive', resolvedAt: 0 } : known;
      const before = alert.state;
      alert.value = match.value;
      alert.state = isRecovering ? 'recovering' : 'firing';
      alerts.set(key, alert);
      if (alert.state !== before)
        transitions.push(changed(time, match.threshold === undefined ? 'no-data' : alert.state, alert));
    }
    for (const [key, alert] of alerts) {
      if (found.some((one) => one.key === key)) continue;
      if (alert.state !== 'inactive') {
        Object.assign(alert, { state: 'inactive', resolvedAt: time });
        transitions.push(changed(time, 'inactive', alert));
      } else if (time - alert.resolvedAt > 15 * 60_000) alerts.delete(key);
    }
  }
  return { transitions, judged };
}

function changed(time: number, state: Transition['state'], alert: Alert): Transition {
  const { labels, threshold, channels, value } = alert;
  return { time, state, labels, threshold, channels, value };
}

function missing(rule: JudgedRule) {
  const channels = [...new Set(rule.thresholds.flatMap((threshold) => threshold.channels))];
  return { key: 'missing', labels: {}, threshold: undefined, channels, value: 0, isRecovering: false };
}

function isNew(
  { newGroups }: JudgedRule,
  labels: Readonly<Record<string, string>>,
  time: number,
  firstSeen: (label: string, value: string) => number | undefined,
): boolean {
  const seen = (newGroups?.groups ?? []).flatMap(([, label]) => firstSeen(label, String(labels[label])) ?? []);
  return newGroups !== undefined && seen.length > 0 && Math.max(...seen) + newGroups.delay > time;
}

function met(
  rule: JudgedRule,
  series: readonly PlainSeries[],
  judgement: Judgement,
  alerts: ReadonlyMap<string, Alert>,
) {
  const remembered = new Set([...alerts.values()].map(({ labels, threshold }) => keyOf(labels, threshold)));
  const least = looksAtData(rule, judgement) ? rule.minimumPoints : 0;
  return series
    .filter(({ aggregation }) => aggregation === 0 || !judgement.firstAggregationAlone)
    .filter(({ points }) => points.length >= least)
    .flatMap(({ labels, points }) => {
      const values = points.map(({ value }) => value).filter(Number.isFinite);
      const { __name__, ...named } = labels;
      const { __temporality__, ...others } = named;
      const told = rule.queryType === 'promql' ? named : others;
      return rule.thresholds.flatMap((threshold) => {
        const { name, channels, target, recovery } = threshold;
        const match = { key: keyOf({ ...told, ...rule.labels }, name), labels: told, threshold: name, channels };
        const value = beyondBy(threshold, target, values, judgement);
        if (value !== undefined) return [{ ...match, value, isRecovering: false }];
        if (recovery === undefined || !remembered.has(keyOf(labels, name))) return [];
        const back = beyondBy(threshold, recovery, values, judgement);
        return back === undefined ? [] : [{ ...match, value: back, isRecovering: true }];
      });
    });
}

function beyondBy(
  { operator, matching }: Threshold,
  target: number,
  values: readonly number[],
  { hasOrEqual, lastKnowsOutside }: Judgement,
): number | undefined {
  if (values.length === 0) return undefined;
  const compares = hasOrEqual || !operator.endsWith('-or-equal');
  const isBeyond = (one: number): boolean => compares && beyond(operator, one, target);
  const only = (one: number): number | undefined => (isBeyond(one) ? one : undefined);
  const sum = values.reduce((all, one) => all + one, 0);
  switch (matching) {
    case 'at-least-once':
      return values.find(isBeyond);
    case 'all-the-times':
      if (!compares) return target;
      return values.every(isBeyond) ? nearest(operator, values, target, hasOrEqual) : undefined;
    case 'on-average':
      return only(sum / values.length);
    case 'in-total':
      return only(sum);
    case 'last':
      return operator === 'outside' && !lastKnowsOutside ? undefined : only(values.at(-1) as number);
  }
}

function beyond(operator: Operator, value: number, target: number): boolean {
  return {
    above: value > target,
    below: value < target,
    equal: value === target,
    'not-equal': value !== target,
    'above-or-equal': value >= target,
    'below-or-equal': value <= target,
    outside: Math.abs(value) >= target,
  }[operator];
}

function nearest(operator: Operator, values: readonly number[], target: number, hasOrEqual: boolean): number {
  return {
    above: Math.min(...values),
    'above-or-equal': Math.min(...values),
    below: Math.max(...values),
    'below-or-equal': Math.max(...values),
    'not-equal': values[0] as number,
    equal: target,
    outside: hasOrEqual ? Math.min(...values) : target,
  }[operator];
}

/** The number compared with the first threshold, of the most extreme series. */
function farthest(rule: JudgedRule, series: readonly PlainSeries[], judgement: Judgement): number | undefined {
  const [threshold] = rule.thresholds;
  if (threshold === undefined) return undefined;
  const { operator, matching } = threshold;
  const isFarther = (one: number, other: number): boolean => {
    if (operator.startsWith('below')) return one < other;
    return operator === 'outside' ? Math.abs(one) > Math.abs(other) : one > other;
  };
  const compared = series
    .filter(({ aggregation }) => aggregation === 0 || !judgement.firstAggregationAlone)
    .map(({ points }) => points.map(({ value }) => value).filter(Number.isFinite))
    .filter(({ length }) => length > 0)
    .map((values) => {
      const sum = values.reduce((all, one) => all + one, 0);
      if (matching === 'in-total') return sum;
      if (matching === 'on-average') return sum / values.length;
      if (matching === 'last') return values.at(-1) as number;
      return values.reduce((a, b) => ((matching === 'at-least-once' ? isFarther(b, a) : isFarther(a, b)) ? b : a));
    });
  return compared.length === 0 ? undefined : compared.reduce((a, b) => (isFarther(b, a) ? b : a));
}

function keyOf(labels: Readonly<Record<string, string>>, threshold: string | undefined): string {
  return JSON.stringify([Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)), threshold ?? null]);
}
