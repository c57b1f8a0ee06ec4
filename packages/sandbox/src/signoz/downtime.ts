/// <reference lib="esnext.temporal" />
import { expressionProblem, printProblem } from '@signoz-as-code/expr-lang';
import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { GoError, parseJson } from './go-json.ts';
import { now, parseDuration, ZERO_TIME } from './go-time.ts';
import type { Handlers } from './handlers.ts';
import type { Facts } from './release.ts';
import { ApiError, LegacyError, success, uuidProblem } from './reply.ts';
import { always, custom, decode, duration, fieldsOf, list, pointer, string, struct, unlessEmpty } from './shape.ts';
import { newId, type Store, type Stored } from './store.ts';
import { isTimeZone, temporalZone } from './time-zone.ts';

interface Recurrence {
  /** Clock times without an offset, in the schedule's time zone. */
  readonly startTime: string;
  readonly endTime: string | undefined;
  readonly duration: string;
  readonly repeatType: string;
  readonly repeatOn: Json;
}

interface Schedule {
  readonly timezone: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly recurrence: Recurrence | undefined;
}

interface Downtime {
  readonly name: string;
  readonly description: string;
  readonly schedule: Schedule;
  /** Null when none were given; like an empty list, it means all of them. */
  readonly alertIds: readonly string[] | null;
  /** An expression for the labels that the alerts must have. */
  readonly scope?: string;
}

const time = custom('Time', ZERO_TIME, (value) => {
  if (typeof value !== 'string') throw new GoError('Time.UnmarshalJSON: input is not a JSON string');
  wallClock(value);
  return value;
});

const downtimeShape = struct('ruletypes.GettablePlannedMaintenance', {
  name: always(string),
  description: always(string),
  schedule: always(
    pointer(
      struct('', {
        timezone: always(string),
        startTime: always(string),
        endTime: always(string),
        recurrence: unlessEmpty(
          pointer(
            struct('Recurrence', {
              startTime: always(time),
              endTime: unlessEmpty(pointer(time)),
              duration: always(duration),
              repeatType: always(string),
              repeatOn: always(list(string)),
            }),
          ),
        ),
      }),
    ),
  ),
  alertIds: always(list(string)),
  createdAt: always(time),
  createdBy: always(string),
});

/** For releases where a recurrence has no times of its own. */
const scheduledShape = struct('PlannedMaintenance', {
  name: always(string),
  description: always(string),
  schedule: always(
    pointer(
      struct('Schedule', {
        timezone: always(string),
        startTime: always(string),
        endTime: always(string),
        recurrence: unlessEmpty(
          pointer(
            struct('Recurrence', {
              duration: always(duration),
              repeatType: always(string),
              repeatOn: always(list(string)),
            }),
          ),
        ),
      }),
    ),
  ),
  alertIds: always(list(string)),
  scope: unlessEmpty(string),
});

/** The database's error when a schedule and a rule refer to each other. */
export const FOREIGN_KEY = 'constraint failed: FOREIGN KEY constraint failed (787)';

/** Whether a schedule names the rule; such a rule cannot be deleted. */
export function isScheduled(store: Store, rule: string): boolean {
  return store
    .collection<Downtime>('downtime')
    .all()
    .some((schedule) => schedule.data.alertIds?.includes(rule));
}

