import { type FileHandle, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LockTiming, lockTiming } from '../apply/timing.ts';
import { unwritten } from '../artifact/refusals.ts';
import { nodeCrypto } from '../value/crypto.ts';
import { isObject } from '../value/json.ts';
import type { LockClocks } from './lock-store.ts';
import { kernelName, processState } from './process-identity.ts';
import { LockLostError } from './renewed-lock.ts';

/** The content of a lock file. Each renewal rewrites it, and any change means that its holder is alive. */
interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  /** See {@link kernelName} and {@link processState}; absent where the system does not provide it. */
  readonly kernel?: string | undefined;
  readonly started?: string | undefined;
  readonly beat: number;
  /** Seconds without a renewal after which anybody may take it over. */
  readonly lease: number;
}

/** The lock of an environment's applies on this machine. */
export interface LocalLock {
  /** Awaited before each write: throws a {@link LockLostError} when somebody has taken it over. */
  confirm(): Promise<void>;
  /** Fires with that error when a renewal detects the loss. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

export interface LocalLockOptions {
  readonly timing?: LockTiming;
  readonly clocks?: LockClocks;
  /** How long to wait for a live holder, in milliseconds; without it, only until it is known to be alive. */
  readonly wait?: number;
  /** Takes it over at once, whoever has it. */
  readonly isBroken?: boolean;
  /** Called once for each holder that is watched or waited for. */
  readonly onWaiting?: (holder: { readonly pid: number; readonly host: string; readonly since: string }) => void;
  readonly signal?: AbortSignal;
}

/**
 * A lock file without a holder is being written; if it stays empty for this long, its writer was killed. Milliseconds.
 */
const BEING_TAKEN_MS = 5_000;
/** The longest wait for any lock, whatever its file says. Milliseconds. */
const LONGEST_LEASE_MS = 3_600_000;
/** How long a taker waits for another concurrent taker. Milliseconds. */
const TURN_MS = 50;

const DEFAULT_TIMING = lockTiming(45_000);
const DEFAULT_CLOCKS: LockClocks = {
  ahead: () => performance.now(),
  behind: () => performance.now(),
  sleep: (milliseconds, { signal } = {}) => sleep(milliseconds, undefined, signal && { signal }),
};

/**
 * Takes the lock for applies to an environment on this machine. If the holder's process is certainly gone, the lock is
 * taken over at once: the holder has the same kernel and process id namespace, and no process has that id and start
 * time. For any other holder (another container, another machine on the same disk, an earlier boot), it watches whether
 * the lock is renewed; a lock that is not renewed for its lease is taken over. Throws an Error naming the holder
 * otherwise.
 */
export async function takeLocalLock(folder: string, options: LocalLockOptions = {}): Promise<LocalLock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'apply.lock');
  const { timing = DEFAULT_TIMING, clocks = DEFAULT_CLOCKS } = options;
  const start = clocks.behind();
  const turns = watch(clocks);
  for (;;) {
    const stale = await untilStale(path, start, options);
    const taken = stale === undefined ? await create(path, timing) : await replace(path, stale, timing, turns);
    if (taken !== undefined) return hold(path, taken, timing, clocks);
    // Another taker was faster: check that holder next.
    await clocks.sleep(TURN_MS, options.signal && { signal: options.signal });
  }
}

/** Whether a value has stayed the same, by the observer's monotonic clock. */
function watch(clocks: LockClocks) {
  let seen: { readonly text: string; readonly since: number } | undefined;
  let hasChanged = false;
  return {
    /** How long it has been the same, in milliseconds; `asked` is the time before it was read. */
    unchangedFor: (text: string, asked: number): number => {
      if (seen?.text !== text) {
        hasChanged = seen !== undefined;
        seen = { text, since: clocks.behind() };
      }
      return Math.max(0, asked - seen.since);
    },
    hasChanged: () => hasChanged,
  };
}

/**
 * Waits until the lock may be taken over, and returns the content of its file; undefined where there is none. Throws
 * when it is held.
 */
async function untilStale(path: string, start: number, options: LocalLockOptions): Promise<string | undefined> {
  const { timing = DEFAULT_TIMING, clocks = DEFAULT_CLOCKS, onWaiting, signal } = options;
  const watched = watch(clocks);
  for (let isFirst = true; ; isFirst = false) {
    const asked = clocks.behind();
    const text = await readIfThere(path);
    if (text === undefined || options.isBroken) return text;
    const holder = parse(text);
    const state = holder === undefined ? 'unknown' : stateOf(holder);
    if (state === 'gone') return text;
    const lease = holder === undefined ? BEING_TAKEN_MS : leaseOf(holder, timing);
    if (watched.unchangedFor(text, asked) >= lease) return text;
    const isAtWork = state === 'alive' || watched.hasChanged();
    const limit = options.wait ?? (isAtWork && holder !== undefined ? 0 : Number.POSITIVE_INFINITY);
    if (clocks.behind() - start >= limit) throw lockedError(path, holder, isAtWork);
    if (isFirst && holder !== undefined) onWaiting?.(holder);
    await clocks.sleep(timing.look, signal && { signal });
  }
}

