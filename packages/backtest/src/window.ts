/// <reference lib="esnext.temporal" />
import { isObject } from '@signoz-as-code/core';
import { NotReplayed, replayedMilliseconds } from './not-replayed.ts';
import { goMoment } from './wall-clock.ts';

const MINUTE = 60_000;

/** How often a rule is judged, and over which window. */
export interface Evaluation {
  /** Milliseconds. */
  readonly every: number;
  /** The beginning of the period that ends at `at`. Milliseconds since 1970. */
  readonly start: (at: number) => number;
  /** The longest period. Milliseconds. */
  readonly longest: number;
}

export interface Window {
  readonly start: number;
  readonly end: number;
}

/** The evaluation of a rule's body. Throws a NotReplayed for an unknown form. */
export function evaluationOf(evaluation: unknown): Evaluation {
  const spec = isObject(evaluation) && isObject(evaluation.spec) ? evaluation.spec : {};
  const kind = isObject(evaluation) ? evaluation.kind : undefined;
  const every = replayedMilliseconds(spec.frequency);
  if (kind === 'rolling') {
    const length = replayedMilliseconds(spec.evalWindow);
    return { every, start: (at) => at - length, longest: length };
  }
  if (kind === 'cumulative' && isObject(spec.schedule)) {
    const schedule = spec.schedule as unknown as Schedule;
    const zone = spec.timezone === '' || spec.timezone === undefined ? 'UTC' : String(spec.timezone);
    const days = { hourly: 1 / 24, daily: 1, weekly: 7, monthly: 31 }[schedule.type];
    if (days === undefined) throw new NotReplayed(`its schedule '${String(schedule.type)}' is unknown`);
    const longest = days * 86_400_000;
    return { every, start: stepwise(longest, (at) => lastTime(at, schedule, zone)), longest };
  }
  throw new NotReplayed(`its evaluation '${String(kind)}' is unknown`);
}

interface Schedule {
  readonly type: 'hourly' | 'daily' | 'weekly' | 'monthly';
  readonly minute?: number;
  readonly hour?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  readonly day?: number;
}

/**
 * A function of time that never falls and seldom rises, for calls with ascending times. It searches once for the next
 * rise, up to `ahead`, because calendar arithmetic takes longer than the rest of an evaluation. Milliseconds.
 */
function stepwise(ahead: number, of: (at: number) => number): (at: number) => number {
  let known = { from: Number.NaN, to: Number.NaN, value: Number.NaN };
  return (at) => {
    if (at >= known.from && at <= known.to) return known.value;
    const value = of(at);
    let [to, beyond] = [at, at + ahead];
    if (of(beyond) === value) to = beyond;
    while (beyond - to > MINUTE) {
      const middle = Math.floor((to + beyond) / 2);
      if (of(middle) === value) to = middle;
      else beyond = middle;
    }
    known = { from: at, to, value };
    return value;
  };
}

/** When the current cumulative window began. */
function lastTime(at: number, { type, minute = 0, hour = 0, weekday = 0, day = 1 }: Schedule, zone: string): number {
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  const latest = (candidate: Temporal.PlainDateTime, earlier: () => Temporal.PlainDateTime): number => {
    const time = goMoment(candidate, zone);
    return time > at ? goMoment(earlier(), zone) : time;
  };
  if (type === 'hourly') {
    const time = goMoment(now.withPlainTime({ hour: now.hour, minute }), zone);
    return time > at ? time - 3_600_000 : time;
  }
  const today = now.withPlainTime({ hour, minute });
  if (type === 'daily') return latest(today, () => today.subtract({ days: 1 }));
  if (type === 'weekly') {
    const candidate = today.subtract({ days: ((now.dayOfWeek % 7) - weekday + 7) % 7 });
    return latest(candidate, () => candidate.subtract({ days: 7 }));
  }
  const inMonth = (month: Temporal.PlainDateTime) => month.with({ day: Math.min(day, month.daysInMonth) });
  return latest(inMonth(today), () => inMonth(today.with({ day: 1 }).subtract({ months: 1 })));
}

/** The window that is asked for when a rule is judged at a time: earlier by the delay, in whole minutes. */
export function windowAt(evaluation: Evaluation, at: number, delay: number): Window {
  const whole = (time: number) => time - (time % MINUTE);
  return { start: whole(evaluation.start(at) - delay), end: whole(at - delay) };
}

/**
 * The times within a range at which a rule is judged: at its frequency, `offset` after the full ones, without those that
 * are skipped. At most this many, the latest ones: of a range of years, a list of all would not fit into memory.
 */
export function evaluationTimes(
  every: number,
  { start, end }: Window,
  { offset = 0, most, isSkipped }: { offset?: number; most: number; isSkipped: (time: number) => boolean },
): number[] {
  const first = Math.ceil((start - offset) / every) * every + offset;
  const times: number[] = [];
  for (let index = Math.floor((end - first) / every); index >= 0 && times.length < most; index -= 1) {
    const time = first + index * every;
    if (!isSkipped(time)) times.push(time);
  }
  return times.reverse();
}
