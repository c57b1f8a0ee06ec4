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
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|µs|us|s))+$/.test(text)) return undefined;
  const parts = [...text.matchAll(/([\d.]+)(h|ms|m|µs|us|s)/g)];
  const exact = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * MICROSECONDS[unitOf(unit as string)], 0);
  const us = Math.round(exact);
  if (us === 0 || Math.abs(exact - us) > 1e-3) return undefined;
  const unit = (['h', 'm', 's', 'ms'] as const).find((one) => us % MICROSECONDS[one] === 0) ?? 'us';
  return `${us / MICROSECONDS[unit]}${unit}`;
}

function unitOf(unit: string): keyof typeof MICROSECONDS {
  return unit.replace('µ', 'u') as keyof typeof MICROSECONDS;
}

const NANOSECONDS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  // Micro sign and Greek letter.
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3_600e9,
};

/** The nanoseconds of a duration as Go reads it (`100us`, `1.5s`, `.5s`, `1h30m`); undefined for another text. */
export function goNanoseconds(text: string): number | undefined {
  if (/^\+?0$/.test(text)) return 0;
  if (!/^\+?((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(text)) return undefined;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)) {
    sum += Number(amount) * (NANOSECONDS[unit!] ?? 0);
  }
  return sum;
}

/** A count of the smallest unit in larger ones, without those of which there are none: `1m30s`. Zero is `0s`. */
export function inUnits(count: number, units: readonly (readonly [unit: string, size: number])[]): string {
  let rest = count;
  const parts = units.flatMap(([unit, size]) => {
    const whole = Math.floor(rest / size);
    rest -= whole * size;
    return whole === 0 ? [] : [`${whole}${unit}`];
  });
  return parts.length === 0 ? '0s' : parts.join('');
}
