import { goNanoseconds } from '@signoz-as-code/core';
import { inUnits } from '@signoz-as-code/platform';

const units = [
  ['h', 3_600_000_000_000],
  ['m', 60_000_000_000],
  ['s', 1_000_000_000],
  ['ms', 1_000_000],
  ['us', 1_000],
] as const;

/** Nanoseconds of a Compose duration: `1m30s`. Zero for an empty text. */
export function nanoseconds(text: string): number {
  return Number(goNanoseconds(text) ?? 0);
}

/** A duration in nanoseconds (the Engine's unit) in Compose's form: `1m30s`, and `0s` for zero. */
export function durationText(ns: number): string {
  return inUnits(ns, units);
}
