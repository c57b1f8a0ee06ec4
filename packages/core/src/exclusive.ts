import { randomUUID } from 'node:crypto';

/** Who holds a lock: what people need to find out whether it is still alive. */
export interface LockHolder {
  /** Unique for each attempt to take the lock. */
  readonly token: string;
  /** `alice@build-7`. */
  readonly who: string;
  readonly pid: number;
  /** ISO 8601, by the holder's clock. */
  readonly since: string;
  /** What holds it: `apply`, `rollback`. */
  readonly command: string;
  /** Where this lock was taken by breaking another one: whose, and why. */
  readonly broke?: { readonly who: string; readonly since: string; readonly reason: string };
}

/** Where lock notes are kept, for everybody who may apply to see. Reads must show every write that was answered before. */
export interface LockStore {
  /** What a person calls it: `SigNoz at https://…`. */
  readonly place: string;
  list(): Promise<readonly { readonly id: string; readonly holder: LockHolder }[]>;
  put(holder: LockHolder): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface LockOptions {
  readonly who: string;
  readonly command: string;
  /** Breaks whatever holds the lock, for this reason. */
  readonly breakReason?: string;
  /** Tokens of locks that this machine left behind when it was killed: they are taken over. */
  readonly leftBehind?: ReadonlySet<string>;
  /** Told before the note is written, so that it can be found again after a kill. */
  readonly onToken?: (token: string) => Promise<void>;
  /** How long to wait before trying again after meeting another taker; its argument counts the tries from 1. */
  readonly pause?: (attempt: number) => Promise<void>;
  readonly now?: () => Date;
}

const TRIES = 4;

/**
 * Takes the lock; call the result to give it back. Every taker first writes its note and then reads all notes: of two
 * that come at once at least one sees the other, and who sees another steps back. So never two hold it, whatever the
 * store knows of uniqueness. Throws an Error naming the holder.
 */
export async function takeSharedLock(store: LockStore, options: LockOptions): Promise<() => Promise<void>> {
  let broke: LockHolder['broke'];
  for (let attempt = 1; ; attempt += 1) {
    const before = await store.list();
    for (const { id, holder } of before) {
      const isOurs = options.leftBehind?.has(holder.token) === true;
      if (!isOurs && options.breakReason === undefined) throw held(store, holder);
      await store.remove(id);
      if (!isOurs && options.breakReason !== undefined)
        broke = { who: holder.who, since: holder.since, reason: options.breakReason };
    }
    const mine: LockHolder = {
      token: randomUUID(),
      who: options.who,
      pid: process.pid,
      since: (options.now?.() ?? new Date()).toISOString(),
      command: options.command,
      ...(broke === undefined ? {} : { broke }),
    };
    await options.onToken?.(mine.token);
    // An answer that was lost says nothing: what is there counts.
    const failure = await store.put(mine).then(
      () => undefined,
      (error: unknown) => error,
    );
    const after = await store.list();
    const isThere = after.some(({ holder }) => holder.token === mine.token);
    const other = after.find(({ holder }) => holder.token !== mine.token);
    if (other === undefined && isThere) return () => withdraw(store, mine.token);
    await withdraw(store, mine.token);
    if (other === undefined)
      throw failure ?? new Error(`the lock in ${store.place} was broken while it was being taken`);
    if (attempt === TRIES) throw held(store, other.holder);
    await options.pause?.(attempt);
  }
}

async function withdraw(store: LockStore, token: string): Promise<void> {
  for (const { id, holder } of await store.list()) if (holder.token === token) await store.remove(id);
}

function held(store: LockStore, { who, pid, since, command }: LockHolder): Error {
  return new Error(
    `${store.place} is locked: ${command} of ${who} (process ${pid}) since ${since}, and nothing was applied. If it is not running any more, --break-lock "<reason>" takes the lock over; \`lock\` shows it`,
  );
}
