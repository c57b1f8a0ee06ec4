import type { Days, Duration } from './environment.ts';

const MICROSECONDS = { us: 1, ms: 1_000, s: 1_000_000, m: 60_000_000, h: 3_600_000_000, d: 86_400_000_000 } as const;

/** A duration in microseconds. Throws when it is not a positive whole number with a unit, or longer than Go can hold. */
export function microseconds(duration: Duration): number {
  const match = /^([1-9]\d*)(us|ms|s|m|h|d)$/.exec(duration);
  if (!match)
    throw new Error(`'${duration}' is not a duration: write a positive whole number and us, ms, s, m, h or d`);
  const us = Number(match[1]) * MICROSECONDS[match[2] as keyof typeof MICROSECONDS];
  if (!Number.isSafeInteger(us)) throw new Error(`'${duration}' is not a duration: it is longer than 285 years`);
  return us;
}

/** A duration in seconds; a fraction for those below one. */
export function seconds(duration: Duration): number {
  return microseconds(duration) / 1_000_000;
}

/** Whole days as a number. */
export function days(period: Days): number {
  return seconds(period) / 86_400;
}

/**
 * A duration as Go prints it (`5m` is `5m0s`, `4h` is `4h0m0s`), which is how SigNoz gives every one back.
 * Below a second Go prints `250ms` and `100µs`.
 */
export function goDuration(duration: Duration): string {
  const us = microseconds(duration);
  if (us < 1_000) return `${us}µs`;
  if (us < 1_000_000) return `${us / 1_000}ms`;
  const h = Math.floor(us / MICROSECONDS.h);
  const m = Math.floor((us % MICROSECONDS.h) / MICROSECONDS.m);
  const s = (us % MICROSECONDS.m) / MICROSECONDS.s;
  return h > 0 ? `${h}h${m}m${s}s` : m > 0 ? `${m}m${s}s` : `${s}s`;
}

/** What Go prints as a duration, in the largest unit that is whole: `1h30m0s` → `90m`; undefined for what is none. */
export function shortDuration(text: string): Duration | undefined {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
  const part = /^([1-9]\d*)(µs|us|ms)$/.exec(text);
  if (part !== null) return `${Number(part[1])}${part[2] === 'ms' ? 'ms' : 'us'}`;
  if (match === null || text === '') return undefined;
  const [hours, minutes, rest] = match.slice(1).map((amount) => Number(amount ?? 0)) as [number, number, number];
  const all = hours * 3_600 + minutes * 60 + rest;
  if (all === 0) return undefined;
  if (all % 3_600 === 0) return `${all / 3_600}h`;
  return all % 60 === 0 ? `${all / 60}m` : `${all}s`;
}
