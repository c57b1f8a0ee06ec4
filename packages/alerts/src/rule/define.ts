import type { Attribute } from '@signoz-as-code/catalogue';
import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Duration, Environment } from '@signoz-as-code/platform';
import type { Queries } from '@signoz-as-code/queries';
import type { ChannelDefinition } from '../channel/define.ts';
import type { TimeZone } from '../check-time.ts';
import type { Severity } from '../severity.ts';
import type { SuppressibleCode } from './suppress.ts';

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
  readonly suppress?: readonly SuppressibleCode[];
}

export type RuleDefinition = Definition<'rule', RuleSpec, Environment>;

/** An alert rule. The kind of query decides its type; metrics, logs and traces may be asked. */
export function defineRule(rule: Definable<RuleSpec, Environment>): RuleDefinition {
  return definition('rule', rule);
}
