import type { Firing, Notification } from '@signoz-as-code/backtest';
import type { CheckedTest, Expected, Meant } from './stream.ts';

/** What a rule did in a test. Times in milliseconds since 1970. */
export interface Happened {
  /** When the telemetry of the test began. */
  readonly start: number;
  readonly firings: readonly Firing[];
  readonly told: readonly Notification[];
}

/** Expectations that do not hold, in sentences; empty where the test passes. */
export function failuresOf({ expect }: CheckedTest, happened: Happened): readonly string[] {
  return expect.flatMap((one) => failure(one, happened) ?? []);
}

function failure(expected: Expected, { start, firings, told }: Happened): string | undefined {
  if ('channels' in expected) {
    const notified = new Set(told.filter(({ tells }) => tells !== 'resolved').map(({ channel }) => channel));
    const wrong = expected.channels.filter((channel) => notified.has(channel) !== (expected.expects === 'notifies'));
    if (wrong.length === 0) return undefined;
    return `it ${expected.expects === 'notifies' ? 'does not notify' : 'notifies'} ${wrong.join(', ')}`;
  }
  const meant = firings.filter((firing) => isMeant(firing, expected));
  const what = whatOf(expected);
  const first = meant[0];
  if (expected.expects === 'silent')
    return first === undefined ? undefined : `it fires${what} at ${offset(first.start - start)}, and must stay silent`;
  const { after, within } = expected;
  const latest = offset(after + within);
  if (first === undefined)
    return `it does not fire${what}${expected.expects === 'fires' ? `, and must by ${latest}` : ''}`;
  if (expected.expects === 'resolves') {
    const open = meant.filter(({ end }) => end === undefined || end - start > after + within);
    if (open.length === 0) return undefined;
    const ends = open.flatMap(({ end }) => (end === undefined ? [] : [end - start]));
    return `it is over${what} ${ends.length < open.length ? 'not at all' : `only at ${offset(Math.max(...ends))}`}, and must be by ${latest}`;
  }
  const fired = first.start - start;
  if (fired < after) return `it fires${what} at ${offset(fired)}, before ${offset(after)}`;
  return fired > after + within ? `it fires${what} only at ${offset(fired)}, and must by ${latest}` : undefined;
}

function isMeant({ threshold, labels }: Firing, { severity, labels: wanted = {} }: Meant): boolean {
  if (severity !== undefined && severity !== (threshold ?? 'no-data')) return false;
  return Object.entries(wanted).every(([name, value]) => labels[name] === value);
}

function whatOf({ severity, labels = {} }: Meant): string {
  const of = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
  return `${severity === undefined ? '' : ` at ${severity}`}${of.length === 0 ? '' : ` for ${of.join(', ')}`}`;
}

/** `+4m`, `+90s`: a time since the beginning of a test. */
export function offset(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  return seconds % 60 === 0 ? `+${seconds / 60}m` : `+${seconds}s`;
}
