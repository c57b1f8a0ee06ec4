import { goDurationText, goNanoseconds } from '@signoz-as-code/core';

/** `4h` → `4h0m0s`; a text that is not a duration is unchanged. */
export function asGoPrints(text: string): string {
  const nanoseconds = goNanoseconds(text);
  return nanoseconds === undefined ? text : goDurationText(nanoseconds);
}
