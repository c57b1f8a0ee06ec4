/** A rule that cannot be replayed, and why. */
export class NotReplayed extends Error {}

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/** Milliseconds of a duration as Go writes it: `1h30m0s`. Throws a {@link NotReplayed} for what is none. */
export function goMilliseconds(text: unknown): number {
  if (typeof text !== 'string' || !/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(text))
    throw new NotReplayed(`${JSON.stringify(text)} is not a duration`);
  return [...text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit as string] as number),
    0,
  );
}
