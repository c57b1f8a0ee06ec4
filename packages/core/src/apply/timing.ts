import type { Attempt } from './journal.ts';

/*
 * All times of an apply that depend on each other. What they start from is for how long a request may still come
 * through after it was sent: until then nobody may conclude from its absence that it will never be there.
 */

/** After how long SigNoz itself gives a request up, as most proxies in front of it do. Seconds. */
const SERVER_SECONDS = 60;

/**
 * For how long a request may still come through after it was sent, whatever became of who sent it. Milliseconds.
 * `given` is what somebody knows of the proxies in between, in seconds; `timeoutSeconds` the client's own patience.
 */
export function inFlightTime(given: number | undefined, timeoutSeconds = SERVER_SECONDS): number {
  return (given ?? Math.max(SERVER_SECONDS, timeoutSeconds)) * 1_000;
}

/** How a lock is kept alive. Milliseconds. */
export interface LockTiming {
  /** How long its holder lets pass between two renewals. */
  readonly renew: number;
  /** How long a holder may go on writing after it last saw that the lock is its own. */
  readonly trust: number;
  /** For how long others must see no renewal before they take the lock over. Longer than `trust`. */
  readonly lease: number;
  /** How long a taker lets pass between two looks. */
  readonly look: number;
}

/** The timing that follows from a lease in milliseconds. */
export function lockTiming(lease: number): LockTiming {
  return { renew: lease / 5, trust: (lease * 2) / 3, lease, look: Math.min(1_000, lease / 10) };
}

/**
 * How long to wait after taking over a lock whose lease ran out: its holder may have sent a request at the end of its
 * `trust`, and that one may come through for `inFlight`. Milliseconds.
 */
export function takeoverDelay({ lease, trust }: LockTiming, inFlight: number): number {
  return Math.max(0, inFlight - (lease - trust));
}

/**
 * How long to wait before reading, so that nothing that a killed process sent comes through afterwards: until the
 * youngest attempt, and the last request, is older than `inFlight`. Milliseconds.
 */
export function inFlightDelay(
  { unfinished, lastSent }: { readonly unfinished: readonly Attempt[]; readonly lastSent?: string | undefined },
  inFlight: number,
  now: Date = new Date(),
): number {
  if (unfinished.length === 0) return 0;
  const times = [...unfinished.map(({ at }) => at), ...(lastSent === undefined ? [] : [lastSent])];
  const youngest = Math.max(0, ...times.map((at) => Date.parse(at)).filter((time) => !Number.isNaN(time)));
  // A clock that was set back since must not make it longer.
  return Math.min(inFlight, Math.max(0, youngest + inFlight - now.getTime()));
}
