import type { LockClocks, LockHolder, LockStore } from '@signoz-as-code/core';

/** Time that only passes when everybody waits for it. Milliseconds. */
export interface World {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Advances the time until nobody waits, or until `end`. */
  readonly run: (end: number) => Promise<void>;
}

export function world(): World {
  let now = 0;
  const waiting: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        waiting.push({ at: now + milliseconds, wake });
      }),
    run: async (end) => {
      for (;;) {
        // Everything that was woken runs until it waits again.
        await new Promise((resolve) => setImmediate(resolve));
        if (waiting.length === 0) return;
        waiting.sort((a, b) => a.at - b.at);
        if ((waiting[0] as { at: number }).at > end) return;
        const next = waiting.shift() as { at: number; wake: () => void };
        now = Math.max(now, next.at);
        next.wake();
      }
    },
  };
}

/** A computer with its own clocks that can sleep: its waits end when it wakes. */
export interface Machine {
  readonly clocks: LockClocks;
  /** The shared store, over a network whose latency in each direction is `delay`. */
  readonly store: LockStore;
}

export function machine(
  time: World,
  notes: Map<string, LockHolder>,
  delay: () => number,
  /** When it sleeps; one that never wakes was killed. */
  asleep: { readonly from: number; readonly to: number } = { from: 0, to: 0 },
  skew = 0,
): Machine {
  const awake = async (): Promise<void> => {
    const now = time.now();
    if (now < asleep.from || now >= asleep.to) return;
    await time.sleep(asleep.to - now);
  };
  const slept = (): number => Math.max(0, Math.min(time.now(), asleep.to) - asleep.from);
  const call = async <T>(effect: () => T): Promise<T> => {
    // Once sent, it arrives, whatever happens to its sender.
    await time.sleep(delay());
    const result = effect();
    await time.sleep(delay());
    await awake();
    return result;
  };
  return {
    clocks: {
      ahead: () => time.now() + skew,
      behind: () => time.now() - slept() + skew,
      sleep: async (milliseconds, { signal } = {}) => {
        await Promise.race([
          time.sleep(milliseconds),
          new Promise((resolve) => signal?.addEventListener('abort', resolve)),
        ]);
        await awake();
      },
    },
    store: {
      place: 'memory',
      list: () => call(() => [...notes].map(([id, holder]) => ({ id, holder }))),
      put: (holder) => call(() => void notes.set(`note of ${holder.token}`, holder)),
      update: (id, holder) => call(() => void (notes.has(id) && notes.set(id, holder))),
      remove: (id) => call(() => void notes.delete(id)),
    },
  };
}
