import { goDurationText, goNanoseconds } from '@signoz-as-code/core';
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

/** A duration as Go prints it (`5m` is `5m0s`, `4h` is `4h0m0s`) and SigNoz returns it. */
export function goDuration(duration: Duration): string {
  return goDurationText(BigInt(microseconds(duration)) * 1_000n);
}

/** A duration that Go printed, in the largest unit that is whole: `1h30m0s` → `90m`; undefined for any other text. */
export function shortDuration(text: string): Duration | undefined {
  const nanoseconds = goNanoseconds(text);
  if (nanoseconds === undefined || nanoseconds <= 0n || nanoseconds % 1_000n !== 0n) return undefined;
  const us = Number(nanoseconds / 1_000n);
  const unit = (['h', 'm', 's', 'ms'] as const).find((one) => us % MICROSECONDS[one] === 0) ?? 'us';
  return `${us / MICROSECONDS[unit]}${unit}`;
}

/** A count of the smallest unit in larger ones, without zero parts: `1m30s`. Zero is `0s`. */
export function inUnits(count: number, units: readonly (readonly [unit: string, size: number])[]): string {
  let rest = count;
  const parts = units.flatMap(([unit, size]) => {
    const whole = Math.floor(rest / size);
    rest -= whole * size;
    return whole === 0 ? [] : [`${whole}${unit}`];
  });
  return parts.length === 0 ? '0s' : parts.join('');
}
