/// <reference lib="esnext.temporal" />
import { isObject, type JsonObject } from '@signoz-as-code/core';
import { scheduledAnswer } from '../../answers.ts';
import type { MaintenanceWire } from '../../dialect.ts';
import { normalMaintenance, type Schedule } from '../../normal/maintenance.ts';
import { collection } from '../../transport.ts';

/**
 * A planned maintenance whose recurrence has no times of its own: it begins and ends with the schedule. A time is now
 * an instant, returned as the clock time of the zone.
 */
export const maintenance: MaintenanceWire = {
  collection: (api) => collection(api, scheduledAnswer, '/api/v1/downtime_schedules'),
  normalize: (body) => normalMaintenance(isObject(body) ? { ...body, schedule: earlierForm(body.schedule) } : body),
  schedule: sentSchedule,
};

/** The end of a recurring schedule where earlier versions had it: in the recurrence. */
function earlierForm(schedule: unknown): unknown {
  if (!isObject(schedule) || !isObject(schedule.recurrence)) return schedule;
  const { endTime, recurrence, ...others } = schedule;
  return { ...others, recurrence: { ...(endTime === undefined ? {} : { endTime }), ...recurrence } };
}

function sentSchedule({ timezone, startTime, endTime, recurrence }: Schedule): JsonObject {
  const moment = (clock: string): string =>
    Temporal.PlainDateTime.from(clock).toZonedDateTime(timezone).toString({ timeZoneName: 'never' });
  const end = recurrence === undefined ? endTime : recurrence.endTime;
  return {
    timezone,
    startTime: moment(startTime),
    ...(end === undefined ? {} : { endTime: moment(end) }),
    ...(recurrence === undefined
      ? {}
      : {
          recurrence: {
            duration: recurrence.duration,
            repeatType: recurrence.repeatType,
            repeatOn: [...(recurrence.repeatOn ?? [])],
          },
        }),
  };
}
