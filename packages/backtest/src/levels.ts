import { REMEMBERED } from './alerts.ts';

/**
 * The deciding numbers of one alert, by evaluation: a larger number is nearer to firing. A place without a number has
 * no data.
 */
export type Decided = readonly (number | undefined)[];

/** A range of targets, strictly between two numbers, for which a rule fires equally often. */
export interface Level {
  readonly firings: number;
  readonly from: number;
  readonly to: number;
}

/** The targets for a number of firings, or the nearest ones where no target gives that number. */
export interface Found {
  readonly exact: readonly Level[];
  /** The strictest targets with fewer firings (as many as possible), and with more; undefined where there are none. */
  readonly fewer: Level | undefined;
  readonly more: Level | undefined;
}

/** How often a rule fires by its target, from the strictest target on. */
export type Curve = readonly Level[];

/**
 * The curve of alerts that end as soon as nothing is beyond the target. A firing is then a run of evaluations whose
 * numbers are all beyond it. Numbers are added from the largest down; each begins a run, extends one, or joins two, so
 * one pass counts the firings of every target. Their number rises and falls: two peaks are two firings for a target
 * above the valley between them, and one for a target below it. `first` is the first evaluation of the range: an alert
 * that fires there already fired at the evaluation before.
 */
export function curveOf(alerts: readonly Decided[], first: number): Curve {
  const from = Math.max(0, first - 1);
  const all = alerts.flatMap((decided, alert) =>
    decided.flatMap((value, at) => (value === undefined || at < from ? [] : [{ value, alert, at }])),
  );
  all.sort((a, b) => b.value - a.value);
  const taken = alerts.map((decided) => new Uint8Array(decided.length + 2));
  const counts: [value: number, firings: number][] = [];
  let firings = 0;
  for (const { value, alert, at } of all) {
    const own = taken[alert] as Uint8Array;
    // Places are shifted by one, so that both ends have neighbours.
    firings += 1 - (own[at] as number) - (own[at + 2] as number);
    own[at + 1] = 1;
    const last = counts.at(-1);
    if (last?.[0] === value) last[1] = firings;
    else counts.push([value, firings]);
  }
  return levels(counts);
}

/**
 * The curve of alerts that fire until they reach a recovery target, up to `most` firings. A lower target never fires
 * less often here: an alert that recovers late, or comes back within 15 minutes, still counts once. So only the largest
 * numbers of runs beyond the recovery change anything, and nothing changes between two with the same count.
 */
export function curveWithRecovery(
  alerts: readonly Decided[],
  { most, ...given }: Held & { readonly most: number },
): Curve {
  const peaks = [...new Set(alerts.flatMap((decided) => peaksOf(decided, given)))].sort((a, b) => b - a);
  const counted = new Map<number, number>();
  const count = (index: number): number => {
    const known = counted.get(index);
    if (known !== undefined) return known;
    const target = peaks[index] as number;
    const firings = alerts.reduce((sum, decided) => sum + held(decided, target, given), 0);
    counted.set(index, firings);
    return firings;
  };
  let [low, high] = [0, peaks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (count(middle) > most) high = middle;
    else low = middle + 1;
  }
  const end = Math.min(low, peaks.length - 1);
  const between = (from: number, to: number): void => {
    if (count(from) === count(to)) for (let at = from; at < to; at += 1) counted.set(at, count(to));
    else if (to - from > 1) {
      const middle = (from + to) >> 1;
      between(from, middle);
      between(middle, to);
    }
  };
  if (peaks.length === 0) return [];
  between(0, end);
  return levels(
    peaks.slice(0, end + 1).map((value, index) => [value, count(index)] as const),
    peaks[end + 1] ?? given.recovery,
  );
}

interface Held {
  readonly recovery: number;
  /** Whether a number equal to the recovery target keeps an alert firing. */
  readonly isInclusive: boolean;
  /** The times of the evaluations. */
  readonly times: readonly number[];
  readonly first: number;
}

function holds(value: number, { recovery, isInclusive }: Held): boolean {
  return isInclusive ? value >= recovery : value > recovery;
}

/** The largest number of each run that keeps an alert firing, where it is beyond the recovery target. */
function peaksOf(decided: Decided, given: Held): number[] {
  const peaks: number[] = [];
  let peak: number | undefined;
  for (const value of [...decided, undefined]) {
    if (value !== undefined && holds(value, given)) peak = Math.max(peak ?? value, value);
    else if (peak !== undefined) {
      if (peak > given.recovery) peaks.push(peak);
      peak = undefined;
    }
  }
  return peaks;
}

/**
 * How often one alert fires from `first` on, if it stays firing from its target until its number reaches the recovery
 * target.
 */
function held(decided: Decided, target: number, given: Held): number {
  const { times, first } = given;
  let [firings, isActive, isKnown, over] = [0, false, false, 0];
  for (const [at, value] of decided.entries()) {
    if (at === first && isActive) firings += 1;
    const time = times[at] as number;
    if (value !== undefined && (value >= target || (isKnown && holds(value, given)))) {
      if (!isActive && at >= first) firings += 1;
      [isActive, isKnown] = [true, true];
    } else if (isActive) [isActive, over] = [false, time];
    else if (isKnown && time - over > REMEMBERED) isKnown = false;
  }
  return firings + (isActive && decided.length <= first ? 1 : 0);
}

/** Neighbours with the same count are one level; the last one ends at `lowest`, or just below the smallest number. */
function levels(counts: readonly (readonly [value: number, firings: number])[], lowest?: number): Curve {
  const merged: Level[] = [];
  for (const [index, [value, firings]] of counts.entries()) {
    const next = counts[index + 1]?.[0];
    const before = merged.at(-1);
    // Below every number it always fires: such a target is only returned where there is no other.
    const from = next ?? lowest ?? (before?.firings === firings ? value : value - Math.max(Math.abs(value) / 10, 1e-9));
    if (before?.firings === firings) merged[merged.length - 1] = { ...before, from };
    else merged.push({ firings, from, to: value });
  }
  return merged;
}

/** The levels of a curve that make a number of firings, the strictest first. */
export function found(curve: Curve, firings: number): Found {
  const exact = curve.filter((level) => level.firings === firings);
  const more = curve.find((level) => level.firings > firings);
  const fewer = curve
    .slice(0, more === undefined ? undefined : curve.indexOf(more))
    .reduce<Level | undefined>(
      (best, one) => (one.firings < firings && one.firings > (best?.firings ?? 0) ? one : best),
      undefined,
    );
  return { exact, fewer, more };
}

/** The number with the fewest digits between two others; of those, the one nearest to the middle. */
export function roundBetween(from: number, to: number): number {
  const middle = from + (to - from) / 2;
  const size = Math.floor(Math.log10(Math.max(Math.abs(from), Math.abs(to))));
  for (let digits = 1; digits <= 15; digits += 1) {
    const step = 10 ** (size - digits + 1);
    const round = Number((Math.round(middle / step) * step).toPrecision(15));
    if (from < round && round < to) return round;
  }
  return middle;
}
