import { type Days, inUnits } from '@signoz-as-code/platform';

/** A valid literal period: 0d, negative and fractional days do not type-check. */
export type Positive<Keep extends Days> = Keep extends
  | '0d'
  | `-${string}`
  | `${string}.${string}`
  | `${string}e${string}`
  ? never
  : Keep;

const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
] as const;

/**
 * The longest valid period. `_retention_days` is a UInt16, and a DateTime ends on 2106-02-07: a TTL beyond it wraps
 * round to 1970, so everything would expire at once.
 */
export const MAX_DAYS = 9_999;

/** Seconds as a person reads them: `30d`, `30d30m`, `7d1s`. Zero is `0s`. */
export function periodText(seconds: number): string {
  return inUnits(seconds, UNITS);
}

/** The seconds of {@link periodText}; undefined for a text that is not one. */
export function periodSeconds(text: string): number | undefined {
  const match = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
  if (match === null || text === '') return undefined;
  return UNITS.reduce((sum, [, size], index) => sum + Number(match[index + 1] ?? 0) * size, 0);
}
