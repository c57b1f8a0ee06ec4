import type { LockTiming } from '../apply/timing.ts';
import { messageOf } from '../diagnostic/error.ts';
import type { LockClocks, LockHolder, LockNote, LockStore } from './lock-store.ts';

/** Somebody else has the lock now: no further write is allowed. */
export class LockLostError extends Error {}

/** A held lock that is renewed until it is released. */
export interface SharedLock {
  /** The holder that it was taken with. */
  readonly holder: LockHolder;
  /**
   * Awaited before each write: returns at once while the last renewal is recent, and otherwise asks the store, for up
   * to one lease. Throws a {@link LockLostError} when somebody else has the lock, and another Error when that cannot be
   * found out.
   */
  confirm(): Promise<void>;
  /** Fires with the {@link LockLostError} when the lock was lost. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
  /** Stops renewing it and leaves it in place for the next taker. */
  leave(): void;
}

/**
 * Keeps a lock whose note in the store is `note`, written at `since` of the clock that is never slow. A renewal writes
 * first and reads afterwards, like a taker: so at least one of the two sees the other.
 */
export function holdLock(
  store: LockStore,
  note: LockNote,
  since: number,
  timing: LockTiming,
  clocks: LockClocks,
): SharedLock {
  const { token } = note.holder;
  const released = new AbortController();
  const lost = new AbortController();
  let beat = note.holder.beat ?? 0;
  let confirmed = since;
  let renewing: Promise<void> | undefined;

  const renew = async (): Promise<void> => {
    const start = clocks.ahead();
    beat += 1;
    await store.update(note.id, { ...note.holder, beat });
    const notes = await store.list();
    // We released it meanwhile.
    if (released.signal.aborted) return;
    const taker = notes.find(({ holder }) => holder.over?.includes(token));
    if (taker === undefined && notes.some(({ holder }) => holder.token === token)) {
      confirmed = start;
      return;
    }
    const other = taker ?? notes.find(({ holder }) => holder.token !== token);
    const error = new LockLostError(lostText(store, other?.holder));
    lost.abort(error);
    throw error;
  };
  /** One renewal at a time, shared by all callers. */
  const renewOnce = (): Promise<void> => {
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  const confirm = async (): Promise<void> => {
    const start = clocks.ahead();
    for (;;) {
      lost.signal.throwIfAborted();
      if (clocks.ahead() - confirmed < timing.trust) return;
      try {
        await renewOnce();
      } catch (error) {
        if (error instanceof LockLostError) throw error;
        if (clocks.ahead() - start >= timing.lease)
          throw new Error(`cannot find out whether the lock in ${store.place} is still ours: ${messageOf(error)}`, {
            cause: error,
          });
        await clocks.sleep(timing.look);
      }
    }
  };
  const keepRenewing = async (): Promise<void> => {
    for (;;) {
      await clocks.sleep(timing.renew, { signal: released.signal }).catch(() => undefined);
      if (released.signal.aborted || lost.signal.aborted) return;
      // One failed renewal proves nothing yet: the next one may succeed, and each write checks the lock itself.
      await renewOnce().catch(() => undefined);
    }
  };
  void keepRenewing();
  return {
    holder: note.holder,
    confirm,
    lost: lost.signal,
    release: async () => {
      released.abort();
      await withdraw(store, token);
    },
    leave: () => released.abort(),
  };
}

/** Removes a note, if it exists. */
export async function withdraw(store: LockStore, token: string): Promise<void> {
  for (const { id, holder } of await store.list()) if (holder.token === token) await store.remove(id);
}

function lostText({ place }: LockStore, taker: LockHolder | undefined): string {
  const by =
    taker === undefined
      ? 'it no longer exists, because another apply took it over or somebody removed it'
      : `${taker.command} of ${taker.who} (process ${taker.pid}) took it over at ${taker.since}${taker.broke === undefined ? '' : `: ${taker.broke.reason}`}`;
  return `the lock in ${place} was lost, and nothing more is written: ${by}`;
}
