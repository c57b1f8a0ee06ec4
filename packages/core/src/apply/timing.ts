import type { Attempt } from './journal.ts';

/*
 * All times of an apply that depend on each other. They follow from how long a request may still take effect after it
 * was sent: until then, its missing effect does not prove that it will never appear.
 */

/** The timeout of a request in SigNoz itself and in most proxies in front of it. Seconds. */
const SERVER_SECONDS = 60;

/**
 * How long a request may still take effect after it was sent, even if its sender is gone. Milliseconds. `given` is the
 * user's knowledge of the proxies in between, in seconds; `timeoutSeconds` is the client's own timeout.
 */
export function inFlightTime(given: number | undefined, timeoutSeconds = SERVER_SECONDS): number {
  return (given ?? Math.max(SERVER_SECONDS, timeoutSeconds)) * 1_000;
}

/** How a lock is kept alive. Milliseconds. */
export interface LockTiming {
  /** The time between two renewals by the holder. */
  readonly renew: number;
  /** How long a holder may keep writing after it last saw that the lock is its own. */
  readonly trust: number;
  /** How long others must see no renewal before they take the lock over. Longer than `trust`. */
  readonly lease: number;
  /** The time between two looks of a taker. */
  readonly look: number;
}

/** The timing for a lease in milliseconds. */
export function lockTiming(lease: number): LockTiming {
  return { renew: lease / 5, trust: (lease * 2) / 3, lease, look: Math.min(1_000, lease / 10) };
}

/**
 * How long to wait after taking over an expired lock: its holder may have sent a request at the end of its `trust`,
 * which may take effect for `inFlight`. Milliseconds.
 */
export function takeoverDelay({ lease, trust }: LockTiming, inFlight: number): number {
  return Math.max(0, inFlight - (lease - trust));
}

/**
 * How long to wait before reading, so that no request of a killed process takes effect afterwards: until the latest
 * attempt, and the last request, are older than `inFlight`. Milliseconds.
 */
export function inFlightDelay(
  { unfinished, lastSent }: { readonly unfinished: readonly Attempt[]; readonly lastSent?: string | undefined },
  inFlight: number,
  now: Date = new Date(),
): number {
  if (unfinished.length === 0) return 0;
  const times = [...unfinished.map(({ at }) => at), ...(lastSent === undefined ? [] : [lastSent])];
  const youngest = Math.max(0, ...times.map((at) => Date.parse(at)).filter((time) => !Number.isNaN(time)));
  // A clock that was set back since must not lengthen the wait.
  return Math.min(inFlight, Math.max(0, youngest + inFlight - now.getTime()));
}
