import { asText, goDurationText, isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import { asGoPrints } from './duration.ts';

/**
 * When a planned maintenance takes place. Times are clock times in `timezone`, without an offset: 2026-12-06T02:00:00.
 * A single one has an end, a recurring one a recurrence.
 */
export interface Schedule {
  readonly timezone: string;
  readonly startTime: string;
  readonly endTime?: string;
  readonly recurrence?: Recurrence;
}

export interface Recurrence {
  readonly repeatType: 'daily' | 'weekly' | 'monthly';
  /** Weekdays in lower case; only for a weekly recurrence. */
  readonly repeatOn?: readonly string[];
  /** As Go prints it: 2h0m0s. */
  readonly duration: string;
  readonly endTime?: string;
}

/** Go's year 1 means no time. In zones other than UTC it comes back with an odd offset. */
const NO_TIME = /^0001-01-01T/;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * A planned maintenance as SigNoz v0.108.0 reads it: `{ name, description, rules, scope?, schedule }`, where `rules`
 * names them or is `all`. The server takes the clock time of each time in the schedule's zone and drops the offset. A
 * recurring maintenance with an end in the schedule itself is silent from start to end without a break. Weekdays count
 * only in a weekly recurrence; none means all, and an unknown day is ignored. Values that the server computes (status,
 * kind) are left out.
 */
export function normalMaintenance(maintenance: unknown): JsonObject {
  const { name, description, rules, scope, schedule } = isObject(maintenance) ? maintenance : {};
  const labels = asText(scope).trim();
  return {
    name: asText(name),
    description: asText(description),
    rules: rules === 'all' ? 'all' : [...new Set(list(rules).map(asText))].sort(),
    ...(labels === '' ? {} : { scope: labels }),
    schedule: normalSchedule(isObject(schedule) ? schedule : {}),
  };
}

function normalSchedule(schedule: Record<string, unknown>): JsonObject {
  const { timezone, startTime, endTime } = schedule;
  const recurrence = isObject(schedule.recurrence) ? schedule.recurrence : undefined;
  // Where a recurrence has no time, its server does not use the schedule's.
  const start = clock(recurrence?.startTime ?? startTime);
  const end = clock(endTime);
  return {
    timezone: asText(timezone),
    ...(start === undefined ? {} : { startTime: start }),
    ...(end === undefined ? {} : { endTime: end }),
    // The schedule has its own meaning beside its recurrence only with an end.
    ...(recurrence === undefined || end === undefined || clock(startTime) === start
      ? {}
      : { silentFrom: clock(startTime) ?? null }),
    ...(recurrence === undefined ? {} : { recurrence: normalRecurrence(recurrence) }),
  };
}

function normalRecurrence(recurrence: Record<string, unknown>): JsonObject {
  const { repeatType, repeatOn, duration, endTime } = recurrence;
  const end = clock(endTime);
  const given = repeatType === 'weekly' ? [...new Set(list(repeatOn).map(asText))] : [];
  const days = given.filter(isWeekday).sort(byWeek);
  return {
    repeatType: repeatType === 'weekly' && given.length === 0 ? 'daily' : asText(repeatType),
    ...(given.length === 0 ? {} : { repeatOn: days.length === 0 ? given : days }),
    duration:
      typeof duration === 'number' ? goDurationText(BigInt(Math.trunc(duration))) : asGoPrints(asText(duration)),
    ...(end === undefined ? {} : { endTime: end }),
  };
}

function isWeekday(day: string): boolean {
  return WEEKDAYS.includes(day);
}

function byWeek(a: string, b: string): number {
  return WEEKDAYS.indexOf(a) - WEEKDAYS.indexOf(b);
}

/** The clock time of a time, with any offset; undefined when it is not a time. */
function clock(time: unknown): string | undefined {
  const [written] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(asText(time)) ?? [];
  return written === undefined || NO_TIME.test(written) ? undefined : written;
}

/**
 * A schedule as it is sent. The server drops the offset `Z`. A recurring one has its start twice, because SigNoz's list
 * and form show the one in the schedule.
 */
export function storedSchedule({ timezone, startTime, endTime, recurrence }: Schedule): JsonObject {
  const sent = (time: string): string => `${time}Z`;
  return {
    timezone,
    startTime: sent(startTime),
    ...(endTime === undefined ? {} : { endTime: sent(endTime) }),
    ...(recurrence === undefined
      ? {}
      : {
          recurrence: {
            startTime: sent(startTime),
            ...(recurrence.endTime === undefined ? {} : { endTime: sent(recurrence.endTime) }),
            duration: recurrence.duration,
            repeatType: recurrence.repeatType,
            repeatOn: [...(recurrence.repeatOn ?? [])],
          },
        }),
  };
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
