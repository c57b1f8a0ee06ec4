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
  /** Counts how often the holder renewed it. Any change of it means that the holder is at work. */
  readonly beat?: number;
  /** Seconds without a renewal after which it may be taken over; absent where the holder never renews. */
  readonly lease?: number;
  /** The tokens of the locks that this one takes over: their holders see it, and stop. */
  readonly over?: readonly string[];
  /** Where this lock was taken over: whose, and why. */
  readonly broke?: { readonly who: string; readonly since: string; readonly reason: string };
}

/** A holder's note, as the store has it. */
export interface LockNote {
  readonly id: string;
  readonly holder: LockHolder;
  /** When it was last written, by the store's own clock, for people; undefined where the store does not tell. */
  readonly written?: string;
}

/** Where lock notes are kept, for everybody who may apply to see. Reads must show every write that was answered before. */
export interface LockStore {
  /** What a person calls it: `SigNoz at https://…`. */
  readonly place: string;
  list(): Promise<readonly LockNote[]>;
  put(holder: LockHolder): Promise<void>;
  /** Replaces a note. Where it is gone nothing happens: it must not come back. */
  update(id: string, holder: LockHolder): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The clocks of one machine, in milliseconds from any start. No two machines' clocks are ever compared. */
export interface LockClocks {
  /** Never behind: time in which the machine slept counts. Holders judge their own lock by it. */
  readonly ahead: () => number;
  /** Never ahead. Takers judge other's locks by it. */
  readonly behind: () => number;
  readonly sleep: (milliseconds: number, options?: { readonly signal?: AbortSignal }) => Promise<void>;
}
