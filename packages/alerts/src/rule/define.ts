import type { Attribute } from '@signoz-as-code/catalogue';
import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Duration, Environment } from '@signoz-as-code/platform';
import type { Queries } from '@signoz-as-code/queries';
import type { ChannelDefinition } from '../channel/define.ts';
import type { TimeZone } from '../check-time.ts';
import type { Severity } from '../severity.ts';
import type { SuppressibleCode } from './suppress.ts';

/**
 * When a rule fires. At-or-above and at-or-below need SigNoz v0.118.0 or later: before that, they never fire, or
 * always.
 */
export type Comparison =
  | {
      readonly op: 'above' | 'below' | 'equal' | 'not-equal' | 'at-or-above' | 'at-or-below';
      /** How the points of the window are judged. */
      readonly match: 'at-least-once' | 'all-the-times' | 'on-average' | 'in-total' | 'last';
    }
  | { readonly op: 'outside'; readonly match: 'at-least-once' | 'all-the-times' | 'on-average' | 'in-total' };

export interface Threshold {
  /** Your own severity: `ownSeverity('P1')`. */
  readonly severity: Severity;
  readonly target: number;
  /** The target's own unit, converted by SigNoz: 100 `ms` against a query in `s`. The rule's unit unless given. */
  readonly unit?: string;
  /** The alert ends only when the value is back at this. */
  readonly recovery?: number;
  /** Who is notified where no policy routes. SigNoz would accept the name of a channel that does not exist. */
  readonly channels?: readonly [ChannelDefinition, ...ChannelDefinition[]];
}

/** A window that begins at a time of the clock and reaches until now: the cost of a day so far. */
export type Since = { readonly timezone: TimeZone; readonly minute: number } & (
  | { readonly since: 'hour' }
  | { readonly since: 'day'; readonly hour: number }
  /** 0 is Sunday. */
  | { readonly since: 'week'; readonly weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6; readonly hour: number }
  /** In a month without this day, its last day. */
  | { readonly since: 'month'; readonly day: number; readonly hour: number }
);

export interface RuleSpec {
  readonly key?: string;
  readonly name: string;
  readonly description?: string;
  readonly queries: Queries;
  /** The query to compare; only needed where several are not hidden. */
  readonly compare?: string;
  /** The unit of the compared query: s, ms, By, percentunit … */
  readonly unit?: string;
  readonly when: Comparison;
  readonly thresholds: readonly [Threshold, ...Threshold[]];
  /** How far back each evaluation looks, or when its window begins. */
  readonly over: Duration | Since;
  /** How often it is evaluated. */
  readonly every: Duration;
  /** Fire as well when there has been no data for this long, in whole minutes. */
  readonly absentAfter?: Duration;
  /** Judge only windows with at least this many points. */
  readonly minPoints?: number;
  /** A rule over SQL that reads exceptions: it opens in that editor. */
  readonly about?: 'exceptions';
  /**
   * Leaves notifications to the routing policies ({@link definePolicy}); thresholds then name no channels. SigNoz then
   * does not hold back a severity for a higher one: each severity that is reached notifies.
   */
  readonly usePolicy?: boolean;
  /** A new group is not judged before this time has passed. */
  readonly newGroupDelay?: Duration;
  /** For routing and grouping. The severity comes from the threshold. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations: {
    /** One line. */
    readonly summary: string;
    /** `{{$value}}`, `{{$threshold}}` and `{{.Labels.name}}` are filled in, but not with blanks inside the braces. */
    readonly description: string;
    /** What to do about it. */
    readonly runbook?: string;
    readonly [name: string]: string | undefined;
  };
  /** One notification for each combination of these labels. */
  readonly groupBy?: readonly Attribute[];
  /** Notify again while it goes on. */
  readonly repeat?: { readonly every: Duration; readonly while?: readonly ('firing' | 'nodata')[] };
  readonly disabled?: boolean;
  /**
   * Known problems that stay for now: the check reports them as warnings. For rules that were made by hand and
   * imported.
   */
  readonly suppress?: readonly SuppressibleCode[];
}

export type RuleDefinition = Definition<'rule', RuleSpec, Environment>;

/** An alert rule. The kind of query decides its type: metrics, logs or traces. */
export function defineRule(rule: Definable<RuleSpec, Environment>): RuleDefinition {
  return definition('rule', rule);
}