/** `/api/v1/downtime_schedules`: planned maintenance, during which rules are silent. */
export function downtimeHandlers(store: Store, facts: Facts): Handlers {
  const isLater = facts.maintenance === 'schedule';
  const schedules = store.collection<Downtime>('downtime');
  const rules = store.collection('rule');

  const checkRules = (ids: readonly string[] | null): void => {
    if (ids?.some((id) => rules.get(id) === undefined)) throw new ApiError(500, 'unknown', FOREIGN_KEY);
  };

  const checkId = (id: string): void => {
    if (uuidProblem(id) !== undefined) throw new ApiError(400, 'invalid_input', `invalid uuid ${id}`);
  };

  const shown = (stored: Stored<Downtime>, times: Partial<Stored> = {}): JsonObject => ({
    ...present(stored, isLater),
    ...times,
  });

  return {
    'GET /api/v1/downtime_schedules': [
      'viewer',
      ({ query }) => {
        const active = query.get('active') ?? '';
        const recurring = query.get('recurring') ?? '';
        const found = schedules
          .all()
          .filter(({ data }) => active === '' || (statusOf(data, isLater) === 'active') === isTrue(active))
          .filter(({ data }) => recurring === '' || (data.schedule.recurrence !== undefined) === isTrue(recurring));
        return success(
          200,
          found.map((one) => shown(one)),
        );
      },
    ],

    'GET /api/v1/downtime_schedules/:id': [
      'viewer',
      (request) => {
        checkId(request.id);
        const schedule = schedules.get(request.id);
        if (schedule === undefined)
          throw isLater
            ? new ApiError(404, 'not_found', `planned maintenance with ID: ${request.id} does not exist`)
            : new ApiError(500, 'unknown', 'sql: no rows in result set');
        return success(200, shown(schedule));
      },
    ],

    'POST /api/v1/downtime_schedules': [
      'editor',
      (request, caller) => {
        let read: ReturnType<typeof readDowntime>;
        try {
          read = readDowntime(request.body, isLater);
        } catch (error) {
          throw error instanceof GoError && !isLater ? new LegacyError('bad_data', error.message) : error;
        }
        checkRules(read.downtime.alertIds);
        const { stored, fresh } = now();
        const made = {
          id: newId(),
          createdAt: stored,
          updatedAt: stored,
          createdBy: caller.email,
          updatedBy: caller.email,
          data: read.downtime,
        };
        schedules.put(made);
        return isLater
          ? success(201, { ...shown(made, { createdAt: fresh, updatedAt: fresh }), alertIds: read.downtime.alertIds })
          : success(200);
      },
    ],

    'PUT /api/v1/downtime_schedules/:id': [
      'editor',
      (request, caller) => {
        checkId(request.id);
        const { downtime, createdAt, createdBy } = readDowntime(request.body, isLater);
        checkRules(downtime.alertIds);
        const before = schedules.get(request.id);
        if (before !== undefined) {
          const updated = { updatedAt: now().stored, updatedBy: caller.email, data: downtime };
          schedules.put({ ...before, ...(isLater ? {} : { createdAt, createdBy }), ...updated });
        }
        return success(isLater ? 204 : 200);
      },
    ],

    'DELETE /api/v1/downtime_schedules/:id': [
      'editor',
      (request) => {
        checkId(request.id);
        if (isLater && (schedules.get(request.id)?.data.alertIds ?? []).length > 0)
          throw new ApiError(
            409,
            'already_exists',
            'cannot delete planned maintenance because it is referenced by associated rules, remove the rules from the planned maintenance first',
          );
        schedules.remove(request.id);
        return success(isLater ? 204 : 200);
      },
    ],
  };
}

function isTrue(value: string): boolean {
  return ['1', 't', 'T', 'TRUE', 'true', 'True'].includes(value);
}

function readDowntime(
  body: string,
  isLater: boolean,
): {
  readonly downtime: Downtime;
  readonly createdAt: string;
  readonly createdBy: string;
} {
  const read = fieldsOf(decode(isLater ? scheduledShape : downtimeShape, parseJson(body)));
  const given = read.schedule;
  const schedule = isObject(given) ? (isLater ? laterSchedule(given) : readSchedule(given)) : undefined;
  const problem = problemOf(text(read.name), schedule);
  if (problem !== undefined || schedule === undefined) {
    throw new ApiError(400, 'invalid_planned_maintenance_payload', problem ?? 'missing schedule in the payload');
  }
  const alertIds = isArray(read.alertIds) ? read.alertIds.map(text) : isLater ? null : [];
  for (const id of alertIds ?? []) {
    const wrong = uuidProblem(id);
    if (wrong !== undefined) throw new ApiError(400, 'invalid_valuer', `invalid uuid ${id}`, [wrong]);
  }
  const scope = text(read.scope);
  const unread = scope === '' ? undefined : expressionProblem(scope);
  if (unread !== undefined) {
    const url = 'https://signoz.io/docs/alerts-management/planned-maintenance/#scoping-with-label-expressions';
    const message = `invalid scope: ${printProblem(scope, unread)}`;
    throw new ApiError(400, 'invalid_planned_maintenance_payload', message, [], { url });
  }
  return {
    downtime: {
      name: text(read.name),
      description: text(read.description),
      schedule,
      alertIds,
      ...(scope === '' ? {} : { scope }),
    },
    createdAt: text(read.createdAt),
    createdBy: text(read.createdBy),
  };
}