/** Whether the process that holds a lock is alive, as far as this machine can know. */
function stateOf({ pid, host, kernel, started }: Holder): 'alive' | 'gone' | 'unknown' {
  const own = kernelName();
  const isHere = own === undefined ? kernel === undefined && host === hostname() : kernel === own;
  if (!isHere) return 'unknown';
  const state = processState(pid);
  if (state === 'none') return 'gone';
  if (state === 'some' || started === undefined) return 'unknown';
  return state.started === started ? 'alive' : 'gone';
}

function leaseOf({ lease }: Holder, timing: LockTiming): number {
  return typeof lease === 'number' && lease > 0 ? Math.min(lease * 1_000, LONGEST_LEASE_MS) : timing.lease;
}

interface Taken {
  readonly file: FileHandle;
  readonly holder: Holder;
}

/** Creates the lock file, unless it exists. */
async function create(path: string, timing: LockTiming): Promise<Taken | undefined> {
  const state = processState(process.pid);
  const holder: Holder = {
    token: nodeCrypto().randomUUID(),
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    kernel: kernelName(),
    started: typeof state === 'object' ? state.started : undefined,
    beat: 0,
    lease: timing.lease / 1_000,
  };
  let file: FileHandle;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw unwritten(path, error);
  }
  try {
    await write(file, holder);
    return { file, holder };
  } catch (error) {
    // On a full disk: an empty lock file would block the next apply.
    await rm(path, { force: true });
    await file.close();
    throw unwritten(path, error);
  }
}

/** In place, and never shorter than before: a concurrent reader always sees a complete file. */
async function write(file: FileHandle, holder: Holder): Promise<void> {
  await file.write(`${JSON.stringify(holder)}\n`, 0);
  await file.datasync();
}

/**
 * Replaces a stale lock. One taker at a time, and each checks again: if several saw the stale lock, all but the first
 * would remove the new lock of the first.
 */
async function replace(
  path: string,
  stale: string,
  timing: LockTiming,
  turns: ReturnType<typeof watch>,
): Promise<Taken | undefined> {
  const turn = `${path}.turn`;
  const asked = performance.now();
  const mine = await create(turn, timing);
  if (mine === undefined) {
    // Left by a taker that was killed at this moment.
    if (turns.unchangedFor((await readIfThere(turn)) ?? '', asked) > BEING_TAKEN_MS) await rm(turn, { force: true });
    return undefined;
  }
  try {
    if ((await readIfThere(path)) !== stale) return undefined;
    await rm(path, { force: true });
    return await create(path, timing);
  } finally {
    await rm(turn, { force: true });
    await mine.file.close();
  }
}

/**
 * Renews a lock until it is released. The open file is the lock itself: after a takeover, writes to it reach nobody.
 */
function hold(path: string, { file, holder }: Taken, timing: LockTiming, clocks: LockClocks): LocalLock {
  const released = new AbortController();
  const lost = new AbortController();
  let beat = holder.beat;
  let renewed = clocks.ahead();

  const isOurs = async (): Promise<boolean> => {
    const [own, there] = await Promise.all([file.stat(), stat(path).catch(() => undefined)]);
    return there !== undefined && own.ino === there.ino && own.dev === there.dev;
  };
  const renew = async (): Promise<void> => {
    const start = clocks.ahead();
    beat += 1;
    await write(file, { ...holder, beat });
    await requireOurs();
    renewed = start;
  };
  const requireOurs = async (): Promise<void> => {
    if (await isOurs()) return;
    const other = parse((await readIfThere(path)) ?? '');
    const by =
      other === undefined
        ? 'somebody removed it'
        : `process ${other.pid} on ${other.host} took it over at ${other.since}`;
    lost.abort(new LockLostError(`the lock ${path} was lost, and nothing more is written: ${by}`));
    throw lost.signal.reason;
  };
  const keepRenewing = async (): Promise<void> => {
    for (;;) {
      await clocks.sleep(timing.renew, { signal: released.signal }).catch(() => undefined);
      if (released.signal.aborted || lost.signal.aborted) return;
      // One failed renewal proves nothing yet: each write checks the lock itself.
      await renew().catch(() => undefined);
    }
  };
  void keepRenewing();
  return {
    lost: lost.signal,
    confirm: async () => {
      lost.signal.throwIfAborted();
      await (clocks.ahead() - renewed < timing.trust ? requireOurs() : renew());
    },
    release: async () => {
      released.abort();
      if (await isOurs()) await rm(path, { force: true });
      await file.close();
    },
  };
}

function lockedError(path: string, holder: Holder | undefined, isAtWork: boolean): Error {
  if (holder === undefined)
    return new Error(`the lock ${path} cannot be taken: another apply started at the same moment`);
  const { pid, host, since } = holder;
  const state = isAtWork ? 'is running' : 'may be running';
  return new Error(
    `another apply ${state}: process ${pid} on ${host} since ${since}, and nothing was applied. --wait <seconds> waits for its end (${path})`,
  );
}

function parse(text: string): Holder | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return isObject(found) && typeof found.pid === 'number' ? (found as unknown as Holder) : undefined;
  } catch {
    return undefined;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
