import { type Duration, seconds } from '@signoz-as-code/platform';
import { type BurnWindows, burnOf, canFire, type Severities, WORKBOOK } from './burn.ts';
import type { Found } from './codes.ts';
import { spelled } from './promql.ts';
import type { SloSpec } from './spec.ts';

/** How far a factor may be from 1 and still mean an even burn rate: 28 and 31 days are a month too. */
const ABOUT = 0.1;
const MINUTE = 60;
const HOUR = 3_600;

interface Pair {
  readonly windows: BurnWindows;
  readonly factor: number;
}

/**
 * Advice on pairs of windows with a share of the budget, whose factors follow from the window of the SLO: what the
 * workbook means for 30 days is something else for other windows. A factor that somebody wrote is meant.
 */
export function adviseOnBurns(spec: SloSpec, problems: Found): void {
  const { objective, window = '30d' } = spec;
  const pairsOf = (severity: Severities): readonly Pair[] => {
    const given = spec[severity];
    if (given === false) return [];
    return (given ?? WORKBOOK[severity])
      .map((windows) => ({ windows, burn: burnOf(windows, objective, window) }))
      .filter(({ burn }) => canFire(burn))
      .map(({ windows, burn }) => ({ windows, factor: burn.factor }));
  };
  for (const severity of ['page', 'ticket'] as const) adviseOnEarly(severity, pairsOf(severity), window, problems);
  const ticket = pairsOf('ticket');
  const lowest = Math.min(...[...pairsOf('page'), ...ticket].map(({ factor }) => factor));
  const slowest = ticket.find(({ factor, windows }) => factor === lowest && windows.budget !== undefined);
  if (slowest === undefined || lowest <= 1 + ABOUT) return;
  const whole = [...ticket.map(({ windows }) => windows), even(slowest.windows, window)];
  problems.warning(
    'slo/unseen-burn',
    'ticket',
    `over ${window} the slowest pair of windows fires above ${rounded(lowest)} times the even burn rate: a budget that burns between once and ${rounded(lowest)} times as fast is used up without an alert`,
    `add a pair that fires above an even burn rate: ticket: ${listed(whole)}`,
  );
}

function adviseOnEarly(severity: Severities, pairs: readonly Pair[], window: Duration, problems: Found): void {
  const isEarly = ({ windows, factor }: Pair): boolean => windows.budget !== undefined && factor < 1 - ABOUT;
  const early = pairs.filter(isEarly);
  if (early.length === 0) return;
  const instead = pairs.map((pair) => (isEarly(pair) ? even(pair.windows, window) : pair.windows));
  problems.warning(
    'slo/fires-early',
    severity,
    `over ${window} it fires above ${early.map(({ factor }) => rounded(factor)).join(' and ')} times the even burn rate: also for an objective that will be met`,
    `write ${severity}: ${listed(instead)}, or factors of your own`,
  );
}

/** The pair that uses up the same share of the budget at an even burn rate. */
function even({ budget }: BurnWindows, window: Duration): BurnWindows {
  const length = ((budget as number) / 100) * seconds(window);
  // Minutes, or hours where those are short.
  const size = length >= 2 * HOUR ? HOUR : MINUTE;
  const long = Math.max(Math.round(length / size) * size, 2 * MINUTE);
  const short = Math.max(Math.round(long / 12 / MINUTE) * MINUTE, MINUTE);
  return { long: spelled(long) as Duration, short: spelled(short) as Duration, factor: 1 };
}

/** The pairs as people write them, each once. */
function listed(pairs: readonly BurnWindows[]): string {
  const texts = pairs.map(({ long, short, factor, budget }) => {
    const rate = factor === undefined ? `budget: ${budget}` : `factor: ${factor}`;
    return `{ long: '${long}', short: '${short}', ${rate} }`;
  });
  return `[${[...new Set(texts)].join(', ')}]`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
