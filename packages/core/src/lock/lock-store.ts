/** The holder of a lock, with what people need to find out whether it is still alive. */
export interface LockHolder {
  /** Unique for each attempt to take the lock. */
  readonly token: string;
  /** `alice@build-7`. */
  readonly who: string;
  readonly pid: number;
  /** ISO 8601, by the holder's clock. */
  readonly since: string;
  /** The command that holds it: `apply`, `rollback`. */
  readonly command: string;
  /** Counts the holder's renewals. Any change means that the holder is alive. */
  readonly beat?: number;
  /** Seconds without a renewal after which it may be taken over; absent where the holder never renews. */
  readonly lease?: number;
  /** The tokens of the locks that this one takes over: their holders see it, and stop. */
  readonly over?: readonly string[];
  /** For a taken-over lock: the previous holder, and the reason. */
  readonly broke?: { readonly who: string; readonly since: string; readonly reason: string };
}

/** A holder's note, as the store has it. */
export interface LockNote {
  readonly id: string;
  readonly holder: LockHolder;
  /** When it was last written, by the store's own clock, for people; undefined where the store does not provide it. */
  readonly written?: string;
}

/**
 * The store of lock notes, visible to everybody who may apply. Reads must show every write that was acknowledged
 * before.
 */
export interface LockStore {
  /** Its name for people: `SigNoz at https://…`. */
  readonly place: string;
  list(): Promise<readonly LockNote[]>;
  put(holder: LockHolder): Promise<void>;
  /** Replaces a note. Does nothing where it is gone: it must not come back. */
  update(id: string, holder: LockHolder): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The clocks of one machine, in milliseconds from any start. Clocks of two machines are never compared. */
export interface LockClocks {
  /** Never slow: time in which the machine slept counts. Holders judge their own lock by it. */
  readonly ahead: () => number;
  /** Never fast. Takers judge others' locks by it. */
  readonly behind: () => number;
  readonly sleep: (milliseconds: number, options?: { readonly signal?: AbortSignal }) => Promise<void>;
}
