import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Duration, Environment } from '@signoz-as-code/platform';
import type { Attribute, Queries } from '@signoz-as-code/telemetry';
import type { Discord, Email, Msteamsv2, Opsgenie, Pagerduty, Slack, Webhook } from './schema/channel.generated.ts';
import type { Severity } from './severity.ts';
import type { TolerableCode } from './tolerate.ts';

/** The notification kinds of SigNoz, in Alertmanager's own field names. A webhook's timeout is a duration here. */
interface ChannelConfigs {
  readonly slack: Slack;
  readonly email: Email;
  readonly webhook: Omit<Webhook, 'timeout' | 'url_file'> & { readonly timeout?: Duration };
  readonly pagerduty: Pagerduty;
  readonly opsgenie: Opsgenie;
  readonly msteamsv2: Msteamsv2;
  readonly discord: Discord;
}

type ExactlyOne<Configs> = {
  [Kind in keyof Configs]: { readonly [Only in Kind]: Configs[Only] } & {
    readonly [Other in Exclude<keyof Configs, Kind>]?: never;
  };
}[keyof Configs];

export type ChannelSpec = {
  /** Stable name of the definition; the file's name unless given. */
  readonly key?: string;
  /** What people see in SigNoz and what rules name. It cannot be changed there, so changing it here is a new channel. */
  readonly name: string;
} & ExactlyOne<ChannelConfigs>;

export type ChannelDefinition = Definition<'channel', ChannelSpec, Environment>;

/** Where notifications go: exactly one of slack, email, webhook, pagerduty, opsgenie, msteamsv2 and discord. */
export function defineChannel(channel: Definable<ChannelSpec, Environment>): ChannelDefinition {
  return definition('channel', channel);
}

/** When a rule fires. At-or-above and at-or-below are of SigNoz v0.118.0 and later: before, they never fire, or always. */
export type Comparison =
  | {
      readonly op: 'above' | 'below' | 'equal' | 'not-equal' | 'at-or-above' | 'at-or-below';
      /** How the points of the window are judged. */
      readonly match: 'at-least-once' | 'all-the-times' | 'on-average' | 'in-total' | 'last';
    }
  | { readonly op: 'outside'; readonly match: 'at-least-once' | 'all-the-times' | 'on-average' | 'in-total' };

export interface Threshold {
  /** Of one's own: `ownSeverity('P1')`. */
  readonly severity: Severity;
  readonly target: number;
  /** The target's own unit, converted by SigNoz: 100 `ms` against a query in `s`. The rule's unit unless given. */
  readonly unit?: string;
  /** The alert ends only when the value is back at this. */
  readonly recovery?: number;
  /** Who is told, where no policy routes. SigNoz would take the name of a channel that does not exist. */
  readonly channels?: readonly [ChannelDefinition, ...ChannelDefinition[]];
}

/** A name of the IANA list. SigNoz finds zones by the names of files, so capitals matter. */
export type TimeZone = 'UTC' | `${Capitalize<string>}/${string}`;

/** A window that begins anew at a time of the clock, and reaches from there to now: what a day has cost so far. */
export type Since = { readonly timezone: TimeZone; readonly minute: number } & (
  | { readonly since: 'hour' }
  | { readonly since: 'day'; readonly hour: number }
  /** 0 is Sunday. */
  | { readonly since: 'week'; readonly weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6; readonly hour: number }
  /** A day that a month does not have is its last. */
  | { readonly since: 'month'; readonly day: number; readonly hour: number }
);

export interface RuleSpec {
  readonly key?: string;
  readonly name: string;
  readonly description?: string;
  readonly queries: Queries;
  /** The query that is compared; not needed where only one is not hidden. */
  readonly compare?: string;
  /** The unit of the compared query: s, ms, By, percentunit … */
  readonly unit?: string;
  readonly when: Comparison;
  readonly thresholds: readonly [Threshold, ...Threshold[]];
  /** How far back each evaluation looks, or since when. */
  readonly over: Duration | Since;
  /** How often it is evaluated. */
  readonly every: Duration;
  /** Fire as well when there has been no data for this long, in whole minutes. */
  readonly absentAfter?: Duration;
  /** Judge only windows that have at least so many points. */
  readonly minPoints?: number;
  /** A rule over SQL that asks for exceptions: it opens in that editor. */
  readonly about?: 'exceptions';
  /**
   * Whom to tell is left to the routing policies ({@link definePolicy}); thresholds then name no channels. SigNoz then
   * holds back no severity for a higher one: each that is reached is told.
   */
  readonly usePolicy?: boolean;
  /** A group that appears is not judged before this. */
  readonly newGroupDelay?: Duration;
  /** For routing and grouping. The severity comes from the threshold. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations: {
    /** One line. */
    readonly summary: string;
    /** `{{$value}}`, `{{$threshold}}` and `{{.Labels.name}}` are filled in; nothing with blanks inside is. */
    readonly description: string;
    /** What to do about it. */
    readonly runbook?: string;
    readonly [name: string]: string | undefined;
  };
  /** One notification for each combination of these. */
  readonly groupBy?: readonly Attribute[];
  /** Tell again while it goes on. */
  readonly repeat?: { readonly every: Duration; readonly while?: readonly ('firing' | 'nodata')[] };
  readonly disabled?: boolean;
  /** Problems that are known and stay for now: the check warns of them. For rules that were made by hand and imported. */
  readonly tolerates?: readonly TolerableCode[];
}

export type RuleDefinition = Definition<'rule', RuleSpec, Environment>;

/** An alert rule. The kind of query decides its type; metrics, logs and traces may be asked. */
export function defineRule(rule: Definable<RuleSpec, Environment>): RuleDefinition {
  return definition('rule', rule);
}

/** What a label's value must be. An alert that does not have the label is never taken, whatever is asked of it. */
export type LabelMatcher<Value extends string = string> =
  | Value
  | readonly [Value, ...Value[]]
  | { readonly not: Value | readonly [Value, ...Value[]] }
  /** A regular expression of Go, found anywhere in the value. */
  | { readonly matches: string };

/** Labels of an alert, all of which must match: those of its rule and of its series, and what SigNoz adds to them. */
export interface LabelMatchers {
  readonly severity?: LabelMatcher<Severity>;
  /** The rule's name, with `[No data] ` before it where there was none. */
  readonly alertname?: LabelMatcher;
  /** Of alerts for absent data only, which have neither a severity nor the labels of a series. */
  readonly nodata?: 'true';
  readonly [label: string]: LabelMatcher | undefined;
}

export type PolicySpec = {
  readonly key?: string;
  readonly name: string;
  readonly description?: string;
  /** Every channel is told. SigNoz would take the name of one that does not exist. */
  readonly channels: readonly [ChannelDefinition, ...ChannelDefinition[]];
  readonly tags?: readonly string[];
} & (
  | {
      /** Which alerts it takes of rules with `usePolicy`. */
      readonly when: LabelMatchers | 'always';
      readonly expression?: never;
    }
  | {
      /** The same in expr-lang over labels, for what `when` cannot say. It is parsed when the definition is checked. */
      readonly expression: string;
      readonly when?: never;
    }
);

export type PolicyDefinition = Definition<'policy', PolicySpec, Environment>;

/** A routing policy: which channels are told of alerts with these labels, of all rules that have `usePolicy`. */
export function definePolicy(policy: Definable<PolicySpec, Environment>): PolicyDefinition {
  return definition('policy', policy);
}

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
