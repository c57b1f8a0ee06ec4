import { goMilliseconds } from '@signoz-as-code/core';

/** A rule that cannot be replayed, and why. */
export class NotReplayed extends Error {}

/** Milliseconds of a duration as Go writes it: `1h30m0s`. Throws a {@link NotReplayed} for any other value. */
export function replayedMilliseconds(text: unknown): number {
  const milliseconds = typeof text === 'string' ? goMilliseconds(text) : undefined;
  if (milliseconds === undefined || milliseconds < 0)
    throw new NotReplayed(`${JSON.stringify(text)} is not a duration`);
  return milliseconds;
}