/** A schedule whose times are instants; a recurrence begins and ends with it. */
function laterSchedule({ timezone, startTime, endTime, recurrence }: JsonObject): Schedule {
  const refuse = (what: string, value: Json | undefined): never => {
    throw new ApiError(400, 'invalid_input', `invalid ${what} ${JSON.stringify(text(value))}`);
  };
  const zone = text(timezone);
  if (!isTimeZone(zone)) refuse('timezone', timezone);
  const clock = (what: string, value: Json | undefined): string => {
    if (Number.isNaN(Date.parse(text(value)))) refuse(what, value);
    const moment = Temporal.Instant.from(text(value)).toZonedDateTimeISO(temporalZone(zone));
    return moment.toPlainDateTime().toString({ smallestUnit: 'second' });
  };
  const start = clock('start time', startTime);
  const end = text(endTime) === '' ? undefined : clock('end time', endTime);
  return {
    timezone: zone,
    startTime: start,
    endTime: end ?? ZERO_WALL,
    recurrence: isObject(recurrence)
      ? {
          startTime: start,
          endTime: end,
          duration: text(recurrence.duration),
          repeatType: text(recurrence.repeatType),
          repeatOn: recurrence.repeatOn ?? null,
        }
      : undefined,
  };
}

function readSchedule(given: JsonObject): Schedule {
  const timezone = text(given.timezone);
  if (!isTimeZone(timezone)) throw new GoError(`unknown time zone ${timezone}`);
  const wall = (value: Json | undefined) => (text(value) === '' ? ZERO_WALL : wallClock(text(value)));
  const recurrence = given.recurrence;
  return {
    timezone,
    startTime: wall(given.startTime),
    endTime: wall(given.endTime),
    recurrence: isObject(recurrence)
      ? {
          startTime: wall(recurrence.startTime),
          endTime: recurrence.endTime === undefined ? undefined : wall(recurrence.endTime),
          duration: text(recurrence.duration),
          repeatType: text(recurrence.repeatType),
          repeatOn: recurrence.repeatOn ?? null,
        }
      : undefined,
  };
}

function problemOf(name: string, schedule: Schedule | undefined): string | undefined {
  if (name === '') return 'missing name in the payload';
  if (schedule === undefined) return 'missing schedule in the payload';
  if (schedule.timezone === '') return 'missing timezone in the payload';
  const { startTime, endTime, recurrence } = schedule;
  if (startTime !== ZERO_WALL && endTime !== ZERO_WALL && startTime > endTime) {
    return 'start time cannot be after end time';
  }
  if (recurrence === undefined) return undefined;
  if (recurrence.repeatType === '') return 'missing repeat type in the payload';
  if (parseDuration(recurrence.duration) === 0) return 'missing duration in the payload';
  const endsBefore = recurrence.endTime !== undefined && recurrence.endTime < recurrence.startTime;
  return endsBefore ? 'end time cannot be before start time' : undefined;
}

const ZERO_WALL = '0001-01-01T00:00:00';

/** The date and time of an RFC 3339 time; SigNoz reads them in the schedule's zone and drops the offset. */
function wallClock(value: string): string {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.exec(value);
  if (match?.[1] === undefined || Number.isNaN(Date.parse(`${match[1]}Z`))) {
    throw new GoError(
      `parsing time ${JSON.stringify(value)} as "2006-01-02T15:04:05Z07:00": cannot parse ${JSON.stringify(value)} as "2006"`,
    );
  }
  return match[1];
}

/**
 * A clock time in a zone, resolved like Go does when it does not exist or exists twice: with the zone's offset at the
 * same time in UTC, or else with the offset that much earlier or later.
 */
function zoned(wall: string, timezone: string): Temporal.ZonedDateTime {
  const zone = temporalZone(timezone);
  const asUtc = Temporal.PlainDateTime.from(wall).toZonedDateTime('UTC');
  const offsetAt = (time: Temporal.ZonedDateTime) => time.withTimeZone(zone).offsetNanoseconds;
  const earlier = (offset: number) => asUtc.subtract({ nanoseconds: offset });
  const first = earlier(offsetAt(asUtc));
  return earlier(offsetAt(first)).withTimeZone(zone);
}

function rfc3339(wall: string, timezone: string): string {
  const time = zoned(wall, timezone);
  const offset = time.offset === '+00:00' ? 'Z' : time.offset.slice(0, 6);
  return `${time.toPlainDateTime().toString({ smallestUnit: 'second' })}${offset}`;
}

