import { type Attribute, type Metric, unitRatio } from '@signoz-as-code/catalogue';
import { type Duration, seconds } from '@signoz-as-code/platform';
import { atMost, observations, type PromQL, rate, raw, sum, type Window } from '@signoz-as-code/queries';
import type { Burn } from './burn.ts';
import type { Condition, Events, Indicator } from './events.ts';

/** Seconds as PromQL and people write them: `1h`, `30m`. */
export function spelled(length: number): Window {
  const units = [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'm'],
  ] as const;
  const [size, unit] = units.find(([one]) => length % one === 0) ?? [1, 's' as const];
  return `${length / size}${unit}`;
}

/** A bound in the unit of its histogram's metric; undefined where it is a time and the metric's unit is not. */
export function boundOf(below: Duration | number, unit: string): number | undefined {
  if (typeof below === 'number') return below;
  const times = unitRatio('s', unit);
  return times === undefined ? undefined : Number((seconds(below) * times).toPrecision(12));
}

/**
 * The share of bad events over a window. Without events there is no share, so nothing fires; a counter without series
 * counts as 0, because many appear with their first event.
 */
export function badShare({ total, part, counts }: Indicator, window: Window, by?: Attribute): PromQL {
  const all = perSecond(total, window, by);
  const some = perSecond(part, window, by);
  // A histogram has all of its bounds from the beginning: a missing one never existed.
  const counted = isBound(part) || by !== undefined ? some.promql : `(${some.promql} or vector(0))`;
  const share = `${counted} / (${all.promql} > 0)`;
  const bad = counts === 'bad' ? share : `1 - ${share}`;
  // Given queries may say NaN where nothing happened, which min() skips: one window would then decide alone.
  return about([all, some], total.from === 'promql' ? `${bad} >= -Inf` : bad);
}

/** Bad events a second by an attribute. */
export function badBy({ total, part, counts }: Indicator, window: Window, by: Attribute): PromQL {
  const some = perSecond(part, window, by);
  if (counts === 'bad') return some;
  const all = perSecond(total, window, by);
  return about([all, some], `${all.promql} - ${some.promql}`);
}

/**
 * How much faster than allowed the budget burns, the maximum over all pairs; of a pair, the slower window. The rule
 * fires at 1. No result without events in the shortest window, or where a histogram's bound never arrived: it says
 * nothing about durations, and must not look like an even burn rate of 0.
 */
export function burning(indicator: Indicator, burns: readonly Burn[]): PromQL {
  const shares: PromQL[] = [];
  const share = (length: number): string => {
    const made = badShare(indicator, spelled(length));
    shares.push(made);
    return `(${made.promql})`;
  };
  const pairs = burns.map(({ long, short, threshold }) => {
    // No events in one window are not bad ones.
    const both = least(`(${share(short)} or vector(0))`, `(${share(long)} or vector(0))`);
    return `${both} / ${threshold}`;
  });
  const most = pairs.length === 1 ? (pairs[0] as string) : extreme('max', pairs);
  const shortest = spelled(Math.min(...burns.map(({ short }) => short)));
  const events = perSecond(indicator.total, shortest);
  const told = `${most} and on() (${events.promql} > 0)`;
  if (!isBound(indicator.part)) return about([...shares, events], told);
  const bound = perSecond(indicator.part, shortest);
  return about([...shares, events, bound], `${told} and on() (${bound.promql} >= 0)`);
}

function isBound(part: Events): boolean {
  return part.from === 'metric' && part.below !== undefined;
}

const least = (...of: readonly string[]): string => extreme('min', of);

/** Of several numbers, which a label keeps apart. */
function extreme(operator: 'min' | 'max', of: readonly string[]): string {
  const told = of.map((one, index) => `label_replace(${one}, "part", "${index}", "", "")`);
  return `${operator}(${told.join(' or ')})`;
}

function perSecond(events: Events, window: Window, by?: Attribute): PromQL {
  if (events.from === 'promql') {
    const given = events.of(window);
    return { ...given, promql: `sum(${given.promql})` };
  }
  if (events.from !== 'metric') throw new Error(`${events.from} cannot be asked for in PromQL`);
  // The definition of the SLO has already checked which parts go with which instrument.
  const metric = events.metric as Metric & { instrument: 'histogram'; temporality: 'cumulative' };
  const where = matchers(events.where) as never;
  const options = by === undefined ? {} : { by: [by] };
  if ((events.metric.instrument as string) !== 'histogram') return sum(rate(metric as never, window, where), options);
  if (events.below === undefined) return sum(observations(metric, window, where), options);
  const bound = boundOf(events.below, metric.means ?? metric.unit) as number;
  return sum(atMost(metric, bound, window, where), options);
}

function matchers(where: readonly Condition[]): Record<string, unknown> {
  return Object.fromEntries(where.map((condition) => [condition.attribute.name, matcher(condition)]));
}

function matcher(condition: Condition): unknown {
  if ('not' in condition) return { not: String(condition.not) };
  if ('matches' in condition) return { matches: condition.matches };
  if ('atLeast' in condition) throw new Error('PromQL compares no labels by size');
  const { equals } = condition;
  if (!Array.isArray(equals)) return String(equals);
  return { matches: equals.map((one) => String(one).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') };
}

function about(parts: readonly PromQL[], text: string): PromQL {
  const uncatalogued = [...new Set(parts.flatMap((part) => part.uncatalogued ?? []))];
  return raw(text, uncatalogued.length === 0 ? {} : { uncatalogued });
}
