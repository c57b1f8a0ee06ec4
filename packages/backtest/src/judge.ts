import type { Judgement } from '@signoz-as-code/signoz-client';
import type { Evaluated } from './cuts.ts';
import { type JudgedRule, looksAtData, type Operator, type Threshold } from './rule.ts';
import type { Cut, Series } from './series.ts';

/** A threshold that a series meets in one evaluation, or from which it is recovering. */
export interface Match {
  readonly threshold: Threshold;
  readonly series: Series;
  /** The value that SigNoz reports for the alert. */
  readonly value: number;
  readonly isRecovering: boolean;
}

/** The judgement of one window. */
export interface Judged {
  /** The thresholds that its series meet. */
  readonly matches: readonly Match[];
  /**
   * For the picture of a rule: the compared number of the most extreme series, towards the most severe threshold.
   * Undefined where there is nothing to compare.
   */
  readonly farthest: number | undefined;
}

/** The previous evaluations also decide. */
export interface Past {
  /** Whether a series cannot fire at a time. */
  readonly isLeftOut: (series: Series, time: number) => boolean;
  /** Whether there is an alert already: until it is resolved, the threshold's recovery target counts. */
  readonly isActive: (series: Series, threshold: Threshold) => boolean;
}

/** Judges the series of the window for a time. */
export function judged(
  rule: JudgedRule,
  judgement: Judgement,
  { isLeftOut, isActive }: Past,
  { time, cuts }: Evaluated,
): Judged {
  // Runs ten million times in a backtest of a thousand rules, so it allocates nothing that is not needed.
  let matches: Match[] | undefined;
  let farthest = Number.NaN;
  const { thresholds } = rule;
  for (const cut of cuts) {
    const { series } = cut;
    if (series.aggregation !== 0 && judgement.firstAggregationAlone) continue;
    const canFire = isJudged(rule, cut, judgement) && !isLeftOut(series, time);
    for (const threshold of thresholds) {
      const number = compared(threshold, cut);
      if (Number.isNaN(number)) break;
      if (threshold === thresholds[0] && (Number.isNaN(farthest) || isFarther(threshold.operator, number, farthest)))
        farthest = number;
      if (!canFire) break;
      const match = matchOf(threshold, { cut, number, judgement }, isActive);
      if (match === undefined) continue;
      matches ??= [];
      matches.push(match);
    }
  }
  return { matches: matches ?? NONE, farthest: Number.isNaN(farthest) ? undefined : farthest };
}

const NONE: readonly Match[] = [];

function matchOf(
  threshold: Threshold,
  given: Given,
  isActive: (series: Series, threshold: Threshold) => boolean,
): Match | undefined {
  const { series } = given.cut;
  const value = told(threshold, threshold.target, given);
  if (value !== undefined) return { threshold, series, value, isRecovering: false };
  if (threshold.recovery === undefined || !isActive(series, threshold)) return undefined;
  const back = told(threshold, threshold.recovery, given);
  return back === undefined ? undefined : { threshold, series, value: back, isRecovering: true };
}

/** Whether a series is judged at all: only the first aggregation is, and only with enough points. */
export function isJudged(rule: JudgedRule, { series, from, to }: Cut, judgement: Judgement): boolean {
  if (series.aggregation !== 0 && judgement.firstAggregationAlone) return false;
  const points = to - from + (judgement.partialPointsCount ? series.partial : 0);
  return !looksAtData(rule, judgement) || points >= rule.minimumPoints;
}

/**
 * The number that decides for a window: its points meet a target exactly when this number is beyond it. Undefined when
 * they meet none, or no single number decides.
 */
export function decisive(threshold: Compared, cut: Cut, judgement: Judgement): number | undefined {
  const number = compared(threshold, cut);
  if (Number.isNaN(number) || !decides(threshold, judgement)) return undefined;
  return threshold.operator === 'outside' ? Math.abs(number) : number;
}

