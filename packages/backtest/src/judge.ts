import type { Judgement } from '@signoz-as-code/signoz-client';
import { type JudgedRule, looksAtData, type Operator, type Threshold } from './rule.ts';
import type { Point, Series } from './series.ts';

/** A threshold that a series meets in one evaluation, or from which it is on its way back. */
export interface Match {
  readonly threshold: Threshold;
  readonly labels: Readonly<Record<string, string>>;
  /** What SigNoz tells as the alert's value. */
  readonly value: number;
  readonly isRecovering: boolean;
}

/**
 * Which thresholds the series of one window meet. `isActive` says whether there is an alert already for a series and a
 * threshold: until it is over, it is held to the threshold's recovery.
 */
export function matches(
  rule: JudgedRule,
  series: readonly Series[],
  judgement: Judgement,
  isActive: (labels: Readonly<Record<string, string>>, threshold: string) => boolean,
): Match[] {
  // Judged ten million times in a backtest of a thousand rules: nothing is made here that nobody needs.
  const found: Match[] = [];
  for (const { labels, points } of judgedSeries(rule, series, judgement)) {
    for (const threshold of rule.thresholds) {
      const met = value(threshold, threshold.target, points, judgement);
      if (met !== undefined) found.push({ threshold, labels, value: met, isRecovering: false });
      else if (threshold.recovery !== undefined && isActive(labels, threshold.name)) {
        const back = value(threshold, threshold.recovery, points, judgement);
        if (back !== undefined) found.push({ threshold, labels, value: back, isRecovering: true });
      }
    }
  }
  return found;
}

/** The series that are judged at all: of the first aggregation, and with enough points. */
export function judgedSeries(rule: JudgedRule, series: readonly Series[], judgement: Judgement): readonly Series[] {
  const least = looksAtData(rule, judgement) ? rule.minimumPoints : 0;
  const isJudged = ({ aggregation, points }: Series): boolean =>
    (aggregation === 0 || !judgement.firstAggregationAlone) && !(points.length < least);
  return series.every(isJudged) ? series : series.filter(isJudged);
}

/**
 * The number of a window that decides: its points meet a target exactly where this number is beyond it. Undefined where
 * they meet none, or where no single number decides: of equality there is no more and less.
 */
export function decisive(
  threshold: Pick<Threshold, 'operator' | 'matching'>,
  points: readonly Point[],
  { hasOrEqual, lastKnowsOutside }: Judgement,
): number | undefined {
  const { operator, matching } = threshold;
  if (operator === 'equal' || operator === 'not-equal') return undefined;
  if (!hasOrEqual && operator.endsWith('-or-equal')) return undefined;
  if (operator === 'outside' && matching === 'last' && !lastKnowsOutside) return undefined;
  const value = compared(threshold, points);
  return value !== undefined && operator === 'outside' ? Math.abs(value) : value;
}

/** The value with which the points are beyond the target; undefined where they are not. */
function value(
  { operator, matching }: Threshold,
  target: number,
  points: readonly Point[],
  judgement: Judgement,
): number | undefined {
  const compares = judgement.hasOrEqual || (operator !== 'above-or-equal' && operator !== 'below-or-equal');
  let [count, sum, last] = [0, 0, 0];
  let first: number | undefined;
  let areAll = true;
  for (const { value: one } of points) {
    if (!Number.isFinite(one)) continue;
    count += 1;
    sum += one;
    last = one;
    if (!compares || !beyond(operator, one, target)) areAll = false;
    else if (first === undefined) first = one;
  }
  if (count === 0) return undefined;
  const only = (one: number): number | undefined => (compares && beyond(operator, one, target) ? one : undefined);
  switch (matching) {
    case 'at-least-once':
      return first;
    case 'all-the-times':
      // Where an operator compares nothing, nothing speaks against it.
      if (!compares) return target;
      return areAll ? extreme(operator, finite(points), target, judgement) : undefined;
    case 'on-average':
      return only(sum / count);
    case 'in-total':
      return only(sum);
    case 'last':
      return operator === 'outside' && !judgement.lastKnowsOutside ? undefined : only(last);
  }
}

function finite(points: readonly Point[]): readonly number[] {
  return points.map((point) => point.value).filter(Number.isFinite);
}

/**
 * For the picture of a rule: the value of a window that is compared, of the series that is the farthest towards the most
 * severe threshold. Undefined where nothing is there to compare.
 */
export function judgedValue(rule: JudgedRule, series: readonly Series[], judgement: Judgement): number | undefined {
  const [threshold] = rule.thresholds;
  if (threshold === undefined) return undefined;
  let farthest: number | undefined;
  for (const { aggregation, points } of series) {
    if (aggregation !== 0 && judgement.firstAggregationAlone) continue;
    const one = compared(threshold, points);
    if (one !== undefined && (farthest === undefined || isFarther(threshold.operator, one, farthest))) farthest = one;
  }
  return farthest;
}

/** The value of one series by which a threshold decides: where it is beyond the target, the series is. */
function compared(
  { operator, matching }: Pick<Threshold, 'operator' | 'matching'>,
  points: readonly Point[],
): number | undefined {
  let found: number | undefined;
  let [sum, count] = [0, 0];
  for (const { value: one } of points) {
    if (!Number.isFinite(one)) continue;
    sum += one;
    count += 1;
    if (
      found === undefined ||
      matching === 'last' ||
      (matching === 'at-least-once' && isFarther(operator, one, found)) ||
      (matching === 'all-the-times' && isFarther(operator, found, one))
    )
      found = one;
  }
  if (count === 0 || matching === 'in-total') return count === 0 ? undefined : sum;
  return matching === 'on-average' ? sum / count : found;
}

/** Whether one value is farther than another in the direction in which a threshold is met. */
function isFarther(operator: Operator, one: number, other: number): boolean {
  if (operator === 'below' || operator === 'below-or-equal') return one < other;
  return operator === 'outside' ? Math.abs(one) > Math.abs(other) : one > other;
}

function beyond(operator: Operator, value: number, target: number): boolean {
  switch (operator) {
    case 'above':
      return value > target;
    case 'below':
      return value < target;
    case 'equal':
      return value === target;
    case 'not-equal':
      return value !== target;
    case 'above-or-equal':
      return value >= target;
    case 'below-or-equal':
      return value <= target;
    case 'outside':
      return Math.abs(value) >= target;
  }
}

/** The value of an alert whose points are all beyond the target: the one that is nearest to it. */
function extreme(operator: Operator, values: readonly number[], target: number, { hasOrEqual }: Judgement): number {
  const least = (): number => values.reduce((a, b) => Math.min(a, b));
  switch (operator) {
    case 'above':
    case 'above-or-equal':
      return least();
    case 'below':
    case 'below-or-equal':
      return values.reduce((a, b) => Math.max(a, b));
    case 'not-equal':
      return values[0] as number;
    case 'equal':
      return target;
    case 'outside':
      return hasOrEqual ? least() : target;
  }
}
