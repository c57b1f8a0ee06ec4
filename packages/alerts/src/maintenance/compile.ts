import type { Defined, Importable } from '@signoz-as-code/core';
import { goDuration } from '@signoz-as-code/platform';
import { policyExpression } from '../policy/expression.ts';
import type { MaintenanceSpec, Weekday } from './define.ts';
import type { Maintenance } from './schema/artifact.generated.ts';

/**
 * The body to send, without the ownership mark. It names rules by their keys, because SigNoz assigns their ids, and has
 * times without the offset that SigNoz drops.
 */
export function maintenanceBody(maintenance: MaintenanceSpec, definitions: Importable): Maintenance {
  const { name, description = '', rules, scope, timezone } = maintenance;
  return {
    name,
    description,
    rules:
      rules === 'all'
        ? 'all'
        : (rules.map((rule) => (definitions.find(rule as never) as Defined).key).sort() as [string, ...string[]]),
    ...(scope === undefined ? {} : { scope: scopeExpression(scope) }),
    schedule: { timezone, ...times(maintenance) },
  };
}

/** The labels that a maintenance selects, in expr-lang. */
export function scopeExpression(scope: NonNullable<MaintenanceSpec['scope']>): string {
  return policyExpression(typeof scope === 'string' ? { expression: scope } : { when: scope });
}

function times(maintenance: MaintenanceSpec): Omit<Maintenance['schedule'], 'timezone'> {
  const startTime = withSeconds(maintenance.from);
  if (maintenance.repeat === undefined) return { startTime, endTime: withSeconds(maintenance.to) };
  return {
    startTime,
    recurrence: {
      repeatType: maintenance.repeat,
      ...(maintenance.repeat === 'weekly' ? { repeatOn: inWeek(maintenance.on) } : {}),
      duration: goDuration(maintenance.for),
      ...(maintenance.until === undefined ? {} : { endTime: withSeconds(maintenance.until) }),
    },
  };
}

function withSeconds(time: string): string {
  return time.length === 16 ? `${time}:00` : time;
}

const WEEK: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function inWeek(days: readonly Weekday[]): [Weekday, ...Weekday[]] {
  return WEEK.filter((day) => days.includes(day)) as [Weekday, ...Weekday[]];
}
