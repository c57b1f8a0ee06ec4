import type { LockTiming } from '../apply/timing.ts';
import { messageOf } from '../diagnostic/error.ts';
import type { LockClocks, LockHolder, LockNote, LockStore } from './lock-store.ts';

/** The lock belongs to somebody else by now: nothing more may be written. */
export class LockLostError extends Error {}

/** A lock that is held, and renewed until it is given back. */
export interface SharedLock {
  /** What it was taken with. */
  readonly holder: LockHolder;
  /**
   * To be awaited before each write: goes through at once while the lock was renewed lately, and asks the store
   * otherwise, for as long as one lease. Throws a {@link LockLostError} when it is somebody else's, and another Error
   * when nobody can say.
   */
  confirm(): Promise<void>;
  /** Fires when the lock was lost, with the {@link LockLostError}. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
  /** Stops renewing it and leaves it where it is, for whoever takes it over. */
  leave(): void;
}

/**
 * Keeps a lock whose note stands in the store as `note`, which was written at `since` of the clock that is never behind.
 * A renewal writes first and reads then, as a taker does: of the two at least one sees the other.
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
    // Given back meanwhile, by ourselves.
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
  /** One at a time, for whoever wants it meanwhile. */
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
      // A renewal that fails says nothing yet: the next one may not, and a write asks for itself.
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

/** Takes a note away, if it is there. */
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
