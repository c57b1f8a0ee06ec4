/// <reference lib="esnext.temporal" />
import { isObject } from '@signoz-as-code/core';
import { match } from '@signoz-as-code/expr-lang';
import type { Judgement } from '@signoz-as-code/signoz-client';
import { replayedMilliseconds } from './not-replayed.ts';

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
  const occurrences = occurrencesOf(begins, recurrence);
  return (time) => {
    if (time < first || time > last) return false;
    const now = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
    return occurrences(now).some((start) => time - start.epochMilliseconds <= length);
  };
}

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The latest times, not after now, at which a recurrence began. */
function occurrencesOf(
  begins: Temporal.PlainDateTime,
  recurrence: Readonly<Record<string, unknown>>,
): (now: Temporal.ZonedDateTime) => Temporal.ZonedDateTime[] {
  const { hour, minute } = begins;
  const today = (now: Temporal.ZonedDateTime) => now.withPlainTime({ hour, minute });
  const isAfter = (one: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime) =>
    Temporal.ZonedDateTime.compare(one, now) > 0;
  const days = Array.isArray(recurrence.repeatOn)
    ? recurrence.repeatOn.map((day) => WEEK.indexOf(String(day)) + 1)
    : [];
  switch (recurrence.repeatType) {
    case 'weekly':
      if (days.length > 0)
        return (now) =>
          days.map((day) => {
            const candidate = today(now).add({ days: day - now.dayOfWeek });
            return isAfter(candidate, now) ? candidate.subtract({ days: 7 }) : candidate;
          });
      break;
    case 'monthly':
      return (now) => {
        const inMonth = (month: Temporal.ZonedDateTime) => month.with({ day: Math.min(begins.day, month.daysInMonth) });
        const candidate = inMonth(today(now));
        return [isAfter(candidate, now) ? inMonth(today(now).with({ day: 1 }).subtract({ months: 1 })) : candidate];
      };
  }
  return (now) => [isAfter(today(now), now) ? today(now).subtract({ days: 1 }) : today(now)];
}
