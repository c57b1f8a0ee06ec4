import type { Service } from '@signoz-as-code/catalogue';
import type { Duration } from '@signoz-as-code/platform';
import type { BurnWindows } from './burn.ts';
import type { Indicator } from './events.ts';

/** The arguments of an SLO. */
export interface SloSpec {
  /** Names its rules (`<key>-page`, `<key>-ticket`) and its dashboard. */
  readonly key: string;
  /** The name for people: API availability. */
  readonly name: string;
  readonly description?: string;
  /** From the catalogue: its telemetry is measured, and its owner gets the alerts. */
  readonly service: Service;
  /** The share of good events in percent: 99.9. */
  readonly objective: number;
  /** The period of the objective; `30d` unless given. */
  readonly window?: Duration;
  readonly indicator: Indicator;
  /** When somebody is paged; the SRE workbook's windows unless given, `false` for no such rule. */
  readonly page?: false | readonly [BurnWindows, ...BurnWindows[]];
  /** When somebody looks at it in working hours; like `page`. */
  readonly ticket?: false | readonly [BurnWindows, ...BurnWindows[]];
  /** The page also fires when there have been no events for this long. Without this it stays silent then. */
  readonly absentAfter?: Duration;
  /** What to do about it; by default, open the dashboard of the SLO. */
  readonly runbook?: string;
}
