/// <reference lib="esnext.temporal" />
import type { Importable } from '@signoz-as-code/core';
import { expressionProblem, match } from '@signoz-as-code/expr-lang';
import type { Environment } from '@signoz-as-code/platform';
import { dialectOf, firstThat } from '@signoz-as-code/signoz-client';
import { checkDuration, checkTimeZone } from '../check-time.ts';
import type { Found } from './codes.ts';
import { scopeExpression } from './compile.ts';
import type { MaintenanceSpec, Weekday } from './define.ts';

const WEEK: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAY = 86_400_000_000;

/** Maintenance that SigNoz accepts, but that silences at other times, other rules, or for ever. */
export function checkMaintenance(
  maintenance: MaintenanceSpec,
  definitions: Importable<Environment>,
  problems: Found,
): void {
  if (!maintenance.name?.trim())
    problems.error(
      'alerts/name',
      'name',
      'the maintenance has no name',
      'name it, so that people know why nothing fires',
    );
  checkRules(maintenance, definitions, problems);
  if (maintenance.scope !== undefined) checkScope(maintenance.scope, definitions.environment, problems);
  const zone = checkTimeZone(maintenance.timezone, 'timezone', problems) ? maintenance.timezone : undefined;
  const from = checkTime(maintenance.from, 'from', zone, problems);
  if (maintenance.repeat === undefined) {
    const to = checkTime(maintenance.to, 'to', zone, problems);
    checkOrder(from, to, 'to', problems);
    return;
  }
  if (maintenance.until !== undefined)
    checkOrder(from, checkTime(maintenance.until, 'until', zone, problems), 'until', problems);
  const duration = checkDuration(maintenance.for, 'for', problems);
  if (maintenance.repeat === 'weekly') checkDays(maintenance.on ?? [], problems);
  if (duration !== undefined && isEndless(maintenance, duration))
    problems.error(
      'alerts/maintenance-endless',
      'for',
      `${maintenance.for} ${maintenance.repeat} never ends: the next one begins before it is over`,
      'make it shorter, or disable the rules',
    );
}

function checkRules({ rules }: MaintenanceSpec, definitions: Importable<Environment>, problems: Found): void {
  if (rules === 'all') return;
  if ((rules ?? []).length === 0) {
    problems.error(
      'alerts/maintenance-rules',
      'rules',
      'it is empty: SigNoz would apply the maintenance to every rule',
      "name the rules, or write rules: 'all'",
    );
    return;
  }
  (rules ?? []).forEach((rule, position) => {
    if (definitions.find(rule as never) === undefined)
      problems.error(
        'alerts/unknown-rule',
        `rules[${position}]`,
        'this rule is not defined in this environment',
        'import the default export of a file in definitions/rules',
      );
    else if (rules?.indexOf(rule) !== position)
      problems.error('alerts/maintenance-rules', `rules[${position}]`, 'it is there twice', 'take it away here');
  });
}

function checkScope(
  scope: NonNullable<MaintenanceSpec['scope']>,
  { name, versions }: Environment,
  problems: Found,
): void {
  if (!dialectOf(versions.signoz).facts.maintenanceScope)
    problems.error(
      'alerts/needs-newer-signoz',
      'scope',
      `scope needs SigNoz ${firstThat((facts) => facts.maintenanceScope)}, and ${name} runs ${versions.signoz}, which would silence every alert of the rules`,
      `leave it out there, or raise versions.signoz of ${name}`,
    );
  const text = scopeExpression(scope);
  const unread = text === '' ? { message: 'it is empty', at: 0 } : expressionProblem(text);
  const { matches, because } = unread === undefined ? match(text, { known: new Map(), open: true }) : {};
  const wrong =
    unread !== undefined
      ? `'${text}' is refused at position ${unread.at + 1}: ${unread.message}`
      : matches === 'never'
        ? `'${text}' is true for no alert${because === undefined ? '' : `: ${because}`}`
        : undefined;
  if (wrong !== undefined)
    problems.error(
      'alerts/maintenance-scope',
      'scope',
      wrong,
      'write it like { team: \'backend\' }, or team == "backend" && zone in ["a", "b"]',
    );
}

/** The time, if it exists in that zone. */
function checkTime(
  text: string | undefined,
  field: string,
  zone: string | undefined,
  problems: Found,
): Temporal.PlainDateTime | undefined {
  const written = String(text);
  let time: Temporal.PlainDateTime;
  try {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(written)) throw new RangeError('it has another form');
    time = Temporal.PlainDateTime.from(written, { overflow: 'reject' });
  } catch {
    problems.error(
      'alerts/maintenance-time',
      field,
      `'${written}' is not a time of a day`,
      'write it like 2026-12-06T02:00, by the clock of the time zone and without an offset',
    );
    return undefined;
  }
  if (zone !== undefined && !time.toZonedDateTime(zone).toPlainDateTime().equals(time))
    problems.error(
      'alerts/maintenance-time',
      field,
      `${written} does not exist in ${zone}: clocks go forward then, and SigNoz would use another time`,
      'choose a time that exists',
    );
  return time;
}

function checkOrder(
  from: Temporal.PlainDateTime | undefined,
  end: Temporal.PlainDateTime | undefined,
  field: string,
  problems: Found,
): void {
  if (from !== undefined && end !== undefined && Temporal.PlainDateTime.compare(from, end) >= 0)
    problems.error(
      'alerts/maintenance-order',
      field,
      `${end.toString({ smallestUnit: 'minute' })} is not after ${from.toString({ smallestUnit: 'minute' })}`,
      'it must end after it begins',
    );
}

function checkDays(days: readonly Weekday[], problems: Found): void {
  if (days.length === 0)
    problems.error(
      'alerts/maintenance-days',
      'on',
      'no day is named, and SigNoz reads that as every day',
      "name the days, or write repeat: 'daily'",
    );
  days.forEach((day, position) => {
    if (!WEEK.includes(day))
      problems.error(
        'alerts/maintenance-days',
        `on[${position}]`,
        `'${day}' is not a day of the week, and SigNoz ignores it`,
        `use ${WEEK.join(', ')}`,
      );
    else if (days.indexOf(day) !== position)
      problems.error('alerts/maintenance-days', `on[${position}]`, `${day} is there twice`, 'take it away here');
  });
}

/** Whether each occurrence lasts until the next one begins. Every month counts as the shortest one. */
function isEndless(maintenance: MaintenanceSpec, duration: number): boolean {
  if (maintenance.repeat !== 'weekly') return duration >= (maintenance.repeat === 'daily' ? DAY : 28 * DAY);
  const days = [...new Set(maintenance.on ?? [])].map((day) => WEEK.indexOf(day)).sort((a, b) => a - b);
  const gaps = days.map((day, index) =>
    index === 0 ? day + 7 - (days.at(-1) as number) : day - (days[index - 1] as number),
  );
  return gaps.length > 0 && gaps.every((gap) => duration >= gap * DAY);
}