function present(stored: Stored<Downtime>, isLater: boolean): JsonObject {
  const { name, description, schedule, alertIds, scope } = stored.data;
  const { timezone, startTime, endTime, recurrence } = schedule;
  const shown = (wall: string) => rfc3339(wall, timezone);
  const isFixed = !isZero(startTime, timezone) && !isZero(endTime, timezone) && endTime > startTime;
  return {
    id: stored.id,
    name,
    description,
    schedule: {
      timezone,
      startTime: shown(startTime),
      ...(isLater && endTime === ZERO_WALL ? {} : { endTime: shown(endTime) }),
      ...(recurrence === undefined
        ? {}
        : {
            recurrence: {
              ...(isLater ? {} : { startTime: shown(recurrence.startTime) }),
              ...(isLater || recurrence.endTime === undefined ? {} : { endTime: shown(recurrence.endTime) }),
              duration: recurrence.duration,
              repeatType: recurrence.repeatType,
              repeatOn: recurrence.repeatOn,
            },
          }),
    },
    alertIds: alertIds ?? [],
    ...(scope === undefined ? {} : { scope }),
    createdAt: stored.createdAt,
    createdBy: stored.createdBy,
    updatedAt: stored.updatedAt,
    updatedBy: stored.updatedBy,
    status: statusOf(stored.data, isLater),
    kind: (isLater ? recurrence === undefined : isFixed) ? 'fixed' : 'recurring',
  };
}

/** A missing time is Go's zero time only in UTC: in another zone it is an old local time, which counts as set. */
function isZero(wall: string, timezone: string): boolean {
  return wall === ZERO_WALL && temporalZone(timezone) === 'UTC';
}

function statusOf({ schedule }: Downtime, isLater: boolean): 'active' | 'upcoming' | 'expired' {
  const { timezone, startTime, endTime, recurrence } = schedule;
  const current = Temporal.Now.zonedDateTimeISO(temporalZone(timezone));
  const isBefore = (wall: string) => Temporal.ZonedDateTime.compare(current, zoned(wall, timezone)) < 0;
  const hasTimes = !isZero(startTime, timezone) && !isZero(endTime, timezone);
  const isFixed = hasTimes && !(isLater && recurrence !== undefined);
  if (isFixed && !isBefore(startTime) && Temporal.ZonedDateTime.compare(current, zoned(endTime, timezone)) <= 0) {
    return 'active';
  }
  if (recurrence !== undefined && isRecurring(recurrence, timezone, current)) return 'active';
  if (isFixed) return isBefore(startTime) ? 'upcoming' : 'expired';
  return recurrence !== undefined && isBefore(recurrence.startTime) ? 'upcoming' : 'expired';
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function isRecurring(recurrence: Recurrence, timezone: string, current: Temporal.ZonedDateTime): boolean {
  const start = zoned(recurrence.startTime, timezone);
  if (Temporal.ZonedDateTime.compare(current, start) < 0) return false;
  if (
    recurrence.endTime !== undefined &&
    Temporal.ZonedDateTime.compare(current, zoned(recurrence.endTime, timezone)) > 0
  ) {
    return false;
  }
  const today = current.withPlainTime({ hour: start.hour, minute: start.minute });
  const length = parseDuration(recurrence.duration);
  const isWithin = (occurrence: Temporal.ZonedDateTime) =>
    current.epochNanoseconds - occurrence.epochNanoseconds <= BigInt(length);
  const last = (occurrence: Temporal.ZonedDateTime, back: Temporal.DurationLike) =>
    Temporal.ZonedDateTime.compare(occurrence, current) > 0 ? occurrence.subtract(back) : occurrence;
  const days = isArray(recurrence.repeatOn) ? recurrence.repeatOn.map(text) : [];
  switch (recurrence.repeatType) {
    case 'daily':
      return isWithin(last(today, { days: 1 }));
    case 'weekly':
      if (days.length === 0) return isWithin(last(today, { days: 1 }));
      return days
        .map((day) => WEEKDAYS.indexOf(day) + 1)
        .filter((day) => day > 0)
        .some((day) => isWithin(last(today.add({ days: day - current.dayOfWeek }), { days: 7 })));
    case 'monthly':
      return isWithin(last(today.with({ day: start.day }), { months: 1 }));
    default:
      return false;
  }
}