/** The points of a window, and the number of them that is compared. */
interface Given {
  readonly cut: Cut;
  readonly number: number;
  readonly judgement: Judgement;
}

type Compared = Pick<Threshold, 'operator' | 'matching'>;

/** Whether the compared number decides alone: equality has no more and less. */
function decides({ operator, matching }: Compared, judgement: Judgement): boolean {
  if (operator === 'equal' || operator === 'not-equal' || !compares(operator, judgement)) return false;
  return operator !== 'outside' || matching !== 'last' || judgement.lastKnowsOutside;
}

/** Whether a version supports an operator. */
function compares(operator: Operator, { hasOrEqual }: Judgement): boolean {
  return hasOrEqual || (operator !== 'above-or-equal' && operator !== 'below-or-equal');
}

/** The reported value when the points are beyond the target; undefined when they are not. */
function told(threshold: Threshold, target: number, { cut, number, judgement }: Given): number | undefined {
  const { operator, matching } = threshold;
  // Most windows end here.
  if (decides(threshold, judgement) && !beyond(operator, number, target)) return undefined;
  // An operator that compares nothing rules nothing out.
  if (!compares(operator, judgement)) return matching === 'all-the-times' ? target : undefined;
  switch (matching) {
    case 'at-least-once':
      return first(cut, (one) => beyond(operator, one, target));
    case 'all-the-times':
      return first(cut, (one) => !beyond(operator, one, target)) === undefined
        ? extreme(operator, target, { cut, number, judgement })
        : undefined;
    case 'last':
      if (operator === 'outside' && !judgement.lastKnowsOutside) return undefined;
  }
  return beyond(operator, number, target) ? number : undefined;
}

/** The first number of a cut that meets a condition. */
function first({ series: { values }, from, to }: Cut, holds: (one: number) => boolean): number | undefined {
  for (let at = from; at < to; at += 1) {
    const one = values[at] as number;
    if (Number.isFinite(one) && holds(one)) return one;
  }
  return undefined;
}

/** The compared number of one series: the series is beyond the target when this number is. `NaN` when there is none. */
function compared({ operator, matching }: Compared, { series: { values }, from, to }: Cut): number {
  if (matching === 'last') {
    for (let at = to - 1; at >= from; at -= 1) if (Number.isFinite(values[at])) return values[at] as number;
    return Number.NaN;
  }
  if (matching === 'on-average' || matching === 'in-total') {
    let sum = 0;
    let count = 0;
    for (let at = from; at < to; at += 1) {
      const one = values[at] as number;
      if (!Number.isFinite(one)) continue;
      sum += one;
      count += 1;
    }
    if (count === 0) return Number.NaN;
    return matching === 'on-average' ? sum / count : sum;
  }
  const isOutside = operator === 'outside';
  const sign = isBelow(operator) === (matching === 'all-the-times') ? 1 : -1;
  let found = Number.NaN;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at += 1) {
    const one = values[at] as number;
    const size = sign * (isOutside ? Math.abs(one) : one);
    // Neither NaN nor an infinity is between the two.
    if (size > most && size < Number.POSITIVE_INFINITY) {
      found = one;
      most = size;
    }
  }
  return found;
}

/** Whether one value is more extreme than another, in the direction in which a threshold is met. */
export function isFarther(operator: Operator, one: number, other: number): boolean {
  if (isBelow(operator)) return one < other;
  return operator === 'outside' ? Math.abs(one) > Math.abs(other) : one > other;
}

function isBelow(operator: Operator): boolean {
  return operator === 'below' || operator === 'below-or-equal';
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

/** The value of an alert whose points are all beyond the target: the one nearest to it, as far as SigNoz reports it. */
function extreme(operator: Operator, target: number, { cut, number, judgement }: Given): number | undefined {
  if (operator === 'not-equal') return first(cut, () => true);
  if (operator === 'equal' || (operator === 'outside' && !judgement.hasOrEqual)) return target;
  return operator === 'outside' ? compared({ operator: 'above', matching: 'all-the-times' }, cut) : number;
}
