import { diff, type JsonObject } from '@signoz-as-code/core';
import { seconds, shortDuration } from '@signoz-as-code/platform/duration';
import type { Recurrence, Schedule } from '@signoz-as-code/signoz-client';

/**
 * Whether a maintenance in its normal form silences nothing more than it did before. False where two schedules cannot
 * be compared: in two zones, or with different starts of a recurrence.
 */
export function silencesNoMore(before: JsonObject, after: JsonObject): boolean {
  const isNarrower = before.scope === undefined || before.scope === after.scope;
  return isNarrower && hasNoMoreRules(before.rules, after.rules) && isWithin(schedule(before), schedule(after));
}

function schedule(maintenance: JsonObject): Schedule {
  return maintenance.schedule as unknown as Schedule;
}

function hasNoMoreRules(before: unknown, after: unknown): boolean {
  return before === 'all' || (Array.isArray(before) && Array.isArray(after) && isPart(after, before));
}

function isWithin(before: Schedule, after: Schedule): boolean {
  if (diff(before as never, after as never).length === 0) return true;
  if (before.timezone !== after.timezone) return false;
  if (before.recurrence === undefined && after.recurrence === undefined)
    return after.startTime >= before.startTime && (after.endTime ?? '~') <= (before.endTime ?? '~');
  if (before.recurrence === undefined || after.recurrence === undefined) return false;
  // A schedule that has an end beside a recurrence silences throughout.
  if (before.endTime !== undefined || after.endTime !== undefined) return false;
  return before.startTime === after.startTime && recursWithin(before.recurrence, after.recurrence);
}

function recursWithin(before: Recurrence, after: Recurrence): boolean {
  return (
    before.repeatType === after.repeatType &&
    isPart(after.repeatOn ?? [], before.repeatOn ?? []) &&
    lengthOf(after) <= lengthOf(before) &&
    (before.endTime === undefined || (after.endTime !== undefined && after.endTime <= before.endTime))
  );
}

/** In seconds. NaN, which compares as neither shorter nor longer, for a text that is not a duration. */
function lengthOf({ duration }: Recurrence): number {
  const short = shortDuration(duration);
  return short === undefined ? Number.NaN : seconds(short);
}

function isPart(some: readonly unknown[], all: readonly unknown[]): boolean {
  return some.every((one) => all.includes(one));
}

/** weekly on sunday from 2026-12-06T02:00:00 for 3h0m0s (Europe/Stockholm) */
export function timesOf({ timezone, startTime, endTime, recurrence }: Schedule): string {
  const times =
    recurrence === undefined
      ? `from ${startTime} to ${endTime}`
      : [
          recurrence.repeatType,
          ...(recurrence.repeatOn ? [`on ${recurrence.repeatOn.join(', ')}`] : []),
          `from ${startTime} for ${recurrence.duration}`,
          ...(recurrence.endTime === undefined ? [] : [`until ${recurrence.endTime}`]),
        ].join(' ');
  return `${times} (${timezone})`;
}
