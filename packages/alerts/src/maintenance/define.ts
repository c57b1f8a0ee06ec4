import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Duration, Environment } from '@signoz-as-code/platform';
import type { TimeZone } from '../check-time.ts';
import type { LabelMatchers } from '../policy/define.ts';
import type { RuleDefinition } from '../rule/define.ts';

type Minute = `${number}-${number}-${number}T${number}:${number}`;
/** A time of the clock in the maintenance's zone: `2026-12-06T02:00`, with seconds if need be. */
export type LocalTime = Minute | `${Minute}:${number}`;
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** When a maintenance is: once, or again and again. */
type When =
  | { readonly from: LocalTime; readonly to: LocalTime; readonly repeat?: never }
  | ({
      /** The first time, and the time of the day of all others. */
      readonly from: LocalTime;
      readonly for: Duration;
      /** None begins after this. */
      readonly until?: LocalTime;
      readonly to?: never;
    } & (
      | { readonly repeat: 'daily'; readonly on?: never }
      | { readonly repeat: 'weekly'; readonly on: readonly [Weekday, ...Weekday[]] }
      /** On the day of `from`; a day that a month does not have is its last. */
      | { readonly repeat: 'monthly'; readonly on?: never }
    ));

export type MaintenanceSpec = {
  readonly key?: string;
  readonly name: string;
  readonly description?: string;
  /** The rules that are not evaluated meanwhile. SigNoz takes an empty list for all of them, so all have to be said. */
  readonly rules: 'all' | readonly [RuleDefinition, ...RuleDefinition[]];
  /**
   * The labels that an alert must have, as those of a policy, or in expr-lang; every alert of the rules unless given. Older
   * SigNoz knows none: `check` says from which version on.
   */
  readonly scope?: LabelMatchers | string;
  readonly timezone: TimeZone;
} & When;

export type MaintenanceDefinition = Definition<'maintenance', MaintenanceSpec, Environment>;

/**
 * A planned maintenance: times in which rules are not evaluated. An alert that fires when one begins is told as over some
 * minutes later, because nothing renews it (seen on SigNoz v0.108.0).
 */
export function defineMaintenance(maintenance: Definable<MaintenanceSpec, Environment>): MaintenanceDefinition {
  return definition('maintenance', maintenance);
}
