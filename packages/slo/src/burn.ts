import { type Duration, seconds } from '@signoz-as-code/platform';

/** Two windows of one alert: it fires while the budget burns too fast in both. */
export interface BurnWindows {
  /** Shows that the outage matters. */
  readonly long: Duration;
  /** Shows that the outage continues, so that the alert ends soon after it. */
  readonly short: Duration;
  /** How many times faster than even the budget burns. Either this or `budget`. */
  readonly factor?: number;
  /** The share of the whole budget that is used up in the long window, in percent. */
  readonly budget?: number;
}

export type Severities = 'page' | 'ticket';

/** The windows and shares of the SRE workbook, chapter 5. Shares hold for any SLO window; factors follow from them. */
export const WORKBOOK: Readonly<Record<Severities, readonly BurnWindows[]>> = {
  page: [
    { long: '1h', short: '5m', budget: 2 },
    { long: '6h', short: '30m', budget: 5 },
  ],
  ticket: [
    { long: '1d', short: '2h', budget: 10 },
    { long: '3d', short: '6h', budget: 10 },
  ],
};

/** One pair of windows of a rule, in seconds, with the share of bad events above which both must be. */
export interface Burn {
  readonly long: number;
  readonly short: number;
  readonly factor: number;
  readonly threshold: number;
}

/** The share that may be bad: 0.001 for 99.9. */
export function budgetOf(objective: number): number {
  // 100 - 99.9 is 0.09999999999999432 to a computer.
  return Number(((100 - objective) / 100).toPrecision(12));
}

/** A pair of windows for an objective over a window: 14.4 times for 2 % of 30 days in one hour. */
export function burnOf({ long, short, factor, budget }: BurnWindows, objective: number, window: Duration): Burn {
  const times = factor ?? ((budget as number) / 100) * (seconds(window) / seconds(long));
  const exact = (value: number): number => Number(value.toPrecision(12));
  return {
    long: seconds(long),
    short: seconds(short),
    factor: exact(times),
    threshold: exact(times * budgetOf(objective)),
  };
}

/** Whether a total outage reaches the threshold. Otherwise the alert can never fire. */
export function canFire({ threshold }: Burn): boolean {
  return threshold < 1;
}
