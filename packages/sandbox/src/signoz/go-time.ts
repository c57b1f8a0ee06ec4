import { GoError } from './go-json.ts';

const NANOSECONDS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** Nanoseconds of a Go duration (`1h30m`, `-2.5s`, `0`). Throws a {@link GoError} with Go's text. */
export function parseDuration(duration: string): number {
  const invalid = new GoError(`time: invalid duration ${JSON.stringify(duration)}`);
  const match = /^([+-]?)(.*)$/s.exec(duration);
  const rest = match?.[2] ?? '';
  if (rest === '0') return 0;
  if (rest === '') throw invalid;
  let total = 0;
  let at = 0;
  while (at < rest.length) {
    const number = /^\d*\.?\d*/.exec(rest.slice(at))?.[0] ?? '';
    if (!/\d/.test(number)) throw invalid;
    at += number.length;
    const unit = /^[^.\d]+/.exec(rest.slice(at))?.[0] ?? '';
    if (unit === '') throw new GoError(`time: missing unit in duration ${JSON.stringify(duration)}`);
    const size = NANOSECONDS[unit];
    if (size === undefined) {
      throw new GoError(`time: unknown unit ${JSON.stringify(unit)} in duration ${JSON.stringify(duration)}`);
    }
    at += unit.length;
    total += Number(number) * size;
  }
  return Math.round(match?.[1] === '-' ? -total : total);
}

/** A duration as Go prints it: 300e9 is `5m0s`, 1.5e9 is `1.5s`, 250e6 is `250ms`, 0 is `0s`. */
export function formatDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return '0s';
  const sign = nanoseconds < 0 ? '-' : '';
  const size = Math.abs(nanoseconds);
  if (size < 1e3) return `${sign}${size}ns`;
  if (size < 1e6) return `${sign}${size / 1e3}µs`;
  if (size < 1e9) return `${sign}${size / 1e6}ms`;
  const hours = Math.floor(size / 3600e9);
  const minutes = Math.floor((size % 3600e9) / 60e9);
  const seconds = Math.round(size % 60e9) / 1e9;
  if (hours > 0) return `${sign}${hours}h${minutes}m${seconds}s`;
  return minutes > 0 ? `${sign}${minutes}m${seconds}s` : `${sign}${seconds}s`;
}

/** The current time, as SigNoz answers it before storing it (nanoseconds) and after reading it back (microseconds). */
export interface Moment {
  readonly fresh: string;
  readonly stored: string;
}

let last = 0n;

/** The current time. Each call returns a later time, so that things sort in the order of their creation. */
export function now(): Moment {
  const clock = BigInt(Date.now()) * 1_000_000n + (process.hrtime.bigint() % 1_000_000n);
  last = clock > last ? clock : last + 1_000n;
  const seconds = new Date(Number(last / 1_000_000n)).toISOString().slice(0, 19);
  const nanoseconds = (last % 1_000_000_000n).toString().padStart(9, '0');
  return { fresh: goTime(seconds, nanoseconds), stored: goTime(seconds, nanoseconds.slice(0, 6)) };
}

/** Go omits trailing zeros of a fraction. */
function goTime(seconds: string, fraction: string): string {
  const shown = fraction.replace(/0+$/, '');
  return shown === '' ? `${seconds}Z` : `${seconds}.${shown}Z`;
}

/** Go's zero time. */
export const ZERO_TIME = '0001-01-01T00:00:00Z';

/** A stored time in a form that sorts by time: Go omits trailing zeros. */
export function inOrder(time: string): string {
  return time.replace(/(?:\.(\d+))?Z$/, (_, digits = '') => `.${digits.padEnd(9, '0')}`);
}
