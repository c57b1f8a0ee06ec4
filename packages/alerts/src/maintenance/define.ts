import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Duration, Environment } from '@signoz-as-code/platform';
import type { TimeZone } from '../check-time.ts';
import type { LabelMatchers } from '../policy/define.ts';
import type { RuleDefinition } from '../rule/define.ts';

type Minute = `${number}-${number}-${number}T${number}:${number}`;
/** A local time in the maintenance's zone: `2026-12-06T02:00`, with seconds if needed. */
export type LocalTime = Minute | `${Minute}:${number}`;
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** When a maintenance takes place: once, or repeatedly. */
type When =
  | { readonly from: LocalTime; readonly to: LocalTime; readonly repeat?: never }
  | ({
      /** The first time, which also sets the time of day of all others. */
      readonly from: LocalTime;
      readonly for: Duration;
      /** The last moment at which an occurrence may begin. */
      readonly until?: LocalTime;
      readonly to?: never;
    } & (
      | { readonly repeat: 'daily'; readonly on?: never }
      | { readonly repeat: 'weekly'; readonly on: readonly [Weekday, ...Weekday[]] }
      /** On the day of `from`, or the last day of a shorter month. */
      | { readonly repeat: 'monthly'; readonly on?: never }
    ));

export type MaintenanceSpec = {
  readonly key?: string;
  readonly name: string;
  readonly description?: string;
  /** The rules that are not evaluated meanwhile. SigNoz reads an empty list as all rules, so list all of them. */
  readonly rules: 'all' | readonly [RuleDefinition, ...RuleDefinition[]];
  /**
   * The labels that an alert must have, as in a policy or in expr-lang; every alert of the rules unless given. Older
   * SigNoz has no scopes: `check` names the version that has.
   */
  readonly scope?: LabelMatchers | string;
  readonly timezone: TimeZone;
} & When;

export type MaintenanceDefinition = Definition<'maintenance', MaintenanceSpec, Environment>;

/**
 * A planned maintenance: times in which rules notify nobody. SigNoz before v0.125 does not evaluate them: an alert that
 * fires when one begins is reported as resolved some minutes later, because nothing renews it (seen on v0.108.0). Later
 * versions evaluate them and only mute their notifications.
 */
export function defineMaintenance(maintenance: Definable<MaintenanceSpec, Environment>): MaintenanceDefinition {
  return definition('maintenance', maintenance);
}
