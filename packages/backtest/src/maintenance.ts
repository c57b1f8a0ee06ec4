/// <reference lib="esnext.temporal" />
import { isObject } from '@signoz-as-code/core';
import { match } from '@signoz-as-code/expr-lang';
import type { Judgement } from '@signoz-as-code/signoz-client';
import { replayedMilliseconds } from './not-replayed.ts';
import { goMoment } from './wall-clock.ts';

/** Whether a maintenance is on at a time. */
export type Silence = (time: number) => boolean;

/** What maintenance suppresses of a rule: the evaluation at a time, and the notifications of an alert at a time. */
export interface Suppression {
  readonly isSilent: Silence;
  readonly isMuted: (labels: Readonly<Record<string, string>>, time: number) => boolean;
}

/** What the maintenances of a rule, in the form of generated/, suppress: the evaluation, or its notifications alone. */
export function suppressionOf(
  maintenances: readonly Readonly<Record<string, unknown>>[],
  { evaluatesInMaintenance }: Pick<Judgement, 'evaluatesInMaintenance'>,
): Suppression {
  const all = maintenances.map(({ schedule, scope }) => ({
    isNow: silenceOf(isObject(schedule) ? schedule : {}),
    isOf: (labels: Readonly<Record<string, string>>) =>
      typeof scope !== 'string' ||
      match(scope, { known: new Map(Object.entries(labels)), open: false }).matches === 'always',
  }));
  if (!evaluatesInMaintenance)
    return { isSilent: (time) => all.some(({ isNow }) => isNow(time)), isMuted: () => false };
  return {
    isSilent: () => false,
    isMuted: (labels, time) => all.some(({ isNow, isOf }) => isNow(time) && isOf(labels)),
  };
}

/**
 * When a maintenance, in the form of generated/, silences its rules: from its start to its end, both included, or for
 * its duration after each recurrence (v0.108.0, pkg/types/ruletypes/maintenance.go).
 */
export function silenceOf(schedule: Readonly<Record<string, unknown>>): Silence {
  const zone = typeof schedule.timezone === 'string' && schedule.timezone !== '' ? schedule.timezone : 'UTC';
  const at = (wall: unknown): number =>
    Temporal.PlainDateTime.from(String(wall)).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  const { recurrence } = schedule;
  if (!isObject(recurrence)) {
    const [start, end] = [at(schedule.startTime), at(schedule.endTime)];
    return (time) => time >= start && time <= end;
  }
  const begins = Temporal.PlainDateTime.from(String(recurrence.startTime ?? schedule.startTime));
  const first = begins.toZonedDateTime(zone).epochMilliseconds;
  const last = recurrence.endTime === undefined ? Number.POSITIVE_INFINITY : at(recurrence.endTime);
  const length = replayedMilliseconds(recurrence.duration);
  const occurrences = occurrencesOf(begins, recurrence, zone);
  return (time) => {
    if (time < first || time > last) return false;
    return occurrences(time).some((start) => time - start <= length);
  };
}

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The latest times, not after a given one, at which a recurrence began. Milliseconds since 1970. */
function occurrencesOf(
  begins: Temporal.PlainDateTime,
  recurrence: Readonly<Record<string, unknown>>,
  zone: string,
): (time: number) => number[] {
  const { hour, minute } = begins;
  const days = Array.isArray(recurrence.repeatOn)
    ? recurrence.repeatOn.map((day) => WEEK.indexOf(String(day)) + 1)
    : [];
  const inMonth = (month: Temporal.PlainDateTime) => month.with({ day: Math.min(begins.day, month.daysInMonth) });
  /** Clock times of the day, and of the period before. */
  const candidates = (today: Temporal.PlainDateTime): (readonly [Temporal.PlainDateTime, Temporal.PlainDateTime])[] => {
    if (recurrence.repeatType === 'monthly')
      return [[inMonth(today), inMonth(today.with({ day: 1 }).subtract({ months: 1 }))]];
    if (recurrence.repeatType !== 'weekly' || days.length === 0) return [[today, today.subtract({ days: 1 })]];
    return days.map((day) => {
      const inWeek = today.add({ days: day - today.dayOfWeek });
      return [inWeek, inWeek.subtract({ days: 7 })];
    });
  };
  return (time) => {
    const now = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDateTime();
    return candidates(now.withPlainTime({ hour, minute })).map(([latest, earlier]) => {
      const moment = goMoment(latest, zone);
      return moment > time ? goMoment(earlier, zone) : moment;
    });
  };
}
