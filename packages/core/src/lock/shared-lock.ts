import type { LockTiming } from '../apply/timing.ts';
import { nodeCrypto } from '../value/crypto.ts';
import type { LockClocks, LockHolder, LockNote, LockStore } from './lock-store.ts';
import { holdLock, type SharedLock, withdraw } from './renewed-lock.ts';

export interface LockOptions {
  readonly who: string;
  readonly command: string;
  readonly timing: LockTiming;
  readonly clocks: LockClocks;
  /**
   * How long to wait for a live holder, in milliseconds. Without it, only until it is known whether it is alive: until
   * it renews its lock, or has not renewed it for its lease.
   */
  readonly wait?: number;
  /** Breaks any existing lock at once, for this reason. */
  readonly breakReason?: string;
  /** Tokens of locks that this machine left when it was killed: they are taken over. */
  readonly leftBehind?: ReadonlySet<string>;
  /** Called before the note is written, so that the note can be found again after a kill. */
  readonly onToken?: (token: string) => Promise<void>;
  /** Called once for each holder that is waited for. */
  readonly onWaiting?: (holder: LockHolder) => void;
  /** Called for each holder whose lock is taken over because its lease ran out. */
  readonly onTakeover?: (holder: LockHolder, reason: string) => void;
  /** How long to wait before retrying after meeting another taker; its argument counts the attempts from 1. */
  readonly pause?: (attempt: number) => Promise<void>;
  readonly now?: () => Date;
  readonly signal?: AbortSignal;
}

const TRIES = 4;

/**
 * Takes the lock. Every taker first writes its note and then reads all notes: of two concurrent takers at least one sees
 * the other, and a taker that sees another steps back. So never do two hold it, even if the store cannot enforce
 * uniqueness.
 *
 * A lock that its holder has not renewed for its lease, as this machine saw it, is taken over. The new note names it, so
 * that a holder that was only asleep finds the note before it writes again. Throws an Error naming the holder.
 */
export async function takeSharedLock(store: LockStore, options: LockOptions): Promise<SharedLock> {
  const { timing, clocks } = options;
  const start = clocks.behind();
  for (let attempt = 1; ; attempt += 1) {
    const stale = await untilFree(store, options);
    const tokens = stale.map(({ note }) => note.holder.token);
    const broke = stale.find(({ reason }) => reason !== undefined);
    const mine: LockHolder = {
      token: nodeCrypto().randomUUID(),
      who: options.who,
      pid: process.pid,
      since: (options.now?.() ?? new Date()).toISOString(),
      command: options.command,
      beat: 0,
      lease: timing.lease / 1_000,
      ...(tokens.length === 0 ? {} : { over: tokens }),
      ...(broke?.reason === undefined
        ? {}
        : { broke: { who: broke.note.holder.who, since: broke.note.holder.since, reason: broke.reason } }),
    };
    await options.onToken?.(mine.token);
    const since = clocks.ahead();
    // A lost answer proves nothing: the store's content counts.
    const failure = await store.put(mine).then(
      () => undefined,
      (error: unknown) => error,
    );
    let notes = await store.list();
    const isAwake = stale.some(({ note, regardless }) => !regardless && hasRenewed(note, notes));
    if (tokens.length > 0 && !isAwake) {
      for (const { id, holder } of notes) if (tokens.includes(holder.token)) await store.remove(id);
      notes = await store.list();
    }
    const own = notes.find(({ holder }) => holder.token === mine.token);
    const other = notes.find(({ holder }) => holder.token !== mine.token);
    if (own !== undefined && other === undefined) return holdLock(store, own, since, timing, clocks);
    await withdraw(store, mine.token);
    if (other === undefined && failure !== undefined) throw failure;
    if (attempt >= TRIES && clocks.behind() - start >= (options.wait ?? 0))
      throw other === undefined
        ? new Error(`the lock in ${store.place} was broken each time while it was being taken`)
        : lockedError(store, other.holder);
    await options.pause?.(attempt);
  }
}

/** A conflicting note that is taken over. */
interface Stale {
  readonly note: LockNote;
  /** The reason for people; undefined where this machine left it behind itself. */
  readonly reason: string | undefined;
  /** Whether it is taken over even if its holder renews it. */
  readonly regardless: boolean;
}

/** Waits until no conflicting note must be respected, and returns those to take over. */
async function untilFree(store: LockStore, options: LockOptions): Promise<Stale[]> {
  const { clocks } = options;
  const start = clocks.behind();
  /** By token: the beat that was seen, when it was first seen, and whether it changed before. */
  const seen = new Map<string, { beat: number | undefined; since: number; isAtWork: boolean }>();
  const told = new Set<string>();
  for (;;) {
    // The time before the request: an unchanged answer has been unchanged for at least this long.
    const asked = clocks.behind();
    const notes = await store.list();
    const stale: Stale[] = [];
    let inTheWay: LockNote | undefined;
    for (const note of notes) {
      const { token, beat, lease } = note.holder;
      const before = seen.get(token);
      if (before === undefined) {
        seen.set(token, { beat, since: clocks.behind(), isAtWork: false });
      } else if (before.beat !== beat) seen.set(token, { beat, since: clocks.behind(), isAtWork: true });
      if (options.leftBehind?.has(token)) stale.push({ note, reason: undefined, regardless: true });
      else if (options.breakReason !== undefined) stale.push({ note, reason: options.breakReason, regardless: true });
      else if (lease !== undefined && asked - (seen.get(token)?.since ?? asked) >= lease * 1_000)
        stale.push({ note, reason: `it was not renewed for ${lease} s`, regardless: false });
      else inTheWay ??= note;
    }
    if (inTheWay === undefined) {
      for (const { note, reason, regardless } of stale)
        if (!regardless && reason !== undefined) options.onTakeover?.(note.holder, reason);
      return stale;
    }
    const { token, lease } = inTheWay.holder;
    const isAtWork = seen.get(token)?.isAtWork === true;
    const limit = options.wait ?? (lease === undefined || isAtWork ? 0 : Number.POSITIVE_INFINITY);
    if (clocks.behind() - start >= limit) throw lockedError(store, inTheWay.holder, isAtWork);
    if (!told.has(token)) options.onWaiting?.(inTheWay.holder);
    told.add(token);
    await clocks.sleep(options.timing.look, options.signal === undefined ? {} : { signal: options.signal });
  }
}

function hasRenewed({ holder }: LockNote, now: readonly LockNote[]): boolean {
  const current = now.find((note) => note.holder.token === holder.token);
  return current !== undefined && current.holder.beat !== holder.beat;
}

function lockedError(store: LockStore, { who, pid, since, command }: LockHolder, isAtWork = false): Error {
  const advice = isAtWork
    ? 'It is running: --wait <seconds> waits for its end'
    : '--wait <seconds> waits for its end. If it is no longer running, --break-lock "<reason>" takes the lock over';
  return new Error(
    `${store.place} is locked: ${command} of ${who} (process ${pid}) since ${since}, and nothing was applied. ${advice}; \`lock\` shows it`,
  );
}
